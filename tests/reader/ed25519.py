"""Verifying Ed25519 signatures with whole numbers alone (RFC 8032, 5.1.7); slow, and not for signing."""

from __future__ import annotations

import hashlib

FIELD = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, FIELD) % FIELD
ROOT = pow(2, (FIELD - 1) // 4, FIELD)  # of -1

Point = tuple[int, int, int, int]  # extended coordinates: x = X/Z, y = Y/Z, x·y = T/Z
NEUTRAL: Point = (0, 1, 1, 0)


def add(p: Point, q: Point) -> Point:
    """The sum of two points, the same one twice too."""
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % FIELD, (p[1] + p[0]) * (q[1] + q[0]) % FIELD
    c, d = 2 * p[3] * q[3] * D % FIELD, 2 * p[2] * q[2] % FIELD
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % FIELD, g * h % FIELD, f * g % FIELD, e * h % FIELD


def decoded(octets: bytes) -> Point | None:
    """The point that 32 bytes stand for, if they stand for one."""
    y, odd = int.from_bytes(octets, "little") & (1 << 255) - 1, octets[31] >> 7
    if y >= FIELD:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, -1, FIELD) % FIELD
    x = pow(square, (FIELD + 3) // 8, FIELD)
    if x * x % FIELD != square:
        x = x * ROOT % FIELD
    if x * x % FIELD != square or (x == 0 and odd):
        return None
    if x & 1 != odd:
        x = FIELD - x
    return x, y, 1, x * y % FIELD


def encoded(p: Point) -> bytes:
    """The 32 bytes of a point."""
    inverse = pow(p[2], -1, FIELD)
    return (p[1] * inverse % FIELD | (p[0] * inverse % FIELD & 1) << 255).to_bytes(32, "little")


def small(p: Point) -> bool:
    """Whether eight times the point is the neutral one, so that it could have signed anything."""
    for _ in range(3):
        p = add(p, p)
    return p[0] == 0 and p[1] == p[2]


BASE = decoded((4 * pow(5, -1, FIELD) % FIELD).to_bytes(32, "little"))


def verify(key: bytes, signature: bytes, message: bytes) -> bool:
    """Whether the signature of the message was made with the key: s·B − h·A has the encoding R."""
    point = decoded(key) if len(key) == 32 and len(signature) == 64 else None
    s = int.from_bytes(signature[32:], "little")
    if point is None or BASE is None or small(point) or s >= ORDER:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    negative = (FIELD - point[0], point[1], 1, FIELD - point[3])
    both = add(BASE, negative)
    total = NEUTRAL
    for bit in range(max(s.bit_length(), h.bit_length()) - 1, -1, -1):
        total = add(total, total)
        if s >> bit & 1:
            total = add(total, both if h >> bit & 1 else BASE)
        elif h >> bit & 1:
            total = add(total, negative)
    return encoded(total) == signature[:32]
