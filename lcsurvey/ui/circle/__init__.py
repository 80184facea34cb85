"""One circle: its facts and tables, its communities, compounds and outlets."""
