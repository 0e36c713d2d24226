"""Averages of capaian: indicator → sasaran → perangkat daerah, with the counts of what was left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext

from kinerja_docs.bahasa.measures import write_percent
from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.compute.capaian import Capaian
from kinerja_docs.compute.profile import Kategori, Profil
from kinerja_docs.compute.rules import retold, shown
from kinerja_docs.compute.scale import ABSENT, attributed, band
from kinerja_docs.formula.evaluate import PRECISION


@dataclass(frozen=True, slots=True, kw_only=True)
class Rerata:
    """A mean in percent. ``dihitung`` and ``dilewati`` count indicators; ``dibatasi`` those that the cap lowered."""

    nilai: Decimal | None
    cetak: str
    masalah: tuple[Masalah, ...] = ()
    jejak: str = ""
    kategori: Kategori | None = None
    dihitung: int = 0
    dilewati: int = 0
    dibatasi: int = 0


def of_sasaran(items: Sequence[Capaian], profil: Profil) -> Rerata:
    """Return the mean of the indicators of a sasaran, each capped as the profile says; those without value left out."""
    cap = None if profil.capaian is None else profil.capaian.batas_rata_rata
    values = [item.nilai for item in items if item.nilai is not None]
    capped = [value if cap is None else min(value, cap) for value in values]
    over = sum(1 for value in values if cap is not None and value > cap)
    return _mean(capped, len(values), len(items) - len(values), over, profil)


def of_office(groups: Sequence[Sequence[Capaian]], profil: Profil) -> Rerata:
    """Return the mean of a perangkat daerah from the indicators of each of its sasaran.

    It is the mean of the means of the sasaran, unless the profile asks for the mean of all indicators.
    """
    if profil.capaian is not None and profil.capaian.rata_rata == "indikator":
        return of_sasaran([item for group in groups for item in group], profil)
    means = [of_sasaran(group, profil) for group in groups]
    values = [mean.nilai for mean in means if mean.nilai is not None]
    counted, left_out, capped = (
        sum(getattr(mean, name) for mean in means) for name in ("dihitung", "dilewati", "dibatasi")
    )
    return _mean(values, counted, left_out, capped, profil)


def _mean(values: Sequence[Decimal], counted: int, left_out: int, capped: int, profil: Profil) -> Rerata:
    problems = _notes(left_out, capped, profil)
    if not values:
        return Rerata(nilai=None, cetak=ABSENT, masalah=problems, dilewati=left_out)
    with localcontext(Context(prec=PRECISION)):
        value, _ = _mean_of(values)
        steps = retold(_mean_of, values, profil.desimal)
    printed = write_percent(value, profil.desimal, trim=False)
    category = band(value, profil)
    line = f"{steps} = {printed}{attributed(category, profil)}"
    return Rerata(
        nilai=value,
        cetak=printed,
        masalah=problems,
        jejak=line,
        kategori=category,
        dihitung=counted,
        dilewati=left_out,
        dibatasi=capped,
    )


def _mean_of(values: Sequence[Decimal]) -> tuple[Decimal, str]:
    return sum(values, Decimal(0)) / len(values), f"({' + '.join(map(shown, values))}) / {len(values)}"


def _notes(left_out: int, capped: int, profil: Profil) -> tuple[Masalah, ...]:
    notes = []
    if left_out:
        message = f"{left_out} indikator tidak ikut dihitung karena capaiannya belum ada."
        notes.append(Masalah("INDIKATOR_DILEWATI", message, "peringatan"))
    if capped and profil.capaian is not None and profil.capaian.batas_rata_rata is not None:
        cap = write_percent(profil.capaian.batas_rata_rata)
        notes.append(Masalah("CAPAIAN_DIBATASI", f"{capped} capaian dibatasi {cap} dalam rata-rata.", "info"))
    return tuple(notes)
