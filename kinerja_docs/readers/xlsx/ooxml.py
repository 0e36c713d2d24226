"""Excel workbooks of today (.xlsx, .xlsm)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kinerja_docs.errors import WrongFormat
from kinerja_docs.readers.marks import raised
from kinerja_docs.readers.xlsx.numbers import GENERAL, built_in, show
from kinerja_docs.readers.xlsx.parts import Parts, attribute, integer, is_on, local
from kinerja_docs.readers.xlsx.sheet import LAST_COLUMN, LAST_ROW, Budget, Range, Sheet

if TYPE_CHECKING:
    from lxml.etree import _Element

_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_RANGE = re.compile(rf"{_CELL.pattern}:{_CELL.pattern}")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_IN_SHEET = frozenset(("col", "mergeCell", "row"))


class _Rich(NamedTuple):
    """A text, and what of it is struck out."""

    text: str
    struck: str = ""


@dataclass(frozen=True, slots=True)
class _Shared:
    """What all sheets refer to: texts, number formats by style, struck styles, the first day of the calendar."""

    texts: tuple[_Rich, ...]
    formats: tuple[str, ...]
    struck: frozenset[int]
    from_1904: bool


def sheets(data: bytes, name: str) -> Iterator[Sheet]:
    """Yield the sheets of a workbook in its order.

    Raises:
        WrongFormat, HostileFile, TooLarge: with what to do.
    """
    parts = Parts(data, name)
    book = _main(parts, name)
    listed, from_1904 = _listed(parts, book)
    relations = dict(_relations(parts, book))
    shared = _Shared(_texts(parts, book), *_formats(parts, book), from_1904)
    budget = Budget(name)
    for title, target, hidden in listed:
        sheet = Sheet(title, hidden=hidden)
        if not hidden and target in relations:
            _fill(sheet, parts, relations[target], shared, budget)
        yield sheet


def _main(parts: Parts, name: str) -> str:
    named = [target for _, target in _relations(parts, "") if "workbook" in target.lower()]
    main = next((target for target in [*named, "xl/workbook.xml"] if parts.has(target)), None)
    if main is None:
        raise WrongFormat(f"{name}: arsip zip ini bukan buku kerja Excel. Buka di Excel, simpan ulang sebagai .xlsx.")
    return main


def _relations(parts: Parts, part: str) -> Iterator[tuple[str, str]]:
    folder, base = posixpath.split(part)
    for relation in parts.elements(posixpath.join(folder, "_rels", f"{base}.rels"), frozenset(("Relationship",))):
        target = posixpath.join("/", folder, relation.get("Target", "").replace("\\", "/"))
        yield relation.get("Id", ""), posixpath.normpath(target).lstrip("/")


def _listed(parts: Parts, book: str) -> tuple[list[tuple[str, str, bool]], bool]:
    """Return title, relation and hiding of each sheet, and whether days count from 1904."""
    listed: list[tuple[str, str, bool]] = []
    from_1904 = False
    for element in parts.elements(book, frozenset(("sheet", "workbookPr"))):
        if local(element) == "workbookPr":
            from_1904 = is_on(element.get("date1904"))
        else:
            hidden = element.get("state", "visible") != "visible"
            listed.append((element.get("name", ""), attribute(element, "id") or "", hidden))
    return listed, from_1904


def _beside(book: str, name: str) -> str:
    return posixpath.join(posixpath.dirname(book), name)


def _texts(parts: Parts, book: str) -> tuple[_Rich, ...]:
    return tuple(map(_rich, parts.elements(_beside(book, "sharedStrings.xml"), frozenset(("si",)))))


def _rich(element: _Element) -> _Rich:
    """Return a text whose parts have formats of their own, without readings of Japanese."""
    text = struck = ""
    for piece in (t for t in element.iter("{*}t") if not _is_reading(t)):
        is_struck, is_raised = _formats_of(piece)
        said = piece.text or ""
        struck += said if is_struck else ""
        text += "" if is_struck else raised(said, text) if is_raised else said
    return _Rich(_plain(text), _plain(struck))


def _plain(text: str) -> str:
    text = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _formats_of(piece: _Element) -> tuple[bool, bool]:
    """Return whether a part of a text is struck out, and whether it is raised."""
    run = piece.getparent()
    formats = None if run is None else next(run.iterchildren("{*}rPr"), None)
    if formats is None:
        return False, False
    lifted = next(formats.iterchildren("{*}vertAlign"), None)
    return _strikes(formats), lifted is not None and lifted.get("val") == "superscript"


def _strikes(formats: _Element) -> bool:
    return any(is_on(strike.get("val", "1")) for strike in formats.iterchildren("{*}strike"))


def _is_reading(element: _Element) -> bool:
    parent = element.getparent()
    return parent is not None and local(parent) == "rPh"


def _formats(parts: Parts, book: str) -> tuple[tuple[str, ...], frozenset[int]]:
    """Return the number format of each style of cells, and the styles that strike out."""
    own: dict[int, str] = {}
    fonts: list[bool] = []
    styles: list[tuple[int, int]] = []
    for element in parts.elements(_beside(book, "styles.xml"), frozenset(("numFmt", "fonts", "cellXfs"))):
        kind = local(element)
        if kind == "numFmt":
            own[integer(element.get("numFmtId"), -1)] = element.get("formatCode") or GENERAL
        elif kind == "fonts":
            fonts = [_strikes(font) for font in element.iterchildren("{*}font")]
        else:
            styles = [(integer(e.get("numFmtId")), integer(e.get("fontId"))) for e in element.iterchildren("{*}xf")]
    struck = frozenset(at for at, (_, font) in enumerate(styles) if any(fonts[font : font + 1]))
    return tuple(own.get(number, built_in(number)) for number, _ in styles), struck


def _fill(sheet: Sheet, parts: Parts, part: str, shared: _Shared, budget: Budget) -> None:
    row = -1
    for element in parts.elements(part, _IN_SHEET):
        kind = local(element)
        if kind == "row":
            row = _add_row(sheet, element, row, shared, budget)
        elif kind == "col":
            _add_column(sheet, element)
        else:
            _add_merge(sheet, element.get("ref", ""))


def _add_row(sheet: Sheet, element: _Element, above: int, shared: _Shared, budget: Budget) -> int:
    row = min(integer(element.get("r"), above + 2) - 1, LAST_ROW - 1)
    if is_on(element.get("hidden")) or element.get("ht") == "0":
        sheet.hidden_rows.append((row, row))
    column, before = -1, len(sheet.cells)
    for cell in element.iterchildren("{*}c"):
        named = _CELL.fullmatch(cell.get("r", ""))
        column = min(_column(named[1]) if named else column + 1, LAST_COLUMN - 1)
        _add_cell(sheet, cell, (row, column), shared)
    budget.added(sheet, before)
    return row


def _add_cell(sheet: Sheet, cell: _Element, at: tuple[int, int], shared: _Shared) -> None:
    kind = cell.get("t", "n")
    value = next(cell.iterchildren("{*}v"), None)
    if kind == "e":
        sheet.errors[at] = (value.text if value is not None else None) or "#N/A"
        return
    said = (value.text if value is not None else None) or ""
    if not said and kind != "inlineStr" and (value is None or kind != "str"):
        sheet.uncounted += _is_uncounted(cell, kept=value is not None)
        return
    text, struck = _rich(cell) if kind == "inlineStr" else _shown(said, cell, shared)
    if integer(cell.get("s")) in shared.struck:
        text, struck = "", text
    sheet.struck += [struck] if struck.strip() else []
    if text.strip():
        sheet.cells[at] = text


def _is_uncounted(cell: _Element, *, kept: bool) -> bool:
    """Tell a formula that was saved without its result; one that speaks of ``""`` may have come to just that."""
    formula = next(cell.iterchildren("{*}f"), None)
    return formula is not None and not (kept and '""' in (formula.text or ""))


def _shown(value: str, cell: _Element, shared: _Shared) -> _Rich:
    match cell.get("t", "n"):
        case "s":
            index = integer(value, len(shared.texts))
            return shared.texts[index] if index < len(shared.texts) else _Rich("")
        case "str":
            return _Rich(_ESCAPE.sub(lambda found: chr(int(found[1], 16)), value))
        case "b":
            return _Rich("TRUE" if is_on(value) else "FALSE")
        case "d":
            return _Rich(_iso(value))
    style = integer(cell.get("s"))
    code = shared.formats[style] if style < len(shared.formats) else GENERAL
    return _Rich(number_text(value, code, shared.from_1904))


def number_text(value: str, code: str, from_1904: bool = False) -> str:
    """Return what a cell shows of a number written as text; what is no number stays."""
    try:
        number = float(value)
        return show(number, code, from_1904=from_1904) if abs(number) < 1e300 else value
    except (ValueError, ArithmeticError):
        return value


def _iso(value: str) -> str:
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d).*)?", value.strip())
    return " ".join(filter(None, [f"{found[3]}-{found[2]}-{found[1]}", found[4]])) if found else value


def iso_date(value: str) -> str:
    """Return a date such as 2021-01-05 as 05-01-2021, with its time unless that is midnight."""
    return _iso(value).removesuffix(" 00:00")


def _column(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _add_column(sheet: Sheet, element: _Element) -> None:
    if is_on(element.get("hidden")) or element.get("width") == "0":
        sheet.hidden_columns.append((integer(element.get("min"), 1) - 1, integer(element.get("max"), 1) - 1))


def _add_merge(sheet: Sheet, reference: str) -> None:
    ends = _RANGE.fullmatch(reference)
    if ends:
        top, bottom = int(ends[2]) - 1, int(ends[4]) - 1
        left, right = _column(ends[1]), _column(ends[3])
        if 0 <= top <= bottom < LAST_ROW and left <= right < LAST_COLUMN:
            sheet.merged.append(Range(top, left, bottom, right))
