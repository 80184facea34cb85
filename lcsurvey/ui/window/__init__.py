"""The one window: header, navigation, the screen in the middle, and the way between them."""
