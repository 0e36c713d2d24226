"""What the documents of a record leave open, and which of them hold nothing at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kinerja_docs.domain.kabar import Kabar
from kinerja_docs.renderers.documents import NOTHING_TO_PRINT
from kinerja_docs.renderers.values import BELUM

if TYPE_CHECKING:
    from kinerja_docs.renderers import RenderedDocument


def of_documents(jobs: Sequence[RenderedDocument], jenis: Sequence[str], office: str | None) -> Iterator[Kabar]:
    """Yield the kinds that a record gives nothing for, and the blanks of each of its documents."""
    made = {job.jenis for job in jobs}
    for kind in jenis:
        if kind not in made:
            yield Kabar(NOTHING_TO_PRINT[kind], office or "", "info")
    for job in jobs:
        found = job.blanks()
        if found.jumlah:
            yield Kabar(f"{found.jumlah} {BELUM}: {found.tempat}.", job.file_name)
