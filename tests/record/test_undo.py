"""Undo is an edit that puts the former values back."""

from __future__ import annotations

from lcsurvey.record.undo import Edit, Stack, Step, inverse

EDIT = Edit(
    "便利店：未看 → 有 等2项",
    "便利店：有 → 未看 等2项",
    (Step("a", "formats.store", None, True), Step("a", "formats.bank", False, True)),
    born=("b",),
)


def test_the_inverse_puts_the_former_values_back() -> None:
    back = inverse(EDIT)
    assert [(step.before, step.after) for step in back.steps] == [(True, None), (True, False)]
    assert (back.label, back.born, back.buried) == ("便利店：有 → 未看 等2项", (), ("b",))


def test_the_inverse_of_the_inverse_is_the_edit() -> None:
    assert inverse(inverse(EDIT)) == EDIT


def test_edits_are_taken_back_in_order_and_done_again_in_order() -> None:
    stack = Stack()
    edits = [Edit(str(number), "") for number in range(3)]
    for edit in edits:
        stack.did(edit)
    stack.took_back()
    stack.took_back()
    assert (stack.done, stack.undone) == (edits[:1], [edits[2], edits[1]])
    stack.did_again()
    assert (stack.done, stack.undone) == (edits[:2], [edits[2]])


def test_a_new_edit_forgets_what_was_taken_back() -> None:
    stack = Stack()
    stack.did(EDIT)
    stack.took_back()
    stack.did(Edit("另一个", ""))
    assert stack.undone == []


def test_only_so_many_edits_are_remembered() -> None:
    stack = Stack(limit=2)
    for number in range(5):
        stack.did(Edit(str(number), ""))
    assert [edit.label for edit in stack.done] == ["3", "4"]
