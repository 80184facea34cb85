"""满意度 of a circle: what counts now, and the three ways by which it comes in."""
