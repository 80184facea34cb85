"""The ledgers of a circle: sales activities, what residents ask for, what is built for it."""
