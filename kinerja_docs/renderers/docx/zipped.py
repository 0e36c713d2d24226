"""Zip archives that are the same bytes for the same members: no clock, and members packed once, written often."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

_EPOCH = 0x21
"""1 January 1980, the first day that a zip archive knows."""
_DEFLATED = 8
_UTF8 = 0x800
_VERSION = 20


@dataclass(frozen=True, slots=True)
class Member:
    """A packed member."""

    name: bytes
    data: bytes
    crc: int
    size: int


def pack(name: str, data: bytes) -> Member:
    """Return a member, deflated."""
    deflate = zlib.compressobj(6, zlib.DEFLATED, -15)
    return Member(name.encode(), deflate.compress(data) + deflate.flush(), zlib.crc32(data), len(data))


def archive(members: Iterable[Member]) -> bytes:
    """Return the archive of these members, in this order."""
    body: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for member in members:
        flags = 0 if member.name.isascii() else _UTF8
        shared = struct.pack(
            "<HHHHHIIIHH",
            *(_VERSION, flags, _DEFLATED, 0, _EPOCH),
            *(member.crc, len(member.data), member.size, len(member.name), 0),
        )
        body += [b"PK\x03\x04", shared, member.name, member.data]
        ending = struct.pack("<HHHII", 0, 0, 0, 0, offset)
        directory.append(b"PK\x01\x02" + struct.pack("<H", _VERSION) + shared + ending + member.name)
        offset += 4 + len(shared) + len(member.name) + len(member.data)
    listed = b"".join(directory)
    end = struct.pack("<HHHHIIH", 0, 0, len(directory), len(directory), len(listed), offset, 0)
    return b"".join((*body, listed, b"PK\x05\x06", end))
