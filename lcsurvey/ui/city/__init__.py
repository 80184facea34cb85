"""The tables that the city has one of: how far each is, and the way in."""
