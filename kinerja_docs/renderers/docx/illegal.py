"""Characters that no Word file can hold, found in the values before they are printed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from kinerja_docs.bahasa.characters import ILLEGAL
from kinerja_docs.errors import InvalidRecord

_DEEPEST = 50


def reject_illegal(context: Mapping[str, object]) -> None:
    """Look through all values.

    Raises:
        InvalidRecord: naming each field with a control character or half of a surrogate pair.
    """
    found = [fault for name, value in context.items() for fault in _faults(name, value, 0)]
    if found:
        listed = "\n".join(f"  - {fault}" for fault in found[:20])
        raise InvalidRecord(f"isian memuat huruf yang tidak dapat ditulis di Word; hapus lalu ulangi:\n{listed}")


def _faults(path: str, value: object, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        illegal = None if value.isprintable() else ILLEGAL.search(value)
        if illegal is not None:
            yield f"{path}: huruf U+{ord(illegal.group()):04X} sesudah {value[: illegal.start()][-30:]!r}"
    elif depth < _DEEPEST:
        for name, inner in _inside(path, value):
            yield from _faults(name, inner, depth + 1)


def _inside(path: str, value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, Mapping):
        yield from ((f"{path}.{key}", inner) for key, inner in value.items())
    elif isinstance(value, list | tuple):
        yield from ((f"{path}[{index}]", inner) for index, inner in enumerate(value))
    elif is_dataclass(value) and not isinstance(value, type):
        yield from ((f"{path}.{field.name}", getattr(value, field.name)) for field in fields(value))
