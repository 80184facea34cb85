"""What is there: regions, circles, communities, compounds and outlets as values."""
