"""What it counts for: rules, scorecards with reasons, and the shortest way to the next rating."""
