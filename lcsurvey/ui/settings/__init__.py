"""The look of the window, the rounds, and what the office has decided for its city."""
