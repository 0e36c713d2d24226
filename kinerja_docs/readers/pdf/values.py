"""A label, a colon and a value in columns: ``Jabatan   :   Kepala …`` with the lines that the value goes on in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.document import Text
from kinerja_docs.geometry.inlines import joined
from kinerja_docs.geometry.page import Piece, Row
from kinerja_docs.geometry.rows import first_word, row
from kinerja_docs.readers.pdf.column import Column
from kinerja_docs.readers.pdf.drafts import Draft
from kinerja_docs.readers.pdf.lowered import raised
from kinerja_docs.readers.pdf.paragraphs import paragraphs

_LONGEST = 60
_MOST_WORDS = 7
_FAR = 2.6
_CLOSE = 1.35


@dataclass(slots=True)
class Labelled:
    """One label with its value, as it is printed."""

    label: list[Row]
    colon: float
    value: list[Row]


@dataclass(frozen=True, slots=True)
class _Split:
    label: Row
    colon: float
    value: Row | None
    gap: float


def labelled(lines: Sequence[Row], right: float) -> list[Row | Labelled]:
    """Return the lines, those that are labels with values put together; ``right`` is how far lines may reach."""
    lines = raised(lines)
    splits = [None if line.one else _split(line) for line in lines]
    colons = [split.colon for split in splits if split is not None]
    if not colons:
        return list(lines)
    found: list[Row | Labelled] = []
    for line, split in zip(lines, splits, strict=True):
        if split is not None and _is_label(split, colons):
            found.append(Labelled([split.label], split.colon, [split.value] if split.value else []))
        elif not (found and isinstance(last := found[-1], Labelled) and _goes_on(last, line, right)):
            found.append(line)
    return found


def _split(line: Row) -> _Split | None:
    for number, piece in enumerate(line.pieces[: _MOST_WORDS + 2]):
        if piece.text.startswith(":") and number:
            rest = [*_behind_colon(piece), *line.pieces[number + 1 :]]
            gap = piece.x0 - line.pieces[number - 1].x1
            return _Split(row(line.pieces[:number]), piece.x0, row(rest) if rest else None, gap / line.height)
    return None


def _behind_colon(piece: Piece) -> list[Piece]:
    text = piece.text[1:].lstrip()
    if not text:
        return []
    return [Piece(text, piece.x0 + 0.4 * piece.height, piece.top, piece.x1, piece.bottom, piece.bold)]


def _is_label(split: _Split, colons: list[float]) -> bool:
    text = split.label.text
    if len(text) > _LONGEST or len(text.split()) > _MOST_WORDS or not text[:1].isalnum():
        return False
    return split.gap > 0.8 or sum(abs(colon - split.colon) < 3 for colon in colons) > 1


def _goes_on(last: Labelled, line: Row, right: float) -> bool:
    """Take a line into the value, or into the label and the value, if it stands where they do."""
    before = (last.value or last.label)[-1]
    if line.middle - before.middle > _FAR * line.height or (last.value and line.x0 > before.x1):
        return False
    if line.x0 > last.colon + 1 or _wraps_back(last, line, right):
        last.value.append(line)
        return True
    return _label_goes_on(last, line)


def _wraps_back(last: Labelled, line: Row, right: float) -> bool:
    """Whether the value, having filled its line, goes on under its label."""
    before, start = (last.value or last.label)[-1], last.label[0].x0
    filled = before.x1 + first_word(line) > right and line.middle - before.middle < _CLOSE * line.height
    return filled and abs(line.x0 - start) < 3 and split_label(line.text) is None


def _label_goes_on(last: Labelled, line: Row) -> bool:
    left = [piece for piece in line.pieces if piece.x0 < last.colon]
    right = line.pieces[len(left) :]
    close = line.middle - last.label[-1].middle < 1.7 * line.height
    if not left:
        return False
    room = last.colon - last.label[-1].x1
    if not right and room > first_word(line) + 0.25 * line.height:
        return False
    if not close or left[-1].x1 > last.colon or abs(left[0].x0 - last.label[0].x0) > 3 or len(last.value) > 1:
        return False
    if split_label(line.text) or (right and last.value and right[0].x0 < last.value[0].x0 - 3):
        return False
    last.label.append(row(left))
    if right:
        last.value.append(row(right))
    return True


def value_blocks(found: Labelled, where: Column) -> list[Draft]:
    """Return the paragraph ``label\\t: value`` and what follows it in the value: a list, further paragraphs."""
    label = paragraphs(found.label, Column(where.left, found.colon, where.page, narrow=True))
    head = label[0]
    for more in label[1:]:
        head.join(more)
    blocks = _value(found, where)
    head.content = joined(head.content, [Text("\t:")], "")
    head.full = False
    if blocks and not blocks[0].label:
        head.join(blocks[0])
        blocks = blocks[1:]
    return [head, *blocks]


def _value(found: Labelled, where: Column) -> list[Draft]:
    if not found.value:
        return []
    left = min(line.x0 for line in found.value)
    blocks = paragraphs(found.value, Column(left, where.right, where.page, value=True, centres=where.centres))
    blocks[0].level = 0
    return blocks
