"""回收站: everything that was deleted, who and when, and back by one key."""
