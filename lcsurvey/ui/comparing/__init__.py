"""对照: one table at two stages side by side, on the screen and as a page."""
