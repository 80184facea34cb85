"""The tables of what passes between computers: keys, signed blocks, packages, what is set apart, what waits.

``waiting``, ``hidden``, ``difference`` and ``stale`` follow from changes, packages and devices; the others are this
workspace's own record of what came and went, and are never passed on.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, LargeBinary, MetaData, Table, Text

WITHDRAWN, REVOKED = 1, 2
"""Why a change is hidden (added up): every package that brought it was withdrawn; its device was revoked before it."""
VOID, APART = 1, 2
"""Why a questionnaire does not count (added up): it is void; every package that brought it was withdrawn."""

metadata = MetaData()

secret = Table(
    "secret",
    metadata,
    Column("name", Text, primary_key=True),  # sign: 32-byte Ed25519 seed; seal: age identity
    Column("value", LargeBinary, nullable=False),
)
device = Table(
    "device",
    metadata,
    Column("id", Text, primary_key=True),
    Column("n", BigInteger, nullable=False),  # the last of its changes that is here
    Column("hlc", BigInteger, nullable=False),
    Column("key", Text, nullable=False, server_default=""),  # Ed25519, 64 hexadecimal digits
    Column("seal", Text, nullable=False, server_default=""),  # age recipient
    Column("person", Text, nullable=False, server_default=""),
    Column("unit", Text, nullable=False, server_default=""),
    Column("role", Text, nullable=False, server_default=""),
    Column("phone", Text, nullable=False, server_default=""),
    Column("status", Text, nullable=False, server_default=""),  # own, above, approved, vouched, revoked; empty: unknown
    Column("revoked_n", BigInteger),  # the last change that still counts
    Column("since", Text, nullable=False, server_default=""),  # UTC, ISO
    Column("former", Text, nullable=False, server_default=""),  # the device whose folder it was copied or restored from
)
block = Table(
    "block",
    metadata,
    Column("bid", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("device", Text, nullable=False),
    Column("circle", Text, nullable=False),
    Column("key", Text, nullable=False),  # whose signature it is
    Column("signature", LargeBinary, nullable=False),
    Column("numbers", Text, nullable=False),  # runs of n, “1-57,60”
    Column("count", Integer, nullable=False),
    Index("block_circle", "circle"),
    Index("block_device", "device"),
)
package = Table(
    "package",
    metadata,
    Column("id", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("file", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("sender", Text, nullable=False),  # as shown
    Column("circles", Text, nullable=False),  # JSON, id → name
    Column("created", Text, nullable=False),  # UTC, ISO
    Column("merged_at", Text, nullable=False),  # UTC, ISO
    Column("received", Integer, nullable=False),
    Column("fresh", Integer, nullable=False),
    Column("changed", Integer, nullable=False),
    Column("differing", Integer, nullable=False),
    Column("questionnaires", Integer, nullable=False),
    Column("files", Integer, nullable=False),
    Column("suspicious", Integer, nullable=False),
    Column("first", BigInteger, nullable=False),  # seq of the first change that came with it …
    Column("last", BigInteger, nullable=False),  # … and of the last; first > last where none did
    Column("withdrawn", Boolean, nullable=False),
    Column("set_id", Text, nullable=False),
    Column("part", Integer, nullable=False),
    Column("parts", Integer, nullable=False),
    Column("manifest", Text, nullable=False),
    Index("package_sha256", "sha256"),
    Index("package_set", "set_id"),
)
package_block = Table(
    "package_block",
    metadata,
    Column("package", Text, primary_key=True),
    Column("bid", Integer, primary_key=True, autoincrement=False),
    Index("package_block_bid", "bid"),
    sqlite_with_rowid=False,
)
package_item = Table(
    "package_item",
    metadata,
    Column("package", Text, primary_key=True),
    Column("kind", Text, primary_key=True),  # blob, form, pack, file; sheets, void: the ids of all in a row
    Column("item", Text, primary_key=True),
    Column("fresh", Boolean, nullable=False),  # it was not here before
    Column("content", LargeBinary, nullable=False),  # ids of sheets, 16 bytes each, sorted
    Index("package_item_item", "kind", "item"),
    sqlite_with_rowid=False,
)
waiting = Table(
    "waiting",
    metadata,
    Column("parent", LargeBinary, primary_key=True),  # id of a change that is not here yet
    Column("child", Integer, primary_key=True, autoincrement=False),  # seq of one that names it
    sqlite_with_rowid=False,
)
hidden = Table(
    "hidden",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("why", Integer, nullable=False),  # WITHDRAWN + REVOKED
)
difference = Table(
    "difference",
    metadata,
    Column("eid", Integer, primary_key=True, autoincrement=False),
    Column("fid", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
stale = Table(
    "stale",
    metadata,
    Column("circle", Text, primary_key=True),  # of the block that brought it; where it lay before
    Column("eid", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
stale_owner = Table("stale_owner", metadata, Column("owner", Text, primary_key=True))
quarantine = Table(
    "quarantine",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("at", Text, nullable=False),  # UTC, ISO
    Column("tries", Integer, nullable=False),
    Column("tried_at", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("sender", Text, nullable=False),
    Column("circles", Text, nullable=False),
)
assignment = Table(
    "assignment",
    metadata,
    Column("id", Text, primary_key=True),
    Column("issued", Boolean, nullable=False),  # by this desk; else received by it
    Column("body", Text, nullable=False),  # JSON
    Column("at", Text, nullable=False),
)
receipt = Table(
    "receipt",
    metadata,
    Column("package", Text, primary_key=True),
    Column("desk", Text, primary_key=True),
    Column("at", Text, nullable=False),
    Column("body", Text, nullable=False),
)
file_copy = Table(
    "file_copy",
    metadata,
    Column("sha256", Text, primary_key=True),  # of the original, which an attachment names
    Column("copy", Text, nullable=False),  # of the smaller picture that came for it
)
sent = Table(
    "sent",
    metadata,
    Column("package", Text, primary_key=True),  # made here
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),  # of the file
    Column("circles", Text, nullable=False),  # JSON, id → name
    Column("at", Text, nullable=False),  # UTC, ISO
    Column("size", BigInteger, nullable=False),
    Column("parts", Integer, nullable=False),
    Column("recipients", Text, nullable=False),  # JSON, names
)
