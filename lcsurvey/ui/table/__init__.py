"""One table being filled: sections left, questions in the paper's order in the middle, the live score right."""
