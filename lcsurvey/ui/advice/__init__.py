"""怎样提高: what one thing done gives in every table of a circle at once."""
