"""All figures of a perangkat daerah for one period: realisasi, capaian, means, totals of the budget."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kinerja_docs.bahasa.periods import write_period
from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.compute import averages
from kinerja_docs.compute.actual import Actuals, of_period
from kinerja_docs.compute.budget import roll_up
from kinerja_docs.compute.capaian import Capaian, capaian, is_part
from kinerja_docs.compute.loading import profile, with_scale
from kinerja_docs.compute.profile import Kategori, Profil
from kinerja_docs.compute.ranks import label_fits
from kinerja_docs.domain import Anggaran, Indikator, Perjanjian, Sasaran
from kinerja_docs.domain.budget import levelled, once
from kinerja_docs.domain.computing import computed_tree
from kinerja_docs.domain.groups import Kelompok, groups
from kinerja_docs.domain.results import (
    Angka,
    HasilAnggaran,
    HasilIndikator,
    HasilKelompok,
    HasilSasaran,
    HasilTahun,
    Rerata,
    SelisihAnggaran,
)
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.errors import WrongUse
from kinerja_docs.jabatan import is_budget

DEFAULT = "umum"
"""The profile of capaian of an office that has chosen none."""
SETTING, SCALE = "profil_capaian", "skala_predikat"
Placed = tuple[str, Anggaran]
"""A line of a budget with its JSON pointer."""


def results_of(
    tahunan: Tahunan,
    *,
    profil: str | None = None,
    skala: str | None = None,
    periode: str | None = None,
    own: Path | None = None,
) -> HasilTahun:
    """Return all figures of a record with its year.

    Args:
        tahunan: the record with variables and settings.
        profil: name of the profile; else the one of the settings, else "umum".
        skala: name of the profile whose bands give the predikat, or "tanpa"; else the one of the settings, else that of
            the profile.
        periode: "2021" or "2021-TW1"; the year of the record if it is not given.
        own: a folder of your own profiles.

    Raises:
        WrongUse: if neither the record nor ``periode`` says which year, or ``periode`` is none.
        InvalidDeclaration: if there is no profile of capaian of this name, or no scale.
    """
    when = _period(periode) if periode else str(tahunan.rekaman.tahun or "")
    if not when:
        raise WrongUse("tahun tidak diketahui. Sebutkan dengan --periode, misalnya --periode 2021.")
    given = tahunan.pengaturan
    chosen = profile(profil or given.get(SETTING) or DEFAULT, own)
    rules, scale = with_scale(chosen, skala or given.get(SCALE) or None, own)
    return _Year(tahunan, when, rules, scale, own).results()


def _period(text: str) -> str:
    try:
        write_period(text.upper())
    except ValueError as error:
        raise WrongUse(f"periode tidak dikenal: {text}. Tulis misalnya 2021, 2021-TW1, atau 2021-S1.") from error
    return text.upper()


class _Year:
    def __init__(self, tahunan: Tahunan, when: str, rules: Profil, scale: Profil | None, own: Path | None) -> None:
        self._tahunan = tahunan
        self._when = when
        self._rules = rules
        self._scale = scale
        self._own = own
        self._actuals = Actuals(tahunan, own)

    def results(self) -> HasilTahun:
        record = self._tahunan.rekaman
        found = [self._group(group) for group in groups(record) if group.sasaran]
        agreed = levelled(record).perjanjian
        budgets = [_budget(number, each) for number, each in enumerate(agreed) if each.anggaran]
        return HasilTahun(
            perangkat_daerah=record.perangkat_daerah.nama,
            periode=self._when,
            profil=self._rules.nama,
            profil_judul=self._rules.judul,
            profil_cetak=self._rules.cetak,
            profil_terverifikasi=self._rules.terverifikasi,
            kelompok=tuple(found),
            anggaran=tuple(budgets),
            anggaran_semua=_whole_budget(agreed) if len(budgets) > 1 else None,
            skala=self._scale.nama if self._scale else "",
            skala_judul=self._scale.judul if self._scale else "",
            skala_cetak=self._scale.cetak if self._scale else "",
            skala_sumber=self._scale.sumber if self._scale else "",
            skala_terverifikasi=self._scale is not None and self._scale.terverifikasi,
            di_luar_masa=_out_of_force(int(self._when[:4]), self._rules, self._scale),
        )

    def _group(self, group: Kelompok) -> HasilKelompok:
        pairs = [self._goal(f"{group.di}/{number}", goal) for number, goal in enumerate(group.sasaran)]
        mean = averages.of_office([figures for _, figures in pairs], self._rules)
        return HasilKelompok(
            dokumen=group.dokumen,
            jabatan=group.jabatan,
            di=group.di,
            sasaran=tuple(goal for goal, _ in pairs),
            rerata=_mean(mean),
        )

    def _goal(self, di: str, goal: Sasaran) -> tuple[HasilSasaran, list[Capaian]]:
        pairs = [self._indicator(f"{di}/indikator/{number}", each) for number, each in enumerate(goal.indikator)]
        figures = [figure for _, figure in pairs]
        mean = _mean(averages.of_sasaran(figures, self._rules))
        return HasilSasaran(uraian=goal.uraian, indikator=tuple(each for each, _ in pairs), rerata=mean), figures

    def _indicator(self, di: str, each: Indikator) -> tuple[HasilIndikator, Capaian]:
        actual = self._actuals.of(each, self._when)
        target = of_period(each.target, self._when)
        tree = computed_tree(each)
        part = tree is not None and is_part(tree)
        figure = capaian(target, actual.nilai, each.arah, self._rules, satuan=each.satuan, bagian=part, nama=each.nama)
        found = HasilIndikator(
            di=di,
            nama=each.nama,
            satuan=each.satuan,
            arah=each.arah,
            target=target,
            realisasi=actual.angka,
            asal=actual.asal,
            capaian=_shown(figure, figure.kategori),
            jejak="; ".join(filter(None, (actual.angka.jejak, figure.jejak))),
            masalah=(*_together(actual.angka.masalah, figure.masalah), *_labels(each, self._when, self._own)),
        )
        return found, figure


def _together(actual: tuple[Masalah, ...], figure: tuple[Masalah, ...]) -> tuple[Masalah, ...]:
    """Return the problems once: a realisasi that cannot be computed explains that there is none."""
    explained = {"REALISASI_KOSONG"} if actual else set()
    return (*actual, *(problem for problem in figure if problem.kode not in explained))


def _out_of_force(year: int, rules: Profil, scale: Profil | None) -> tuple[str, ...]:
    """Return a sentence for each of rules and scale that does not hold in a year."""
    asked = {each.nama: each for each in (rules, scale) if each is not None and not each.holds_in(year)}
    spans = {name: f"{each.berlaku_dari}–{each.berlaku_sampai or 'sekarang'}" for name, each in asked.items()}
    return tuple(f"Profil {name} berlaku {span}, bukan untuk tahun {year}." for name, span in spans.items())


def _labels(each: Indikator, when: str, own: Path | None) -> tuple[Masalah, ...]:
    texts = {"Target": of_period(each.target, when), "Realisasi": of_period(each.realisasi, when)}
    return tuple(
        problem
        for role, text in texts.items()
        for problem in label_fits(role, text, each.nama, each.satuan, int(when[:4]), own)
    )


def _shown(figure: Capaian | averages.Rerata, category: Kategori | None) -> Angka:
    return Angka(
        nilai=figure.nilai,
        cetak=figure.cetak,
        predikat=category.label if category else None,
        warna=category.warna if category else None,
        jejak=figure.jejak,
        masalah=figure.masalah,
    )


def _mean(mean: averages.Rerata) -> Rerata:
    counts = {name: getattr(mean, name) for name in ("dihitung", "dilewati", "dibatasi")}
    return Rerata(angka=_shown(mean, mean.kategori), **counts)


def _budget(number: int, perjanjian: Perjanjian) -> HasilAnggaran:
    owner = perjanjian.pihak_pertama.jabatan if perjanjian.pihak_pertama else None
    lines = _placed(number, perjanjian)
    if is_budget(perjanjian):  # typed row by row: one that was copied whole is printed and counted once
        lines = [lines[index] for _, index in once([perjanjian.anggaran])]
    return _totalled(f"/perjanjian/{number}/anggaran", owner, lines)


def _whole_budget(perjanjian: Sequence[Perjanjian]) -> HasilAnggaran:
    """Return the budget of the office: each line once, whichever agreements it stands in, known by its code."""
    lines = [_placed(number, each) for number, each in enumerate(perjanjian)]
    return _totalled(
        "/perjanjian", None, [lines[number][at] for number, at in once(each.anggaran for each in perjanjian)]
    )


def _placed(number: int, perjanjian: Perjanjian) -> list[Placed]:
    return [(f"/perjanjian/{number}/anggaran/{index}", line) for index, line in enumerate(perjanjian.anggaran)]


def _totalled(di: str, owner: str | None, lines: Sequence[Placed]) -> HasilAnggaran:
    total = roll_up([line for _, line in lines])
    differences = [
        SelisihAnggaran(
            di=lines[each.baris][0],
            uraian=each.uraian,
            tercetak=each.tercetak,
            jumlah=each.jumlah,
            selisih=each.selisih,
        )
        for each in total.selisih
    ]
    figure = Angka(nilai=total.nilai, cetak=total.cetak, jejak=total.jejak, masalah=total.masalah)
    return HasilAnggaran(jabatan=owner, di=di, total=figure, selisih=tuple(differences))
