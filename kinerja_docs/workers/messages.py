"""What worker and master tell each other: pickled values, each behind its length."""

from __future__ import annotations

import pickle
import struct
from typing import IO, Any

_LENGTH = struct.Struct("<Q")


class TooLongError(Exception):
    """A message is longer than is allowed."""


def put(stream: IO[bytes], value: object, most: int) -> None:
    """Send a value.

    Raises:
        TooLongError: if it takes more than ``most`` bytes; nothing was sent then.
    """
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    if len(data) > most:
        raise TooLongError
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def take(stream: IO[bytes], most: int) -> Any:
    """Return the next value.

    Raises:
        EOFError: if there is none, or half of one: the other side is gone.
        TooLongError
    """
    (size,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    if size > most:
        raise TooLongError
    return pickle.loads(_exactly(stream, size))  # noqa: S301 - of our own process, which has our rights already


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data
