"""How a workspace's file is known by its first bytes, for who looks at it without opening it."""

from __future__ import annotations

SCHEMA = 5
"""The schema this program writes; an older one is migrated, a newer one refused."""
APPLICATION_ID = 0x4C435359
"""“LCSY” in the header of the file."""
