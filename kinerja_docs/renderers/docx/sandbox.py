"""What a template may say: no calls, no private names; and how its expressions look into values."""

from __future__ import annotations

from collections.abc import Sized
from typing import TYPE_CHECKING, Any

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import SandboxedEnvironment

from kinerja_docs.budgets import TEMPLATE_TEXT
from kinerja_docs.renderers.values import BELUM
from kinerja_docs.renderers.wording import capitals, in_words, rupiah

if TYPE_CHECKING:
    from jinja2.runtime import Context

FILTERS: dict[str, Any] = {
    "kapital": lambda value: capitals(str(value)),
    "tanggal": lambda value: in_words(value) or BELUM,
    "rupiah": lambda value: rupiah(None if value is None else str(value)),
}
"""The filters that a template may use."""
HIDDEN = (
    *"_gabung _ada_rumus _rumus _daftar_baru _nomor _ukuran".split(),
    *"_kisi _baris _sel _sel_tunggal _bentang _ukur _lewati _tutup".split(),
)
"""The filters that our own rules write."""
_FORBIDDEN = (
    *(nodes.Call, nodes.Import, nodes.FromImport, nodes.Include, nodes.Extends),
    *(nodes.Macro, nodes.CallBlock, nodes.Block, nodes.FilterBlock),
)


class Sandbox(SandboxedEnvironment):
    """Jinja without its globals and with our filters only; texts cannot be multiplied."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, undefined=StrictUndefined, cache_size=0)
        self.globals.clear()
        self.filters = {**FILTERS, **dict.fromkeys(HIDDEN, str)}

    def getattr(self, obj: Any, attribute: str) -> Any:  # noqa: D102
        if not attribute.startswith("_") and attribute in getattr(type(obj), "__dataclass_fields__", ()):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:  # noqa: D102
        if operator == "+" and isinstance(left, Sized) and isinstance(right, Sized):
            bounded(len(left) + len(right))
        elif not all(isinstance(side, int | float) and abs(side) < 1e15 for side in (left, right)) or operator == "**":
            raise SecurityError(f"operator {operator} hanya untuk bilangan biasa")
        return super().call_binop(context, operator, left, right)


def refuse_forbidden(tree: nodes.Template) -> None:
    """Look through a template.

    Raises:
        SecurityError: for what has no place in a template, wherever in the XML it hides.
    """
    if next(tree.find_all(_FORBIDDEN), None) is not None:
        raise SecurityError("pemanggilan fungsi, impor, dan makro tidak diizinkan di dalam templat")


def bounded(length: int) -> None:
    """Refuse to put together a text of this length.

    Raises:
        SecurityError: if it is too long.
    """
    if length > TEMPLATE_TEXT:
        raise SecurityError(f"teks lebih dari {TEMPLATE_TEXT} huruf")
