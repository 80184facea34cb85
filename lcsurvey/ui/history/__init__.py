"""Ctrl+H: who gave a question or a thing which value, and when."""
