"""Forms of a job analysis (informasi jabatan, PermenPANRB 1/2020): sections, some of which say what a jabatan does.

A section begins with its name, mostly numbered ("4. IKHTISAR JABATAN :"), and goes on to the next one. What it holds
stands behind the colon, in the lines below, or in a table with a column of that name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from kinerja_docs.bahasa.labels import split_label
from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.document import Block, Cell, Document, ListItem, Table, text_of, unframed
from kinerja_docs.extract.duties import Duties, add_block, add_text
from kinerja_docs.extract.found import Draft, Found
from kinerja_docs.extract.repeats import are_column_numbers
from kinerja_docs.extract.tables.names import Spellings
from kinerja_docs.extract.wording import block_text, is_unset, without_punctuation
from kinerja_docs.profiles import Vocabulary
from kinerja_docs.source import Place

LEAST_SECTIONS = 3
"""Different sections that only a form of a job analysis has: one or two may stand in any paper ("Tanggung Jawab :")."""
LONGEST_NAME = 60
"""Letters of the name of a section."""
_NAMED = re.compile(rf"(?P<name>[^:\t\n]{{3,{LONGEST_NAME}}}?)\s*(?:[:\t]\s*:?\s*(?P<value>.*)|$)", re.DOTALL)
_LISTS: tuple[Literal["tugas", "fungsi", "uraian_tugas"], ...] = ("tugas", "fungsi", "uraian_tugas")
_FACTS = ("ikhtisar", "atasan")
_OTHER = "lain"
"""A section that the record has no place for."""


@dataclass(frozen=True, slots=True)
class _Section:
    """``jenis``: the field that its title names; ``value``: what stands behind the colon."""

    jenis: str
    title: str
    value: str
    place: Place
    blocks: list[Block] = field(default_factory=list)


def read_form(document: Document, vocabulary: Vocabulary) -> list[dict[str, Draft]] | None:
    """Return the jabatan that forms of a job analysis describe; None where a document holds no such form."""
    sections = list(_sections(unframed(document.blocks), vocabulary))
    if len({fold(section.title) for section in sections if section.jenis == _OTHER}) < LEAST_SECTIONS:
        return None
    found: list[dict[str, Draft]] = []
    for section in sections:
        if section.jenis == "jabatan" and section.value:
            found.append({"nama": Found(without_punctuation(section.value), section.place)})
        elif found:
            _read(section, found[-1], vocabulary)
    described = [jabatan for jabatan in found if len(jabatan) > 1]
    return described or None


def _sections(blocks: Iterable[Block], vocabulary: Vocabulary) -> Iterator[_Section]:
    """Yield the sections of a form; what stands before the first one is in none."""
    known = Spellings({_OTHER: vocabulary.formulir.bagian, **vocabulary.label}, None)
    limits = vocabulary.ambang
    section: _Section | None = None
    for block in blocks:
        named = None if isinstance(block, Table) else _NAMED.fullmatch(_unlabelled(block))
        found = named and known.match(normalise(named["name"]), limits.label, limits.huruf_terpendek)
        if named is None or not found or not _stands_out(named["name"], named["value"], found[0]):
            if section is not None:
                section.blocks.append(block)
            continue
        if section is not None:
            yield section
        section = _Section(found[0], named["name"], normalise(named["value"] or ""), block.place)
    if section is not None:
        yield section


def _unlabelled(block: Block) -> str:
    text = block_text(block) if isinstance(block, ListItem) else text_of(block)
    label = split_label(text)
    return (label[1] if label else text).strip()


def _stands_out(name: str, value: str | None, found: str) -> bool:
    """Tell whether a line is the name of a section: with a colon behind it, or in capitals."""
    return value is not None or (name.isupper() and found not in {"nama", "nip"})


def _read(section: _Section, jabatan: dict[str, Draft], vocabulary: Vocabulary) -> None:
    """Put what a section says into its jabatan."""
    name = section.jenis
    if name in _FACTS:
        texts = [section.value, *(block_text(block) for block in section.blocks)]
        text = normalise(" ".join(text for text in texts if text and not is_unset(text)))
        if text and name not in jabatan:
            jabatan[name] = Found(text, section.blocks[0].place if section.blocks else section.place)
    elif name in _LISTS:
        lists = _listed(section, vocabulary)
        jabatan.update({name: items for name, items in lists.items() if items and name not in jabatan})


def _listed(section: _Section, vocabulary: Vocabulary) -> dict[str, list[Draft]]:
    """Return the lists of a section by name: those of its lines, and those of the columns of its tables."""
    lists: dict[str, Duties] = {}
    own = lists.setdefault(section.jenis, Duties())
    if section.value and not is_unset(section.value):
        add_text(own, section.value, section.place)
    for block in section.blocks:
        if isinstance(block, Table):
            _read_column(block, lists, vocabulary)
        elif isinstance(block, ListItem):
            add_block(own, block)
        elif own.items and not own.last.endswith((";", ".")):
            own.lengthen(block_text(block))
        elif not is_unset(block_text(block)):
            own.add(block_text(block), block.place)
    return {name: duties.drafts() for name, duties in lists.items()}


def _read_column(table: Table, lists: dict[str, Duties], vocabulary: Vocabulary) -> None:
    """Add the cells of the column that a list of duties is named for; a cell beside no number goes on with the last."""
    known = {fold(name): each for each in _LISTS for name in vocabulary.label[each]}
    head = next((cell for cell in table.cells if cell.folded in known), None)
    if head is None:
        return
    duties = lists.setdefault(known[head.folded], Duties())
    numbered = {cell.row for cell in table.cells if cell.column < head.column and cell.folded}
    for cell in table.cells:
        is_below = cell.column == head.column and cell.row >= head.row + head.row_span
        if is_below and cell.folded not in {"", head.folded} and not are_column_numbers([cell.text], least=1):
            _add_cell(duties, cell, begins=not duties.items or not numbered or cell.row in numbered)


def _add_cell(duties: Duties, cell: Cell, *, begins: bool) -> None:
    """Add a cell as one item, the list in it below the item."""
    for number, block in enumerate(cell.blocks):
        if isinstance(block, ListItem) and (number or not begins):
            duties.add(block_text(block), cell.place, level=1)
        elif number or not begins:
            duties.lengthen(block_text(block))
        else:
            duties.add(block_text(block), cell.place)
