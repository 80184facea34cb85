"""Signatures drawn on the screen: a picture with the lines within it, attached to the table and the label it is for."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import TYPE_CHECKING

from lcsurvey.errors import NotFound
from lcsurvey.report.ink import Ink, read
from lcsurvey.store.picture import Unreadable, opened
from lcsurvey.store.shown_names import SIGNATURE

if TYPE_CHECKING:
    from lcsurvey.store.workspace import Workspace

_KEY = "lcsurvey-ink"
"""Of the text chunk of the PNG."""


def picture_of(ink: Ink) -> bytes:
    """The PNG of a signature, black on white, its lines kept within."""
    from PIL import Image, ImageDraw
    from PIL.PngImagePlugin import PngInfo

    ground = Image.new("L", (ink.width, ink.height), 255)
    pen = ImageDraw.Draw(ground)
    for stroke in ink.strokes:
        pen.line(stroke if len(stroke) > 1 else [stroke[0], stroke[0]], fill=0, width=3, joint="curve")
    about, out = PngInfo(), io.BytesIO()
    about.add_text(_KEY, ink.text())
    ground.save(out, "PNG", pnginfo=about, optimize=True)
    return out.getvalue()


def sign(workspace: Workspace, circle: str, response: str, label: str, ink: Ink) -> str:
    """Keep a signature for a label of a table's page; one that was there before goes into the bin. Its id."""
    before = [
        one for one in workspace.attachments(circle)
        if (one.owner, one.question, one.category) == (response, label, SIGNATURE)
    ]  # fmt: skip
    kept = workspace.files.keep(picture_of(ink), f"签名_{label}.png")
    (made,) = workspace.files.attach_kept(circle, response, [kept], question=label, category=SIGNATURE)
    for one in before:
        workspace.delete(one.id)
    return made


def signed(workspace: Workspace, circle: str, response: str) -> Mapping[str, Ink]:
    """Label of the signature block → what was drawn for it; what cannot be read is left to a pen on paper."""
    found: dict[str, Ink] = {}
    for one in workspace.attachments(circle):
        if (one.owner, one.category) == (response, SIGNATURE):
            ink = _ink(workspace, one.id)
            if ink is not None:
                found[one.question] = ink
    return found


def _ink(workspace: Workspace, attachment: str) -> Ink | None:
    try:
        with opened(workspace.open_attachment(attachment)) as picture:
            said = picture.info.get(_KEY)
    except (NotFound, Unreadable):
        return None
    return read(said) if isinstance(said, str) else None
