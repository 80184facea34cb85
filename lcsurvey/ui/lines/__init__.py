"""A table whose lines are things of a list: the list itself, with the printed page a key away."""
