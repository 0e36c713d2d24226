"""Tables whose columns come from the data: after ``{%tc … %}`` the widths of the columns are found anew.

What a cell of the template is wide is what its column would like to be. A column is never narrower than its longest
word; equations are broken anew for the width that their column gets. A row of one cell goes over all columns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree
from lxml.etree import _Element

from kinerja_docs.renderers.docx.equation import MARK, Equations, equation
from kinerja_docs.renderers.docx.tags import Tag, W

_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_EQUATION, _WHOLE = f"{{{_MATH}}}oMath", f"{{{_MATH}}}oMathPara"
_EQUATION_LEAST = 2650
_MARGINS, _SPARE = 216, 24
_SIZE, _ROUGH = 10.0, 1.08
_FIRM, _LIST = 900, 284
_WIDTHS = {
    **dict.fromkeys("ijl'|", 222),
    **dict.fromkeys(" .,:;/!tfI[]", 278),
    **dict.fromkeys("r()-", 333),
    **dict.fromkeys("ckszvxyJ", 500),
    **dict.fromkeys("FTZ+=<>", 611),
    **dict.fromkeys("ABEKPSVXY&", 667),
    **dict.fromkeys("CDHNRUw", 722),
    **dict.fromkeys("GOQ", 778),
    **dict.fromkeys("mM%", 889),
    **dict.fromkeys("W@", 1000),
}
"""Of Arial, in thousandths of its size; what is not listed is 556 wide. Bold is a little wider: ``_ROUGH``."""
_NAMED = f'<r xmlns:m="{_MATH}" xmlns:w="{W.strip("{}")}">{{}}</r>'
Sizes = Mapping[str, float]
"""The size of the text of each style, in points."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column in twips: the width it would like, the least that its longest word needs, the least it can do with."""

    wish: int
    least: int
    firm: int


def forget_columns(tags: Sequence[Tag]) -> None:
    """Empty and mark the grid of each table that has tags for columns: they are known when the document is made."""
    for tag in tags:
        table = next(tag.paragraph.iterancestors(f"{W}tbl"), None) if tag.level == "tc" else None
        if table is not None:
            for grid in table.findall(f"{W}tblGrid"):
                grid[:] = []
                grid.set(MARK, "")


def text_sizes(styles: _Element) -> Sizes:
    """Return the size of each style that has one of its own."""
    found = {style.get(f"{W}styleId", ""): style.find(f"{W}rPr/{W}sz") for style in styles.iter(f"{W}style")}
    return {name: _number(size, "val") / 2 for name, size in found.items() if size is not None}


def has_open_columns(root: _Element) -> bool:
    """Tell whether there is a table whose columns come from the data."""
    return any(MARK in grid.attrib for grid in root.iter(f"{W}tblGrid"))


def lay_out_columns(root: _Element, sizes: Sizes, equations: Equations) -> None:
    """Give each table with a marked grid its columns, and break the equations in it for their width."""
    for grid in [grid for grid in root.iter(f"{W}tblGrid") if MARK in grid.attrib]:
        del grid.attrib[MARK]
        table = grid.getparent()
        if table is not None:
            _lay_out(table, grid, sizes)
            _fit_equations(table, equations)
    for marked in root.iter(_WHOLE):
        if MARK in marked.attrib:
            del marked.attrib[MARK]


def _fit_equations(table: _Element, equations: Equations) -> None:
    margins = _cell_margins(table)
    for marked in list(table.iter(_WHOLE)):
        cell, parent = next(marked.iterancestors(f"{W}tc")), marked.getparent()
        if MARK in marked.attrib and parent is not None:
            layout, centred = equations[int(marked.attrib[MARK])]
            text = equation(layout, (_wish(cell) - margins) / 20, centred=centred)
            parent.replace(marked, etree.fromstring(_NAMED.format(text))[0])


def widths(columns: Sequence[Column], total: int) -> list[int]:
    """Return the widths of columns that fill ``total``, none below its ``firm`` as long as there is room for that."""
    wanted = [float(max(column.wish, column.least)) for column in columns]
    for floors in ([column.least for column in columns], [column.firm for column in columns]):
        excess = sum(wanted) - total
        slack = [each - floor for each, floor in zip(wanted, floors, strict=True)]
        share = min(excess / sum(slack), 1) if sum(slack) else 0
        if excess > 0:
            wanted = [each - share * room for each, room in zip(wanted, slack, strict=True)]
    return _rounded([each * total / (sum(wanted) or 1) for each in wanted], total)


def _rounded(exact: Sequence[float], total: int) -> list[int]:
    whole = [int(each) for each in exact]
    return [*whole[:-1], whole[-1] + total - sum(whole)] if whole else []


def _lay_out(table: _Element, grid: _Element, sizes: Sizes) -> None:
    every = [row.findall(f"{W}tc") for row in table.findall(f"{W}tr")]
    rows = [row for row in every if len(row) > 1]
    columns = _columns(rows, _cell_margins(table), sizes)
    given = table.find(f"{W}tblPr/{W}tblW")
    total = 0 if given is None else _number(given)
    fitted = widths(columns, total or sum(column.wish for column in columns))
    for width in fitted:
        etree.SubElement(grid, f"{W}gridCol", {f"{W}w": str(width)})
    for row in every:
        _set_cells(row, fitted)


def _cell_margins(table: _Element) -> int:
    sides = table.find(f"{W}tblPr/{W}tblCellMar")
    return _SPARE + (_MARGINS if sides is None else sum(map(_number, sides)))


def _columns(rows: Sequence[Sequence[_Element]], margins: int, sizes: Sizes) -> list[Column]:
    count = max((sum(map(_span, row)) for row in rows), default=0)
    columns = [Column(0, 0, 0)] * count
    for row in rows:
        at = 0
        for cell in row:
            if _span(cell) == 1:
                columns[at] = _widest(columns[at], _column(cell, margins, sizes))
            at += _span(cell)
    return columns


def _widest(one: Column, other: Column) -> Column:
    return Column(max(one.wish, other.wish), max(one.least, other.least), max(one.firm, other.firm))


def _set_cells(row: Sequence[_Element], fitted: Sequence[int]) -> None:
    if len(row) == 1 and (span := row[0].find(f"{W}tcPr/{W}gridSpan")) is not None:
        span.set(f"{W}val", str(len(fitted)))
    at = 0
    for cell in row:
        width = _property(cell, f"{W}tcW")
        if width is not None:
            width.set(f"{W}w", str(sum(fitted[at : at + _span(cell)])))
            cell[0].insert(0, width)
        at += _span(cell)


def _span(cell: _Element) -> int:
    span = _property(cell, f"{W}gridSpan")
    return 1 if span is None else max(_number(span, "val"), 1)


def _property(cell: _Element, tag: str) -> _Element | None:
    properties = next(cell.iterchildren(f"{W}tcPr"), None)
    return None if properties is None else next(properties.iterchildren(tag), None)


def _wish(cell: _Element) -> int:
    width = _property(cell, f"{W}tcW")
    return 0 if width is None else _number(width)


def _column(cell: _Element, margins: int, sizes: Sizes) -> Column:
    """Return what one cell asks of its column; words can be broken where need be, equations and numbers cannot."""
    wish = _wish(cell)
    if next(cell.iter(_EQUATION), None) is not None:
        return Column(wish, min(wish, _EQUATION_LEAST), min(wish, _EQUATION_LEAST))
    paragraphs = cell.findall(f"{W}p")
    least = max((_longest(each, sizes) for each in paragraphs), default=0) + margins + _LIST * (len(paragraphs) > 1)
    return Column(wish, least, min(least, _FIRM))


def _longest(paragraph: _Element, sizes: Sizes) -> int:
    """Return the width of the longest word of a paragraph, in twips."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    size = sizes.get("" if style is None else style.get(f"{W}val", ""), _SIZE)
    words = "".join(text.text or "" for text in paragraph.iter(f"{W}t")).split()
    longest = max(map(_width, words), default=0)
    return round(longest * size * _ROUGH / 50)


@lru_cache(maxsize=8192)
def _width(word: str) -> int:
    return sum(_WIDTHS.get(letter, 556) for letter in word)


def _number(element: _Element, name: str = "w") -> int:
    value = element.get(f"{W}{name}", "")
    return int(value) if value.isdecimal() else 0
