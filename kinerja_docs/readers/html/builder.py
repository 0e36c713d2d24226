"""The elements of a page, one after the other, to blocks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lxml import etree

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.document import Block, Heading, Inline, ListItem, Text
from kinerja_docs.readers.html import tags
from kinerja_docs.readers.html.content import Content
from kinerja_docs.readers.html.lists import (
    Label,
    List,
    is_office_label,
    next_label,
    office_label,
    office_level,
    open_list,
)
from kinerja_docs.readers.html.mathml import from_mathml
from kinerja_docs.readers.html.table import TableInMaking
from kinerja_docs.readers.lines import items_of, typed
from kinerja_docs.readers.marks import raised

if TYPE_CHECKING:
    from lxml.etree import _Element

    from kinerja_docs.source import Place

DEEPEST_TABLE = 20


@dataclass(frozen=True, slots=True)
class _Look:
    """What an element passes on to everything in it; ``office`` is the level of an item that Word saved."""

    underlined: bool = False
    preformatted: bool = False
    heading: int | None = None
    office: int | None = None


@dataclass(slots=True)
class _Flow:
    """The blocks of the page or of a cell in the making; ``label`` is that of the item that has begun."""

    blocks: list[Block] = field(default_factory=list)
    content: Content = field(default_factory=Content)
    lists: list[List] = field(default_factory=list)
    label: Label | None = None


@dataclass(slots=True)
class _Frame:
    """An element that is open; ``end`` is what its end does."""

    look: _Look
    end: Callable[[], None] | None


class Builder:
    """Reads elements below a root.

    Attributes:
        apart: the blocks of furniture met on the way.
        hidden: the texts that the page does not show.
        struck: the texts that are struck out.
        pictures: how many pictures stand in cells of tables; a formula may be one.
    """

    def __init__(self, name: str, place: Place, furniture: set[_Element]) -> None:
        self.apart: list[Block] = []
        self.hidden: list[str] = []
        self.struck: list[str] = []
        self.pictures = 0
        self._name = name
        self._place = place
        self._furniture = furniture
        self._frames = [_Frame(_Look(), None)]
        self._flows = [_Flow()]
        self._tables: list[TableInMaking] = []

    def read(self, root: _Element) -> list[Block]:
        """Return the blocks in ``root``."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                self._end(element, is_root=element is root)
            elif not self._start(element, is_root=element is root):
                walk.skip_subtree()
        self._break()
        return self._flows[0].blocks

    def _start(self, element: _Element, *, is_root: bool) -> bool:
        """Begin an element; False if what is in it has been read, or is not to be read here."""
        name = tags.local_name(element)
        if name in tags.BLOCKS:
            self._break()
        if not is_root and self._is_elsewhere(element, name):
            self._frames.append(_Frame(self._look, None))
            return False
        if name in tags.CONTROLS:
            self._put(" ")
        self._frames.append(_Frame(self._looks(element, name), None))
        if self._is_whole(element, name):
            return False
        handler = _HANDLERS.get(name)
        if handler is not None:
            self._frames[-1].end = handler(self, element, name)
        text = element.text or ""
        self._put(raised(text, self._flow.content.last) if name == "sup" and not len(element) else text)
        return True

    def _is_elsewhere(self, element: _Element, name: str) -> bool:
        """Tell whether an element is not read in place: furniture, what is hidden, what is no text."""
        if tags.is_unseen(element, name):
            return True
        if tags.is_hidden(element, name):
            self.hidden += filter(None, [normalise(" ".join(map(str, element.itertext())))])
            return True
        if tags.is_struck(element, name):
            self.struck += filter(None, [normalise(" ".join(map(str, element.itertext())))])
            return True
        if element in self._furniture:
            aside = Builder(self._name, replace(self._place, bagian=name), set())
            self.apart += aside.read(element)
            self.hidden += aside.hidden
            self.struck += aside.struck
            self._put(" ")
            return True
        return False

    def _is_whole(self, element: _Element, name: str) -> bool:
        """Read an equation, or the label that Word wrote out for programs that do not number."""
        if name == "math":
            self._flow.content.draw(from_mathml(element))
            return True
        if self._look.office is not None and is_office_label(element):
            self._flow.label = Label(office_label(element), self._look.office, ordered=True)
            return True
        return False

    def _end(self, element: _Element, *, is_root: bool) -> None:
        name = tags.local_name(element)
        if name in tags.BLOCKS:
            self._break()
            if self._look.office is not None and name != "li":
                self._settle_label()
        end = self._frames.pop().end
        if end is not None:
            end()
        if not is_root:
            self._put(element.tail)

    @property
    def _look(self) -> _Look:
        return self._frames[-1].look

    @property
    def _flow(self) -> _Flow:
        return self._flows[-1]

    def _looks(self, element: _Element, name: str) -> _Look:
        look = self._look
        if tags.is_underlined(element, name) and not look.underlined:
            look = replace(look, underlined=True)
        if tags.keeps_space(element, name) and not look.preformatted:
            look = replace(look, preformatted=True)
        if name in tags.BLOCKS:
            heading, office = tags.HEADINGS.get(name, look.heading), office_level(element)
            if (heading, office) != (look.heading, look.office):
                look = replace(look, heading=heading, office=office)
        return look

    def _put(self, text: str | None) -> None:
        if text:
            look = self._look
            self._flow.content.put(text, underlined=look.underlined, preformatted=look.preformatted)

    def _break(self) -> None:
        """End the paragraph that is open."""
        for content in self._flow.content.finish():
            self._add(content)

    def _add(self, content: tuple[Inline, ...]) -> None:
        flow = self._flow
        label, flow.label = flow.label, None
        heading = self._look.heading
        if heading is not None:
            mark = [Text(f"{label.text} ")] if label is not None and label.ordered else []
            flow.blocks.append(Heading((*mark, *content), self._place, heading))
            return
        level = max(0, len(flow.lists) - 1)
        first, *others = items_of(content) or [content]
        flow.blocks.append(self._item(first, label, level))
        flow.blocks += [typed(other, self._place, level) for other in others]

    def _item(self, content: tuple[Inline, ...], label: Label | None, level: int) -> Block:
        """Return an item; a label that was typed is not doubled by that of the list."""
        block = typed(content, self._place, level)
        is_typed = isinstance(block, ListItem)
        if label is None or not label.text or (is_typed and not (label.ordered and _is_bullet(block))):
            return block
        return ListItem(content, self._place, label.text, label.level, automatic=True)

    def _begin_list(self, element: _Element, name: str) -> Callable[[], None]:
        flow = self._flow
        self._settle_label()
        flow.lists.append(open_list(element, name, len(flow.lists)))
        return lambda: self._end_list(flow)

    def _end_list(self, flow: _Flow) -> None:
        flow.lists.pop()
        flow.label = None

    def _begin_item(self, element: _Element, _name: str) -> Callable[[], None]:
        flow = self._flow
        flow.label = next_label(element, flow.lists)
        return lambda: self._drop_label(flow)

    def _drop_label(self, flow: _Flow) -> None:
        flow.label = None

    def _settle_label(self) -> None:
        """Give an item that holds nothing but a list or a table of its own its label all the same."""
        flow = self._flow
        if flow.label is not None and flow.label.ordered:
            flow.blocks.append(ListItem((), self._place, flow.label.text, flow.label.level, automatic=True))
        flow.label = None

    def _begin_table(self, element: _Element, _name: str) -> Callable[[], None] | None:
        if len(self._tables) >= DEEPEST_TABLE:
            return None
        self._settle_label()
        self._tables.append(TableInMaking(element, self._name))
        self._flows.append(_Flow())
        return self._end_table

    def _end_table(self) -> None:
        """Text between the cells stands before the table, where browsers put it."""
        strays = self._flows.pop().blocks
        self._flow.blocks += [*strays, *self._tables.pop().finish(self._place)]

    def _begin_group(self, _element: _Element, name: str) -> Callable[[], None] | None:
        table = self._between_cells
        if table is None:
            return None
        if name != "thead":
            table.change_body()
            return table.change_body
        table.change_group()
        first = table.rows
        return lambda: table.end_head(first)

    def _begin_row(self, _element: _Element, _name: str) -> Callable[[], None] | None:
        table = self._between_cells
        if table is None:
            return None
        table.start_row()
        return table.end_row

    def _begin_cell(self, element: _Element, _name: str) -> Callable[[], None] | None:
        table = self._between_cells
        if table is None:
            return None
        table.start_cell(element, self._place)
        self._flows.append(_Flow())
        if self._look.heading is not None:
            self._frames[-1].look = replace(self._look, heading=None)
        return lambda: table.end_cell(self._flows.pop().blocks)

    def _picture(self, _element: _Element, _name: str) -> None:
        self.pictures += bool(self._tables)

    @property
    def _between_cells(self) -> TableInMaking | None:
        """Return the innermost table if none of its cells is open."""
        table = self._tables[-1] if self._tables else None
        return table if table is not None and table.slot is None else None

    def _line_break(self, _element: _Element, _name: str) -> None:
        self._flow.content.break_line()


_Handler = Callable[[Builder, "_Element", str], "Callable[[], None] | None"]
_HANDLERS: dict[str, _Handler] = {
    **dict.fromkeys(tags.LISTS, Builder._begin_list),
    **dict.fromkeys(("td", "th"), Builder._begin_cell),
    **dict.fromkeys(("thead", "tbody", "tfoot"), Builder._begin_group),
    "li": Builder._begin_item,
    "table": Builder._begin_table,
    "tr": Builder._begin_row,
    "br": Builder._line_break,
    "img": Builder._picture,
}


def _is_bullet(block: Block) -> bool:
    return isinstance(block, ListItem) and not any(character.isalnum() for character in block.label)
