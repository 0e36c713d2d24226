"""The Jinja in which templates run: no calls, no private names, bounded loops and texts, every value escaped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sized
from typing import TYPE_CHECKING, Any, cast

from jinja2 import StrictUndefined, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from kinerja_docs.renderers.docx.equation import MARK, Equations, equation
from kinerja_docs.renderers.values import BELUM, Gambar, Rumus
from kinerja_docs.renderers.wording import capitals, in_words, rupiah

if TYPE_CHECKING:
    from jinja2.runtime import Context

    from kinerja_docs.formula.layout import Layout

MAX_STEPS = 200_000
"""Rows and items that one document may loop over, all loops together."""
MAX_TEXT = 2**20
"""Characters that an expression may put together."""
MAX_OUTPUT = 64 * 2**20
"""Characters of one part of a document."""


class Run:
    """What one rendering counts: the steps of its loops, the lists that it has begun, its equations where asked for."""

    def __init__(self, abstract: Mapping[int, int], first_free: int) -> None:
        self._abstract = abstract
        self._free = first_free
        self._steps = 0
        self._current: dict[int, int] = {}
        self.lists: list[tuple[int, int]] = []
        self.equations: Equations | None = None

    def count(self, steps: int) -> None:
        """Count the steps of a loop before it begins."""
        self._steps += steps
        if self._steps > MAX_STEPS:
            raise SecurityError(f"perulangan lebih dari {MAX_STEPS} langkah")

    def equation(self, layout: Layout, width: float, *, centred: bool) -> str:
        """Return an equation; one that is remembered carries its number, to be broken anew for another width."""
        printed = equation(layout, width, centred=centred)
        if self.equations is None:
            return printed
        self.equations.append((layout, centred))
        return printed.replace("<m:oMathPara>", f'<m:oMathPara {MARK}="{len(self.equations) - 1}">', 1)

    def begin_list(self) -> None:
        """Let every numbering begin anew."""
        self._current.clear()

    def list_number(self, number: int) -> int:
        """Return the ``w:numId`` to print for the template's ``number``; a new one after each ``begin_list``."""
        if number not in self._abstract:
            return number
        if number not in self._current:
            self._current[number] = self._free + len(self.lists)
            self.lists.append((self._current[number], self._abstract[number]))
        return self._current[number]


class Sandbox(SandboxedEnvironment):
    """Jinja without its globals and with our filters only; texts cannot be multiplied, loops are counted."""

    intercepted_binops = frozenset(["+", "*", "**", "%"])

    def __init__(self, *, lines: bool) -> None:
        super().__init__(
            autoescape=True, undefined=StrictUndefined, finalize=_finalise_lines if lines else _finalise, cache_size=0
        )
        self.globals.clear()
        self.filters = {**FILTERS, **_OWN}

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: D102
        if not attribute.startswith("_") and attribute in getattr(type(obj), "__dataclass_fields__", ()):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: D102
        if operator == "+" and isinstance(left, Sized) and isinstance(right, Sized):
            _bounded(len(left) + len(right))
        elif not all(isinstance(side, int | float) and abs(side) < 1e15 for side in (left, right)) or operator == "**":
            raise SecurityError(f"operator {operator} hanya untuk bilangan biasa")
        return super().call_binop(context, operator, left, right)


_FORBIDDEN = (
    *(nodes.Call, nodes.Import, nodes.FromImport, nodes.Include, nodes.Extends),
    *(nodes.Macro, nodes.CallBlock, nodes.Block, nodes.FilterBlock),
)


def harden(tree: nodes.Template) -> nodes.Template:
    """Return the template with every loop counted and every ``~`` bounded.

    Raises:
        SecurityError: for what has no place in a template, wherever in the XML it hides.
    """
    if next(tree.find_all(_FORBIDDEN), None) is not None:
        raise SecurityError("pemanggilan fungsi, impor, dan makro tidak diizinkan di dalam templat")
    for loop in tree.find_all(nodes.For):
        loop.iter = _filtered(loop.iter, "_langkah")
    _bound_concat(tree)
    return tree


def _bound_concat(node: nodes.Node) -> None:
    for name, value in list(node.iter_fields()):
        if isinstance(value, list):
            value[:] = [_bounded_node(item) for item in value]
        elif isinstance(value, nodes.Node):
            setattr(node, name, _bounded_node(value))


def _bounded_node(item: Any) -> Any:
    if isinstance(item, nodes.Node):
        _bound_concat(item)
    if isinstance(item, nodes.Concat):
        return _filtered(nodes.List(item.nodes, lineno=item.lineno, environment=item.environment), "_sambung")
    return item


def _filtered(node: nodes.Node, name: str) -> nodes.Filter:
    return nodes.Filter(
        cast(nodes.Expr, node), name, [], [], None, None, lineno=node.lineno, environment=node.environment
    )


def _bounded(length: int) -> None:
    if length > MAX_TEXT:
        raise SecurityError(f"teks lebih dari {MAX_TEXT} huruf")


def _finalise(value: Any) -> Any:
    return BELUM if value is None else value


_BREAKS = re.compile(r"\r\n?|\n|\t")
_ELEMENTS = {"\t": "<w:tab/>"}


def _finalise_lines(value: Any) -> Any:
    if isinstance(value, str) and not isinstance(value, Markup) and _BREAKS.search(value):
        return Markup(_BREAKS.sub(_break, str(escape(value))))  # noqa: S704 - escaped on this line
    return _finalise(value)


def _break(found: re.Match[str]) -> str:
    return f'</w:t>{_ELEMENTS.get(found.group(), "<w:br/>")}<w:t xml:space="preserve">'


@pass_context
def _langkah(context: Context, value: Iterable[object]) -> Iterable[object]:
    items = value if isinstance(value, list | tuple | str | Mapping) else tuple(value)
    context["_jalan"].count(len(items))
    return items


def _sambung(pieces: list[Any]) -> object:
    texts = [escape(piece) if isinstance(piece, Markup) else str(piece) for piece in pieces]
    _bounded(sum(map(len, texts)))
    return Markup("").join(pieces) if any(isinstance(p, Markup) for p in pieces) else "".join(texts)


@pass_context
def _daftar_baru(context: Context, _: object) -> str:
    context["_jalan"].begin_list()
    return ""


@pass_context
def _nomor(context: Context, number: int) -> int:
    found: int = context["_jalan"].list_number(number)
    return found


def _gabung(value: object) -> str:
    state = getattr(value, "gabung", value)
    return state if state in ("mulai", "lanjut") else ""


@pass_context
def _rumus(context: Context, value: object, width: float, centred: bool) -> Markup:
    if not isinstance(value, Rumus) or value.layout is None:
        return Markup("")
    return Markup(context["_jalan"].equation(value.layout, width, centred=centred))  # noqa: S704 - made by us


def _ada_rumus(value: object) -> bool:
    return isinstance(value, Rumus) and value.layout is not None


def _ukuran(picture: object, axis: str, width: int, height: int) -> int:
    if not isinstance(picture, Gambar):
        return width if axis == "x" else height
    scale = min(width / picture.lebar, height / picture.tinggi)
    return int((picture.lebar if axis == "x" else picture.tinggi) * scale)


FILTERS: dict[str, Any] = {
    "kapital": lambda value: capitals(str(value)),
    "tanggal": lambda value: in_words(value) or BELUM,
    "rupiah": lambda value: rupiah(None if value is None else str(value)),
}
"""The filters that a template may use."""
_OWN: dict[str, Any] = {
    "_langkah": _langkah,
    "_sambung": _sambung,
    "_daftar_baru": _daftar_baru,
    "_nomor": _nomor,
    "_gabung": _gabung,
    "_rumus": _rumus,
    "_ada_rumus": _ada_rumus,
    "_ukuran": _ukuran,
}
