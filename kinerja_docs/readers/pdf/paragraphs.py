"""Printed lines become paragraphs, items of lists and headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.document import Inline, Text
from kinerja_docs.readers.pdf.drafts import BROKEN, HYPHEN, Draft, joined
from kinerja_docs.readers.pdf.page import around
from kinerja_docs.readers.pdf.rows import Row, content, first_word, segments

_DASHES = re.compile(r"^[^\w]*[-–—_=]{4,}")
_CLOSED = re.compile(r"[.;:!?]$|[;,] (?:dan|atau|serta)(?:/atau)?$")
_GLUED_DASH = re.compile(r"[-–•](?=[A-Z])")
_OPENING = re.compile(r"[^\W\d_]*[a-z]|[(&/]")
_UNFINISHED = re.compile(r"(?:[-/,(&]|\b(?:dan|atau|serta|di|ke|dari|yang|untuk|dengan|pada|oleh|dalam|per))$")
_SPACED = 1.4
_FAR = 2.1
_INDENT = 1.0
_SPREAD = 2.2
"""In heights of a line: a gap that no running text has."""


@dataclass(slots=True)
class Column:
    """The stretch that lines are set in.

    Attributes:
        narrow: a cell; words may be broken and line ends say less.
        value: what stands after a colon, in short lines.
        sides: how far lines reach on any page, if further.
        centres: where lines stand that are centred.
    """

    left: float
    right: float
    page: int
    narrow: bool = False
    value: bool = False
    sides: tuple[float, float] = (0.0, 0.0)
    centres: list[float] = field(default_factory=list)

    @property
    def reach(self) -> float:
        """How wide lines may be."""
        return max(self.right, self.sides[1]) - min(self.left, self.sides[0] or self.left)

    def centred(self, line: Row) -> bool:
        """Whether a line stands in the middle and clear of both sides."""
        slack = 0.03 * (self.right - self.left) + 1
        left, right = min(self.left, self.sides[0] or self.left), max(self.right, self.sides[1])
        clear = line.x0 > left + slack and line.x1 < right - slack
        return clear and self.middle(line)

    def middle(self, line: Row) -> bool:
        """Whether a line stands as far from one side as from the other."""
        near = 0.06 * (self.right - self.left) + 1
        return any(abs(line.centre - centre) <= near for centre in self.centres)


@dataclass(slots=True)
class _Group:
    """Lines that make one block."""

    lines: list[Row]
    label: str = ""
    heading: bool = False


def column(lines: Sequence[Row], page: int, left: float, right: float) -> Column:
    """Return the column of a page's running text: its centres are those of the page and of its full lines."""
    wide = [line.centre for line in lines if line.x1 > right - 0.02 * (right - left)]
    centres = [(left + right) / 2, *([median(wide)] if wide else [])]
    return Column(left, right, page, centres=centres)


def cell_column(lines: Sequence[Row], page: int, left: float, right: float) -> Column:
    """Return the column of a cell, without its margins."""
    margin = min((line.x0 - left for line in lines), default=0.0)
    margin = min(max(margin, min((right - line.x1 for line in lines), default=0.0), 0.5), 8.0)
    return Column(left + margin, right - margin, page, narrow=True, centres=[(left + right) / 2])


def paragraphs(lines: Sequence[Row], where: Column) -> list[Draft]:
    """Return the blocks that these lines make."""
    groups: list[_Group] = []
    for number, line in enumerate(lines):
        follower = lines[number + 1] if number + 1 < len(lines) else None
        if groups and not _breaks(groups[-1], line, follower, where):
            groups[-1].lines.append(line)
        else:
            groups.append(_Group([line], _label(line), _is_heading(line, where)))
    return [_draft(group, where) for group in groups]


def full(line: Row, where: Column, word: float) -> bool:
    """Whether a word of that width would not have fitted behind the line."""
    blank = 0.25 * line.height
    if where.centred(line):
        return where.reach - line.width < word + blank
    return where.right - line.x1 < word + blank


def closed(text: str) -> bool:
    """Whether a text ends as a sentence or an item does."""
    return _CLOSED.search(text) is not None


def _breaks(group: _Group, line: Row, follower: Row | None, where: Column) -> bool:
    before = group.lines[-1]
    heading = not where.narrow and _is_heading(line, where)
    if _DASHES.match(line.text) or _DASHES.match(before.text) or heading != group.heading:
        return True
    if not where.narrow and _unlike(before, line, where):
        return True
    if _spaced(group, line, follower) or (_label(line) and _is_item(group, line, where)):
        return True
    return _dented(group, line, where) or (not _hangs(group, line) and _ended(before, line, where))


def _hangs(group: _Group, line: Row) -> bool:
    """Whether a line stands under the text of an item that has not come to its end."""
    return bool(group.label) and line.x0 > group.lines[0].x0 + 3 and not closed(group.lines[-1].text)


def _unlike(before: Row, line: Row, where: Column) -> bool:
    """Whether two lines cannot be of one paragraph: set wide apart, of another size, capitals aside after none."""
    if any(len(_parts(part, where)) > 1 for part in (before, line)) or not 0.75 < line.height / before.height < 1.33:
        return True
    aside = line.x0 > where.left + 0.35 * (where.right - where.left)
    return aside and line.text.isupper() and not before.text.isupper() and len(line.text) > 5


def _parts(line: Row, where: Column) -> list[Row]:
    """Return the parts of a line that wide gaps set apart; there are none where it is stretched to the margin."""
    if len(line.pieces) == 1 or line.x1 > where.right - 2:
        return [line]
    return segments(line, _SPREAD)


def _label(line: Row) -> str:
    found = split_label(line.text)
    if found:
        return found[0]
    return line.text[0] if _GLUED_DASH.match(line.text) else ""


def _is_heading(line: Row, where: Column) -> bool:
    if where.narrow or len(line.text) < 3 or not any(map(str.isalpha, line.text)):
        return False
    if where.centred(line):
        return line.text.isupper() or line.bold
    wide = line.width > 0.9 * where.reach and not where.value
    return wide and line.text.isupper() and line.bold and where.middle(line)


def _spaced(group: _Group, line: Row, follower: Row | None) -> bool:
    """Whether more than the usual space lies between a line and the one before."""
    pitch = line.middle - group.lines[-1].middle
    if pitch > _FAR * line.height:
        return True
    known = []
    if len(group.lines) > 1:
        known.append(group.lines[-1].middle - group.lines[-2].middle)
    if follower is not None and 0 < follower.middle - line.middle < _FAR * line.height:
        known.append(follower.middle - line.middle)
    return bool(known) and pitch > _SPACED * max(min(known), 0.85 * line.height) and pitch > 1.25 * line.height


def _is_item(group: _Group, line: Row, where: Column) -> bool:
    """Whether a label begins an item, or is a number within the running text ("… pada ayat / (1) dan …")."""
    before = group.lines[-1]
    if group.label and follows(group.label, _label(line)):
        return True
    if closed(before.text) or not full(before, where, first_word(line)):
        return True
    runs_on = line.x0 > group.lines[0].x0 + 3 if group.label else abs(line.x0 - before.x0) < 3
    return not runs_on or not _label(line)[-1] == ")"


def follows(before: str, after: str) -> bool:
    """Whether one label comes right after another: ``a.`` ``b.``, ``9)`` ``10)``."""
    old, new = before.strip("()."), after.strip("().")
    if before.replace(old, "") != after.replace(new, "") or not old:
        return before == after
    if old.isdigit() and new.isdigit():
        return int(new) == int(old) + 1
    return len(old) == len(new) and old[:-1] == new[:-1] and ord(new[-1]) == ord(old[-1]) + 1


def _dented(group: _Group, line: Row, where: Column) -> bool:
    """Whether a line stands further out than the block, or further in at the start of a new one."""
    step = _INDENT * line.height
    before = group.lines[-1]
    if group.heading or where.centred(line) or where.centred(before):
        return False
    if group.label:
        return line.x0 < group.lines[0].x0 - 3
    if line.x0 > before.x0 + step:
        return len(group.lines) > 1 and closed(before.text) and not where.narrow
    return len(group.lines) > 1 and line.x0 < before.x0 - step


def _ended(before: Row, line: Row, where: Column) -> bool:
    """Whether the line before was left early: the next word would have fitted."""
    if where.value and not _is_heading(line, where):
        return closed(before.text) and not full(before, where, first_word(line))
    if not where.narrow and _stacked(before, line, where):
        return True
    if not where.narrow:
        open_end = not closed(before.text) and line.text[:1].islower()
        return not open_end and not full(before, where, first_word(line) + 0.6 * line.height)
    slack = (0.3 if closed(before.text) else 1.0) * line.height
    if full(before, where, first_word(line) + slack) or _OPENING.match(line.text):
        return False
    return _UNFINISHED.search(before.text) is None


def _stacked(before: Row, line: Row, where: Column) -> bool:
    """Whether two lines are centred on each other away from the middle of the page, as under a signature."""
    aside = min(before.x0, line.x0) > where.left + 0.35 * (where.right - where.left)
    return aside and abs(before.centre - line.centre) < 3 and abs(before.x0 - line.x0) > 4


def _draft(group: _Group, where: Column) -> Draft:
    lines = group.lines
    found: list[Inline] = []
    for number, line in enumerate(lines):
        between = _between(lines[number - 1], line, where) if number else ""
        found = joined(_without_hyphen(found) if between == HYPHEN else found, _content(line, where), between)
    if group.label:
        found = _unlabelled(found, group.label)
    last, page = lines[-1], where.page
    draft = Draft(found, page, around([line.box for line in lines]), lines[0].x0, label=group.label)
    draft.full = full(last, where, 2.5 * last.height)
    draft.level = 1 if group.heading else 0
    return draft


def _content(line: Row, where: Column) -> list[Inline]:
    if where.narrow or len(line.pieces) == 1:
        return content(line)
    found: list[Inline] = []
    for part in _parts(line, where):
        found = joined(found, content(part), "\t")
    return found


def _between(before: Row, line: Row, where: Column) -> str:
    """Return what stands between two lines of a block: a blank, or a mark where a word may be broken."""
    if re.search(r"\w-$", before.text) and line.text[:1].isalpha():
        return HYPHEN
    alone = " " not in before.text and before.text[-1:].isalpha() and line.text[:1].isalpha()
    if where.narrow and alone and where.right - before.x1 < 0.75 * line.height:
        return BROKEN
    return " "


def _without_hyphen(found: list[Inline]) -> list[Inline]:
    last = found[-1]
    return [*found[:-1], Text(last.text[:-1], last.underlined)] if isinstance(last, Text) else found


def _unlabelled(found: list[Inline], label: str) -> list[Inline]:
    """Take the label off the front, through all the pieces that it is in."""
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
