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


_FAST, _SMALL = 3, 9


@dataclass(frozen=True, slots=True)
class Packed:
    """Data deflated once, to end any number of members."""

    data: bytes
    deflated: bytes


def pack(name: str, data: bytes, *, often: bool = True) -> Member:
    """Return a member, deflated: quickly if it is packed for each document, small if it is packed once for all."""
    deflate = zlib.compressobj(_FAST if often else _SMALL, zlib.DEFLATED, -15)
    return Member(name.encode(), deflate.compress(data) + deflate.flush(), zlib.crc32(data), len(data))


def prepare(data: bytes) -> Packed:
    """Return data that ``pack_with`` puts at the end of a member without deflating it again."""
    deflate = zlib.compressobj(_FAST, zlib.DEFLATED, -15)
    return Packed(data, deflate.compress(data) + deflate.flush())


def pack_with(name: str, begin: bytes, end: Packed) -> Member:
    """Return a member that holds ``begin`` and then ``end``."""
    deflate = zlib.compressobj(_FAST, zlib.DEFLATED, -15)
    packed = deflate.compress(begin) + deflate.flush(zlib.Z_FULL_FLUSH) + end.deflated
    return Member(name.encode(), packed, zlib.crc32(end.data, zlib.crc32(begin)), len(begin) + len(end.data))


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
