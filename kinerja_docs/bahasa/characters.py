"""Characters that are no letters: what no Word file can hold, and what a program would take for an order."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold: control characters, halves of surrogate pairs."""
_CONTROL = re.compile(rf"{ILLEGAL.pattern}|[\x7f-\x9f]")
"""These, and the control characters that XML can hold."""


def has_control(value: Any) -> bool:
    """Tell whether some text in a value has control characters; lists and mappings are looked through."""
    match value:
        case str():
            return not value.isprintable() and _CONTROL.search(value) is not None
        case Mapping():
            return any(has_control(inner) for inner in value.values())
        case list() | tuple():
            return any(map(has_control, value))
    return False


def without_control(value: Any) -> Any:
    """Return a value without control characters in its texts."""
    match value:
        case str():
            return value if value.isprintable() else _CONTROL.sub("", value)
        case Mapping():
            return {key: without_control(inner) for key, inner in value.items()}
        case list():
            return [without_control(inner) for inner in value]
        case tuple() if type(value) is tuple:
            return tuple(map(without_control, value))
    return value
