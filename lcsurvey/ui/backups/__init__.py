"""备份: where they lie, which there are, a new one, and back from one into a new folder."""
