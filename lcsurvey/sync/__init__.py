"""Packages (.lcs): made, read, judged and taken in; nothing here touches the database itself."""
