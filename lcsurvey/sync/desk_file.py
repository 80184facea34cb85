"""The key file of a computer (``.pub``): what another one needs to seal packages for it. Nothing in it is secret."""

from __future__ import annotations

import json
import re
from pathlib import Path

from lcsurvey.errors import InputError, cause
from lcsurvey.record.canonical import canonical
from lcsurvey.record.identity import keyed_device
from lcsurvey.store.arrival import ArrivedDevice

LARGEST = 8192  # bytes
_KEYS = ("key", "name", "phone", "role", "seal", "unit")
_KEY, _SEAL = re.compile(r"[0-9a-f]{64}"), re.compile(r"age1[02-9ac-hj-np-z]{58}")


def written(desk: ArrivedDevice) -> str:
    """The text of the key file: one line of canonical JSON."""
    return canonical({"lcsurvey-desk": 1} | {key: getattr(desk, key) for key in _KEYS}) + "\n"


def read(path: Path) -> ArrivedDevice:
    """The computer that a key file names; InputError says what is the matter with the file."""
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        raise InputError(f"{path} 读不出来（{cause(error)}）。请检查文件名和位置。") from error
    try:
        found = json.loads(data) if len(data) <= LARGEST else None
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or found.pop("lcsurvey-desk", None) != 1 or tuple(sorted(found)) != _KEYS:
        raise _unfit(path)
    if not all(isinstance(value, str) for value in found.values()):
        raise _unfit(path)
    if not _KEY.fullmatch(found["key"]) or not _SEAL.fullmatch(found["seal"]):
        raise _unfit(path)
    return ArrivedDevice(device=keyed_device(bytes.fromhex(found["key"])), **found)


def _unfit(path: Path) -> InputError:
    return InputError(f"{path} 不是接收方的钥匙文件，或者已损坏。请让对方用 lcsurvey desk -o 文件.pub 重新导出一份。")
