"""Tables whose columns come from the data: after ``{%tc … %}`` the widths of the columns are found anew.

What a cell of the template is wide is what its column would like to be. A column is never narrower than its longest
word; equations are broken for the width that their column gets. A row of one cell goes over all columns.

The template carries hidden tags that tell a ``Table`` of its rows, cells and paragraphs while it is written. Widths and
equations are left open; once the table has ended they are known and are put where they belong.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from jinja2.exceptions import SecurityError
from lxml.etree import SubElement, _Element

from kinerja_docs.formula.layout import Layout
from kinerja_docs.renderers.docx.equation import equation
from kinerja_docs.renderers.docx.tags import Tag, W
from kinerja_docs.renderers.values import SHORT

MARK = "kolom"
"""The attribute that a grid has while its template is compiled, if its columns are open."""
_EQUATION_LEAST = 2650
_MARGINS, _SPARE = 216, 24
_SIZE, _ROUGH = 10.0, 1.08
_FIRM, _LIST = 900, 284 * 50 / 1.08
_MOST, _ALL = 1_000, 1_001
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


class Column(NamedTuple):
    """A column in twips: the width it would like, the least that its longest word needs, the least it can do with."""

    wish: int
    least: int
    firm: int


class _Stack:
    """The cells of a column: where in the output their width belongs, and the most that any of them asks for.

    ``words`` is the room for the longest word, in thousandths of a point; equations cannot be broken below ``firm``.
    """

    __slots__ = ("firm", "places", "wish", "words")

    def __init__(self) -> None:
        self.places: list[int] = []
        self.wish = self.firm = 0
        self.words = 0.0


class _Fitted(NamedTuple):
    """The widths of the columns of a table, also as they are printed, and its grid."""

    widths: tuple[int, ...]
    printed: tuple[str, ...]
    grid: str


class Table:
    """A table while it is written. Cells that go over several columns ask for nothing."""

    def __init__(self, out: list[str], seen: list[str], total: int, margins: int) -> None:
        self._out, self._seen = out, seen
        self._total, self._margins = total, margins
        self._stacks: list[_Stack] = []
        self._wide: list[tuple[int, int, int]] = []
        self._alone: list[tuple[int, int]] = []
        self._equations: list[tuple[int, Layout, bool, int, int]] = []
        self._grid = len(out)
        out.append("")

    def row(self, _: object) -> None:
        """Begin a row."""
        self._column = self._end = 0

    def cell(self, at: int, wish: int, span: int) -> None:
        """Begin a cell whose width is left open at ``at``."""
        self._column = column = self._end
        self._end = end = column + (1 if span == 1 else max(int(span), 1))
        if end > len(self._stacks):
            self._widen(end)
        if end == column + 1:
            stack = self._stacks[column]
            stack.places.append(at)
            if wish > stack.wish:
                stack.wish = wish
        else:
            stack = _Stack()
            self._wide.append((at, column, end))
        self._stack = stack
        self._read, self._longest, self._room = len(self._seen), 0.0, 0.0

    def text_cell(self, at: int, wish: int, _: int, text: str, size: float) -> None:
        """Begin a cell of one column, and take note of its first paragraph: ``cell`` and ``paragraph`` in one."""
        self._column = column = self._end
        self._end = end = column + 1
        if end > len(self._stacks):
            self._widen(end)
        self._stack = stack = self._stacks[column]
        stack.places.append(at)
        if wish > stack.wish:
            stack.wish = wish
        self._read, self._room = len(self._seen), _LIST
        self._longest = width = (_longest_of_short(text) if len(text) <= SHORT else _longest(text)) * size
        if width > stack.words:
            stack.words = width

    def _widen(self, end: int) -> None:
        if end > _MOST:
            raise SecurityError(f"tabel lebih dari {_MOST} kolom")
        for _ in range(len(self._stacks), end):
            self._stacks.append(_Stack())

    def lone_cell(self, at: int, _: object) -> None:
        """Begin the only cell of a row, whose width is left open at ``at``."""
        self._column, self._end = 0, _ALL
        self._alone.append((at, 0))
        self._stack = _Stack()
        self._read, self._longest, self._room = len(self._seen), 0.0, 0.0

    def span(self, span: int) -> None:
        """Write over how many columns the cell goes; leave it open if it is the only one of its row."""
        if self._end == _ALL:
            self._alone[-1] = (self._alone[-1][0], len(self._out))
        self._out.append(str(span))

    def paragraph(self, size: float) -> None:
        """Take note of the paragraph that was written last; the size of its text is in points."""
        written = self._seen[self._read :]
        if written:
            self._read += len(written)
            text = written[0] if len(written) == 1 else "".join(written)
            width = (_longest_of_short(text) if len(text) <= SHORT else _longest(text)) * size
            if width > self._longest:
                self._longest = width
            needed = self._longest + self._room
            if needed > self._stack.words:
                self._stack.words = needed
        self._room = _LIST

    def skip(self, _: object) -> None:
        """Leave out what was written last."""
        self._read = len(self._seen)

    def equation(self, at: int, layout: Layout, centred: bool) -> None:
        """Leave an equation open, whose text was written last."""
        self._stack.firm = max(self._stack.firm, min(self._stack.wish, _EQUATION_LEAST))
        self._equations.append((at, layout, centred, self._column, self._end))
        self._read = len(self._seen)

    def lay_out(self) -> None:
        """Find the columns, and write what was left open."""
        out = self._out
        asked = tuple([(stack.wish, stack.words, stack.firm) for stack in self._stacks])
        fitted, printed, out[self._grid] = _fitted(asked, self._total, self._margins)
        for stack, width in zip(self._stacks, printed, strict=True):
            for at in stack.places:
                out[at] = width
        for at, column, end in self._wide:
            out[at] = str(sum(fitted[column:end]))
        for at, span_at in self._alone:
            out[at] = str(sum(fitted))
            if span_at:
                out[span_at] = str(len(fitted))
        self._set_equations(fitted)

    def _set_equations(self, fitted: Sequence[int]) -> None:
        made: dict[tuple[int, bool, int, int], str] = {}
        for at, layout, centred, column, end in self._equations:
            key = (id(layout), centred, column, end)
            if key not in made:
                width = (sum(fitted[column:end]) - self._margins) / 20
                made[key] = equation(layout, width, centred=centred)
            self._out[at] = made[key]


class NoTable(Table):
    """Stands where no table is being written: nothing can be told to it."""

    def __init__(self) -> None:
        super().__init__([], [], 0, 0)

    def __getattribute__(self, name: str) -> Any:
        raise SecurityError("tag kolom di luar tabelnya")


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
            cells = row.findall(f"{W}tc")
            for cell in cells:
                _hook_cell(cell, gone, sizes, alone=len(cells) == 1)


def _hook_table(table: _Element) -> None:
    given, grid = table.find(f"{W}tblPr/{W}tblW"), table.find(f"{W}tblGrid")
    if grid is not None:
        del grid.attrib[MARK]
        grid[:] = []
        grid.text = f"{{{{ {0 if given is None else _number(given)}|_kisi({_cell_margins(table)}) }}}}"
        table.tail = "{{ 0|_tutup }}" + (table.tail or "")


def _hook_cell(cell: _Element, gone: set[_Element], sizes: Sizes, *, alone: bool) -> None:
    properties = cell.find(f"{W}tcPr")
    if properties is None:
        properties = SubElement(cell, f"{W}tcPr")
        cell.insert(0, properties)
    width, span = properties.find(f"{W}tcW"), properties.find(f"{W}gridSpan")
    if width is None:
        width = SubElement(properties, f"{W}tcW", {f"{W}type": "dxa"})
        properties.insert(0, width)
    covered = "1" if span is None else span.get(f"{W}val", "1").strip("{} ")
    width.set(f"{W}w", "{{ 0|_sel_tunggal }}" if alone else f"{{{{ {_number(width)}|_sel({covered}) }}}}")
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


@lru_cache(maxsize=1024)
def _fitted(asked: tuple[tuple[int, float, int], ...], total: int, margins: int) -> _Fitted:
    """Return the columns of a table, of each of which is known: its wish, the room for its longest word, its firm."""
    columns = tuple(_column(*each, margins) for each in asked)
    found = widths(columns, total or sum(column.wish for column in columns))
    return _Fitted(found, tuple(map(str, found)), "".join(f'<w:gridCol w:w="{width}"/>' for width in found))


def _column(wish: int, words: float, firm: int, margins: int) -> Column:
    """Return a column; words can be broken where need be."""
    least = round(words * _ROUGH / 50) + margins
    return Column(wish, max(least, firm), max(min(least, _FIRM), firm))


def widths(columns: tuple[Column, ...], total: int) -> tuple[int, ...]:
    """Return the widths of columns that fill ``total``, none below its ``firm`` as long as there is room for that."""
    wanted = [float(max(column.wish, column.least)) for column in columns]
    for floors in ([column.least for column in columns], [column.firm for column in columns]):
        excess = sum(wanted) - total
        slack = [each - floor for each, floor in zip(wanted, floors, strict=True)]
        share = min(excess / sum(slack), 1) if sum(slack) else 0
        if excess > 0:
            wanted = [each - share * room for each, room in zip(wanted, slack, strict=True)]
    return _rounded([each * total / (sum(wanted) or 1) for each in wanted], total)


def _rounded(exact: Sequence[float], total: int) -> tuple[int, ...]:
    whole = [int(each) for each in exact]
    return (*whole[:-1], whole[-1] + total - sum(whole)) if whole else ()


def _cell_margins(table: _Element) -> int:
    sides = table.find(f"{W}tblPr/{W}tblCellMar")
    return _SPARE + (_MARGINS if sides is None else sum(map(_number, sides)))


def _longest(text: str) -> int:
    """Return the width of the longest word of a text."""
    return max(map(_width, text.split()), default=0)


_longest_of_short = lru_cache(maxsize=8192)(_longest)


@lru_cache(maxsize=8192)
def _width(word: str) -> int:
    return sum(_WIDTHS.get(letter, 556) for letter in word)


def _number(element: _Element, name: str = "w") -> int:
    value = element.get(f"{W}{name}", "")
    return int(value) if value.isdecimal() else 0
