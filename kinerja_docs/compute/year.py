"""All figures of a perangkat daerah for one period: realisasi, capaian, means, totals of the budget."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Context, Decimal
from pathlib import Path

from kinerja_docs.bahasa.numbers import round_half_up, write_number
from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.compute import averages
from kinerja_docs.compute.budget import roll_up
from kinerja_docs.compute.capaian import Capaian, capaian, is_part
from kinerja_docs.compute.loading import in_force, profile
from kinerja_docs.compute.profile import Kategori, Profil
from kinerja_docs.compute.scale import ABSENT, scored
from kinerja_docs.compute.targets import Label, read_target
from kinerja_docs.domain import Indikator, Perjanjian, Sasaran
from kinerja_docs.domain.groups import Kelompok, groups, names_by_text
from kinerja_docs.domain.results import (
    Angka,
    Asal,
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
from kinerja_docs.formula.evaluate import PRECISION, Hitungan, evaluate
from kinerja_docs.formula.tree import Indeks, Pohon
from kinerja_docs.formula.variables import key, variables

DEFAULT = "umum"
"""The profile of capaian of an office that has chosen none."""
SETTING = "profil_capaian"


def results_of(
    tahunan: Tahunan, *, profil: str | None = None, periode: str | None = None, own: Path | None = None
) -> HasilTahun:
    """Return all figures of a record with its year.

    Args:
        tahunan: the record with variables and settings.
        profil: name of the profile; else the one of the settings, else "umum".
        periode: "2021" or "2021-TW1"; the year of the record if it is not given.
        own: a folder of your own profiles.

    Raises:
        WrongUse: if neither the record nor ``periode`` says which year.
        InvalidDeclaration: if there is no profile of capaian of this name.
    """
    when = periode or str(tahunan.rekaman.tahun or "")
    if not when:
        raise WrongUse("tahun tidak diketahui. Sebutkan dengan --periode, misalnya --periode 2021.")
    rules = profile(profil or tahunan.pengaturan.get(SETTING) or DEFAULT, own)
    return _Year(tahunan, when, rules, own).results()


@dataclass(frozen=True, slots=True)
class _Actual:
    """A realisasi: the figure, what capaian is computed from, and where it comes from."""

    angka: Angka
    nilai: str | Decimal | None
    asal: Asal | None


class _Year:
    def __init__(self, tahunan: Tahunan, when: str, rules: Profil, own: Path | None) -> None:
        self._tahunan = tahunan
        self._when = when
        self._rules = rules
        self._own = own
        self._names = names_by_text(tahunan.rekaman)

    def results(self) -> HasilTahun:
        record = self._tahunan.rekaman
        found = [self._group(group) for group in groups(record) if group.sasaran]
        budgets = [_budget(number, each) for number, each in enumerate(record.perjanjian) if each.anggaran]
        return HasilTahun(
            perangkat_daerah=record.perangkat_daerah.nama,
            periode=self._when,
            profil=self._rules.nama,
            profil_judul=self._rules.judul,
            profil_terverifikasi=self._rules.terverifikasi,
            kelompok=tuple(found),
            anggaran=tuple(budgets),
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
        actual = self._actual(each)
        target = _of_period(each.target, self._when)
        tree = each.formulasi.pohon if each.formulasi else None
        part = tree is not None and is_part(tree)
        figure = capaian(target, actual.nilai, each.arah, self._rules, satuan=each.satuan, bagian=part)
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
            masalah=_together(actual.angka.masalah, figure.masalah),
        )
        return found, figure

    def _actual(self, each: Indikator) -> _Actual:
        """Return the realisasi: of the formula where its variables are there, else as it was typed in."""
        tree = each.formulasi.pohon if each.formulasi else None
        typed = _of_period(each.realisasi, self._when)
        values = self._values(tree) if tree else {}
        made = evaluate(tree, values) if tree and values else None
        if tree is None or made is None:
            asked = evaluate(tree, {}).masalah if tree and typed is None else ()
            return self._typed(each, tree, typed, self._unfilled(each, typed) or asked)
        if made.nilai is None:
            return self._typed(each, tree, typed, made.masalah)
        problems = (*made.masalah, *_against(made, typed, each.satuan))
        value = made.nilai.normalize(Context(prec=PRECISION))
        printed = write_number(value, 2, trim=True)
        return _Actual(self._figure(value, printed, made.jejak, tree, problems), value, "rumus")

    def _typed(self, each: Indikator, tree: Pohon | None, typed: str | None, problems: tuple[Masalah, ...]) -> _Actual:
        read = None if typed is None else read_target(typed, each.satuan)
        number = getattr(read, "nilai", None)
        if number is None:
            is_label = isinstance(read, Label)
            shown = typed if typed is not None and is_label else ABSENT
            return _Actual(Angka(cetak=shown, masalah=problems), typed, "isian" if is_label else None)
        figure = self._figure(number, write_number(number), f"realisasi {typed} diisi", tree, problems)
        return _Actual(figure, typed, "isian")

    def _unfilled(self, each: Indikator, typed: str | None) -> tuple[Masalah, ...]:
        """Say that only parts of the year are known: they are not added up by guess."""
        parts = [period for period in each.realisasi if period.startswith(f"{self._when}-") and each.realisasi[period]]
        if typed is not None or not parts:
            return ()
        message = f"Realisasi {', '.join(parts)} terisi, realisasi {self._when} belum. Isi atau jumlahkan sendiri."
        return (Masalah("REALISASI_SEBAGIAN", message, "peringatan"),)

    def _figure(
        self, value: Decimal, printed: str, trace: str, tree: Pohon | None, problems: tuple[Masalah, ...]
    ) -> Angka:
        category, more = self._rated(value, tree)
        label = category.label if category else None
        colour = category.warna if category else None
        return Angka(nilai=value, cetak=printed, predikat=label, warna=colour, jejak=trace, masalah=(*problems, *more))

    def _rated(self, value: Decimal, tree: Pohon | None) -> tuple[Kategori | None, tuple[Masalah, ...]]:
        """Return the band of a score on the scale that was in force in its year."""
        match tree:
            case Indeks(metode="akip" | "ikm" as method):
                scale = in_force(method, int(self._when[:4]), self._own)
                if scale is not None:
                    skor = scored(value, scale, "")
                    return skor.kategori, skor.masalah
        return None, ()

    def _values(self, tree: Pohon) -> Mapping[str, str]:
        """Return the values that the year has for the variables of a formula, none if it has not one of them."""
        found: dict[str, str] = {}
        for variable in variables(tree):
            name = self._names.get(key(variable.teks), variable.slug)
            value = _of_period(self._tahunan.variabel.get(name, {}), self._when)
            if value is not None:
                found[variable.slug] = value
        return found


def _of_period(texts: Mapping[str, str], period: str) -> str | None:
    """Return the text of a period; one without any period counts for the year."""
    return texts.get(period) or (texts.get("") if len(period) == 4 else None) or None


def _against(made: Hitungan, typed: str | None, satuan: str | None) -> tuple[Masalah, ...]:
    read = None if typed is None else read_target(typed, satuan)
    number = getattr(read, "nilai", None)
    if typed is None or made.nilai is None or (number is not None and _same(number, made.nilai)):
        return ()
    message = f"Realisasi tertulis {typed}, hasil rumusnya {made.cetak}. Yang dipakai hasil rumus."
    return (Masalah("REALISASI_BERBEDA", message, "peringatan"),)


def _same(typed: Decimal, made: Decimal) -> bool:
    exponent = typed.as_tuple().exponent
    places = max(0, -exponent) if isinstance(exponent, int) else 0
    return round_half_up(made, places) == typed


def _together(actual: tuple[Masalah, ...], figure: tuple[Masalah, ...]) -> tuple[Masalah, ...]:
    """Return the problems once: a realisasi that cannot be computed explains that there is none."""
    known = {problem.kode for problem in actual}
    explained = {"REALISASI_KOSONG"} if actual else set()
    explained |= {"MELEBIHI_100"} if "MELEBIHI_PENYEBUT" in known else set()
    return (*actual, *(problem for problem in figure if problem.kode not in explained))


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
    di = f"/perjanjian/{number}/anggaran"
    total = roll_up(perjanjian.anggaran)
    differences = [
        SelisihAnggaran(
            di=f"{di}/{each.baris}",
            uraian=each.uraian,
            tercetak=each.tercetak,
            jumlah=each.jumlah,
            selisih=each.selisih,
        )
        for each in total.selisih
    ]
    owner = perjanjian.pihak_pertama.jabatan if perjanjian.pihak_pertama else None
    figure = Angka(nilai=total.nilai, cetak=total.cetak, jejak=total.jejak, masalah=total.masalah)
    return HasilAnggaran(jabatan=owner, di=di, total=figure, selisih=tuple(differences))
