"""A template as one straight Python function.

Jinja parses; what it would run by way of a generator, a context and an undefined object for each name becomes plain
loops and ``if`` over local names here. Fixed XML is a constant, a value is looked up once, escaped and put down. The
function writes two streams: the XML, and the visible text, from which the seal and the widths of columns are found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from itertools import count
from typing import Any, cast

from jinja2 import nodes
from jinja2.exceptions import TemplateError, UndefinedError
from markupsafe import escape

from kinerja_docs.renderers.docx.expressions import Expressions, globals_of
from kinerja_docs.renderers.docx.nesting import Nesting, State
from kinerja_docs.renderers.docx.runtime import MISSING, Loop, Run, short_lined, text
from kinerja_docs.renderers.docx.sandbox import Sandbox
from kinerja_docs.renderers.values import SHORT

Written = Callable[[Mapping[str, object], Run], None]
_STATEMENTS = {
    "_rumus": "run.equation",
    "_daftar_baru": "run.begin_list",
    "_kisi": "run.begin_table",
    "_tutup": "run.end_table",
    "_baris": "table.row",
    "_bentang": "table.span",
}
"""Filters of our own rules that write by themselves, and what does it."""
_LEFT_OPEN = {"_sel": "table.cell", "_sel_tunggal": "table.lone_cell"}
"""Filters of our own rules that leave a gap in the XML, and what is told of its place."""
_LOOK_BACK = {"_ukur": "table.paragraph", "_lewati": "table.skip"}
"""Filters of our own rules that write nothing, and what is told that visible text was written."""
_NUMBERS = ("_nomor", "_ukuran")
"""Filters of our own rules that give whole numbers."""
_TABLES = ("_kisi", "_tutup")
_BEGIN = "  out, seen, lined, escaped, table = run.out, run.seen, run.lined, run.escaped, run.table"
_EMPTY = re.compile(r"(?:<(?!/)[^<>]*/>)*")
"""Elements without anything in them."""
_QUOTES = ("'", '"')
_VALUE = 64
"""What a value weighs at least, however short it is."""


def compile_tree(tree: nodes.Template, sandbox: Sandbox) -> Written:
    """Return the function that writes a template.

    Raises:
        TemplateError: if it holds something that templates cannot do.
        UnbalancedError: if some data would make broken XML of it.
    """
    return _Compiler(sandbox).compiled(tree)


class _Compiler:
    def __init__(self, sandbox: Sandbox) -> None:
        self._expressions = Expressions(sandbox, self._read)
        self._nesting = Nesting()
        self._lines: list[str] = []
        self._depth = 1
        self._xml: list[str] = []
        self._seen: list[str] = []
        self._cell: tuple[int, str] | None = None
        self._numbers = count()
        self._names: dict[str, str] = {}
        self._sure: set[str] = set()
        self._outer: dict[str, str] = {}
        self._wanted: set[str] = set()

    def compiled(self, tree: nodes.Template) -> Written:
        for name in _assigned(tree.body):
            self._names[name] = self._from_outside(name)
        self._block(tree.body)
        self._flush()
        self._nesting.end()
        code = "\n".join(["def write(values, run):", _BEGIN, *self._head(), *self._lines])
        names = {**globals_of(self._expressions), "text": text, "Loop": Loop, "missing": MISSING, "sure": _sure}
        names |= {"short_lined": short_lined, "gap": ""}
        exec(compile(code, "<templat>", "exec"), names)  # noqa: S102 - our own source: identifiers and repr of constants
        return cast(Written, names["write"])

    def _head(self) -> Iterator[str]:
        for name, source in self._outer.items():
            taken = f"values.get({name!r}, missing)"
            yield f"  {source} = {f'sure({taken}, {name!r})' if name in self._wanted else taken}"

    def _line(self, source: str) -> None:
        self._lines.append("  " * self._depth + source)

    @contextmanager
    def _indented(self) -> Iterator[None]:
        self._depth += 1
        self._line("pass")
        yield
        self._flush()
        self._depth -= 1

    def _flush(self) -> None:
        """Write what has been gathered since the last statement."""
        self._flush_one("out", self._xml)
        self._flush_one("seen", self._seen)
        self._cell = None

    def _flush_one(self, stream: str, pieces: list[str]) -> None:
        if pieces:
            self._line(f"{stream} += ({''.join(f'{piece}, ' for piece in pieces)})")
            pieces.clear()

    def _read(self, name: str, surely: bool) -> str:
        """Return the source of a name; what comes from outside and has to be there is seen to at the beginning."""
        source = self._names.get(name)
        if source is not None:
            return source if name in self._sure or not surely else f"sure({source}, {name!r})"
        if surely:
            self._wanted.add(name)
        return self._from_outside(name)

    def _from_outside(self, name: str) -> str:
        if name not in self._outer:
            self._outer[name] = self._new(name)
        return self._outer[name]

    def _new(self, name: str) -> str:
        return f"{name}_{next(self._numbers)}"

    def _block(self, body: Sequence[nodes.Node]) -> int:
        """Write statements; return how many characters they write at most, beside values and loops."""
        return sum(self._statement(each) for each in body)

    def _statement(self, node: nodes.Node) -> int:
        match node:
            case nodes.Output():
                return sum(map(self._printed, node.nodes))
            case nodes.If():
                return self._if(node)
            case nodes.For():
                return self._for(node)
            case nodes.Assign(target=nodes.Name(name=name), node=value):
                self._flush()
                self._line(f"{self._names[name]} = {self._expressions.source(value)}")
                self._sure.add(name)
                return 0
        raise TemplateError(f"perintah {type(node).__name__} belum didukung di dalam templat")

    def _printed(self, node: nodes.Expr) -> int:
        match node:
            case nodes.TemplateData(data=data):
                return self._fixed(data)
            case nodes.Const(value=str(value)) if value.isprintable():
                self._nesting.check()
                return self._fixed(str(escape(value)))
            case nodes.Filter(name=name) if name in _STATEMENTS:
                self._nesting.check()
                self._flush()
                self._line(f"{_STATEMENTS[name]}({self._given(node)})")
                if name in _TABLES:
                    self._line("table = run.table")
            case nodes.Filter(name=name) if name in _LEFT_OPEN:
                self._nesting.check()
                self._leave_open(node)
            case nodes.Filter(name=name) if name in _LOOK_BACK:
                self._nesting.check()
                self._look_back(node)
            case nodes.Filter(name=name) if name in _NUMBERS:
                self._nesting.check()
                self._xml.append(f"str({self._expressions.source(node)})")
            case _:
                self._value(self._expressions.source(node))
        return _VALUE

    def _leave_open(self, node: nodes.Filter) -> None:
        """Leave a gap for the width of a cell; nothing else has to be written for it at once."""
        self._flush_one("seen", self._seen)
        at, given = f"len(out) + {len(self._xml)}", self._given(node)
        self._cell = (len(self._lines), f"{at}, {given}") if given.endswith(", 1") else None
        self._line(f"{_LEFT_OPEN[node.name]}({at}, {given})")
        self._xml.append("gap")

    def _look_back(self, node: nodes.Filter) -> None:
        """Tell of what was written; of a cell that began with this paragraph, both at once."""
        call, written = f"{_LOOK_BACK[node.name]}({self._given(node)})", self._seen.copy()
        self._flush_one("seen", self._seen)
        if self._cell is not None and written and node.name == "_ukur":
            line, begun = self._cell
            del self._lines[line]
            text = written[0] if len(written) == 1 else f"''.join(({', '.join(written)}))"
            call = f"table.text_cell({begun}, {text}, {self._given(node)})"
        self._cell = None
        self._line(call)

    def _given(self, node: nodes.Filter) -> str:
        return ", ".join(self._expressions.source(each) for each in (node.node, *node.args) if each is not None)

    def _fixed(self, data: str) -> int:
        for piece in self._nesting.fixed(data):
            if piece.bare:
                self._flush()
                self._line("run.complete_cell()")
            _put(self._xml, piece.xml)
            _put(self._seen, piece.seen)
        return len(data)

    def _value(self, source: str) -> None:
        where, name = self._nesting.value(), self._new("value")
        self._line(f"{name} = {source}")
        if where == "teks":
            self._line(f"if type({name}) is str and len({name}) <= {SHORT}: xml_{name} = short_lined({name})")
            self._line(f"else: xml_{name} = lined({name} := text({name}))")
            self._xml.append(f"xml_{name}")
        else:
            self._line(f"if type({name}) is not str: {name} = text({name})")
            self._xml.append(f"escaped({name})")
        if where != "lain":
            self._seen.append(name)

    def _if(self, node: nodes.If) -> int:
        self._nesting.check()
        return self._choice(node) if all(map(_is_fixed, _branches(node))) else self._either(node)

    def _choice(self, node: nodes.If) -> int:
        """Write one of several pieces of fixed XML."""
        before, ends, source, weights = self._nesting.state, [], "", [0]
        for branch in _branches(node):
            self._nesting.state = before
            xml = "".join(
                piece.xml
                for part in _parts(branch)
                for piece in self._nesting.fixed(cast(nodes.TemplateData, part).data)
            )
            ends.append(self._nesting.state)
            weights.append(len(xml))
            test = "" if branch.test is None else f" if {self._expressions.source(branch.test)} else "
            source += f"{xml!r}{test}"
        self._nesting.join(ends)
        self._xml.append(f"({source})")
        return max(weights)

    def _either(self, node: nodes.If) -> int:
        self._flush()
        before, sure = self._nesting.state, self._sure
        ends, weights = [], []
        for branch in _branches(node):
            test = "" if branch.test is None else f" {self._expressions.source(branch.test)}"
            self._line(f"{branch.keyword}{test}:")
            self._nesting.state, self._sure = before, set(sure)
            with self._indented():
                weights.append(self._block(branch.body))
            ends.append(self._nesting.state)
        self._nesting.join(ends)
        self._sure = sure
        return max(weights)

    def _for(self, node: nodes.For) -> int:
        self._nesting.check()
        self._flush()
        begin, names, sure = self._nesting.state, dict(self._names), set(self._sure)
        items, header = self._new("items"), len(self._lines)
        source = self._expressions.source(node.iter)
        self._line("")  # where the items are counted, once it is known what one of them weighs
        target = self._target(node.target)
        if node.test is not None:
            self._line(f"{items} = [{target} for {target} in {items} if {self._expressions.source(node.test)}]")
        self._nesting.state = replace(begin, finished=False)
        weight = self._body(node, target, items, names)
        counted = f"{items} = ({items} := {source}) and run.steps({items}, {weight})"
        self._lines[header] = "  " * self._depth + counted
        self._names, self._sure = names, sure
        self._nesting.join([begin, end := self._nesting.state])
        return self._otherwise(node, items, begin, end)

    def _target(self, target: nodes.Node) -> str:
        """Return the source of what a loop assigns to."""
        if isinstance(target, nodes.Tuple):
            return f"({''.join(f'{self._target(each)}, ' for each in target.items)})"
        name = cast(nodes.Name, target).name
        self._names[name] = self._new(name)
        self._sure.add(name)
        return self._names[name]

    def _body(self, node: nodes.For, target: str, items: str, outside: Mapping[str, str]) -> int:
        if any(each.name == "loop" for part in node.body for each in part.find_all(nodes.Name)):
            self._names["loop"] = self._new("loop")
            self._sure.add("loop")
            self._line(f"{self._names['loop']} = Loop({items})")
            items = self._names["loop"]
        self._line(f"for {target} in {items}:")
        with self._indented():
            for name in _assigned(node.body):
                if self._names.get(name) == outside.get(name):
                    self._names[name] = self._new(name)
                    self._line(f"{self._names[name]} = {outside.get(name) or self._from_outside(name)}")
            return self._block(node.body)

    def _otherwise(self, node: nodes.For, items: str, begin: State, end: State) -> int:
        if not node.else_:
            return 0
        self._line(f"if not {items}:")
        self._nesting.state = begin
        with self._indented():
            weight = self._block(node.else_)
        self._nesting.join([end, self._nesting.state])
        return weight


@dataclass(frozen=True, slots=True)
class _Branch:
    keyword: str
    test: nodes.Node | None
    body: Sequence[nodes.Node]


def _branches(node: nodes.If) -> Iterator[_Branch]:
    yield _Branch("if", node.test, node.body)
    for each in node.elif_:
        yield _Branch("elif", each.test, each.body)
    yield _Branch("else", None, node.else_)


def _is_fixed(branch: _Branch) -> bool:
    """Tell whether a branch writes XML without text, and nothing else: no cell ends in it."""
    return all(isinstance(part, nodes.TemplateData) and _EMPTY.fullmatch(part.data) for part in _parts(branch))


def _parts(branch: _Branch) -> Iterator[nodes.Node]:
    for node in branch.body:
        yield from node.nodes if isinstance(node, nodes.Output) else (node,)


def _assigned(body: Sequence[nodes.Node]) -> list[str]:
    """Return the names that statements assign, those in loops of their own left out."""
    found: list[str] = []
    for node in body:
        match node:
            case nodes.Assign(target=nodes.Name(name=name)):
                found.append(name)
            case nodes.If():
                found += (name for branch in _branches(node) for name in _assigned(branch.body))
    return list(dict.fromkeys(found))


def _put(pieces: list[str], constant: str) -> None:
    """Add a constant to the source of what is to be written: one with the constant before it, as Python reads them."""
    if constant and pieces and pieces[-1][0] in _QUOTES:
        pieces[-1] += f" {constant!r}"
    elif constant:
        pieces.append(repr(constant))


def _sure(value: Any, name: str) -> Any:
    if value is MISSING:
        raise UndefinedError(f"{name!r} is undefined")
    return value
