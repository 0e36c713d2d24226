"""Paragraphs and tables of one text (the body, a header, the footnotes) as blocks, in document order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.document.model import Block, Heading, Inline, ListItem, Paragraph, Text, inline_text
from kinerja_docs.readers.docx import names
from kinerja_docs.readers.docx.content import Content, Formats, cleared, formats_in
from kinerja_docs.readers.docx.names import DEL, INS, MOVE_FROM, NUMPR, OUTLINE, PSTYLE, VAL, VANISH, W, integer, is_on
from kinerja_docs.readers.docx.styles import BODY_TEXT, Style, list_of
from kinerja_docs.readers.docx.table import Grid
from kinerja_docs.source import Place

if TYPE_CHECKING:
    from lxml.etree import _Element

    from kinerja_docs.readers.docx.numbering import Numbering
    from kinerja_docs.readers.docx.remarks import Remarks
    from kinerja_docs.readers.docx.styles import Styles

_TEXT_BOX = "kotak teks"


@dataclass(slots=True)
class _Flow:
    """The blocks of one body, cell or text box in the making.

    ``pending`` is the text of a paragraph whose mark is deleted: it runs on in the next paragraph. Without ``place``
    paragraphs and tables are counted.
    """

    place: Place | None = None
    blocks: list[Block] = field(default_factory=list)
    pending: list[Inline] = field(default_factory=list)
    pending_place: Place | None = None


class _Form(NamedTuple):
    """What the properties of a paragraph, and those of its style, say."""

    style: Style
    num_id: str | None = None
    level: int | None = None
    outline: int | None = None
    joined: bool = False
    hidden: bool = False


class Story:
    """Reads one part of the file; ``part`` is its name, None for the body."""

    def __init__(self, name: str, part: str | None, styles: Styles, numbering: Numbering, remarks: Remarks) -> None:
        self._part = part
        self._styles = styles
        self._counters = numbering.story()
        self._remarks = remarks
        self._name = name
        self._count = 0
        self._formats: Formats = frozenset()
        self._plain = _Form(styles.get(None), outline=_heading(styles.get(None).outline))

    def read(self, root: _Element) -> tuple[Block, ...]:
        """Return the blocks below ``root``."""
        self._remarks.unfilled |= cleared(root)
        self._formats = formats_in(root)
        return self._blocks(root, None)

    def _blocks(self, container: _Element, place: Place | None) -> tuple[Block, ...]:
        flow = _Flow(place)
        self._walk(container, flow)
        self._end_pending(flow)
        return tuple(flow.blocks)

    def _walk(self, container: _Element, flow: _Flow) -> None:
        for child in container:
            handler = _HANDLERS.get(child.tag, Story._walk)
            handler(self, child, flow)

    def _next_place(self, flow: _Flow) -> Place:
        if flow.place is not None:
            return flow.place
        self._count += 1
        return Place(berkas=self._name, blok=self._count, bagian=self._part)

    def _paragraph(self, element: _Element, flow: _Flow) -> None:
        place = self._next_place(flow)
        form = self._form(element)
        content = Content(self._styles, self._remarks, self._formats, form.style)
        content.walk(element)
        inline = flow.pending + content.finish()
        if form.joined:
            flow.pending, flow.pending_place = inline, place
        else:
            flow.pending = []
            self._add(inline, form, place, flow)
        if content.anchored:
            self._anchored(content.anchored, place, flow)

    def _add(self, content: list[Inline], form: _Form, place: Place, flow: _Flow) -> None:
        if form.hidden and not _is_seen(content):
            return
        label, level = self._label(form)
        block = _block(content, label, level, form.outline, place)
        if block is not None:
            flow.blocks.append(block)

    def _label(self, form: _Form) -> tuple[str, int]:
        num_id = form.style.num_id if form.num_id is None else form.num_id
        if num_id is None or num_id == "0":
            return "", 0
        level = form.level
        if level is None and form.num_id is None:
            level = form.style.level
        if level is None:
            level = self._counters.level(num_id, form.style.chain)
        return self._counters.advance(num_id, level) or "", level

    def _form(self, element: _Element) -> _Form:
        properties = names.properties_of(element, names.PPR)
        if properties is None:
            return self._plain
        style: str | None = None
        outline: int | None = None
        in_list: tuple[str | None, int | None] = (None, None)
        mark = (False, False)
        for child in properties:
            tag = child.tag
            if tag == PSTYLE:
                style = child.get(VAL)
            elif tag == NUMPR:
                in_list = list_of(child)
            elif tag == OUTLINE:
                outline = integer(child.get(VAL), BODY_TEXT)
            elif child in self._formats:
                mark = self._mark(child)
        found = self._styles.get(style)
        return _Form(found, *in_list, _heading(found.outline if outline is None else outline), *mark)

    def _mark(self, properties: _Element) -> tuple[bool, bool]:
        """Return whether the mark at the paragraph's end is deleted, and whether it is hidden."""
        joined = hidden = False
        for child in properties.iterchildren(INS, DEL, MOVE_FROM, VANISH):
            if child.tag == VANISH:
                hidden = is_on(child)
            else:
                self._remarks.revised = True
                joined |= child.tag != INS
        return joined, hidden

    def _anchored(self, elements: list[_Element], place: Place, flow: _Flow) -> None:
        for element in elements:
            boxed = replace(place, bagian=self._part or _TEXT_BOX)
            flow.blocks += self._box(element, boxed)

    def _box(self, element: _Element, place: Place) -> tuple[Block, ...]:
        if element.tag == names.BOX:
            return self._blocks(element, place)
        flow = _Flow(place)
        _HANDLERS[element.tag](self, element, flow)
        self._end_pending(flow)
        return tuple(flow.blocks)

    def _loose(self, element: _Element, flow: _Flow) -> None:
        """Text outside every paragraph becomes a paragraph of its own."""
        place = self._next_place(flow)
        content = Content(self._styles, self._remarks, self._formats)
        content.walk(element) if element.tag == names.DRAWN_P else content.read(element)
        self._add(content.finish(), _Form(Style()), place, flow)
        self._anchored(content.anchored, place, flow)

    def _table(self, element: _Element, flow: _Flow) -> None:
        self._end_pending(flow)
        grid = Grid(element, self._name, self._remarks)
        table = grid.table(self._next_place(flow), self._cell)
        if table is not None:
            flow.blocks.append(table)
        for stray in grid.strays:
            _HANDLERS.get(stray.tag, Story._walk)(self, stray, flow)

    def _cell(self, element: _Element, place: Place) -> tuple[Block, ...]:
        return self._blocks(element, place)

    def _end_pending(self, flow: _Flow) -> None:
        if flow.pending and flow.pending_place is not None:
            self._add(flow.pending, _Form(Style()), flow.pending_place, flow)
            flow.pending = []

    def _inserted(self, element: _Element, flow: _Flow) -> None:
        self._remarks.revised = True
        self._walk(element, flow)

    def _deleted(self, _element: _Element, _flow: _Flow) -> None:
        self._remarks.revised = True

    def _alternate(self, element: _Element, flow: _Flow) -> None:
        chosen = names.alternative(element)
        if chosen is not None:
            self._walk(chosen, flow)

    def _chunk(self, _element: _Element, _flow: _Flow) -> None:
        self._remarks.chunks = True

    def _nothing(self, _element: _Element, _flow: _Flow) -> None:
        """Properties of a section, a cell or a content control."""


_LOOSE = "r t hyperlink fldSimple sym tab br cr noBreakHyphen drawing pict object".split()
_Handler = Callable[[Story, "_Element", _Flow], None]
_HANDLERS: dict[str, _Handler] = {
    names.P: Story._paragraph,
    names.TBL: Story._table,
    names.INS: Story._inserted,
    names.MOVE_TO: Story._inserted,
    names.DEL: Story._deleted,
    names.MOVE_FROM: Story._deleted,
    names.ALTERNATE: Story._alternate,
    names.OMATH: Story._loose,
    names.MATH_TEXT: Story._loose,
    names.DRAWN_P: Story._loose,
    names.DRAWN_T: Story._loose,
    f"{W}altChunk": Story._chunk,
    **{f"{W}{local}": Story._loose for local in _LOOSE},
    **dict.fromkeys(names.PROPERTIES, Story._nothing),
}


def _heading(outline: int | None) -> int | None:
    return None if outline is None or outline >= BODY_TEXT else outline


def _is_seen(content: list[Inline]) -> bool:
    return any(not isinstance(part, Text) or part.text.strip() for part in content)


def _block(content: list[Inline], label: str, level: int, outline: int | None, place: Place) -> Block | None:
    """Return a paragraph in the form that its style and its number give it; None if nothing of it is seen."""
    if not label and not _is_seen(content):
        return None
    if outline is not None:
        numbered = [Text(f"{label} ")] if label else []
        return Heading((*numbered, *content), place, outline + 1)
    if label:
        return ListItem(tuple(content), place, label, level, automatic=True)
    return _typed(content, place)


def _typed(content: list[Inline], place: Place) -> Block:
    """A label that somebody typed is a label as well."""
    text = inline_text(tuple(content))
    found = split_label(text)
    if found is None or not isinstance(content[0], Text):
        return Paragraph(tuple(content), place)
    return ListItem(_without(content, len(text) - len(found[1])), place, found[0])


def _without(content: list[Inline], length: int) -> tuple[Inline, ...]:
    """Return the content after its first ``length`` characters; an equation ends the search."""
    for index, part in enumerate(content):
        if not isinstance(part, Text):
            return tuple(content[index:])
        if length < len(part.text):
            return (Text(part.text[length:], part.underlined), *content[index + 1 :])
        length -= len(part.text)
    return ()
