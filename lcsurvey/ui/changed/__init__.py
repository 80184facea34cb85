"""变了吗: the next round of a circle, one key for each outlet."""
