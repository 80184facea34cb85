"""The first screen: open, new, sample, what was open lately; and the screen that makes a new folder."""
