"""Why a package cannot be taken: one word for programs, one sentence for people."""

from __future__ import annotations

from collections.abc import Mapping

from lcsurvey.errors import PackageError

_AGAIN = "请让对方用本程序重新导出一份。"
SENTENCES: Mapping[str, str] = {
    "unreadable": "{file} 读不出来（{detail}）。请检查它还在不在原来的位置，或先复制到本机再收。",
    "not_a_package": "{file} 不是本程序的文件（.lcs），没有收。请检查是不是选错了；是压缩包的，请先解开。",
    "cut_short": "{file} 不完整，后面的内容缺了，没有收。请从原处重新复制一份，或让对方重新发送。",
    "too_large": "{file} 太大，没有收：{detail}。请让对方分成几份重新导出。",
    "zip_unsafe": "{file} 的内部结构不对（{place}：{detail}），可能被改动过，没有收。" + _AGAIN,
    "wrong_key": "{file} 不是封给本机的，打不开。请确认对方是发给谁的；要发给本机，请把本机的钥匙文件交给对方，再重新导出。",
    "damaged": "{file} 已损坏（{detail}），没有收。请从原处重新复制一份，或让对方重新发送。",
    "signature": "{file} 的签名对不上（{place}），不能确认是谁做的，没有收。" + _AGAIN,
    "newer": "{file} 是用更新版本的程序（{place}）做的，本程序读不了，要 {detail} 或更新的版本，没有收。请先更新本程序，再收一次。",
    "foreign": "{file} 是“{place}”的资料，这里的资料是“{detail}”的，没有收。请检查是不是发错了。",
    "altered": "{file} 里的{place}与清单不符（{detail}），可能被改动过，没有收。" + _AGAIN,
    "not_canonical": "{file} 里的{place}写得不规范（{detail}），没有收。" + _AGAIN,
    "semantic": "{file} 里的{place}不成立（{detail}），没有收。" + _AGAIN,
    "bad_form": "{file} 里的{place}不能用（{detail}），没有收。请让对方更新程序后重新导出一份。",
    "bad_picture": "{file} 里的{place}收不进（{detail}）。请让对方在本程序里换掉这个附件，再重新导出一份。",
    "disk_full": "磁盘空间不够，{file} 没有收：{detail}。请删去不用的文件，腾出空间后再收一次。",
}
"""Code → sentence with ``file``, ``place`` and ``detail``."""


def refused(code: str, file: str, place: str = "", detail: str = "") -> PackageError:
    """The error that says why ``file`` is not taken; ``place`` is where in it, ``detail`` what is the matter there."""
    place, detail = printable(place, 120), printable(detail, 200)
    return PackageError(code, SENTENCES[code].format(file=printable(file, 200), place=place, detail=detail), place)


def printable(text: str, most: int) -> str:
    """Text from outside as it can be shown: short, without what steers a screen."""
    return "".join(letter if letter.isprintable() else "?" for letter in text[:most])
