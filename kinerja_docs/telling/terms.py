"""What does not fit the year of the documents: dates outside it, targets that only other years have, other sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from kinerja_docs.domain.groups import groups, indicators
from kinerja_docs.domain.kabar import Kabar
from kinerja_docs.domain.masa import Masa, date_fault, outside
from kinerja_docs.domain.places import place_of
from kinerja_docs.domain.year import Tahunan

if TYPE_CHECKING:
    from kinerja_docs.telling.asked import Asked

_PRINTED_ON: Mapping[str, frozenset[str]] = {
    "tanggal": frozenset(("iku", "iki", "pk")),
    "tanggal_pengukuran": frozenset(("iki", "pengukuran")),
    "keputusan.tanggal": frozenset(("keputusan",)),
}
"""The settings that are dates, and the kinds of documents that print them."""
_PLANNED = {"IKU": frozenset(("iku", "keputusan", "pk", "pengukuran")), "IKI": frozenset(("iki", "pk"))}
"""The documents that print the targets of a group; those of an agreement stand in itself."""


def dates(tahunan: Tahunan, asked: Asked) -> Iterator[Kabar]:
    """Yield the dates that cannot be those of documents of this year."""
    for key, text in _dates_of(tahunan, asked).items():
        wanted = not asked.jenis or asked.jenis & _PRINTED_ON[key]
        message = date_fault(tahunan.rekaman, key, text) if wanted else ""
        if message:
            yield Kabar(f"tanggal {message}", tahunan.sel.get(f"/pengaturan/{key}", "pengaturan"))
    agreed = tahunan.rekaman.perjanjian if not asked.jenis or "pk" in asked.jenis else ()
    for number, each in enumerate(agreed):
        year = each.tahun or tahunan.rekaman.tahun
        message = outside(each.tanggal, Masa(year, year)) if year and each.tanggal else ""
        if message:
            yield Kabar(f"tanggal {message}", place_of(tahunan, f"/perjanjian/{number}/tanggal"))


def _dates_of(tahunan: Tahunan, asked: Asked) -> dict[str, str]:
    """Return the dates that documents print: those of the settings in force, else of the year."""
    given = asked.settings
    own = {
        "tanggal": given.tanggal,
        "tanggal_pengukuran": given.tanggal_pengukuran,
        "keputusan.tanggal": given.keputusan.tanggal,
    }
    found = {key: own[key] or tahunan.pengaturan.get(key) for key in own}
    return {key: text for key, text in found.items() if text}


def targets(tahunan: Tahunan, asked: Asked) -> Iterator[Kabar]:
    """Yield the indicators that have targets, but none of this year: they are printed as not yet decided."""
    year = str(tahunan.rekaman.tahun or "")
    for group in groups(tahunan.rekaman) if year else ():
        if asked.jenis & _PLANNED.get(group.dokumen, frozenset(("pk",))):
            for di, _, each in indicators(group):
                if any(each.target.values()) and not each.target.get(year) and not each.target.get(""):
                    last = max(period[:4] for period, text in each.target.items() if text)
                    known = f"triwulan {year}" if last == year else last
                    message = (
                        f"target {year} belum ada, yang ada target {known}. Isi lembar Target, kolom Target {year}."
                    )
                    yield Kabar(message, place_of(tahunan, di))


def of_another_year(given: Tahunan, dated: Tahunan) -> Iterator[Kabar]:
    """Yield what a record of one year lends to the documents of another, ``dated``."""
    year, own = dated.rekaman.tahun, given.rekaman.tahun
    if own not in (year, None):
        message = (
            f"rekaman ini tahun {own}, dokumennya dibuat untuk {year}. Target dan tanggal {own} tidak dipakai; pejabat "
            f"dan jumlah anggarannya masih dari {own}. Periksa, atau buat dahulu buku kerja {year} dengan kinerja-docs "
            f"workbook … --tahun {year}."
        )
        yield Kabar(message, given.rekaman.perangkat_daerah.nama or "")
        return
    for number, each in enumerate(given.rekaman.perjanjian):
        if each.tahun not in (year, None):
            message = (
                f"Perjanjian Kinerja tahun {each.tahun} ada di rekaman tahun {year}; dipakai sebagai rancangan "
                f"Perjanjian Kinerja {year}, tanpa target dan tanggalnya. Periksa nama dan jumlah anggarannya."
            )
            yield Kabar(message, place_of(given, f"/perjanjian/{number}"))
