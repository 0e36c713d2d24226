"""What one kecamatan brings to a rekap: its indicators with what they are made of, its mean, its budget. Small."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from kinerja_docs.bahasa.numbers import read_number
from kinerja_docs.bahasa.satuan import canonical
from kinerja_docs.bahasa.text import short_name
from kinerja_docs.compute.actual import of_period
from kinerja_docs.compute.aggregation import Bagian, Jenis
from kinerja_docs.compute.polarity import suggest_type
from kinerja_docs.compute.rollup import Pos, programs
from kinerja_docs.compute.year import results_of
from kinerja_docs.domain import Indikator
from kinerja_docs.domain.groups import Dokumen, groups, indicators, names_by_text
from kinerja_docs.domain.results import Angka, HasilIndikator, HasilTahun, Rerata
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.formula.evaluate import evaluate
from kinerja_docs.formula.tree import Cacah, Gabungan, Indeks, Kondisi, Pertumbuhan, Pohon, Rasio, Suku
from kinerja_docs.formula.variables import key, variables

RESPONDENTS = "jumlah_responden"
"""The variable with the number of respondents of the IKM, by which it is weighted."""
_NEAR = Decimal("0.006")
"""A figure may have been rounded to two decimals."""
_TIMES = frozenset(("hari", "jam", "menit", "minggu", "bulan"))
_BY_NAME: frozenset[Jenis] = frozenset(("INDEKS_IKM", "NILAI_AKIP", "PREDIKAT"))
_INDICES: Mapping[str, Jenis] = {"ikm": "INDEKS_IKM", "akip": "NILAI_AKIP"}
_UNITS: Mapping[str, Jenis] = {
    "persen": "PERSENTASE",
    "rupiah": "RUPIAH",
    "nilai": "INDEKS",
    "indeks": "INDEKS",
    "predikat": "PREDIKAT",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Terukur:
    """An indicator with its value; ``jenis`` by which it is brought together, ``diduga`` if only its name tells."""

    dokumen: Dokumen
    jabatan: str | None
    nama: str
    satuan: str | None
    jenis: Jenis | None
    diduga: bool
    pengali: Decimal | None
    bagian: Bagian
    hasil: HasilIndikator


@dataclass(frozen=True, slots=True, kw_only=True)
class Ringkasan:
    """What one kecamatan brings to a rekap; ``terverifikasi`` whether somebody confirmed its profile of capaian."""

    asal: str
    nama: str
    daerah: str | None
    tahun: int | None
    profil: str
    terverifikasi: bool
    indikator: tuple[Terukur, ...]
    rerata: Rerata
    anggaran: tuple[Pos, ...]
    catatan: tuple[str, ...]


def summary(tahunan: Tahunan, asal: str, own: Path | None = None) -> Ringkasan:
    """Return what a record with its year brings to a rekap.

    Raises:
        WrongUse: if its year is not known.
        InvalidDeclaration: if there is no profile of capaian of the name that it sets.
    """
    record = tahunan.rekaman
    results = results_of(tahunan, own=own)
    budget, notes = programs(record)
    return Ringkasan(
        asal=asal,
        nama=short_name(record.perangkat_daerah.nama or asal),
        daerah=record.perangkat_daerah.daerah,
        tahun=record.tahun,
        profil=results.profil_judul,
        terverifikasi=results.profil_terverifikasi,
        indikator=tuple(_measured(tahunan, results)),
        rerata=next((group.rerata for group in results.kelompok if group.dokumen == "IKU"), Rerata(angka=Angka())),
        anggaran=budget,
        catatan=notes,
    )


def _measured(tahunan: Tahunan, results: HasilTahun) -> Iterator[Terukur]:
    """Yield the indicators of the office and of its jabatan; those of agreements only where there are no others."""
    found = {each.di: each for group in results.kelompok for goal in group.sasaran for each in goal.indikator}
    of_office = [group for group in groups(tahunan.rekaman) if group.sasaran]
    own = [group for group in of_office if group.dokumen != "PK"] or of_office
    texts = _Values(tahunan, results.periode)
    for group in own:
        for di, _, each in indicators(group):
            yield _one(group.dokumen, group.jabatan, each, found[di], texts)


def _one(dokumen: Dokumen, jabatan: str | None, each: Indikator, hasil: HasilIndikator, texts: _Values) -> Terukur:
    tree = each.formulasi.pohon if each.formulasi else None
    kind, guessed = kind_of(tree, each.satuan, each.nama)
    return Terukur(
        dokumen=dokumen,
        jabatan=jabatan,
        nama=each.nama,
        satuan=each.satuan,
        jenis=kind,
        diduga=guessed,
        pengali=_factor(tree),
        bagian=_part(tree, kind, hasil, texts),
        hasil=hasil,
    )


def _part(tree: Pohon | None, kind: Jenis | None, hasil: HasilIndikator, texts: _Values) -> Bagian:
    value = hasil.realisasi.nilai
    pair = None if tree is None or value is None else texts.pair(tree, value)
    return Bagian(
        nama=texts.nama,
        nilai=value,
        pembilang=pair[0] if pair else None,
        penyebut=pair[1] if pair else None,
        bobot=texts.respondents() if kind == "INDEKS_IKM" else None,
        label=hasil.realisasi.cetak if value is None and hasil.asal in ("isian", "triwulan") else None,
    )


def kind_of(tree: Pohon | None, satuan: str | None, nama: str) -> tuple[Jenis | None, bool]:
    """Return by which rule an indicator is brought together, and whether only its name tells.

    The formula decides, else the unit; a name only between a score and the score of a method that we know.
    """
    unit = canonical(satuan) if satuan else None
    named = suggest_type(nama)
    if tree is not None:
        return _of_tree(tree, unit), False
    guess: Jenis | None = next((kind for kind in _BY_NAME if named and named.nilai == kind), None)
    if guess is not None and unit in (None, "nilai", "indeks", "predikat"):
        return guess, True
    return _of_unit(unit), False


def _of_tree(tree: Pohon, unit: str | None) -> Jenis | None:
    match tree:
        case Rasio(pengali=factor):
            return "PERSENTASE" if unit == "persen" or _is_hundred(factor) else "RASIO"
        case Pertumbuhan():
            return "PERTUMBUHAN"
        case Indeks(metode=method):
            return _INDICES.get(method, "INDEKS")
        case Kondisi():
            return "YA_TIDAK"
        case Cacah():
            return _of_unit(unit) if unit in ("rupiah", *_TIMES) else "JUMLAH"
        case Gabungan(jenis="jumlah" | "selisih"):
            return "JUMLAH"
        case Gabungan(jenis="rata_rata"):
            return "INDEKS"
    return _of_unit(unit)


def _of_unit(unit: str | None) -> Jenis | None:
    if unit in _TIMES:
        return "WAKTU"
    return None if unit is None else _UNITS.get(unit, "JUMLAH")


def _is_hundred(factor: str | None) -> bool:
    number = read_number(factor.strip(" %")) if factor else None
    return number is not None and number.nilai == 100


def _factor(tree: Pohon | None) -> Decimal | None:
    number = read_number(tree.pengali) if isinstance(tree, Rasio) and tree.pengali else None
    return None if number is None else number.nilai


class _Values:
    """The numbers of a year, as formulas ask for them."""

    def __init__(self, tahunan: Tahunan, period: str) -> None:
        self.nama = short_name(tahunan.rekaman.perangkat_daerah.nama or "")
        self._names = names_by_text(tahunan.rekaman)
        self._variables = tahunan.variabel
        self._period = period

    def pair(self, tree: Pohon, value: Decimal) -> tuple[Decimal, Decimal] | None:
        """Return numerator and denominator (of a growth this period and the last) of which ``value`` was computed.

        A year whose figure is that of its last triwulan has them there; a value that was typed in has none.
        """
        parts = {period for texts in self._variables.values() for period in texts if period.startswith(self._period)}
        for period in (self._period, *sorted(parts, reverse=True)):
            values = self._of(tree, period)
            made = evaluate(tree, values).nilai if values else None
            if made is not None and abs(made - value) < _NEAR:
                return _pair(tree, values)
        return None

    def respondents(self) -> Decimal | None:
        """Return the number of respondents of the IKM."""
        read = read_number(self._text(RESPONDENTS, self._period) or "")
        return None if read is None else read.nilai

    def _of(self, tree: Pohon, period: str) -> dict[str, str]:
        found = {each.teks: self._text(self._names.get(key(each.teks), each.slug), period) for each in variables(tree)}
        return {name: text for name, text in found.items() if text}

    def _text(self, name: str, period: str) -> str | None:
        return of_period(self._variables.get(name, {}), period)


def _pair(tree: Pohon, values: Mapping[str, str]) -> tuple[Decimal, Decimal] | None:
    match tree:
        case Rasio(pembilang=top, penyebut=bottom) | Pertumbuhan(kini=top, lalu=bottom):
            pair = _number(top, values), _number(bottom, values)
            return None if pair[0] is None or pair[1] is None else (pair[0], pair[1])
    return None


def _number(suku: Suku, values: Mapping[str, str]) -> Decimal | None:
    return evaluate(Cacah(uraian=suku) if isinstance(suku, str) else suku, values).nilai
