"""Inside a line of text: leftovers of markup, and LaTeX between dollar signs."""

from __future__ import annotations

import html
import re

from kinerja_docs.document import Equation, Inline, Text
from kinerja_docs.formula.latex import from_latex

_MATHS = re.compile(r"\$\$?([^$\n]{1,5000})\$\$?")
_PARAGRAPH_END = re.compile(r"</(?:p|div|li)\s*>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:p|div|span|b|strong|i|em|u|font|center|ul|ol|li)(?:\s[^<>]{0,500})?/?>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|nbsp|#\d{1,7});")


def paragraphs(text: str) -> list[tuple[Inline, ...]]:
    """Return the content of a cell or line as its paragraphs; known markup goes, everything else stays as text."""
    return [content for part in _PARAGRAPH_END.split(text) if (content := inline(part))]


def inline(text: str) -> tuple[Inline, ...]:
    """Return one paragraph's content with its equations."""
    parts: list[Inline] = []
    end = 0
    for found in _MATHS.finditer(text):
        layout = from_latex(found[1]) if "\\" in found[1] else None
        if layout is not None:
            parts += [*_words(text[end : found.start()]), Equation(layout)]
            end = found.end()
    return (*parts, *_words(text[end:]))


def _words(text: str) -> list[Inline]:
    plain = _TAG.sub("", _BREAK.sub("\n", text)).replace("**", "")
    plain = _ENTITY.sub(lambda found: html.unescape(found.group()), plain)
    return [Text(plain)] if plain.strip() else []
