"""小区可达: which compound's gate reaches which item of a table, corrected where the outlets do not tell all."""
