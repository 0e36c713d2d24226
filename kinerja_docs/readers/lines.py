"""Paragraphs with line breaks: where a line begins with a typed label, an item of a list begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.document import Block, Inline, ListItem, Paragraph, Text, inline_text
from kinerja_docs.source import Place

_REFERS = ("ayat", "angka", "butir", "huruf", "nomor", "pasal", "poin")
"""Words after which a number is no label: "sebagaimana dimaksud pada ayat / (1)"."""


def blocks_of(content: Sequence[Inline], place: Place, level: int = 0) -> list[Block]:
    """Return the blocks of one paragraph of the source: lines without a label go on with the block above them."""
    return [typed(item, place, level) for item in items_of(content)]


def items_of(content: Sequence[Inline]) -> list[tuple[Inline, ...]]:
    """Return a paragraph cut before each line that begins with a label."""
    if len(content) == 1 and isinstance(content[0], Text) and "\n" not in content[0].text:
        text = content[0].text.strip()
        return [(Text(text, content[0].underlined),)] if text else []
    items: list[list[Inline]] = []
    for line in _lines(content):
        text = inline_text(tuple(line))
        if items and (split_label(text) is None or _refers(items[-1])):
            items[-1] += [Text("\n"), *line]
        else:
            items.append(line)
    return [merged for item in items if (merged := trimmed(item))]


def typed(content: tuple[Inline, ...], place: Place, level: int = 0) -> Block:
    """Return an item of a list if the text begins with a label, else a paragraph."""
    text = inline_text(content)
    found = split_label(text)
    if found is None or not isinstance(content[0], Text):
        return Paragraph(content, place)
    return ListItem(trimmed(_without(content, len(text) - len(found[1]))), place, found[0], level)


def trimmed(content: Sequence[Inline]) -> tuple[Inline, ...]:
    """Return a content with equal neighbours as one and no white space at its ends; () if nothing of it is seen."""
    parts = _merged(content)
    while parts and isinstance(parts[0], Text) and not parts[0].text.strip():
        parts.pop(0)
    while parts and isinstance(parts[-1], Text) and not parts[-1].text.strip():
        parts.pop()
    if parts and isinstance(parts[0], Text):
        parts[0] = Text(parts[0].text.lstrip(), parts[0].underlined)
    if parts and isinstance(parts[-1], Text):
        parts[-1] = Text(parts[-1].text.rstrip(), parts[-1].underlined)
    return tuple(parts)


def _lines(content: Sequence[Inline]) -> Iterator[list[Inline]]:
    line: list[Inline] = []
    for part in content:
        first, *others = part.text.split("\n") if isinstance(part, Text) else [""]
        line.append(Text(first, part.underlined) if isinstance(part, Text) else part)
        for other in others:
            yield line
            line = [Text(other, isinstance(part, Text) and part.underlined)]
    yield line


def _refers(line: Sequence[Inline]) -> bool:
    words = inline_text(tuple(line)).split()
    return bool(words) and words[-1].lower() in _REFERS


def _merged(content: Sequence[Inline]) -> list[Inline]:
    runs: list[tuple[list[str], bool] | Inline] = []
    for part in content:
        match runs, part:
            case [*_, (list(texts), bool(underlined))], Text() if underlined == part.underlined or part.text == "\n":
                texts.append(part.text)
            case _, Text(text, underlined):
                runs.append(([text], underlined))
            case _:
                runs.append(part)
    return [Text("".join(run[0]), run[1]) if isinstance(run, tuple) else run for run in runs]


def _without(content: tuple[Inline, ...], length: int) -> tuple[Inline, ...]:
    """Return the content after its first ``length`` characters; an equation ends the search."""
    for index, part in enumerate(content):
        if not isinstance(part, Text):
            return content[index:]
        if length < len(part.text):
            return (Text(part.text[length:], part.underlined), *content[index + 1 :])
        length -= len(part.text)
    return ()
