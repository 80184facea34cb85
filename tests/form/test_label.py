"""Two writings of one printed label are one key."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lcsurvey.form.label import key


@pytest.mark.parametrize(
    "writing",
    [
        "12.邮政快递综合服务点 (含快件箱组)", "邮政快递综合服务点（含快件箱组）", "12、邮政快递综合服务点（含快件箱组）",
        "（12）邮政快递综合服务点（含快件箱组）", "(12) 邮政快递综合服务点(含快件箱组)", "１２．邮政快递综合服务点（含快件箱组）",
        "12) 邮政快递\u3000综合服务点（含快件箱组）", "⑫邮政快递综合服务点（含快件箱组）", "\ufeff邮政快递综合\u200b服务点（含快件箱组）\n",
    ],
)  # fmt: skip
def test_leading_numbers_spaces_and_widths_do_not_matter(writing: str) -> None:
    assert key(writing) == key("邮政快递综合服务点（含快件箱组）")


@pytest.mark.parametrize("label", ["24小时便利店数", "1.5分钟", "2024年", "12", "100.5"])
def test_numbers_that_belong_to_the_label_stay(label: str) -> None:
    assert key(label) == label


def test_different_labels_stay_different() -> None:
    assert key("便利店") != key("便利店数")
    assert key("1.便利店") == key("2.便利店")


@given(st.text(max_size=40))
def test_spaces_and_widths_never_matter(text: str) -> None:
    assert key(f"便利店{text} ") == key(f" 便 利\u3000店{text}")
