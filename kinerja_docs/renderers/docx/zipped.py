"""Zip archives that are the same bytes for the same members: no clock, and members packed once, written often."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

_EPOCH = 0x21
"""1 January 1980, the first day that a zip archive knows."""
_STORED, _DEFLATED = 0, 8
_SHARED, _PLACED, _END = struct.Struct("<HHHHHIIIHH"), struct.Struct("<HHHII"), struct.Struct("<HHHHIIH")
_UTF8 = 0x800
_VERSION = 20


@dataclass(frozen=True, slots=True)
class Member:
    """A packed member; ``method`` is how."""

    name: bytes
    data: bytes
    crc: int
    size: int
    method: int = _DEFLATED


@dataclass(frozen=True, slots=True)
class Block:
    """The beginning of an archive: members as they stand in it, and their entries in its directory."""

    data: bytes
    directory: bytes
    count: int


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


def store(name: str, data: bytes) -> Member:
    """Return a member that is not deflated: a picture is already."""
    return Member(name.encode(), data, zlib.crc32(data), len(data), _STORED)


def block(members: Iterable[Member], before: Block = Block(b"", b"", 0)) -> Block:
    """Return these members put behind a block."""
    body, directory, count = [before.data], [before.directory], before.count
    offset = len(before.data)
    for member in members:
        flags = 0 if member.name.isascii() else _UTF8
        shared = _SHARED.pack(
            *(_VERSION, flags, member.method, 0, _EPOCH, member.crc, len(member.data)),
            *(member.size, len(member.name), 0),
        )
        body += [b"PK\x03\x04", shared, member.name, member.data]
        directory += [b"PK\x01\x02\x14\x00", shared, _PLACED.pack(0, 0, 0, 0, offset), member.name]
        offset += 4 + len(shared) + len(member.name) + len(member.data)
        count += 1
    return Block(b"".join(body), b"".join(directory), count)


def archive(members: Iterable[Member], before: Block = Block(b"", b"", 0)) -> bytes:
    """Return the archive of these members, in this order, behind those that were put together before."""
    whole = block(members, before)
    end = _END.pack(0, 0, whole.count, whole.count, len(whole.directory), len(whole.data), 0)
    return b"".join((whole.data, whole.directory, b"PK\x05\x06", end))
