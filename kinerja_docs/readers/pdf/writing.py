"""The text of a block from its printed lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kinerja_docs.document import Inline, Text
from kinerja_docs.geometry.inlines import joined
from kinerja_docs.geometry.page import Piece, Row
from kinerja_docs.geometry.rows import content
from kinerja_docs.readers.pdf.column import Column, parts
from kinerja_docs.readers.pdf.drafts import BROKEN, HYPHEN


def written(lines: Sequence[Row], where: Column) -> list[Inline]:
    """Return the content of lines that make one block."""
    if len(lines) > 1 and _are_plain(lines):
        text = " ".join([line.text for line in lines])
        if where.narrow or "- " in text or text[-1] == "-":
            text = "".join(_strings(lines, where))
        return [Text(text)]
    found = _content(lines[0], where)
    for before, line in pairwise(lines):
        between = _between(before, line, where)
        found = joined(_without_hyphen(found) if between == HYPHEN else found, _content(line, where), between)
    return found


def _are_plain(lines: Sequence[Row]) -> bool:
    for line in lines:  # noqa: SIM110 - asked of every line: a loop takes half the time
        if not isinstance(line, Piece) or line.layout is not None:
            return False
    return True


def _strings(lines: Sequence[Row], where: Column) -> list[str]:
    """Return the text of lines that are one piece each, with what stands between them."""
    found = [lines[0].text]
    for before, line in pairwise(lines):
        between = _between(before, line, where)
        if between == HYPHEN:
            found[-1] = found[-1][:-1]
        found += [between, line.text]
    return found


def _content(line: Row, where: Column) -> list[Inline]:
    if where.narrow or line.one:
        return content(line)
    found: list[Inline] = []
    for part in parts(line, where):
        found = joined(found, content(part), "\t")
    return found


def _between(before: Row, line: Row, where: Column) -> str:
    """Return what stands between two lines of a block: a blank, or a mark where a word may be broken."""
    if before.text[-1] == "-" and before.text[-2:-1].isalnum() and line.text[:1].isalpha():
        return HYPHEN
    if not where.narrow:
        return " "
    alone = " " not in before.text and before.text[-1:].isalpha() and line.text[:1].isalpha()
    if alone and where.right - before.x1 < 0.75 * line.height:
        return BROKEN
    return " "


def _without_hyphen(found: list[Inline]) -> list[Inline]:
    last = found[-1]
    return [*found[:-1], Text(last.text[:-1], last.underlined)] if isinstance(last, Text) else found


def unlabelled(found: list[Inline], label: str) -> list[Inline]:
    """Take the label off the front, through all the pieces that it is in."""
    if len(found) == 1 and isinstance(only := found[0], Text) and only.text.startswith(label):
        text = only.text[len(label) :].lstrip()
        return [Text(text, only.underlined)] if text else []
    rest = label
    while found and rest and isinstance(first := found[0], Text):
        text = first.text.lstrip()
        taken = len(text) - len(text.removeprefix(rest)) or (len(text) if rest.startswith(text) else 0)
        if not taken:
            break
        rest = rest[taken:].lstrip()
        text = text[taken:] if rest else text[taken:].lstrip()
        found = [Text(text, first.underlined), *found[1:]] if text else found[1:]
    return found
