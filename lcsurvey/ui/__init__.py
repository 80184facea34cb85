"""What people see: one folder per screen.

A screen is a ``QWidget``. It takes values in through its constructor and ``show_…`` methods and gives acts
out through signals, which are facts in the past tense or wishes of the person. It never asks the window for
anything. The window (``ui.window``) puts screens together:

* ``ui.table.screen.TableScreen(workspace, circle_id, form_id, stage)``: signals ``saved(datetime)``,
  ``next_table_wanted()``, ``preview_wanted()``, ``back_wanted()``; methods ``undo()``, ``redo()``,
  ``focus_question(name)``
* ``ui.preview.screen.PreviewScreen(records)``: signal ``closed()``

Both are imported only when they are first opened.
"""
