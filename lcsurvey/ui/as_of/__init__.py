"""进度: a city as of any day: the month, the targets, the statistics, the circles, and a text to send."""
