"""``EQ`` fields: the way fractions were set before Word had equations, as in ``EQ \\f(Jumlah A;Jumlah B)``."""

from __future__ import annotations

import re
from itertools import groupby

from kinerja_docs.formula.layout import Fence, Fraction, Layout, Radical, Row, Words

_FIELD = re.compile(r"\s*EQ\b\s?", re.IGNORECASE)
_SWITCH = re.compile(r"\\([a-zA-Z]+)(-?\d*)\s*")
_OPTION = re.compile(r"\\(?:(?:lc|rc|bc)\\.|[a-zA-Z]+-?\d*)\s*")
_DEEPEST = 30
_CLOSING = {"(": ")", "[": "]", "{": "}", "<": ">"}


def equation(instruction: str) -> Layout | None:
    """Return the layout that a field's instruction draws; None if it is no ``EQ`` field.

    Arguments are separated by ``;`` or ``,``, whichever the language of the writer's Word used. What is not
    understood stays as words.
    """
    start = _FIELD.match(instruction)
    return None if start is None else _Reader(instruction.rstrip(), start.end()).all()


class _Reader:
    """Reads from left to right; ``at`` is the next character."""

    def __init__(self, source: str, at: int) -> None:
        self._source = source
        self._at = at
        self._depth = 0
        self._separator = ";" if ";" in source else ","

    def all(self) -> Layout:
        return _tidy(self._run(""))

    def _run(self, stops: str) -> list[Layout]:
        parts: list[Layout] = []
        while self._at < len(self._source) and self._source[self._at] not in stops:
            parts += self._pieces()
        return parts

    def _pieces(self) -> list[Layout]:
        switch = _SWITCH.match(self._source, self._at)
        if switch and self._depth < _DEEPEST:
            self._at = switch.end()
            return [self._switch(switch[1].lower(), switch[0])]
        if self._source[self._at] == "(" and 0 < self._depth < _DEEPEST:
            return self._brackets()
        return [Words(self._character())]

    def _brackets(self) -> list[Layout]:
        inner = self._inside(")")
        self._at += 1
        return [Words("("), *inner, Words(")")]

    def _character(self) -> str:
        escaped = self._source[self._at] == "\\" and self._at + 1 < len(self._source)
        self._at += 2 if escaped else 1
        return self._source[self._at - 1]

    def _switch(self, name: str, text: str) -> Layout:
        brackets = self._options()
        if not self._source.startswith("(", self._at):
            return Words(text)
        match name, self._arguments():
            case "f", [top, bottom]:
                return Fraction(top, bottom)
            case "r", [body]:
                return Radical(body)
            case "r", [degree, body]:
                return Radical(body, degree)
            case "b", arguments:
                return Fence(brackets[0], self._listed(arguments), brackets[1])
            case _, arguments:
                return self._listed(arguments)

    def _listed(self, arguments: list[Layout]) -> Layout:
        mark = Words(f"{self._separator} ")
        return _tidy([part for argument in arguments for part in (mark, argument)][1:])

    def _options(self) -> tuple[str, str]:
        """Skip options such as ``\\al`` and ``\\up8``; return the brackets that ``\\bc\\[`` and the like ask for."""
        opening, closing = "(", ")"
        while option := _OPTION.match(self._source, self._at):
            self._at = option.end()
            kind, sign = option[0][1:3], option[0].rstrip()[-1]
            opening = sign if kind in ("lc", "bc") else opening
            closing = {"bc": _CLOSING.get(sign, sign), "rc": sign}.get(kind, closing)
        return opening, closing

    def _arguments(self) -> list[Layout]:
        stops = self._separator + ")"
        arguments = [_tidy(self._inside(stops))]
        while self._source.startswith(self._separator, self._at):
            arguments.append(_tidy(self._inside(stops)))
        self._at += 1
        return arguments

    def _inside(self, stops: str) -> list[Layout]:
        """Step over the opening bracket or separator and read up to one of ``stops``, which is left to the caller."""
        self._at += 1
        self._depth += 1
        parts = self._run(stops)
        self._depth -= 1
        return parts


def _tidy(parts: list[Layout]) -> Layout:
    merged: list[Layout] = []
    for worded, group in groupby(parts, lambda part: isinstance(part, Words)):
        same = list(group)
        merged += [Words("".join(part.text for part in same if isinstance(part, Words)))] if worded else same
    return merged[0] if len(merged) == 1 else Row(tuple(merged))
