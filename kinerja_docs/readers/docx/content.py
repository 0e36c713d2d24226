"""What stands inside a paragraph: runs, fields, equations, tracked changes, and what is anchored to it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kinerja_docs.document.model import Equation, Inline, Text
from kinerja_docs.formula.layout import linear
from kinerja_docs.formula.omml import from_omml
from kinerja_docs.readers.docx import names
from kinerja_docs.readers.docx.equations import equation
from kinerja_docs.readers.docx.names import RPR, RSTYLE, UNDERLINE, VANISH, R, T, W, is_on
from kinerja_docs.readers.docx.styles import is_underline
from kinerja_docs.readers.docx.symbols import symbol

if TYPE_CHECKING:
    from lxml.etree import _Element

    from kinerja_docs.readers.docx.remarks import Remarks
    from kinerja_docs.readers.docx.styles import Styles

_Piece = str | tuple[str, bool] | Equation
"""The instruction of a field; text and whether it is underlined; an equation."""


@dataclass(slots=True)
class _Field:
    """A field that has begun: ``outer`` is where its result goes, ``code`` what stands before the result."""

    outer: list[_Piece]
    code: list[_Piece] = field(default_factory=list)
    separated: bool = False


Formats = frozenset["_Element"]
"""The run properties of a part that say something the reader heeds; most of them speak of fonts only."""


def formats_in(root: _Element) -> Formats:
    """Return them, found in one pass: to look into every run's properties would take a third of the time."""
    told = root.iter(VANISH, UNDERLINE, RSTYLE, names.INS, names.DEL, names.MOVE_FROM)
    return frozenset(parent for parent in (e.getparent() for e in told) if parent is not None and parent.tag == RPR)


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
        "_remarks",
        "_sink",
        "_styles",
        "_underlined",
        "anchored",
    )

    def __init__(self, styles: Styles, remarks: Remarks, formats: Formats, *, hidden: bool = False) -> None:
        self.anchored: list[_Element] = []
        self._styles = styles
        self._formats = formats
        self._remarks = remarks
        self._hidden_style = self._hidden = hidden
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
        for broken in reversed(self._fields):
            if not broken.separated:
                broken.outer += _visible(broken.code)
        return _merged(self._pieces)

    def _run(self, run: _Element) -> None:
        underlined, hidden = self._underlined, self._hidden
        for child in run:
            tag = child.tag
            if tag == T:
                self._text(child)
            elif tag != RPR:
                self.read(child)
            elif child in self._formats:
                self._format(child)
        self._underlined, self._hidden = underlined, hidden

    def _format(self, properties: _Element) -> None:
        hidden: bool | None = None
        underlined: bool | None = None
        for child in properties.iterchildren(RSTYLE, VANISH, UNDERLINE):
            if child.tag == RSTYLE:
                style = self._styles.get(child.get(names.VAL, ""))
                hidden, underlined = style.hidden, style.underlined
            elif child.tag == VANISH:
                hidden = is_on(child)
            else:
                underlined = is_underline(child)
        self._hidden = self._hidden_style if hidden is None else hidden
        self._underlined = bool(underlined)

    def _text(self, element: _Element) -> None:
        text = element.text if not len(element) else "".join(map(str, element.itertext()))
        if not text:
            return
        if "\n" in text or "\r" in text:
            text = text.replace("\r\n", " ").replace("\n", " ").replace("\r", " ")
        if self._hidden:
            self.put(text)
        else:
            self._sink.append((text, self._underlined))

    def put(self, text: str) -> None:
        """Add a text in the format of the run that is being read."""
        if not self._hidden:
            self._sink.append((text, self._underlined))
        elif text.strip():
            self._remarks.hidden = True

    def _equation(self, element: _Element) -> None:
        layout = from_omml(element)
        if linear(layout):
            self._sink.append(Equation(layout))

    def _field_mark(self, element: _Element) -> None:
        match element.get(f"{W}fldCharType"):
            case "begin":
                self._fields.append(_Field(self._sink))
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
