"""The XML names of WordprocessingML that the reader looks for, and the reading of attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
VML = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"

VAL = f"{W}val"
P, R, T, TBL, TR, TC = f"{W}p", f"{W}r", f"{W}t", f"{W}tbl", f"{W}tr", f"{W}tc"
PPR, RPR, TRPR, TCPR = f"{W}pPr", f"{W}rPr", f"{W}trPr", f"{W}tcPr"
INS, DEL, MOVE_TO, MOVE_FROM = f"{W}ins", f"{W}del", f"{W}moveTo", f"{W}moveFrom"
PSTYLE, RSTYLE, NUMPR, OUTLINE = f"{W}pStyle", f"{W}rStyle", f"{W}numPr", f"{W}outlineLvl"
NUM_ID, ILVL = f"{W}numId", f"{W}ilvl"
VANISH, UNDERLINE = f"{W}vanish", f"{W}u"
STRIKE, DOUBLE_STRIKE, RAISED = f"{W}strike", f"{W}dstrike", f"{W}vertAlign"
BOX = f"{W}txbxContent"
ALTERNATE, CHOICE, FALLBACK = f"{MC}AlternateContent", f"{MC}Choice", f"{MC}Fallback"
OMATH, MATH_TEXT = f"{M}oMath", f"{M}t"
DRAWN_P, DRAWN_T = f"{A}p", f"{A}t"

PROPERTIES = frozenset(
    f"{W}{local}Pr" for local in "p r tr tc tbl tblEx sect sdt sdtEnd smartTag customXml".split()
) | {f"{W}tblGrid"}

_OFF = frozenset(("0", "false", "off"))
_LARGEST = 32_767


def is_on(element: _Element) -> bool:
    """Return whether a switch such as ``w:vanish`` is on; without a value it is."""
    return element.get(VAL, "1").strip().lower() not in _OFF


def integer(text: str | None, default: int = 0) -> int:
    """Return a whole number of the source, kept between 0 and what Word itself allows; else ``default``."""
    try:
        return max(0, min(int(text or ""), _LARGEST))
    except ValueError:
        return default


def properties_of(element: _Element, tag: str) -> _Element | None:
    """Return the properties of a paragraph or cell; they are its first child if it has any."""
    first = element[0] if len(element) else None
    return first if first is not None and first.tag == tag else None


def value_of(parent: _Element, tag: str) -> str | None:
    """Return ``w:val`` of the first child called ``tag``, or None."""
    found = next(parent.iterchildren(tag), None)
    return None if found is None else found.get(VAL)


def alternative(element: _Element) -> _Element | None:
    """Return the one branch of ``mc:AlternateContent`` to read: the first that holds text, else the first."""
    branches = [*element.iterchildren(CHOICE), *element.iterchildren(FALLBACK)]
    spoken = (branch for branch in branches if next(branch.iter(T, MATH_TEXT, DRAWN_T), None) is not None)
    return next(spoken, branches[0] if branches else None)
