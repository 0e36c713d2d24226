"""Zip archives that are the same bytes for the same members: no clock, and members packed once, written often."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from kinerja_docs.keeping import fingerprint

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
    """The beginning of an archive: members as they stand in it, their entries in its directory, their fingerprint."""

    data: bytes
    directory: bytes
    count: int
    fingerprint: bytes = b""


_NOTHING = Block(b"", b"", 0)
_FAST, _SMALL, _WINDOW = 3, 9, -15
_LONG = 1 << 16
"""Bytes from which it pays to look longer for what repeats itself."""
_LITTLE = 1024
"""Bytes that are not worth to be deflated for each document."""


@dataclass(frozen=True, slots=True)
class Packed:
    """Data deflated once, to end any number of members."""

    data: bytes
    deflated: bytes


def pack(name: str, data: bytes, *, often: bool = True) -> Member:
    """Return a member, deflated: quickly if it is packed for each document, small if it is packed once for all."""
    if often and len(data) < _LITTLE:
        return store(name, data)
    deflated = _quickly(data) if often else _raw(data, _SMALL)
    return Member(name.encode(), deflated, _crc32(data), len(data))


def prepare(data: bytes) -> Packed:
    """Return data that ``pack_with`` puts at the end of a member without deflating it again."""
    return Packed(data, _quickly(data))


def _raw(data: bytes, level: int) -> bytes:
    deflate = zlib.compressobj(level, zlib.DEFLATED, _WINDOW)
    return deflate.compress(data) + deflate.flush()


_quickly: Callable[[bytes], bytes]
try:
    from isal import isal_zlib
except ImportError:  # there is none for this machine: zlib takes twice as long, and gives other bytes
    _quickly, _crc32 = partial(_raw, level=_FAST), zlib.crc32
else:

    def _by_isal(data: bytes) -> bytes:
        return isal_zlib.compress(data, 0 if len(data) < _LONG else 1, _WINDOW)

    _quickly, _crc32 = _by_isal, isal_zlib.crc32


def pack_with(name: str, begin: bytes, end: Packed) -> Member:
    """Return a member that holds ``begin``, which is short and stays as it is, and then ``end``."""
    stored = struct.pack("<BHH", 0, len(begin), len(begin) ^ 0xFFFF) + begin
    crc = _crc32(end.data, _crc32(begin))
    return Member(name.encode(), stored + end.deflated, crc, len(begin) + len(end.data))


def store(name: str, data: bytes) -> Member:
    """Return a member that is not deflated: a picture is already."""
    return Member(name.encode(), data, _crc32(data), len(data), _STORED)


def block(members: Iterable[Member]) -> Block:
    """Return the beginning of an archive."""
    given = tuple(members)
    body, directory = _laid_out(given, 0)
    return Block(b"".join(body), b"".join(directory), len(directory), _fingerprint(given))


def seal(before: Block, members: Iterable[Member]) -> str:
    """Return the digest of all parts of an archive, by which ``keeping`` knows it again."""
    return hashlib.sha256(before.fingerprint + _fingerprint(members)).hexdigest()


def _fingerprint(members: Iterable[Member]) -> bytes:
    return fingerprint((each.name, each.crc, each.size) for each in members)


def archive(members: Iterable[Member], before: Block = _NOTHING) -> bytes:
    """Return the archive of these members, in this order, behind those that were put together before."""
    body, entries = _laid_out(members, len(before.data))
    directory = b"".join((before.directory, *entries))
    offset, count = len(before.data) + sum(map(len, body)), before.count + len(entries)
    end = _END.pack(0, 0, count, count, len(directory), offset, 0)
    return b"".join((before.data, *body, directory, b"PK\x05\x06", end))


def _laid_out(members: Iterable[Member], offset: int) -> tuple[list[bytes], list[bytes]]:
    """Return what stands in the archive for members that begin at ``offset``, and their entries in its directory."""
    body: list[bytes] = []
    directory: list[bytes] = []
    for member in members:
        flags = 0 if member.name.isascii() else _UTF8
        shared = _SHARED.pack(
            *(_VERSION, flags, member.method, 0, _EPOCH, member.crc, len(member.data)),
            *(member.size, len(member.name), 0),
        )
        body += (b"PK\x03\x04", shared, member.name, member.data)
        directory.append(b"PK\x01\x02\x14\x00" + shared + _PLACED.pack(0, 0, 0, 0, offset) + member.name)
        offset += 4 + len(shared) + len(member.name) + len(member.data)
    return body, directory
