"""Printed lines become paragraphs, items of lists and headings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.document import Line, Text
from kinerja_docs.document.model import End
from kinerja_docs.geometry.page import Row
from kinerja_docs.geometry.rows import box_of, first_word
from kinerja_docs.readers.pdf.column import Column, full, parts
from kinerja_docs.readers.pdf.drafts import Draft
from kinerja_docs.readers.pdf.writing import unlabelled, written

_DECIMAL = re.compile(r"\d+(?:\.\d+)+\s+[a-z]")
_DASHES = re.compile(r"^[^\w]*[-–—_=]{4,}")
_STOPS, _ANDS = frozenset(".;:!?"), ("dan", "atau", "serta")
_CLOSED_BY_AND = re.compile(r"[;,] (?:dan|atau|serta)(?:/atau)?$")
_NIP = re.compile(r"NIP\b\W*\d{8}")
"""The number of an official, below the name."""
_GLUED_DASH = re.compile(r"[-–•](?=[A-Z])")
_OPENING = re.compile(r"[^\W\d_]*[a-z]|[(&/]")
_UNFINISHED = re.compile(r"(?:[-/,(&]|\b(?:dan|atau|serta|di|ke|dari|yang|untuk|dengan|pada|oleh|dalam|per))$")
_SPACED = 1.4
_LEAST_SPACED = 1.25
_LEAST_PITCH = 2 * _LEAST_SPACED
_FAR = 2.1
_INDENT = 1.0
_EARLY = 1.5
_REACH = 12
"""In heights of a line: so far down a signature goes on below a line in parts."""
_LONGEST_LABEL = 12


@dataclass(slots=True)
class _Group:
    """Lines that make one block."""

    lines: list[Row]
    label: str = ""
    heading: bool = False


def paragraphs(lines: Sequence[Row], where: Column) -> list[Draft]:
    """Return the blocks that these lines make."""
    groups: list[_Group] = []
    before: Row | None = None
    for number, line in enumerate(lines, 1):
        if before is None or not _flows(groups[-1], before, line, where):
            _take(groups, line, lines[number] if number < len(lines) else None, where)
        else:
            groups[-1].lines.append(line)
        before = line
    return _under_columns(groups, [_draft(group, where) for group in groups], where)


def _take(groups: list[_Group], line: Row, follower: Row | None, where: Column) -> None:
    """Take a line into the last block, or let it begin one."""
    above = groups[-1] if groups else None
    heading = _is_heading(line, where) or (above is not None and above.heading and _heading_goes_on(above, line, where))
    start = _Group([line], _label(line), heading)
    if above is not None and not _breaks(above, start, follower, where):
        above.lines.append(line)
    else:
        groups.append(start)


def _under_columns(groups: Sequence[_Group], drafts: list[Draft], where: Column) -> list[Draft]:
    """Begin with a tabulator what stands below the last part of a line in parts, as under a signature."""
    if where.narrow:
        return drafts
    above: Row | None = None
    for group, draft in zip(groups, drafts, strict=True):
        line = group.lines[0]
        if above is None and line.one:
            continue
        if draft.level or line.middle - (above or line).middle > _REACH * line.height:
            above = None
        elif _is_spread(line, where):
            above = parts(line, where)[-1]
        elif above is not None and min(abs(line.x0 - above.x0), abs(line.centre - above.centre)) < 3:
            draft.content = [Text("\t"), *draft.content]
    return drafts


def closed(text: str) -> bool:
    """Whether a text ends as a sentence or an item does."""
    return text[-1:] in _STOPS or (text.endswith(_ANDS) and _CLOSED_BY_AND.search(text) is not None)


def _flows(group: _Group, before: Row, line: Row, where: Column) -> bool:
    """Whether a line plainly goes on with running text, so that nothing else need be asked; most lines do.

    The line before reaches the margin, or no sentence ends there; this one stands right under it, looks like it and
    begins with no label.
    """
    text, ahead, left = line.text, before.text, line.x0
    head = text[0]
    height, last = line.bottom - line.top, before.bottom - before.top
    return (
        (
            ("a" <= head <= "z" and not closed(ahead))
            or (where.filled(before.x1, 0.25 * last) and head.isalnum() and not text.isupper())
        )
        and -2 < left - before.x0 < 2 < height
        and group.lines[0].x0 - 3 <= left < where.aside
        and _LEAST_PITCH * height >= line.top + line.bottom - before.top - before.bottom
        and 0.8 < height / last < 1.2
        and ahead[0].isalnum()
        and text.find(".", 0, _LONGEST_LABEL) < 0
        and text.find(")", 0, _LONGEST_LABEL) < 0
        and line.one
        and before.one
        and not (group.heading or line.bold)
    )


def _breaks(group: _Group, start: _Group, follower: Row | None, where: Column) -> bool:
    """Whether a line begins a block of its own; ``start`` is that block."""
    before, line = group.lines[-1], start.lines[0]
    if start.heading != group.heading and not where.value:
        return True
    if start.label and closed(before.text):
        return True
    if _is_dashes(line) or _is_dashes(before) or _is_nip(line):
        return True
    if not where.narrow and _unlike(before, line, where):
        return True
    if _spaced(group, line, follower) or (start.label and _is_item(group, start, where)):
        return True
    return _dented(group, line, where) or (not _hangs(group, line) and _ended(before, line, where))


def _is_dashes(line: Row) -> bool:
    return not line.text[0].isalnum() and _DASHES.match(line.text) is not None


def _hangs(group: _Group, line: Row) -> bool:
    """Whether a line stands under the text of an item that has not come to its end."""
    return bool(group.label) and line.x0 > group.lines[0].x0 + 3 and not closed(group.lines[-1].text)


def _unlike(before: Row, line: Row, where: Column) -> bool:
    """Whether two lines cannot be of one paragraph: set wide apart, of another size, capitals aside after none."""
    if not 0.75 < line.height / before.height < 1.33 or _is_spread(line, where) or _is_spread(before, where):
        return True
    aside = line.x0 > where.aside
    return aside and line.text.isupper() and not before.text.isupper() and len(line.text) > 5


def _is_spread(line: Row, where: Column) -> bool:
    return not line.one and len(parts(line, where)) > 1


def _may_be_label(text: str) -> bool:
    return text.find(".", 0, _LONGEST_LABEL) >= 0 or text.find(")", 0, _LONGEST_LABEL) >= 0


def _label(line: Row) -> str:
    head = line.text[:_LONGEST_LABEL]
    if head[0].isalnum() and not _may_be_label(head):
        return ""
    found = split_label(line.text)
    if found:
        return found[0]
    return head[0] if _GLUED_DASH.match(head) else ""


def _is_nip(line: Row) -> bool:
    return line.text.startswith("NIP") and _NIP.match(line.text) is not None


def _is_heading(line: Row, where: Column) -> bool:
    if where.narrow or len(line.text) < 3 or not (line.pieces[0].bold or line.text.isupper()):
        return False
    if where.centred(line):
        words = any(map(str.isalpha, line.text)) and (line.text.isupper() or line.bold)
        return words and not _is_spread(line, where)
    wide = line.width > 0.9 * where.reach and not where.value
    return wide and line.text.isupper() and line.bold and where.middle(line)


def _heading_goes_on(group: _Group, line: Row, where: Column) -> bool:
    """Whether a line looks like that of the heading ``group`` right above it, which is full."""
    before = group.lines[-1]
    alike = line.bold and before.bold and abs(line.x0 - before.x0) < 2 and abs(line.height - before.height) < 1
    near = line.middle - before.middle < _SPACED * line.height
    return alike and near and full(before, where, first_word(line))


def _spaced(group: _Group, line: Row, follower: Row | None) -> bool:
    """Whether more than the usual space lies between a line and the one before."""
    pitch, height = line.middle - group.lines[-1].middle, line.height
    if not _LEAST_SPACED * height < pitch <= _FAR * height:
        return pitch > _FAR * height
    known = []
    if len(group.lines) > 1:
        known.append(group.lines[-1].middle - group.lines[-2].middle)
    if follower is not None and 0 < follower.middle - line.middle < _FAR * height:
        known.append(follower.middle - line.middle)
    return bool(known) and pitch > _SPACED * max(min(known), 0.85 * height)


def _is_item(group: _Group, start: _Group, where: Column) -> bool:
    """Whether a label begins an item, or is a number within the running text ("… pada ayat / (1) dan …").

    What stands before is not closed.
    """
    before, line = group.lines[-1], start.lines[0]
    if group.label and follows(group.label, start.label):
        return True
    if _DECIMAL.match(line.text):
        return False
    if not full(before, where, first_word(line)):
        return True
    runs_on = line.x0 > group.lines[0].x0 + 3 if group.label else abs(line.x0 - before.x0) < 3
    return not runs_on or start.label[-1] != ")"


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
    if group.label:
        return line.x0 < group.lines[0].x0 - 3 and not where.centred(line)
    if abs(line.x0 - before.x0) <= step or group.heading or where.centred(line) or where.centred(before):
        return False
    if line.x0 > before.x0 + step:
        return (len(group.lines) > 1 or line.x0 > where.aside) and closed(before.text) and not where.narrow
    return len(group.lines) > 1 and line.x0 < before.x0 - step


def _ended(before: Row, line: Row, where: Column) -> bool:
    """Whether the line before was left early: the next word would have fitted."""
    if where.value and not _is_heading(line, where):
        return closed(before.text) and not full(before, where, first_word(line))
    if not where.narrow and _stacked(before, line, where):
        return True
    if not where.narrow:
        if full(before, where, first_word(line) + 0.6 * line.height):
            return False
        return closed(before.text) or not line.text[:1].islower()
    slack = (0.3 if closed(before.text) else 1.0) * line.height
    if full(before, where, first_word(line) + slack):
        return False
    if _OPENING.match(line.text) and not (line.text[0].isupper() and _is_early(before, line, where)):
        return False
    return _UNFINISHED.search(before.text) is None


def _is_early(before: Row, line: Row, where: Column) -> bool:
    """Whether far more than the next word would have fitted behind a line that fills no half of its column."""
    return not full(before, where, first_word(line) + _EARLY * line.height)


def _stacked(before: Row, line: Row, where: Column) -> bool:
    """Whether two lines are centred on each other away from the middle of the page, as under a signature."""
    aside = min(before.x0, line.x0) > where.aside
    return aside and abs(before.centre - line.centre) < 3 and abs(before.x0 - line.x0) > 4


def _draft(group: _Group, where: Column) -> Draft:
    lines = group.lines
    found = written(lines, where)
    if group.label:
        found = unlabelled(found, group.label)
    last = lines[-1]
    reaches = full(last, where, 2.5 * (last.bottom - last.top))
    printed = _printed(lines, where)
    return Draft(found, where.page, box_of(lines), lines[0].x0, reaches, group.label, int(group.heading), lines=printed)


def _printed(lines: Sequence[Row], where: Column) -> list[Line]:
    """Return the lines of a block, each with how it ends: only where a word would have fitted did its author end it."""
    ends: list[End] = ["wrapped" if full(a, where, first_word(b)) else "soft" for a, b in pairwise(lines)]
    return [Line(line.text, end, line.box, line.bold) for line, end in zip(lines, [*ends, "hard"], strict=True)]
