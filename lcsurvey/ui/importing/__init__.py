"""Files that are taken in: chosen or dropped, looked at, corrected, taken, taken back."""
