"""The text of one paragraph while its elements come in."""

from __future__ import annotations

import re

from kinerja_docs.document import Equation, Inline, Text
from kinerja_docs.formula.latex import from_latex
from kinerja_docs.formula.layout import Layout, linear
from kinerja_docs.readers.lines import trimmed

_SPACE = re.compile(r"[ \t\r\n\f]+")
_LATEX = re.compile(r"\$\$?([^$\n]{1,5000})\$\$?|\\\(([^\n]{1,5000}?)\\\)|\\\[([^\n]{1,5000}?)\\\]")
_PARAGRAPHS = re.compile(r"(?:\n[^\S\n]*){2,}")


class Content:
    """Gathers text, line breaks and equations; white space is what a browser leaves of it."""

    def __init__(self) -> None:
        self._parts: list[Inline] = []
        self._ends_blank = True

    @property
    def last(self) -> str:
        """The text so far after the last line break or equation."""
        part = self._parts[-1] if self._parts else None
        return part.text if isinstance(part, Text) else ""

    def put(self, text: str, *, underlined: bool, preformatted: bool) -> None:
        """Add a text of the source."""
        plain = text.replace("\r\n", "\n") if preformatted else _SPACE.sub(" ", text)
        if not preformatted and self._ends_blank:
            plain = plain.removeprefix(" ")
        if plain:
            self._parts.append(Text(plain, underlined))
            self._ends_blank = plain[-1] in " \n"

    def break_line(self) -> None:
        """Add a line break."""
        self._parts.append(Text("\n"))
        self._ends_blank = True

    def draw(self, layout: Layout) -> None:
        """Add an equation, if anything of it is seen."""
        if linear(layout):
            self._parts.append(Equation(layout))
            self._ends_blank = False

    def finish(self) -> list[tuple[Inline, ...]]:
        """Return the paragraphs, cut at empty lines, LaTeX in them as equations; begin anew."""
        if not self._parts:
            return []
        parts, self._parts, self._ends_blank = self._parts, [], True
        paragraphs: list[list[Inline]] = [[]]
        for part in trimmed(parts):
            first, *others = _PARAGRAPHS.split(part.text) if isinstance(part, Text) else [""]
            paragraphs[-1] += _drawn(first, part)
            paragraphs += [_drawn(other, part) for other in others]
        return [content for paragraph in paragraphs if (content := trimmed(paragraph))]


def _drawn(text: str, part: Inline) -> list[Inline]:
    """Return a stretch of ``part`` with the LaTeX in it as equations."""
    if isinstance(part, Equation):
        return [part]
    parts: list[Inline] = []
    end = 0
    for found in _LATEX.finditer(text) if "\\" in text else ():
        source = found[1] or found[2] or found[3] or ""
        layout = from_latex(source) if "\\" in source else None
        if layout is not None and linear(layout):
            parts += [Text(text[end : found.start()], part.underlined), Equation(layout)]
            end = found.end()
    return [*parts, Text(text[end:], part.underlined)]
