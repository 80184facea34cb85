"""All circles: a list that stays quick with thousands of rows."""
