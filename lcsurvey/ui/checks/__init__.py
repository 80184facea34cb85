"""核对: what the tables of a circle, its outlets and its ledgers say against each other."""
