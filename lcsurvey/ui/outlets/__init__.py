"""The outlets of a circle: entered with a few keys each, everything known of one beside the list."""
