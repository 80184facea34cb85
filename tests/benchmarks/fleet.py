"""A season of laptops as the benchmarks of merging use it: packages of 2,000 changes each, signed, as files.

A laptop fills the tables of its circle, registers outlets and corrects some of what it wrote; every package is one
circle of one laptop. Everything is made from the laptop's number, so that a run is like the one before.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from lcsurvey.record import block
from lcsurvey.record.block import Block
from lcsurvey.record.change import WHOLE_THING, Change
from lcsurvey.record.identity import keyed_device
from lcsurvey.store.arrival import ArrivedDevice
from lcsurvey.sync.draft import Content, Draft
from lcsurvey.sync.writing import write_package

CHANGES = 2_000
RESPONSES, FIELDS, NOTES, OUTLETS = 5, 60, 12, 115
START = 1_790_000_000_000  # September 2026, in milliseconds
SEAL = "age12k5lps89cfa0c8723k280j0rrxmwgazkyqznm73m02n6fypsuukqzasz30"
"""A recipient of sealed packages; nobody has its key."""
_NAMES = ("便民超市", "早餐店", "药店", "理发店", "洗衣店", "菜市场", "维修点", "快递站")
_SERVICES = ("代收快递", "充值缴费", "送货上门", "修鞋配钥匙", "代售车票", "打印复印", "衣物缝补")
_REMARKS = (
    "晚上八点以后只开小窗口，居民反映排队时间长", "与旁边的药店共用一个门头", "店主说明年三月续租后再扩大面积",
    "无障碍坡道已修好，门口有台阶一级", "节假日休息，平时电话预约可上门", "证照齐全，公示在收银台旁",
)  # fmt: skip
_STREETS = ("南苑西路", "鼓楼南街", "文昌北街", "应理南街", "黄河花园东门", "怀远路")


def laptop(number: int, package: int = 0, count: int = CHANGES) -> tuple[ArrivedDevice, bytes, str, list[Change]]:
    """A laptop: what it is, its signing key, its circle and the changes of one of its packages."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    seed = hashlib.sha256(b"laptop%d" % number).digest()
    public = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
    who = ArrivedDevice(keyed_device(public), public.hex(), SEAL, f"社区{number}", f"第{number}社区", "community")
    circle = hashlib.sha256(b"circle%d" % number).hexdigest()[:32]
    return who, seed, circle, list(_changes(who.device, circle, number, package, count))


def _changes(device: str, circle: str, number: int, package: int, count: int) -> Iterator[Change]:
    chance = random.Random(number * 1_000 + package)
    author = f"社区{number}（第{number}社区）"
    now = START + number * 3_600_000 + package * 86_400_000
    made: list[Change] = []

    def next_id() -> str:
        nonlocal now
        now += chance.randrange(300, 4_000)
        bits = chance.getrandbits(74)
        return f"{now & (2**48 - 1):012x}7{bits >> 62:03x}{8 | bits >> 60 & 3:x}{bits & (2**60 - 1):015x}"

    def add(thing: str, field: str, op: str, value: object, parents: tuple[str, ...] = ()) -> None:
        id_ = next_id()
        made.append(
            Change(id_, thing, field, op, value, now << 16, author, device, package * count + len(made) + 1, parents)  # type: ignore[arg-type]
        )

    for form in range(RESPONSES):
        thing = hashlib.sha256(f"{circle}{form}{package}".encode()).hexdigest()[:32]
        add(thing, WHOLE_THING, "create", {"kind": "response", "circle": circle, "form": f"zhongwei/{form}",
                                           "round": "r" * 32, "stage": "自评"})  # fmt: skip
        for field in range(FIELDS):
            value = chance.choice([True, False, chance.randrange(500), "满意"])
            add(thing, f"group_{form}.question_{field}", "set", value)
        for field in range(NOTES):
            add(thing, f"note/question_{field}", "set", f"{chance.choice(_REMARKS)}；{chance.choice(_STREETS)}一带")
    for _ in range(OUTLETS):
        thing = next_id()
        add(thing, WHOLE_THING, "create", {"kind": "outlet"})
        add(thing, "name", "set", f"{chance.choice(_NAMES)}{chance.randrange(1000)}")
        add(thing, "circle", "set", circle)
        add(thing, "format", "set", chance.choice(["supermarket", "breakfast", "pharmacy", "barber"]))
        add(thing, "address", "set", f"{chance.choice(_STREETS)}{chance.randrange(1, 300)}号")
        add(thing, "minutes", "set", str(chance.randrange(1, 16)))
        add(thing, "staff", "set", chance.randrange(1, 30))
        add(thing, "delivery", "set", chance.random() < 0.4)
        add(thing, "hours", "set", f"{chance.randrange(6, 10):02}:00—{chance.randrange(18, 24)}:30")
        add(thing, "services", "set", chance.sample(_SERVICES, 3))
        add(thing, "remark", "set", f"{chance.choice(_REMARKS)}，{chance.choice(_REMARKS)}")
        add(thing, "seen_by", "set", author)
        add(thing, "seen_on", "set", f"2026-11-{chance.randrange(1, 29):02}")
    if not count:
        return
    latest = {(one.e, one.f): one for one in made if one.f}
    while len(made) < count:
        slot = chance.choice(list(latest)) if len(made) % 50 == 0 else next(iter(latest))
        old = latest.pop(slot)
        add(old.e, old.f, "set", chance.choice([True, False, chance.randrange(500), "更正"]), (old.id,))
        latest[slot] = made[-1]
    yield from made[:count]


def rivals(number: int, of: int) -> tuple[ArrivedDevice, bytes, str, list[Change]]:
    """Another laptop that says something else of every outlet of laptop ``of``, which it does not know."""
    who, seed, _, _ = laptop(number, count=0)
    _, _, circle, theirs = laptop(of)
    chance = random.Random(number)
    about = [one for one in theirs if one.f in ("name", "address", "hours", "remark") and not one.p]
    made = [
        Change(
            f"{(one.h >> 16) + 1:012x}7{chance.getrandbits(12):03x}8{chance.getrandbits(60):015x}", one.e, one.f, "set",
            f"{one.v}（{number}）", one.h + 1, f"社区{number}（第{number}社区）", who.device, n,
        )
        for n, one in enumerate(about, 1)
    ]  # fmt: skip
    return who, seed, circle, made


def package(folder: Path, number: int, part: int = 0, *, seal: str = "", identity: str = "") -> Path:
    """The file of one laptop's package; sealed for a recipient whose identity opens it again to be compared."""
    who, seed, circle, changes = laptop(number, part)
    one, body = signed(who, seed, circle, changes)
    return written(folder / f"{number:04}-{part}.lcs", who, seed, {one: body}, seal=seal, identity=identity)


def signed(who: ArrivedDevice, seed: bytes, circle: str, changes: Sequence[Change]) -> tuple[Block, bytes]:
    """A block of changes, and its bytes."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    body = block.body(who.device, circle, "zhongwei", [change.line for change in changes])
    sha256 = block.name(body)
    signature = Ed25519PrivateKey.from_private_bytes(seed).sign(block.message(sha256))
    numbers = block.runs(change.n for change in changes)
    return Block(sha256, who.device, circle, who.key, signature, numbers, len(changes)), body


def written(
    file: Path,
    who: ArrivedDevice,
    seed: bytes,
    blocks: Mapping[Block, bytes],
    *,
    contents: Sequence[Content] = (),
    seal: str = "",
    identity: str = "",
) -> Path:
    """A package of blocks and attached files by one sender."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    draft = Draft(
        "submission", "zhongwei", who, Ed25519PrivateKey.from_private_bytes(seed).sign,
        circles={one.circle: f"{one.circle[:6]}生活圈" for one in blocks}, devices=[who], blocks=list(blocks),
        body=blocks.__getitem__, contents=contents, recipients=[seal] if seal else [],
        identities=[identity] if identity else [], part_size=1 << 30, folder=file.parent,
    )  # fmt: skip
    (path,) = write_package(file, draft).paths
    return path
