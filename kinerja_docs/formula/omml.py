"""Word equations (Office MathML) to layouts and back."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from kinerja_docs.formula.layout import Fence, Fraction, Layout, Radical, Row, Script, Words

if TYPE_CHECKING:
    from lxml.etree import _Element

NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_M = f"{{{NAMESPACE}}}"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_NOTHING = Words("")
_BREAK = Words("\n")


def from_omml(element: _Element) -> Layout:
    """Return the layout of an ``m:oMath`` element; what is not known is read through to its text."""
    return _row(element)


def _row(element: _Element) -> Layout:
    parts = _merge_words([part for child in element for part in _parts(child)])
    return parts[0] if len(parts) == 1 else Row(tuple(parts))


def _parts(element: _Element) -> Iterator[Layout]:
    tag = element.tag if isinstance(element.tag, str) else ""
    if tag in _DELETED or tag.endswith("Pr"):
        return
    reader = _READERS.get(tag.removeprefix(_M)) if tag.startswith(_M) else None
    if reader is not None:
        yield reader(element)
    elif tag in _CHARACTERS:
        yield Words(_character(element))
    else:
        for child in list(element)[:1] if tag == f"{_MC}AlternateContent" else element:
            yield from _parts(child)


def _character(element: _Element) -> str:
    return _CHARACTERS[element.tag] or " ".join((element.text or "").splitlines())


def _merge_words(parts: list[Layout]) -> list[Layout]:
    merged: list[Layout] = []
    for worded, group in groupby(parts, lambda part: isinstance(part, Words)):
        same = list(group)
        merged += [Words("".join(part.text for part in same if isinstance(part, Words)))] if worded else same
    return merged


def _child(element: _Element, name: str) -> Layout:
    found = element.find(f"{_M}{name}")
    return _NOTHING if found is None else _row(found)


def _optional(element: _Element, name: str) -> Layout | None:
    layout = _child(element, name)
    return None if layout in (_NOTHING, Row(())) else layout


def _value(element: _Element, path: str, default: str) -> str:
    found = element.find("/".join(_M + step for step in path.split("/")))
    return default if found is None else (found.get(f"{_M}val") or "")


def _run(element: _Element) -> Layout:
    return Words("".join(_character(child) for child in element if child.tag in _CHARACTERS))


def _fraction(element: _Element) -> Layout:
    top, bottom = _child(element, "num"), _child(element, "den")
    if _value(element, "fPr/type", "bar") == "noBar":
        return Row((top, Words("\n"), bottom))
    return Fraction(top, bottom)


def _delimiters(element: _Element) -> Layout:
    opening = _value(element, "dPr/begChr", "(")
    closing = _value(element, "dPr/endChr", ")")
    separator = _value(element, "dPr/sepChr", "|")
    bodies = [_row(e) for e in element.findall(f"{_M}e")]
    if not (opening or closing) and len(bodies) == 1:
        return bodies[0]
    return Fence(opening, bodies[0] if len(bodies) == 1 else _joined(separator, bodies), closing)


def _nary(element: _Element) -> Layout:
    sign = Words(_value(element, "naryPr/chr", "∫"))
    scripted = Script(sign, _optional(element, "sup"), _optional(element, "sub"))
    return Row((scripted if scripted != Script(sign) else sign, Words(" "), _child(element, "e")))


def _script(element: _Element) -> Layout:
    return Script(_child(element, "e"), _optional(element, "sup"), _optional(element, "sub"))


def _radical(element: _Element) -> Layout:
    return Radical(_child(element, "e"), _optional(element, "deg"))


def _before(element: _Element) -> Layout:
    marks = Script(_NOTHING, _optional(element, "sup"), _optional(element, "sub"))
    return Row((marks, _child(element, "e")))


def _limit(element: _Element) -> Layout:
    lower = element.tag == f"{_M}limLow"
    limit = _optional(element, "lim")
    return Script(_child(element, "e"), None if lower else limit, limit if lower else None)


def _function(element: _Element) -> Layout:
    return Row((_child(element, "fName"), Words(" "), _child(element, "e")))


def _accent(element: _Element) -> Layout:
    return Row((_child(element, "e"), Words(_value(element, "accPr/chr", "\u0302"))))


def _lines(element: _Element) -> Layout:
    return _joined("\n", [_row(e) for e in element.findall(f"{_M}e")])


def _matrix(element: _Element) -> Layout:
    rows = [[_row(e) for e in row.findall(f"{_M}e")] for row in element.findall(f"{_M}mr")]
    return _joined("\n", [_joined(" ", row) for row in rows])


def _joined(mark: str, layouts: list[Layout]) -> Layout:
    return Row(tuple(part for layout in layouts for part in (Words(mark), layout))[1:])


_DELETED = (f"{_W}del", f"{_W}moveFrom")
_CHARACTERS = {
    f"{_M}t": "",
    f"{_W}t": "",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}tab": " ",
    f"{_W}noBreakHyphen": "-",
}
"""What a character element stands for; nothing where it stands for its text."""
_READERS = {
    "r": _run,
    "f": _fraction,
    "d": _delimiters,
    "nary": _nary,
    "sSup": _script,
    "sSub": _script,
    "sSubSup": _script,
    "rad": _radical,
    "eqArr": _lines,
    "m": _matrix,
    "sPre": _before,
    "limLow": _limit,
    "limUpp": _limit,
    "func": _function,
    "acc": _accent,
}


def to_omml(layout: Layout) -> str:
    """Return ``<m:oMath>…</m:oMath>`` as text; the prefixes ``m`` and ``w`` must be declared around it.

    Words are set upright (``m:nor``): the names in official formulas are sentences, not variables.
    """
    return f"<m:oMath>{_xml(layout)}</m:oMath>"


def _xml(layout: Layout) -> str:
    match layout:
        case Words(text):
            return _words_xml(text)
        case Fraction(top, bottom):
            return f"<m:f><m:num>{_centred(top)}</m:num><m:den>{_centred(bottom)}</m:den></m:f>"
        case Row(parts):
            return _row_xml(parts)
        case Script(base, upper, lower):
            return _script_xml(base, upper, lower)
        case Fence(opening, body, closing):
            ends = f'<m:begChr m:val="{_quoted(opening)}"/><m:endChr m:val="{_quoted(closing)}"/>'
            return f"<m:d><m:dPr>{ends}</m:dPr><m:e>{_xml(body)}</m:e></m:d>"
        case Radical(body, degree):
            hidden = '<m:radPr><m:degHide m:val="1"/></m:radPr>' if degree is None else ""
            return f"<m:rad>{hidden}<m:deg>{_xml(degree or Row(()))}</m:deg><m:e>{_xml(body)}</m:e></m:rad>"


def _centred(layout: Layout) -> str:
    """Return what stands above or below the bar of a fraction, each line in brackets that are not printed.

    LibreOffice sets a line to the left that begins with text, unless something stands before the text.
    """
    lines = layout.text.split("\n") if isinstance(layout, Words) else None
    return _bracketed(_xml(layout)) if lines is None else _stacked([_bracketed(_run_xml(line)) for line in lines])


def _bracketed(xml: str) -> str:
    return f"<m:d>{_NO_BRACKETS}<m:e>{xml}</m:e></m:d>"


_NO_BRACKETS = '<m:dPr><m:begChr m:val=""/><m:endChr m:val=""/></m:dPr>'


def _row_xml(parts: tuple[Layout, ...]) -> str:
    lines: list[list[Layout]] = [[]]
    for part in parts:
        if part == _BREAK:
            lines.append([])
        else:
            lines[-1].append(part)
    return _stacked(["".join(_xml(part) for part in line) for line in lines])


def _words_xml(text: str) -> str:
    return _stacked([_run_xml(line) for line in text.split("\n")])


def _stacked(lines: list[str]) -> str:
    """Return lines below each other; Word and LibreOffice break no text inside an equation by themselves."""
    if len(lines) == 1:
        return lines[0]
    return f"<m:eqArr>{''.join(f'<m:e>{line}</m:e>' for line in lines)}</m:eqArr>"


def _run_xml(text: str) -> str:
    if not text:
        return ""
    fonts = '<w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math"/>'
    words = f'<m:t xml:space="preserve">{escape(text)}</m:t>'
    return f"<m:r><m:rPr><m:nor/></m:rPr><w:rPr>{fonts}</w:rPr>{words}</m:r>"


def _script_xml(base: Layout, upper: Layout | None, lower: Layout | None) -> str:
    body = f"<m:e>{_xml(base)}</m:e>"
    sub = "" if lower is None else f"<m:sub>{_xml(lower)}</m:sub>"
    sup = "" if upper is None else f"<m:sup>{_xml(upper)}</m:sup>"
    tag = {(True, True): "sSubSup", (True, False): "sSub", (False, True): "sSup"}.get((bool(sub), bool(sup)))
    return f"<m:{tag}>{body}{sub}{sup}</m:{tag}>" if tag else _xml(base)


def _quoted(text: str) -> str:
    return escape(text, {'"': "&quot;"})
