"""Names of circles, which nearly all end in the same words."""

from __future__ import annotations

SUFFIXES = ("一刻钟便民生活圈", "便民生活圈", "生活圈")
"""Endings that a circle is searched and listed without."""


def short_name(name: str) -> str:
    """A circle's name without 一刻钟便民生活圈; whole where it is nothing else."""
    ending = next((suffix for suffix in SUFFIXES if name.endswith(suffix)), "")
    return name.removesuffix(ending) or name
