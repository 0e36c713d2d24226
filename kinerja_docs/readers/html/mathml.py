"""MathML, as browsers and word processors save it, to layouts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from kinerja_docs.formula.layout import Fence, Fraction, Layout, Radical, Row, Script, Words
from kinerja_docs.readers.html.tags import local_name

if TYPE_CHECKING:
    from lxml.etree import _Element

DEEPEST = 60
_UNSEEN = frozenset({"annotation", "annotation-xml", "mphantom", "maligngroup", "malignmark"})
_LARGE = (Words("∑"), Words("∏"), Words("∫"), Words("Σ"))
_WORDS = frozenset({"mi", "mn", "mo", "mtext", "ms"})


def from_mathml(element: _Element) -> Layout:
    """Return the layout of a ``math`` element; what is not known is read through to its text."""
    return _row(list(_parts(element, 0)))


def _parts(element: _Element, depth: int) -> Iterator[Layout]:
    """Yield the layouts of what stands in ``element``, text between elements included."""
    yield from _stray(element.text)
    for child in element:
        yield from _layouts(child, depth + 1)
        yield from _stray(child.tail)


def _layouts(element: _Element, depth: int) -> Iterator[Layout]:
    name = local_name(element)
    if name in _UNSEEN:
        return
    if depth > DEEPEST or name in _WORDS:
        yield Words(_spaced(" ".join("".join(map(str, element.itertext())).split()), name))
        return
    if name not in _READERS:
        yield from _parts(element, depth)
        return
    arguments = [_row(list(_layouts(child, depth + 1))) for child in element]
    layout = _READERS[name](element, arguments)
    yield from arguments if layout is None else [layout]
    if isinstance(layout, Script) and layout.base in _LARGE:
        yield Words(" ")
    for text in (element.text, *(child.tail for child in element)):
        yield from _stray(text)


def _stray(text: str | None) -> list[Layout]:
    plain = " ".join((text or "").split())
    return [Words(plain)] if plain else []


def _spaced(text: str, name: str) -> str:
    """Operators stand between blanks, as ``linear`` writes them; brackets and commas do not."""
    return f" {text} " if name == "mo" and text in "×⋅∙*=+−-÷:x<>≤≥" and text else text


def _row(parts: list[Layout]) -> Layout:
    merged: list[Layout] = []
    for part in parts:
        match merged, part:
            case [*_, Words(before)], Words(text):
                merged[-1] = Words(before + text)
            case _, Row(()):
                continue
            case _:
                merged.append(part)
    return merged[0] if len(merged) == 1 else Row(tuple(merged))


def _fraction(_: _Element, arguments: list[Layout]) -> Layout | None:
    return Fraction(*arguments) if len(arguments) == 2 else None


def _upper(_: _Element, arguments: list[Layout]) -> Layout | None:
    return Script(arguments[0], upper=arguments[1]) if len(arguments) == 2 else None


def _lower(_: _Element, arguments: list[Layout]) -> Layout | None:
    return Script(arguments[0], lower=arguments[1]) if len(arguments) == 2 else None


def _both(_: _Element, arguments: list[Layout]) -> Layout | None:
    return Script(arguments[0], arguments[2], arguments[1]) if len(arguments) == 3 else None


def _root(_: _Element, arguments: list[Layout]) -> Layout | None:
    return Radical(_row(arguments))


def _nth_root(_: _Element, arguments: list[Layout]) -> Layout | None:
    return Radical(*arguments) if len(arguments) == 2 else None


def _fenced(element: _Element, arguments: list[Layout]) -> Layout | None:
    mark = Words(f"{(element.get('separators') or ',')[:1]} ")
    parts = [part for argument in arguments for part in (mark, argument)][1:]
    return Fence(element.get("open", "("), _row(parts), element.get("close", ")"))


def _rows(_: _Element, arguments: list[Layout]) -> Layout | None:
    return _row([part for argument in arguments for part in (Words("\n"), argument)][1:])


_READERS: dict[str, Callable[[_Element, list[Layout]], Layout | None]] = {
    "mfrac": _fraction,
    "msup": _upper,
    "mover": _upper,
    "msub": _lower,
    "munder": _lower,
    "msubsup": _both,
    "munderover": _both,
    "msqrt": _root,
    "mroot": _nth_root,
    "mfenced": _fenced,
    "mtable": _rows,
}
