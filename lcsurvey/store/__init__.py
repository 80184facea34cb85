"""Where it is kept: the database, its tables, and the workspace that gives and takes values."""
