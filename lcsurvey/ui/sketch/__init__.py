"""导视图 on the screen: a circle drawn, to be walked through by keys, with its legend as the filter."""
