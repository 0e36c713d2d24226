"""Expressions of the dialect as Python source."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from keyword import iskeyword
from math import isfinite
from typing import Any, cast

from jinja2 import nodes
from jinja2.exceptions import SecurityError, TemplateError

from kinerja_docs.renderers import values, views
from kinerja_docs.renderers.docx import runtime
from kinerja_docs.renderers.docx.sandbox import FILTERS, Sandbox

_COMPARED = {
    **{"eq": "==", "ne": "!=", "gt": ">", "gteq": ">=", "lt": "<", "lteq": "<="},
    **{"in": "in", "notin": "not in"},
}
_OWN: dict[str, tuple[str, Callable[..., Any]]] = {
    "_gabung": ("merged", runtime.merged),
    "_ada_rumus": ("has_equation", runtime.has_equation),
    "_ukuran": ("extent", runtime.extent),
}
"""Filters of our own rules that are functions of their value."""


_VIEWS = frozenset(
    (runtime.Loop, *(each for each in (*vars(values).values(), *vars(views).values()) if is_dataclass(each)))
)
"""The types that documents of ours are made of: a field is read without looking whether it is there."""


class Expressions:
    """Writes expressions; ``names`` are the identifiers that their source uses beside those of values.

    ``read`` gives the source that reads a name; ``surely`` says whether it has to be there.
    """

    def __init__(self, sandbox: Sandbox, read: Callable[[str, bool], str]) -> None:
        self._sandbox = sandbox
        self._read = read
        self.names: dict[str, Any] = {
            **{each.__name__: each for each in (runtime.attribute, runtime.item, runtime.defined)},
            **{each.__name__: each for each in (runtime.operate, runtime.concat)},
            **dict(_OWN.values()),
            "sandbox": sandbox,
            "views": _VIEWS,
            "Sel": values.Sel,
        }

    def source(self, node: nodes.Node) -> str:
        """Return the Python source of an expression.

        Raises:
            TemplateError: if it holds something that templates cannot do.
        """
        writer = getattr(self, f"_{type(node).__name__.lower()}", None)
        if isinstance(node, nodes.BinExpr) and writer is None:
            return f"run.fresh(operate({node.operator!r}, {self.source(node.left)}, {self.source(node.right)}))"
        if writer is None:
            raise TemplateError(f"penulisan {type(node).__name__} belum didukung di dalam templat")
        return cast(str, writer(node))

    def _each(self, parts: list[nodes.Expr]) -> str:
        return "".join(f"{self.source(part)}, " for part in parts)

    def _name(self, node: nodes.Name) -> str:
        return self._read(node.name, True)

    def _const(self, node: nodes.Const) -> str:
        if node.value is None or isinstance(node.value, str | bool | int) or isfinite(node.value):
            return repr(node.value)
        return self._kept("const", node.value)

    def _kept(self, kind: str, value: object) -> str:
        name = f"{kind}_{len(self.names)}"
        self.names[name] = value
        return name

    def _getattr(self, node: nodes.Getattr) -> str:
        if node.attr.startswith("_"):
            raise SecurityError(f"nama {node.attr!r} tidak diizinkan")
        if not node.attr.isascii() or iskeyword(node.attr):  # Python would read it as another name, or as none
            return f"attribute({self.source(node.node)}, {node.attr!r})"
        source = self.source(node.node)
        owner, given = (source, source) if source.isidentifier() else ("owner", f"owner := {source}")
        return f"({owner}.{node.attr} if type({given}) in views else attribute({owner}, {node.attr!r}))"

    def _getitem(self, node: nodes.Getitem) -> str:
        source = f"item({self.source(node.node)}, {self.source(node.arg)})"
        return f"run.fresh({source})" if isinstance(node.arg, nodes.Slice) else source

    def _slice(self, node: nodes.Slice) -> str:
        bounds = (node.start, node.stop, node.step)
        return f"slice({', '.join('None' if each is None else self.source(each) for each in bounds)})"

    def _list(self, node: nodes.List) -> str:
        return f"[{self._each(node.items)}]"

    def _tuple(self, node: nodes.Tuple) -> str:
        return f"({self._each(node.items)})"

    def _dict(self, node: nodes.Dict) -> str:
        return "{" + "".join(f"{self.source(each.key)}: {self.source(each.value)}, " for each in node.items) + "}"

    def _condexpr(self, node: nodes.CondExpr) -> str:
        if node.expr2 is None:
            raise TemplateError("tulis juga nilai sesudah 'else'")
        return f"({self.source(node.expr1)} if {self.source(node.test)} else {self.source(node.expr2)})"

    def _and(self, node: nodes.And) -> str:
        return f"({self.source(node.left)} and {self.source(node.right)})"

    def _or(self, node: nodes.Or) -> str:
        return f"({self.source(node.left)} or {self.source(node.right)})"

    def _not(self, node: nodes.Not) -> str:
        return f"(not {self.source(node.node)})"

    def _neg(self, node: nodes.Neg) -> str:
        return f"(-{self.source(node.node)})"

    def _pos(self, node: nodes.Pos) -> str:
        return f"(+{self.source(node.node)})"

    def _concat(self, node: nodes.Concat) -> str:
        return f"run.fresh(concat({self._each(node.nodes)}))"

    def _compare(self, node: nodes.Compare) -> str:
        rest = "".join(f" {_COMPARED[each.op]} {self.source(each.expr)}" for each in node.ops)
        return f"({self.source(node.expr)}{rest})"

    def _filter(self, node: nodes.Filter) -> str:
        if node.node is None or node.kwargs or node.dyn_args or node.dyn_kwargs:
            raise TemplateError(f"saringan {node.name!r} tidak dapat dipakai begini")
        given = f"{self.source(node.node)}, {self._each(node.args)}"
        if node.name == "_nomor":
            return f"run.list_number({given})"
        if node.name == "_gabung" and isinstance(node.node, nodes.Const):
            return repr(runtime.merged(node.node.value))
        if node.name == "_gabung":
            return f"(owner.gabung if type(owner := {self.source(node.node)}) is Sel else merged(owner))"
        if node.name in _OWN:
            return f"{_OWN[node.name][0]}({given})"
        if node.name not in FILTERS:
            raise TemplateError(f"saringan {node.name!r} tidak dikenal")
        self.names[f"filter_{node.name}"] = FILTERS[node.name]
        return f"run.fresh(filter_{node.name}({given}))"

    def _test(self, node: nodes.Test) -> str:
        test = self._sandbox.tests.get(node.name)
        if test is None or node.kwargs or hasattr(test, "jinja_pass_arg"):
            raise TemplateError(f"uji {node.name!r} tidak dapat dipakai di dalam templat")
        tested = self._perhaps(node.node) if node.name in ("defined", "undefined") else self.source(node.node)
        return f"{self._kept(f'test_{node.name}', test)}({tested}, {self._each(node.args or [])})"

    def _perhaps(self, node: nodes.Expr) -> str:
        """Return the source of something that need not be there."""
        match node:
            case nodes.Name(name=name):
                return self._read(name, False)
            case nodes.Getattr(node=owner, attr=name) if not name.startswith("_"):
                return f"sandbox.getattr({self.source(owner)}, {name!r})"
        return self.source(node)


def globals_of(expressions: Expressions) -> Mapping[str, Any]:
    """Return the names that generated source may use."""
    return {"__builtins__": {"len": len, "slice": slice, "str": str, "type": type}, **expressions.names}
