"""The real PDF of one or more tables on the screen: pages, switches, print, save."""
