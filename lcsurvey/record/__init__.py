"""How it is remembered: changes, the clock, heads, what a thing is now, and undo; all pure."""
