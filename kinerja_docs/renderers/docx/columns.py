"""Tables whose columns come from the data: after ``{%tc … %}`` the widths of the columns are found anew.

What a cell of the template is wide is what its column would like to be. A column is never narrower than its longest
word; equations are broken for the width that their column gets. A row of one cell goes over all columns.

The template carries hidden tags that tell a ``Table`` of its rows, cells and paragraphs while it is written. Widths and
equations are left open; once the table has ended they are known and are put where they belong.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from lxml.etree import SubElement, _Element

from kinerja_docs.formula.layout import Layout
from kinerja_docs.renderers.docx.equation import equation
from kinerja_docs.renderers.docx.tags import Tag, W

MARK = "kolom"
"""The attribute that a grid has while its template is compiled, if its columns are open."""
_EQUATION_LEAST = 2650
_MARGINS, _SPARE = 216, 24
_SIZE, _ROUGH = 10.0, 1.08
_FIRM, _LIST = 900, 284
_SHORT = 400
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
Sizes = Mapping[str, float]
"""The size of the text of each style, in points."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column in twips: the width it would like, the least that its longest word needs, the least it can do with."""

    wish: int
    least: int
    firm: int


class _Cell:
    """A cell while it is written.

    Attributes:
        at: where in the output its width belongs.
        wish: its width in the template.
        span: over how many columns it goes; ``span_at`` is where that belongs, if it is open too.
        longest: the width of its longest word, in thousandths of a point.
        paragraphs: how many it has.
        equations: those that are open, each with its place.
    """

    __slots__ = ("at", "equations", "longest", "paragraphs", "span", "span_at", "wish")

    def __init__(self, at: int, wish: int, span: int) -> None:
        self.at, self.wish, self.span = at, wish, span
        self.span_at: int | None = None
        self.longest = 0.0
        self.paragraphs = 0
        self.equations: list[tuple[int, Layout, bool]] | None = None


class Table:
    """A table while it is written."""

    def __init__(self, out: list[str], seen: list[str], total: int, margins: int) -> None:
        self._out, self._seen = out, seen
        self._total, self._margins = total, margins
        self._rows: list[list[_Cell]] = []
        self._grid = len(out)
        self._read = 0
        out.append("")

    def row(self, _: object) -> None:
        """Begin a row."""
        self._rows.append([])

    def cell(self, wish: int, span: int) -> None:
        """Begin a cell, and leave its width open."""
        self._cell = _Cell(len(self._out), wish, span if span > 1 else 1)
        self._rows[-1].append(self._cell)
        self._out.append("")
        self._read = len(self._seen)

    def span(self, span: int) -> None:
        """Leave open over how many columns the cell goes."""
        self._cell.span_at = len(self._out)
        self._out.append(str(span))

    def paragraph(self, size: float) -> None:
        """Take note of the paragraph that was written last; the size of its text is in points."""
        cell, written = self._cell, self._seen[self._read :]
        cell.paragraphs += 1
        if written:
            width = _longest("".join(written)) * size
            cell.longest = width if width > cell.longest else cell.longest
            self._read += len(written)

    def skip(self, _: object) -> None:
        """Leave out what was written last."""
        self._read = len(self._seen)

    def equation(self, at: int, layout: Layout, centred: bool) -> None:
        """Leave an equation open."""
        if self._cell.equations is None:
            self._cell.equations = []
        self._cell.equations.append((at, layout, centred))

    def lay_out(self) -> None:
        """Find the columns, and write what was left open."""
        columns = [self._column(cells) for cells in self._stacks()]
        fitted = widths(columns, self._total or sum(column.wish for column in columns))
        self._out[self._grid] = "".join(f'<w:gridCol w:w="{width}"/>' for width in fitted)
        texts = [str(width) for width in fitted]
        for row in self._rows:
            if len(row) == 1 and row[0].span_at is not None:
                row[0].span = len(fitted)
                self._out[row[0].span_at] = str(len(fitted))
            at = 0
            for cell in row:
                self._out[cell.at] = texts[at] if cell.span == 1 else str(sum(fitted[at : at + cell.span]))
                if cell.equations:
                    self._set_equations(cell, sum(fitted[at : at + cell.span]))
                at += cell.span

    def _stacks(self) -> list[list[_Cell]]:
        """Return the cells of each column that take up no other."""
        stacks: list[list[_Cell]] = []
        for row in self._rows:
            if len(row) > 1:
                at = 0
                for cell in row:
                    while len(stacks) < at + cell.span:
                        stacks.append([])
                    if cell.span == 1:
                        stacks[at].append(cell)
                    at += cell.span
        return stacks

    def _column(self, cells: Sequence[_Cell]) -> Column:
        """Return what the cells ask of their column; words can be broken where need be, equations cannot."""
        words = max((self._least(cell) for cell in cells if cell.longest and not cell.equations), default=self._margins)
        equations = [min(cell.wish, _EQUATION_LEAST) for cell in cells if cell.equations]
        wish = max((cell.wish for cell in cells), default=0)
        return Column(wish, max(words, *equations, 0), max(min(words, _FIRM), *equations, 0))

    def _least(self, cell: _Cell) -> int:
        return round(cell.longest * _ROUGH / 50) + self._margins + _LIST * (cell.paragraphs > 1)

    def _set_equations(self, cell: _Cell, width: int) -> None:
        for at, layout, centred in cell.equations or ():
            self._out[at] = equation(layout, (width - self._margins) / 20, centred=centred)


def open_columns(tags: Sequence[Tag]) -> None:
    """Mark the grid of each table that has tags for columns."""
    for tag in tags:
        table = next(tag.paragraph.iterancestors(f"{W}tbl"), None) if tag.level == "tc" else None
        for grid in () if table is None else table.findall(f"{W}tblGrid"):
            grid.set(MARK, "")


def has_open_columns(table: _Element) -> bool:
    """Tell whether the columns of a table come from the data."""
    grid = table.find(f"{W}tblGrid")
    return grid is not None and MARK in grid.attrib


def write_hooks(root: _Element, tags: Sequence[Tag], sizes: Sizes) -> None:
    """Write the hidden tags into the tables whose columns are open."""
    gone = {tag.paragraph for tag in tags if tag.level == "p"}
    for table in [table for table in root.iter(f"{W}tbl") if has_open_columns(table)]:
        _hook_table(table)
        for row in table.findall(f"{W}tr"):
            row.text = "{{ 0|_baris }}" + (row.text or "")
            for cell in row.findall(f"{W}tc"):
                _hook_cell(cell, gone, sizes)


def _hook_table(table: _Element) -> None:
    given, grid = table.find(f"{W}tblPr/{W}tblW"), table.find(f"{W}tblGrid")
    if grid is not None:
        del grid.attrib[MARK]
        grid[:] = []
        grid.text = f"{{{{ {0 if given is None else _number(given)}|_kisi({_cell_margins(table)}) }}}}"
        table.tail = "{{ 0|_tutup }}" + (table.tail or "")


def _hook_cell(cell: _Element, gone: set[_Element], sizes: Sizes) -> None:
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        properties = SubElement(cell, f"{W}tcPr")
        cell.insert(0, properties)
    width, span = properties.find(f"{W}tcW"), properties.find(f"{W}gridSpan")
    if width is None:
        width = SubElement(properties, f"{W}tcW", {f"{W}type": "dxa"})
        properties.insert(0, width)
    covered = "1" if span is None else span.get(f"{W}val", "1").strip("{} ")
    width.set(f"{W}w", f"{{{{ {_number(width)}|_sel({covered}) }}}}")
    if span is not None:
        span.set(f"{W}val", f"{{{{ ({covered})|_bentang }}}}")
    for child in cell:
        hook = _hook(child, gone, sizes)
        child.tail = hook + (child.tail or "")


def _hook(child: _Element, gone: set[_Element], sizes: Sizes) -> str:
    if child.tag == f"{W}tbl":
        return "{{ 0|_lewati }}"
    return f"{{{{ {_size(child, sizes)}|_ukur }}}}" if child.tag == f"{W}p" and child not in gone else ""


def _size(paragraph: _Element, sizes: Sizes) -> float:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return sizes.get("" if style is None else style.get(f"{W}val", ""), _SIZE)


def text_sizes(styles: _Element) -> Sizes:
    """Return the size of each style that has one of its own."""
    found = {style.get(f"{W}styleId", ""): style.find(f"{W}rPr/{W}sz") for style in styles.iter(f"{W}style")}
    return {name: _number(size, "val") / 2 for name, size in found.items() if size is not None}


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


def _cell_margins(table: _Element) -> int:
    sides = table.find(f"{W}tblPr/{W}tblCellMar")
    return _SPARE + (_MARGINS if sides is None else sum(map(_number, sides)))


def _longest(text: str) -> int:
    """Return the width of the longest word of a text."""
    return _longest_of_short(text) if len(text) <= _SHORT else max(map(_width, text.split()), default=0)


@lru_cache(maxsize=8192)
def _longest_of_short(text: str) -> int:
    return max(map(_width, text.split()), default=0)


@lru_cache(maxsize=8192)
def _width(word: str) -> int:
    return sum(_WIDTHS.get(letter, 556) for letter in word)


def _number(element: _Element, name: str = "w") -> int:
    value = element.get(f"{W}{name}", "")
    return int(value) if value.isdecimal() else 0
