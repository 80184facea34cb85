"""What the city is, as its pack says it, and which tables are filled here."""
