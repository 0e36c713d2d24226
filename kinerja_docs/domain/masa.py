"""When a document of a year, or of the period of a Renstra, may be dated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kinerja_docs.bahasa.dates import read_date, write_date
from kinerja_docs.domain.record import Kinerja

_FIRST_MONTH = "12"
"""A Perjanjian Kinerja is drawn up when the budget has been passed, at the latest a month after that (PermenPANRB
53/2014), and a budget must be passed by 31 December of the year before (PP 12/2019): its earliest month is December."""
_REPORTED = 1
"""Years after its own in which what a year reached is still reported and measured."""


@dataclass(frozen=True, slots=True)
class Masa:
    """The year, or the first and the last year, that a document is for."""

    awal: int
    akhir: int

    @property
    def tahun(self) -> tuple[int, ...]:
        """All its years."""
        return tuple(range(self.awal, self.akhir + 1))

    def tulis(self, dash: str = "–") -> str:
        """Return it as it is printed: "2021", "2021–2026"."""
        return str(self.awal) if self.awal == self.akhir else f"{self.awal}{dash}{self.akhir}"


def of_year(record: Kinerja) -> Masa | None:
    """Return the year of a record as a term, None where it has none."""
    return Masa(record.tahun, record.tahun) if record.tahun else None


def of_office(record: Kinerja) -> Masa | None:
    """Return the term of the IKU and of its decree: the period where the record has one, else its year."""
    return Masa(*record.periode) if record.periode else of_year(record)


def outside(iso: str, masa: Masa) -> str:
    """Return why the date of a document does not fit its term, "" where it does: December before it to its end."""
    return _unless(iso, f"{masa.awal - 1}-{_FIRST_MONTH}", f"{masa.akhir}-12", masa)


def measured_outside(iso: str, masa: Masa) -> str:
    """Return why the date of a measurement does not fit its term, "" where it does: its last month to a year later."""
    return _unless(iso, f"{masa.akhir}-12", f"{masa.akhir + _REPORTED}-12", masa)


def date_fault(record: Kinerja, setting: str, text: str) -> str:
    """Return why a setting that is a date does not fit the documents of a record, "" where it does or is none."""
    rule, masa = _RULES.get(setting, (None, lambda _: None))
    term = masa(record)
    return rule(text, term) if rule and term and read_date(text) == text else ""


def _of_documents(record: Kinerja) -> Masa | None:
    return of_year(record) or of_office(record)


def _unless(iso: str, first: str, last: str, masa: Masa) -> str:
    if first <= iso[:7] <= last:
        return ""
    usual = f"wajarnya {write_date(first)} sampai {write_date(last)}"
    return f"{write_date(iso)} di luar waktu dokumen tahun {masa.tulis()} ({usual}). Periksa tanggal dan tahunnya."


_RULES: Mapping[str, tuple[Callable[[str, Masa], str] | None, Callable[[Kinerja], Masa | None]]] = {
    "tanggal": (outside, _of_documents),
    "tanggal_pengukuran": (measured_outside, of_year),
    "keputusan.tanggal": (outside, of_office),
}
