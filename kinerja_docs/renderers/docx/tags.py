"""The tags of a template: joined where Word has split them over runs, and where each of them stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_OPENING = re.compile(r"\{[{%#]")
_CLOSING = {"{": "}}", "%": "%}", "#": "#}"}
_TEXTS = (f"{W}t", f"{M}t")
_PARTS = re.compile(r"\{([{%#])-?(?:(p|tr|tc|r)\s)?\s*(.*?)\s*-?[}%#]\}", re.DOTALL)
_QUOTES = str.maketrans("“”‘’", "\"\"''")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag.

    Attributes:
        source: as it stands in the template.
        mark: "{" for a value, "%" for a statement, "#" for a comment.
        level: "p", "tr", "tc" or "r" if it takes the place of its paragraph, row, cell or run; else "".
        body: what is between the braces.
        place: for a person.
        element: the text element that holds it.
        paragraph: the paragraph around it.
    """

    source: str
    mark: str
    level: str
    body: str
    place: str
    element: _Element
    paragraph: _Element

    @property
    def keyword(self) -> str:
        """Return the first word of a statement, "" for anything else."""
        words = self.body.split(None, 1)
        return words[0] if self.mark == "%" and words else ""

    @property
    def argument(self) -> str:
        """Return what follows the first word of a statement."""
        return self.body[len(self.keyword) :].strip()


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where the tags of a text begin and end; one that is not closed is none.

    Each closing is looked for once: a text of nothing but openings takes no longer than another.
    """
    at, unclosed = 0, set()
    while found := _OPENING.search(text, at):
        at, mark = found.start() + 1, found.group()[1]
        end = -1 if mark in unclosed else text.find(_CLOSING[mark], found.end())
        if end < 0:
            unclosed.add(mark)
            if len(unclosed) == len(_CLOSING):
                return
            continue
        yield found.start(), end + 2
        at = end + 2


def without_tags(text: str) -> str:
    """Return a text with nothing where its tags were."""
    at, left = 0, []
    for begin, end in spans(text):
        left.append(text[at:begin])
        at = end
    return "".join((*left, text[at:]))


def paragraphs(root: _Element) -> Iterator[tuple[_Element, list[_Element]]]:
    """Yield each paragraph that has texts of its own, with these texts; of document properties, each property."""
    if not str(root.tag).startswith(W):
        yield from ((element, [element]) for element in root if element.text)
    for paragraph in root.iter(f"{W}p"):
        own = [t for t in paragraph.iter(*_TEXTS) if next(t.iterancestors(f"{W}p")) is paragraph]
        if own:
            yield paragraph, own


def join_tags(root: _Element) -> None:
    """Give each tag one text element of its own run, however Word has split it; runs left empty go."""
    for _, texts in paragraphs(root):
        whole = "".join(t.text or "" for t in texts)
        if "{" in whole and len(texts) > 1:
            _join(texts, whole)


def _join(texts: list[_Element], whole: str) -> None:
    owners = [index for index, element in enumerate(texts) for _ in element.text or ""]
    for begin, end in spans(whole):
        owners[begin:end] = [owners[begin]] * (end - begin)
    shares: list[list[str]] = [[] for _ in texts]
    for character, owner in zip(whole, owners, strict=True):
        shares[owner].append(character)
    for element, share in zip(texts, shares, strict=True):
        text = "".join(share)
        if text != (element.text or ""):
            element.text = text
            element.set(_SPACE, "preserve")
            if not text:
                _drop(element)


def _drop(element: _Element) -> None:
    run = element.getparent()
    if run is None:
        return
    run.remove(element)
    left = [child for child in run if not str(child.tag).endswith("rPr")]
    parent = run.getparent()
    if not left and parent is not None and not (run.tail or "").strip():
        parent.remove(run)


def scan(root: _Element, part: str) -> list[Tag]:
    """Return all tags of a part in order; tags that are not closed are left to ``loose_ends``."""
    places = Places(root, part)
    return [
        _tag((element.text or "")[begin:end], places.of(paragraph), element, paragraph)
        for paragraph, texts in paragraphs(root)
        for element in texts
        for begin, end in spans(element.text or "")
    ]


def _tag(source: str, place: str, element: _Element, paragraph: _Element) -> Tag:
    found = _PARTS.fullmatch(source)
    if found is None:
        return Tag(source, source[1], "", "", place, element, paragraph)
    mark, level, body = found.groups()
    return Tag(source, mark, level or "", body.translate(_QUOTES), place, element, paragraph)


class Places:
    """Tells a person where something stands in a part: its paragraph, or its table, row and column."""

    def __init__(self, root: _Element, part: str) -> None:
        self._part = part
        self._tables = {table: number for number, table in enumerate(root.iter(f"{W}tbl"), 1)}
        outside = (p for p in root.iter(f"{W}p") if next(p.iterancestors(f"{W}tc"), None) is None)
        self._paragraphs = {paragraph: number for number, paragraph in enumerate(outside, 1)}

    def of(self, paragraph: _Element) -> str:
        """Return "isi dokumen, paragraf 4" or "isi dokumen, tabel 2, baris 3, kolom 1"."""
        cell = next(paragraph.iterancestors(f"{W}tc"), None)
        if cell is None and paragraph in self._paragraphs:
            return f"{self._part}, paragraf {self._paragraphs[paragraph]}"
        if cell is None:
            return f"{self._part}, {str(paragraph.tag).rpartition('}')[2]}"
        row = next(cell.iterancestors(f"{W}tr"))
        table = next(row.iterancestors(f"{W}tbl"))
        line = list(table.iter(f"{W}tr")).index(row) + 1
        column = list(row.iter(f"{W}tc")).index(cell) + 1
        return f"{self._part}, tabel {self._tables[table]}, baris {line}, kolom {column}"
