"""全部网点: the outlets of the whole folder in one table, searched while one types, edited in place."""
