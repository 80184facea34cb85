"""What was answered: responses, which answers count, and what is wrong with them."""
