"""The record that rides inside a document of ours, held against the page: it is believed where it says the same.

Its seal proves nothing, for anybody can compute it. What the page prints is what people sign: every value that is read
from the page must be one of the record, at the same jabatan or indikator. See docs/decisions/0003.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kinerja_docs.document import Document, text_of
from kinerja_docs.domain import Kinerja, Temuan
from kinerja_docs.domain.boundary import plain
from kinerja_docs.domain.leaves import Leaf, leaves

_DIFFERS, _INSIDE = "REK-02", "REK-03"
_SAME_PLACE = re.compile(r"(?:iku|jabatan|perangkat_daerah|linieritas)/(?!.*(?:realisasi|pejabat))")
"""Fields that a page prints as they stand in the record, each at its jabatan or indikator."""
_ANYWHERE = re.compile(
    r"jabatan/pejabat/nip|perjanjian/(?:.*/)?(?:nama|nip|satuan)|perjanjian/sasaran/uraian|perjanjian/(?:.*/)?target"
)
"""Fields of a page that are put together from several places of the record: the value must be in it somewhere."""
_NO_LETTER = re.compile(r"[\W_]+")
_SHOWN = 3
"""Values that a finding names."""


def believed(carried: Kinerja, document: Document, read: Kinerja) -> Kinerja:
    """Return the record inside a document if it says what the page says, else the one that was read from the page.

    Args:
        carried: the record inside.
        document: the page, as it was read.
        read: the record that was read from the page.
    """
    differing = _differing(carried, read)
    if differing:
        return replace(read, temuan=(_differs(document.name, differing), *read.temuan))
    told = [finding for finding in carried.temuan if finding.kode not in (_DIFFERS, _INSIDE)]
    return replace(carried, temuan=(*told, *_unseen(carried, document)))


def _differing(carried: Kinerja, read: Kinerja) -> list[Leaf]:
    """Return what stands on the page and not in the record."""
    known = list(leaves(plain(carried)))
    places = {_at(leaf) for leaf in known}
    values = {_folded(leaf.value) for leaf in known}
    return [
        leaf
        for leaf in leaves(plain(read))
        if (_SAME_PLACE.match(leaf.field) and _at(leaf) not in places)
        or (_ANYWHERE.fullmatch(leaf.field) and _folded(leaf.value) not in values)
    ]


def _at(leaf: Leaf) -> tuple[str, str, str]:
    return leaf.field, _folded(leaf.context), _folded(leaf.value)


def _folded(text: str) -> str:
    return _NO_LETTER.sub("", text.casefold())


def _differs(name: str, differing: list[Leaf]) -> Temuan:
    shown = "; ".join(f"{leaf.field}: “{leaf.value[:60]}”" for leaf in differing[:_SHOWN])
    message = (
        f"{name}: rekaman di dalam berkas ini tidak sama dengan cetakannya ({len(differing)} nilai, misalnya {shown})."
        " Yang tercetak yang dipakai; rekamannya disisihkan. Tanyakan dari mana berkas ini."
    )
    return Temuan(kode=_DIFFERS, tingkat="peringatan", di="", pesan=message)


def _unseen(carried: Kinerja, document: Document) -> Iterator[Temuan]:
    """Say how much of the record the page does not show, so that nobody can hold it against anything."""
    page = _folded("".join(text_of(block) for block in (*document.blocks, *document.furniture)))
    values = [leaf.value for leaf in leaves(plain(carried)) if _folded(leaf.value)]
    hidden = sum(_folded(value) not in page for value in values)
    message = f"{document.name}: nilai diambil dari rekaman di dalam berkas; yang tercetak cocok dengannya."
    if hidden:
        message += f" {hidden} dari {len(values)} nilai tidak tercetak di dokumen ini, jadi tidak dapat dicocokkan."
    yield Temuan(kode=_INSIDE, tingkat="info", di="", pesan=message)
