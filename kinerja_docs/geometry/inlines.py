"""Text and equations side by side."""

from __future__ import annotations

from kinerja_docs.document import Inline, Text


def joined(first: list[Inline], second: list[Inline], between: str = " ") -> list[Inline]:
    """Return two contents as one, text that looks alike as one piece."""
    if not first or not second:
        return first + second
    last, head = first[-1], second[0]
    if isinstance(last, Text) and isinstance(head, Text) and last.underlined == head.underlined:
        return [*first[:-1], Text(last.text + between + head.text, last.underlined), *second[1:]]
    if isinstance(last, Text) and not (last.underlined and isinstance(head, Text)):
        return [*first[:-1], Text(last.text + between, last.underlined), *second]
    if isinstance(head, Text):
        return [*first, Text(between + head.text, head.underlined), *second[1:]]
    return [*first, Text(between), *second]
