"""A saved page as a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from lxml import etree

from kinerja_docs.document import Block, Document, Note, Table
from kinerja_docs.errors import HostileFile
from kinerja_docs.readers.html.builder import Builder
from kinerja_docs.readers.html.decoding import decode
from kinerja_docs.readers.html.furniture import Furniture
from kinerja_docs.readers.marks import struck_out
from kinerja_docs.source import Place

if TYPE_CHECKING:
    from lxml.etree import _Element

_SHOWN = 60


def read_page(data: bytes, name: str) -> Document:
    """Return the document in ``data``; see ``read``."""
    root = _parsed(decode(data, name), name)
    place = Place(berkas=name)
    if root is None:
        return Document(name, "html", (), notes=tuple(_notes(name, [], [], 0)))
    builder = Builder(name, place, Furniture(root).elements())
    blocks = builder.read(root)
    struck = [struck_out(builder.struck, place)] if builder.struck else []
    notes = (*_notes(name, blocks, builder.hidden, builder.pictures), *struck)
    return Document(name, "html", _placed(blocks, None), _placed(builder.apart, None), notes)


def _parsed(markup: str, name: str) -> _Element | None:
    """Return the root element; None if there is no markup and no text at all."""
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True, recover=True
    )
    data = markup.replace("\0", "").encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser) if data.strip() else None
    except (etree.XMLSyntaxError, ValueError, AssertionError):
        root = None
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise HostileFile(f"{name}: markahnya bersarang terlalu dalam; berkas ditolak. Salin isinya ke Word.")
    return root


def _placed(blocks: Sequence[Block], outer: Place | None) -> tuple[Block, ...]:
    """Number the blocks; what stands in a table inside a cell keeps the place of the outer cell."""
    return tuple(
        _put(block, outer or replace(block.place, blok=number), nested=outer is not None)
        for number, block in enumerate(blocks, start=1)
    )


def _put(block: Block, place: Place, *, nested: bool) -> Block:
    if not isinstance(block, Table):
        return replace(block, place=place)
    cells = []
    for cell in block.cells:
        own = place if nested else replace(place, baris=cell.row + 1, kolom=cell.column + 1)
        cells.append(replace(cell, place=own, blocks=_placed(cell.blocks, own)))
    return replace(block, place=place, cells=tuple(cells))


def _notes(name: str, blocks: Sequence[Block], hidden: Sequence[str], pictures: int) -> Iterator[Note]:
    place = Place(berkas=name)
    if hidden:
        first = hidden[0] if len(hidden[0]) <= _SHOWN else f"{hidden[0][:_SHOWN]}…"
        words = sum(len(text.split()) for text in hidden)
        message = f"{name}: {words} kata yang tidak ditampilkan halaman ini tidak dibaca (mulai dari “{first}”)."
        yield Note("HTM-01", "info", f"{message} Tampilkan di peramban lalu simpan ulang bila itu isi dokumen.", place)
    if pictures:
        message = f"{name}: {pictures} gambar di dalam tabel tidak dibaca; mungkin ada rumus di antaranya."
        yield Note("HTM-03", "info", f"{message} Ketik rumusnya sebagai teks bila memang demikian.", place)
    if not blocks:
        message = f"{name}: halaman ini tidak memuat teks; mungkin isinya dimuat lewat skrip atau bingkai (frame)."
        yield Note("HTM-02", "peringatan", f"{message} Buka di peramban, salin isinya ke Word, lalu ulangi.", place)
