"""Formula cells: their text as the contract prints it, and their tree."""

from __future__ import annotations

import re

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.document import Block, Cell, Equation, ListItem, Table, Text, text_of
from kinerja_docs.extract.found import Doubt, Draft, Found
from kinerja_docs.extract.wording import cell_text
from kinerja_docs.formula import meaning
from kinerja_docs.formula.doubts import UPSIDE_DOWN, UPSIDE_DOWN_MESSAGE, is_upside_down
from kinerja_docs.formula.layout import Fraction, Layout, Row, Words, linear
from kinerja_docs.formula.text import BAR, from_text, is_bar
from kinerja_docs.formula.tree import Pohon

_LOOKS_LIKE = re.compile(r"[x×X*]\s*1\d*0\s*%?|\bdibagi\b|\bdikali", re.IGNORECASE)
_DEFINES = re.compile(r"[A-Z∑]\w{0,7}\s*=|(?:keterangan|ket|di\s?mana|catatan)\b", re.IGNORECASE)
_OUTSIDE = Doubt("BACA-31", "info", "Pembilang berdiri di luar pecahan; dibaca sebagai pembilang dari garis itu.")
_UNREAD = Doubt("BACA-32", "info", "Rumus belum dipahami; teksnya disimpan apa adanya.")


def formula(cell: Cell) -> Draft:
    """Return ``{"teks", "pohon"}`` of a formula cell, None where it is blank."""
    if not cell_text(cell):
        return None
    layout, doubts = _layout(cell)
    text = cell_text(cell) if layout is None else linear(layout)
    tree = meaning.of_text(text) if layout is None else meaning.of_layout(layout)
    return {"teks": Found(text, cell.place), "pohon": _tree(tree, text, cell, doubts)}


def is_formula(cell: Cell) -> bool:
    """Tell whether a cell of a column "Penjelasan" is itself a formula: a fraction, a bar, "x 100%", "dibagi"."""
    if any(isinstance(part, Equation) for block in cell.blocks for part in _content(block)):
        return True
    text = cell_text(cell)
    return BAR.search(text) is not None or _LOOKS_LIKE.search(text) is not None


def _tree(tree: Pohon | None, text: str, cell: Cell, doubts: tuple[Doubt, ...]) -> Found | None:
    if tree is None:
        unread = BAR.search(text) or _LOOKS_LIKE.search(text)
        return Found(None, cell.place, (*doubts, _UNREAD)) if unread or doubts else None
    return Found(tree, cell.place, (*doubts, *_inverted(tree)))


def _inverted(tree: Pohon) -> tuple[Doubt, ...]:
    return (Doubt(UPSIDE_DOWN, "peringatan", UPSIDE_DOWN_MESSAGE),) if is_upside_down(tree) else ()


def _layout(cell: Cell) -> tuple[Layout | None, tuple[Doubt, ...]]:
    """Return the layout of a cell that has one: equations, an underlined numerator, a bar of dashes."""
    if any(isinstance(part, Equation) for block in cell.blocks for part in _content(block)):
        return _equations(cell)
    underlined = _underlined(cell)
    if underlined is not None:
        return underlined, ()
    text, told = _before_definitions(cell)
    drawn = from_text(text) if BAR.search(text) else None
    return (drawn if drawn is None or not told else Row((*_flat([drawn]), Words(f" {told}")))), ()


def _before_definitions(cell: Cell) -> tuple[str, str]:
    """Return the text of a cell up to the line below a bar that begins to say what its letters mean, and the rest."""
    lines = [normalise(line) for block in cell.blocks for line in text_of(block).split("\n") if line.strip()]
    bar = next((n for n, line in enumerate(lines) if BAR.search(line)), len(lines))
    at = next((n for n in range(bar + 2, len(lines)) if _DEFINES.match(lines[n])), len(lines))
    return (" ".join(lines[:at]), " ".join(lines[at:])) if at < len(lines) else (cell_text(cell), "")


def _content(block: Block) -> tuple[Text | Equation, ...]:
    if isinstance(block, Table):
        return tuple(part for cell in block.cells for inner in cell.blocks for part in _content(inner))
    label = (Text(f"{block.label} "),) if isinstance(block, ListItem) else ()
    return (*label, *block.content)


def _equations(cell: Cell) -> tuple[Layout, tuple[Doubt, ...]]:
    parts: list[Layout] = []
    doubts: tuple[Doubt, ...] = ()
    for piece in (piece for block in cell.blocks for piece in (*_content(block), Text(" "))):
        layout = Words(f" {normalise(piece.text)} ") if isinstance(piece, Text) else piece.layout
        lifted = _lifted(parts, layout)
        if lifted is not None:
            parts, doubts = lifted, (_OUTSIDE,)
        elif linear(layout):
            parts.append(layout)
    return Row(_flat(parts)), doubts


def _flat(parts: list[Layout]) -> tuple[Layout, ...]:
    return tuple(inner for part in parts for inner in (part.parts if isinstance(part, Row) else (part,)))


def _lifted(parts: list[Layout], layout: Layout) -> list[Layout] | None:
    """Return ``parts`` with a fraction whose numerator is only dashes taken together with the words before it."""
    inner = layout.parts if isinstance(layout, Row) else (layout,)
    first = inner[0] if inner else layout
    if not (isinstance(first, Fraction) and is_bar(linear(first.top)) and parts and isinstance(parts[-1], Words)):
        return None
    fraction = Fraction(Words(parts[-1].text.strip()), first.bottom)
    return [*parts[:-1], fraction, *inner[1:]]


def _underlined(cell: Cell) -> Layout | None:
    """Return the fraction of an underlined paragraph above another one, with what stands above and below in its cell.

    Beside such other text only one paragraph may begin underlined, above one line: titles are underlined too.
    """
    blocks = [block for block in cell.blocks if not isinstance(block, Table) and text_of(block).strip()]
    tops = [at for at, block in enumerate(blocks[:-1]) if _numerator(block)]
    if len(tops) != 1 or (len(blocks) > 2 and not _LOOKS_LIKE.search(_rest(blocks[tops[0]]))):
        return None
    at = tops[0]
    drawn = from_text(f"{_numerator(blocks[at])} ----- {_rest(blocks[at])} {text_of(blocks[at + 1])}")
    above, below = (" ".join(map(text_of, part)) for part in (blocks[:at], blocks[at + 2 :]))
    if drawn is None or not (above or below):
        return drawn
    return Row((Words(f"{above} "), *_flat([drawn]), Words(f" {below}")))


def _numerator(block: Block) -> str:
    """Return the underlined words with which a paragraph begins, "" if there are none, or more further on."""
    parts = [part for part in _content(block) if isinstance(part, Text) and part.text.strip()]
    count = sum(part.underlined for part in parts)
    first = parts[:count] if all(part.underlined for part in parts[:count]) else []
    return "".join(part.text for part in first)


def _rest(block: Block) -> str:
    """Return what stands behind the underlined words of a paragraph."""
    return "".join(part.text for part in _content(block) if isinstance(part, Text) and not part.underlined)
