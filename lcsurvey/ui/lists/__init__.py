"""从表格导入: a list in a file, its columns, what is wrong with it, what is new; taken in as one act."""
