"""Lines of the budget that no Perjanjian Kinerja prints."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kinerja_docs.domain import Anggaran
from kinerja_docs.domain.budget import levelled
from kinerja_docs.domain.kabar import Kabar
from kinerja_docs.domain.places import place_of
from kinerja_docs.domain.year import Tahunan

if TYPE_CHECKING:
    from kinerja_docs.telling.asked import Asked

_MESSAGE = (
    "baris anggaran ini tidak masuk Perjanjian Kinerja siapa pun. Periksa jabatan dan tingkatnya (program, kegiatan, "
    "sub kegiatan)."
)


def in_no_agreement(tahunan: Tahunan, asked: Asked) -> Iterator[Kabar]:
    """Yield the lines that are printed nowhere, by themselves or within the program or kegiatan above them."""
    from kinerja_docs.renderers.agreements import agreements
    from kinerja_docs.renderers.parties import with_officials

    if "pk" not in asked.jenis:
        return
    record = levelled(with_officials(tahunan.rekaman, asked.settings))
    printed = {_name(line) for each in agreements(record, asked.settings) for line in each.anggaran}
    codes = tuple(f"{code}." for _, code in printed if code)
    for number, agreement in enumerate(record.perjanjian):
        for index, line in enumerate(agreement.anggaran):
            if _name(line) not in printed and not (line.kode or "").startswith(codes):
                place = place_of(tahunan, f"/perjanjian/{number}/anggaran/{index}")
                yield Kabar(_MESSAGE, f"{place} ({line.kode or line.uraian})")


def _name(line: Anggaran) -> tuple[str, str]:
    return (line.uraian, "") if not line.kode else (line.tingkat or "", line.kode)
