"""The names in a template's tags against the names that exist, down to the fields of rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import is_dataclass
from types import NoneType
from typing import get_args, get_origin, get_type_hints

from jinja2 import nodes
from jinja2.environment import Environment

from kinerja_docs.renderers.docx.sandbox import FILTERS

_LOOP = "index index0 first last length revindex revindex0 depth depth0 previtem nextitem".split()
_ANY = object()


def nearest(name: str, known: Iterable[str]) -> str:
    """Return "; maksudnya 'nama'?" with the known name that looks most like this one, and all that may be used."""
    from rapidfuzz import fuzz, process

    names = sorted(known)
    found = process.extractOne(name, names, scorer=fuzz.ratio, processor=str.casefold, score_cutoff=55)
    meant = f"; maksudnya {found[0]!r}?" if found else ""
    return f"{meant or ';'} Yang dapat dipakai: {', '.join(names)}" if names else f"{meant}; tidak ada isi di dalamnya"


def _inside(name: str, known: Mapping[str, object]) -> str:
    """Return "; maksudnya 'penanda.nip'?" where a name is that of a field of what may be used, "" where it is not."""
    for owner, hint in known.items():
        found = next((each for each in _fields(hint) or () if each.casefold() == name.casefold()), None)
        if found is not None:
            return f"; maksudnya {f'{owner}.{found}'!r}?"
    return ""


class Names:
    """Walks the tree of a template whose line numbers are tags.

    Attributes:
        faults: line and message of each thing that may not stand there.
        used: line and name of each value taken from outside.
        fields: the names of all fields that it looks into.
    """

    def __init__(self, known: Mapping[str, object] | None, environment: Environment) -> None:
        self._known = known
        self._environment = environment
        self.faults: list[tuple[int, str]] = []
        self.used: list[tuple[int, str]] = []
        self.fields: set[str] = set()

    def visit(self, node: nodes.Node, scope: Mapping[str, object] | None = None) -> None:
        """Check a node and everything below it."""
        scope = scope or {}
        match node:
            case nodes.For():
                self._loop(node, scope)
            case nodes.Template() | nodes.If():
                self._block(node.iter_child_nodes(), scope)
            case nodes.Expr():
                self._type(node, scope)
            case _:
                for child in node.iter_child_nodes():
                    self.visit(child, scope)

    def _block(self, children: Iterable[nodes.Node], scope: Mapping[str, object]) -> None:
        inner = dict(scope)
        for child in children:
            self.visit(child, inner)
            if isinstance(child, nodes.Assign) and isinstance(child.target, nodes.Name):
                inner[child.target.name] = _ANY

    def _loop(self, node: nodes.For, scope: Mapping[str, object]) -> None:
        element = _element(self._type(node.iter, scope))
        targets = (node.target, *node.target.find_all(nodes.Name))
        names = {name.name: _ANY for name in targets if isinstance(name, nodes.Name)}
        if isinstance(node.target, nodes.Name):
            names[node.target.name] = element
        inner = {**scope, **names, "loop": dict.fromkeys(_LOOP, _ANY)}
        self._block((*([node.test] if node.test else []), *node.body), inner)
        self._block(node.else_, scope)

    def _type(self, node: nodes.Node, scope: Mapping[str, object]) -> object:
        """Return the type of an expression as a type hint, ``_ANY`` where it is not known."""
        match node:
            case nodes.Name(name=name, ctx="load"):
                return self._name(node, name, scope)
            case nodes.Getattr(node=inner, attr=attribute):
                return self._field(node, self._type(inner, scope), attribute)
            case nodes.Getitem(node=inner, arg=nodes.Const(value=str(key))):
                return self._field(node, self._type(inner, scope), key)
            case nodes.Call():
                self._refuse(node, "pemanggilan fungsi tidak diizinkan di dalam templat; hapus tanda kurungnya")
            case nodes.Filter(name=name) if name not in FILTERS:
                self._refuse(node, f"saringan {name!r} tidak dikenal{nearest(name, FILTERS)}")
            case nodes.Test(name=name) if name not in self._environment.tests:
                self._refuse(node, f"uji {name!r} tidak dikenal{nearest(name, self._environment.tests)}")
            case _:
                pass
        for child in node.iter_child_nodes():
            self.visit(child, scope)
        return _ANY

    def _name(self, node: nodes.Name, name: str, scope: Mapping[str, object]) -> object:
        if name in scope:
            return scope[name]
        if name.startswith("_"):
            self._refuse(node, f"nama {name!r} tidak diizinkan; nama tidak boleh diawali garis bawah")
            return _ANY
        self.used.append((node.lineno, name))
        if self._known is None:
            return _ANY
        if name not in self._known:
            inside = _inside(name, self._known)
            self._refuse(node, f"nama {name!r} tidak dikenal{inside}{nearest(name, {*self._known, *scope})}")
        return self._known.get(name, _ANY)

    def _field(self, node: nodes.Expr, owner: object, name: str) -> object:
        if name.startswith("_"):
            self._refuse(node, f"nama {name!r} tidak diizinkan; nama tidak boleh diawali garis bawah")
            return _ANY
        self.fields.add(name)
        known = _fields(owner)
        if known is None:
            return _ANY
        if name not in known:
            self._refuse(node, f"nama {name!r} tidak dikenal{nearest(name, known)}")
        return known.get(name, _ANY)

    def _refuse(self, node: nodes.Node, message: str) -> None:
        self.faults.append((node.lineno, message))


def _fields(owner: object) -> Mapping[str, object] | None:
    owner = _present(owner)
    if isinstance(owner, dict):
        return owner
    if isinstance(owner, type) and is_dataclass(owner):
        return get_type_hints(owner)
    return {} if owner in (str, int, bool) else None


def _element(sequence: object) -> object:
    sequence = _present(sequence)
    return get_args(sequence)[0] if get_origin(sequence) in (tuple, list) else _ANY


def _present(hint: object) -> object:
    """Return ``X`` of ``X | None``."""
    chosen = [argument for argument in get_args(hint) if argument is not NoneType]
    return chosen[0] if get_origin(hint) not in (tuple, list, dict) and len(chosen) == 1 else hint
