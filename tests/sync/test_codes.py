"""Why a package is not taken is said in whole sentences, and survives the way from one process to another."""

from __future__ import annotations

import pickle

import pytest

from lcsurvey.sync.codes import SENTENCES, refused

FORBIDDEN = ("冲突", "隔离", "推导", "指纹", "哈希", "实体", "工作区")


@pytest.mark.parametrize("code", SENTENCES)
def test_every_sentence_names_the_file_and_what_to_do(code: str) -> None:
    sentence = str(refused(code, "黄河花园.lcs", "清单", "写法"))
    assert "黄河花园.lcs" in sentence
    assert "请" in sentence
    assert sentence.endswith("。")
    assert not [word for word in FORBIDDEN if word in sentence]
    assert "{" not in sentence


def test_what_steers_a_screen_is_not_repeated() -> None:
    error = refused("zip_unsafe", "x\n.lcs", "\x1b[2J\u202e" + "y" * 999, "z\0" * 999)
    assert str(error).isprintable()
    assert error.place.isprintable()
    assert len(str(error)) < 500


def test_an_error_comes_out_of_another_process_as_it_was() -> None:
    error = refused("signature", "x.lcs", "清单")
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), again.code, again.place, str(again)) == (type(error), "signature", "清单", str(error))
