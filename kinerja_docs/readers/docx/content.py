"""What stands inside a paragraph: runs, fields, equations, tracked changes, and what is anchored to it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kinerja_docs.document.model import Equation, Inline, Text
from kinerja_docs.formula.layout import linear
from kinerja_docs.formula.omml import from_omml
from kinerja_docs.readers.docx import names
from kinerja_docs.readers.docx.equations import equation
from kinerja_docs.readers.docx.names import (
    DOUBLE_STRIKE,
    RAISED,
    RPR,
    RSTYLE,
    STRIKE,
    UNDERLINE,
    VANISH,
    R,
    T,
    W,
    integer,
    is_on,
    value_of,
)
from kinerja_docs.readers.docx.styles import Style, is_underline
from kinerja_docs.readers.docx.symbols import symbol
from kinerja_docs.readers.marks import raised

if TYPE_CHECKING:
    from lxml.etree import _Element

    from kinerja_docs.readers.docx.remarks import Remarks
    from kinerja_docs.readers.docx.styles import Styles

_Piece = str | tuple[str, bool] | Equation
"""The instruction of a field; text and whether it is underlined; an equation."""


@dataclass(slots=True)
class _Field:
    """A field that has begun: ``outer`` is where its result goes, ``code`` what stands before the result.

    ``chosen`` is what a field of a form shows that has no result.
    """

    outer: list[_Piece]
    code: list[_Piece] = field(default_factory=list)
    separated: bool = False
    chosen: str = ""


_PLAIN = Style()
_FORMATS = (RSTYLE, VANISH, UNDERLINE, STRIKE, DOUBLE_STRIKE, RAISED)
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_AROUND = re.compile(r"^\s+|\s+$")
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
Formats = frozenset["_Element"]
"""The run properties of a part that say something the reader heeds; most of them speak of fonts only."""


def formats_in(root: _Element) -> Formats:
    """Return them, found in one pass: to look into every run's properties would take a third of the time."""
    told = root.iter(*_FORMATS, names.INS, names.DEL, names.MOVE_FROM)
    return frozenset(parent for parent in (e.getparent() for e in told) if parent is not None and parent.tag == RPR)


def cleared(root: _Element) -> bool:
    """Empty the content controls that still show their prompt ("Click or tap here …"); tell whether there were any."""
    found = [e.getparent().getparent() for e in root.iter(f"{W}showingPlcHdr") if is_on(e)]  # type: ignore[union-attr]
    for text in (text for control in found if control is not None for text in control.iter(T)):
        text.text = ""
    return bool(found)


class Content:
    """Gathers the content of one paragraph.

    Attributes:
        anchored: text boxes and other blocks that hang on the paragraph, in order.
    """

    __slots__ = (
        "_fields",
        "_formats",
        "_hidden",
        "_hidden_style",
        "_pieces",
        "_raised",
        "_remarks",
        "_sink",
        "_struck",
        "_struck_out",
        "_struck_style",
        "_styles",
        "_underlined",
        "anchored",
    )

    def __init__(self, styles: Styles, remarks: Remarks, formats: Formats, style: Style = _PLAIN) -> None:
        self.anchored: list[_Element] = []
        self._styles = styles
        self._formats = formats
        self._remarks = remarks
        self._hidden_style = self._hidden = bool(style.hidden)
        self._struck_style = self._struck = bool(style.struck)
        self._raised = False
        self._struck_out: list[str] = []
        self._underlined = False
        self._fields: list[_Field] = []
        self._pieces: list[_Piece] = []
        self._sink = self._pieces

    def walk(self, element: _Element) -> None:
        """Read everything below ``element``."""
        for child in element:
            if child.tag == R:
                self._run(child)
            else:
                self.read(child)

    def read(self, element: _Element) -> None:
        """Read one element; one that is not known is read through."""
        handler = _HANDLERS.get(element.tag)
        if handler is None:
            self.walk(element)
        else:
            handler(self, element)

    def finish(self) -> list[Inline]:
        """Return the content; a field that never got its result gives back what stood in its place."""
        self._remarks.strike("".join(self._struck_out))
        for broken in reversed(self._fields):
            if not broken.separated:
                broken.outer += _visible(broken.code)
        return _merged(self._pieces)

    def _run(self, run: _Element) -> None:
        before = self._underlined, self._hidden, self._struck, self._raised
        for child in run:
            tag = child.tag
            if tag == T:
                self._text(child)
            elif tag != RPR:
                self.read(child)
            elif child in self._formats:
                self._format(child)
        self._underlined, self._hidden, self._struck, self._raised = before

    def _format(self, properties: _Element) -> None:
        told = {child.tag: child for child in properties.iterchildren(*_FORMATS)}
        style = self._styles.get(told[RSTYLE].get(names.VAL, "")) if RSTYLE in told else _PLAIN
        hidden, underlined, struck = style.hidden, style.underlined, style.struck
        if VANISH in told:
            hidden = is_on(told[VANISH])
        if UNDERLINE in told:
            underlined = is_underline(told[UNDERLINE])
        if STRIKE in told or DOUBLE_STRIKE in told:
            struck = any(is_on(told[tag]) for tag in (STRIKE, DOUBLE_STRIKE) if tag in told)
        self._hidden = self._hidden_style if hidden is None else hidden
        self._struck = self._struck_style if struck is None else struck
        self._underlined = bool(underlined)
        self._raised = RAISED in told and told[RAISED].get(names.VAL) == "superscript"

    def _text(self, element: _Element) -> None:
        text = element.text if not len(element) else "".join(map(str, element.itertext()))
        if not text:
            return
        if "\n" in text or "\r" in text:
            text = _line_ends(text, kept=element.get(_SPACE) == "preserve")
        if self._hidden or self._struck or self._raised:
            self.put(text)
        else:
            self._sink.append((text, self._underlined))

    def put(self, text: str) -> None:
        """Add a text in the format of the run that is being read."""
        if self._hidden:
            self._remarks.hidden |= bool(text.strip())
        elif self._struck:
            self._struck_out.append(text)
        elif self._raised:
            self._raise(text)
        else:
            self._sink.append((text, self._underlined))

    def _raise(self, text: str) -> None:
        """Add a raised text: as a power, or not at all if it is the mark of a note."""
        last = self._sink[-1] if self._sink else ""
        shown = raised(text, last[0] if isinstance(last, tuple) else "")
        self._remarks.marks |= bool(text.strip()) and not shown
        self._sink.append((shown, self._underlined))

    def _equation(self, element: _Element) -> None:
        layout = from_omml(element)
        if linear(layout):
            self._sink.append(Equation(layout))

    def _field_mark(self, element: _Element) -> None:
        match element.get(f"{W}fldCharType"):
            case "begin":
                self._fields.append(_Field(self._sink, chosen=_chosen(element)))
                self._sink = self._fields[-1].code
            case "separate" if self._fields and not self._fields[-1].separated:
                self._sink = self._result(self._fields[-1])
            case "end" if self._fields:
                self._end(self._fields.pop())

    def _result(self, begun: _Field) -> list[_Piece]:
        """Return where a field's result goes: nowhere if its instruction is drawn instead."""
        begun.separated = True
        return [] if self._draw(_instruction(begun.code), begun.outer) else begun.outer

    def _end(self, ended: _Field) -> None:
        self._sink = ended.outer
        if not ended.separated and ended.chosen:
            self.put(ended.chosen)
        if not ended.separated and not self._draw(_instruction(ended.code), ended.outer):
            ended.outer += _visible(ended.code)

    def _instruct(self, element: _Element) -> None:
        if self._fields and not self._fields[-1].separated:
            self._sink.append(element.text or "")

    def _simple_field(self, element: _Element) -> None:
        if not self._draw(element.get(f"{W}instr", ""), self._sink):
            self.walk(element)

    def _draw(self, instruction: str, sink: list[_Piece]) -> bool:
        layout = equation(instruction)
        if layout is None or not linear(layout):
            return False
        sink.append(Equation(layout))
        return True

    def _anchor(self, element: _Element) -> None:
        if self._hidden:
            self._remarks.hidden = True
        else:
            self.anchored.append(element)

    def _alternate(self, element: _Element) -> None:
        chosen = names.alternative(element)
        if chosen is not None:
            self.walk(chosen)

    def _inserted(self, element: _Element) -> None:
        self._remarks.revised = True
        self.walk(element)

    def _deleted(self, _element: _Element) -> None:
        self._remarks.revised = True

    def _object(self, element: _Element) -> None:
        if element.get("ProgID", "").startswith("Equation"):
            self._remarks.objects = True

    def _picture(self, _element: _Element) -> None:
        self._remarks.charts = True

    def _nothing(self, _element: _Element) -> None:
        """Properties, and what is never seen."""


def _says(text: str) -> Callable[[Content, _Element], None]:
    return lambda content, _: content.put(text)


def _symbol(content: Content, element: _Element) -> None:
    content.put(symbol(element.get(f"{W}char", ""), element.get(f"{W}font", "")))


def _word_art(content: Content, element: _Element) -> None:
    content.put(element.get("string", ""))


_Handler = Callable[[Content, "_Element"], None]
_HANDLERS: dict[str, _Handler] = {
    names.R: Content._run,
    names.T: Content._text,
    names.DRAWN_T: Content._text,
    names.OMATH: Content._equation,
    names.MATH_TEXT: Content._text,
    f"{W}fldChar": Content._field_mark,
    f"{W}instrText": Content._instruct,
    f"{W}fldSimple": Content._simple_field,
    f"{W}tab": _says("\t"),
    f"{W}ptab": _says("\t"),
    f"{W}br": _says("\n"),
    f"{W}cr": _says("\n"),
    f"{names.A}br": _says("\n"),
    f"{W}noBreakHyphen": _says("-"),
    f"{W}sym": _symbol,
    f"{names.VML}textpath": _word_art,
    f"{names.OFFICE}OLEObject": Content._object,
    _CHART: Content._picture,
    _DIAGRAM: Content._picture,
    names.BOX: Content._anchor,
    names.P: Content._anchor,
    names.TBL: Content._anchor,
    names.DRAWN_P: Content._anchor,
    names.ALTERNATE: Content._alternate,
    names.INS: Content._inserted,
    names.MOVE_TO: Content._inserted,
    names.DEL: Content._deleted,
    names.MOVE_FROM: Content._deleted,
    f"{W}delText": Content._nothing,
    f"{W}delInstrText": Content._nothing,
    **dict.fromkeys(names.PROPERTIES, Content._nothing),
}


def _line_ends(text: str, *, kept: bool) -> str:
    """Return a text with its line feeds as soft ends; blanks in place of those that only lay out the file around it."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text if kept else _AROUND.sub(lambda found: " " * len(found[0]), text)


def _chosen(mark: _Element) -> str:
    """Return the entry that is chosen in the drop-down list which begins here; "" if it is none."""
    choice = next(mark.iter(f"{W}ddList"), None)
    if choice is None:
        return ""
    entries = [entry.get(names.VAL, "") for entry in choice.iterchildren(f"{W}listEntry")]
    at = integer(value_of(choice, f"{W}result") or value_of(choice, f"{W}default"))
    return entries[at] if at < len(entries) else ""


def _instruction(code: list[_Piece]) -> str:
    return "".join(piece if isinstance(piece, str) else piece[0] for piece in code if not isinstance(piece, Equation))


def _visible(code: list[_Piece]) -> list[_Piece]:
    return [piece for piece in code if not isinstance(piece, str)]


def _merged(pieces: list[_Piece]) -> list[Inline]:
    if len(pieces) == 1 and isinstance(pieces[0], tuple):
        return [Text(*pieces[0])]
    merged: list[Inline] = []
    texts: list[str] = []
    underlined = False
    for piece in pieces:
        if isinstance(piece, tuple) and piece[1] == underlined:
            texts.append(piece[0])
            continue
        if texts:
            merged.append(Text("".join(texts), underlined))
        texts = []
        if isinstance(piece, tuple):
            texts, underlined = [piece[0]], piece[1]
        elif isinstance(piece, Equation):
            merged.append(piece)
    if texts:
        merged.append(Text("".join(texts), underlined))
    return merged
