"""Lines of a text file to blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.bahasa.text import fold
from kinerja_docs.document import Block, Document, Heading, ListItem, Note, Paragraph, Table, Text
from kinerja_docs.readers.text.decoding import decode
from kinerja_docs.readers.text.inline import inline
from kinerja_docs.readers.text.tables import Row, is_rule, make_table, row_of
from kinerja_docs.source import Place

_MARKDOWN_HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
Group = list[Row] | list[tuple[int, str]]


def read(data: bytes, name: str) -> Document:
    """Return the document in a text file.

    Headings are lines in capitals or with Markdown's "#"; a table goes on over blank lines if the next line has as many
    columns and is not a header again.

    Raises:
        EmptyFile, WrongFormat, TooLarge: if it is no text.
    """
    groups = list(_groups(decode(data, name)))
    blocks = tuple(_block(group, name, number) for number, group in enumerate(groups, start=1))
    notes = tuple(note for group, block in zip(groups, blocks, strict=True) for note in _notes(group, block))
    return Document(name, "txt", blocks, notes=notes)


def _groups(text: str) -> Iterator[Group]:
    """Yield the rows of each table, and the numbered lines of each other block."""
    rows: list[Row] = []
    lines: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), start=1):
        row = row_of(line, number)
        if rows and is_rule(line):
            rows[-1] = Row(number, rows[-1].cells)
            continue
        if rows and not line.strip():
            continue
        if row is None or (rows and not _continues(rows, row)):
            yield from filter(None, [rows])
            rows = []
        if row is not None:
            yield from filter(None, [lines])
            lines = []
            rows.append(row)
        elif lines and _belongs(lines[-1][1], line):
            lines.append((number, line))
        else:
            yield from filter(None, [lines])
            lines = [(number, line)] if line.strip() else []
    yield from filter(None, [rows, lines])


def _continues(rows: list[Row], row: Row) -> bool:
    """Tell whether ``row`` goes on with the table above it."""
    if rows[-1].line + 1 == row.line:
        return True
    return len(row.cells) == len(rows[0].cells) and [*map(fold, row.cells)] != [*map(fold, rows[0].cells)]


def _belongs(above: str, line: str) -> bool:
    """Tell whether a line goes on with the line right above it: wrapped text, or a heading of several lines."""
    plain = line.strip().strip("*").strip()
    if not plain or split_label(plain) is not None or _MARKDOWN_HEADING.match(line):
        return False
    if _is_capitals(above) and _is_capitals(line):
        return not above.rstrip("* ").endswith(":")
    return plain[0].islower() and not above.rstrip().endswith((".", ":"))


def _is_capitals(text: str) -> bool:
    return text.isupper() and len(fold(text)) >= 4


def _block(group: Group, name: str, number: int) -> Block:
    first = group[0]
    if isinstance(first, Row):
        return make_table([row for row in group if isinstance(row, Row)], name, number)
    text = "\n".join(line for _, line in group)  # type: ignore[misc]
    return _paragraph(text, Place(berkas=name, blok=number, baris=first[0]))


def _paragraph(text: str, place: Place) -> Block:
    plain = text.strip()
    mark = _MARKDOWN_HEADING.match(plain)
    if mark is not None:
        return Heading(inline(plain[mark.end() :]), place, level=len(mark[1]))
    label = split_label(plain.lstrip("*"))
    if label is not None:
        return ListItem(inline(label[1]), place, label[0])
    content = inline(plain) or (Text(plain),)
    return Heading(content, place) if _is_capitals(plain) else Paragraph(content, place)


def _notes(group: Group, block: Block) -> Iterator[Note]:
    """Say where a blank line inside a table was passed over."""
    if not isinstance(block, Table):
        return
    for above, below in pairwise(row for row in group if isinstance(row, Row)):
        if below.line > above.line + 1:
            message = f"Baris kosong di tengah tabel (baris {above.line + 1}) dilewati; tabel dibaca sebagai satu."
            yield Note("BACA-03", "info", message, block.place)
