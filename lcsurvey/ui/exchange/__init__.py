"""收发: what comes in from other computers, what goes out, what could not be taken, who still owes what."""
