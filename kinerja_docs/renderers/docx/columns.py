"""Tables whose columns come from the data: after ``{%tc … %}`` the widths of the columns are found anew.

What a cell of the template is wide is what its column would like to be. A column is never narrower than its longest
word, or than what the template says where it holds an equation, because equations were broken for that width. A row of
one cell goes over all columns.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree
from lxml.etree import _Element

from kinerja_docs.renderers.docx.tags import Tag, W

_EQUATION = "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath"
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
_ROW, _CELL, _PROPERTIES, _PARAGRAPH = f"{W}tr", f"{W}tc", f"{W}tcPr", f"{W}p"
_WIDTH, _SPAN, _TEXT = f"{W}tcW", f"{W}gridSpan", f"{W}t"
_PARAGRAPH_PROPERTIES, _STYLE = f"{W}pPr", f"{W}pStyle"
Sizes = Mapping[str, float]
"""The size of the text of each style, in points."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column in twips: the width it would like, the least that its longest word needs, the least it can do with."""

    wish: int
    least: int
    firm: int


def forget_columns(tags: Sequence[Tag]) -> None:
    """Empty the grid of each table that has tags for columns, so that it is known when the document is made."""
    for tag in tags:
        table = next(tag.paragraph.iterancestors(f"{W}tbl"), None) if tag.level == "tc" else None
        if table is not None:
            for grid in table.findall(f"{W}tblGrid"):
                grid[:] = []


def text_sizes(styles: _Element) -> Sizes:
    """Return the size of each style that has one of its own."""
    found = {style.get(f"{W}styleId", ""): style.find(f"{W}rPr/{W}sz") for style in styles.iter(f"{W}style")}
    return {name: _number(size, "val") / 2 for name, size in found.items() if size is not None}


def lay_out_columns(root: _Element, sizes: Sizes) -> bool:
    """Give each table without a grid its columns; tell whether there was any."""
    grids = [grid for grid in root.iter(f"{W}tblGrid") if grid.find(f"{W}gridCol") is None]
    for grid in grids:
        table = grid.getparent()
        if table is not None:
            _lay_out(table, grid, sizes)
    return bool(grids)


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


@dataclass(frozen=True, slots=True)
class _Cell:
    element: _Element
    width: _Element | None
    span: _Element | None
    columns: int


def _lay_out(table: _Element, grid: _Element, sizes: Sizes) -> None:
    every = [[_cell(each) for each in row.iterchildren(_CELL)] for row in table.iterchildren(_ROW)]
    rows = [row for row in every if len(row) > 1]
    columns = _columns(rows, _cell_margins(table), sizes)
    given = table.find(f"{W}tblPr/{W}tblW")
    total = 0 if given is None else _number(given)
    fitted = widths(columns, total or sum(column.wish for column in columns))
    for width in fitted:
        etree.SubElement(grid, f"{W}gridCol", {f"{W}w": str(width)})
    for row in every:
        _set_cells(row, fitted)


def _cell(cell: _Element) -> _Cell:
    properties = next(cell.iterchildren(_PROPERTIES), None)
    if properties is None:
        return _Cell(cell, None, None, 1)
    span = next(properties.iterchildren(_SPAN), None)
    columns = 1 if span is None else max(_number(span, "val"), 1)
    return _Cell(cell, next(properties.iterchildren(_WIDTH), None), span, columns)


def _cell_margins(table: _Element) -> int:
    sides = table.find(f"{W}tblPr/{W}tblCellMar")
    return _SPARE + (_MARGINS if sides is None else sum(map(_number, sides)))


def _columns(rows: Sequence[Sequence[_Cell]], margins: int, sizes: Sizes) -> list[Column]:
    count = max((sum(cell.columns for cell in row) for row in rows), default=0)
    columns = [Column(0, 0, 0)] * count
    for row in rows:
        at = 0
        for cell in row:
            if cell.columns == 1:
                columns[at] = _widest(columns[at], _column(cell, margins, sizes))
            at += cell.columns
    return columns


def _widest(one: Column, other: Column) -> Column:
    return Column(max(one.wish, other.wish), max(one.least, other.least), max(one.firm, other.firm))


def _set_cells(row: Sequence[_Cell], fitted: Sequence[int]) -> None:
    if len(row) == 1 and row[0].span is not None:
        row[0].span.set(f"{W}val", str(len(fitted)))
    at = 0
    for cell in row:
        columns = len(fitted) if len(row) == 1 and cell.span is not None else cell.columns
        if cell.width is not None:
            cell.width.set(f"{W}w", str(sum(fitted[at : at + columns])))
            cell.element[0].insert(0, cell.width)
        at += columns


def _column(cell: _Cell, margins: int, sizes: Sizes) -> Column:
    """Return what one cell asks of its column; words can be broken where need be, equations and numbers cannot."""
    wish = 0 if cell.width is None else _number(cell.width)
    if next(cell.element.iter(_EQUATION), None) is not None:
        return Column(wish, wish, wish)
    paragraphs = list(cell.element.iterchildren(_PARAGRAPH))
    least = max((_longest(each, sizes) for each in paragraphs), default=0) + margins + _LIST * (len(paragraphs) > 1)
    return Column(wish, least, min(least, _FIRM))


def _longest(paragraph: _Element, sizes: Sizes) -> int:
    """Return the width of the longest word of a paragraph, in twips."""
    properties = next(paragraph.iterchildren(_PARAGRAPH_PROPERTIES), None)
    style = None if properties is None else next(properties.iterchildren(_STYLE), None)
    size = sizes.get("" if style is None else style.get(f"{W}val", ""), _SIZE)
    words = "".join(text.text or "" for text in paragraph.iter(_TEXT)).split()
    longest = max(map(_word_width, words), default=0)
    return round(longest * size * _ROUGH / 50)


@lru_cache(maxsize=8192)
def _word_width(word: str) -> int:
    return sum(_WIDTHS.get(letter, 556) for letter in word)


def _number(element: _Element, name: str = "w") -> int:
    value = element.get(f"{W}{name}", "")
    return int(value) if value.isdecimal() else 0
