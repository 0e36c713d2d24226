"""The rekap of a kabupaten: what all its kecamatan reached together, their order, what is missing, their budgets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from kinerja_docs.bahasa.numbers import round_half_up, write_number
from kinerja_docs.compute.aggregation import Agregat, Bagian, Jenis, aggregate
from kinerja_docs.compute.harmony import Kelompok, Rumusan, candidates, harmonised, likeness, without_name
from kinerja_docs.compute.loading import in_force
from kinerja_docs.compute.profile import Profil
from kinerja_docs.compute.scale import ABSENT
from kinerja_docs.compute.summary import Ringkasan, Terukur
from kinerja_docs.domain.rekap import (
    UNVERIFIED,
    AnggaranKecamatan,
    NilaiKecamatan,
    Peringkat,
    Program,
    Redaksi,
    Rekap,
    RekapIndikator,
)

_RATIOS = ("PERSENTASE", "RASIO", "PERTUMBUHAN")
_HOW: Mapping[str, str] = {
    "PERSENTASE": "Σ pembilang / Σ penyebut × 100",
    "RASIO": "Σ pembilang / Σ penyebut × pengali",
    "PERTUMBUHAN": "dari Σ kedua periode",
    "JUMLAH": "jumlah",
    "RUPIAH": "jumlah",
    "INDEKS_IKM": "rata-rata tertimbang responden",
    "NILAI_AKIP": "rata-rata; predikat dari rata-rata",
    "INDEKS": "rata-rata",
    "WAKTU": "rata-rata tertimbang volume",
    "PREDIKAT": "sebaran predikat",
    "YA_TIDAK": "persen kecamatan yang memenuhi",
}
_PLAIN: Mapping[str, str] = {"RERATA_PERSEN": "rata-rata persentase", "RERATA_TANPA_BOBOT": "rata-rata sederhana"}
_UNKNOWN = "tidak digabung"
_NAMED = 10


def rekap(given: Sequence[Ringkasan]) -> Rekap:
    """Return the rekap of kecamatan of one kabupaten and year; one that comes twice counts once, and that is said."""
    once, notes = _once(given)
    names = tuple(each.nama for each in once)
    groups = harmonised((each.nama, measured) for each in once for measured in each.indikator)
    year = once[0].tahun if once else None
    found = tuple(_indicator(number, group, year, names) for number, group in enumerate(groups, 1))
    programs, budgets = _budgets(once)
    known = [each.jumlah for each in budgets if each.jumlah is not None]
    return Rekap(
        daerah=once[0].daerah if once else None,
        tahun=year,
        profil="; ".join(dict.fromkeys(each.profil for each in once)),
        kecamatan=names,
        indikator=found,
        peringkat=_ranking(once),
        redaksi=_wordings(groups),
        program=programs,
        anggaran=budgets,
        jumlah_anggaran=sum(known, Decimal(0)) if known else None,
        catatan=(*notes, *_notes(once, groups, found)),
    )


def _once(given: Sequence[Ringkasan]) -> tuple[list[Ringkasan], list[str]]:
    found: dict[str, Ringkasan] = {}
    notes = []
    for each in given:
        other = found.setdefault(each.nama.casefold(), each)
        if other is not each:
            kept = max(other, each, key=_filled)
            found[each.nama.casefold()] = kept
            notes.append(f"Kecamatan {each.nama} ada di {other.asal} dan {each.asal}; dihitung yang dari {kept.asal}.")
    return list(found.values()), notes


def _filled(each: Ringkasan) -> int:
    return sum(measured.hasil.asal is not None for measured in each.indikator)


def _indicator(number: int, group: Kelompok, year: int | None, names: Sequence[str]) -> RekapIndikator:
    measured = [each for _, _, each in group.anggota]
    kind = next((each.jenis for each in measured if each.jenis), None)
    figure = _figure(kind, measured, year)
    place, shown = _usual(group)
    top, bottom = _sums(measured) if kind in _RATIOS else (None, None)
    lowest, highest = _ends([each.bagian for each in measured])
    return RekapIndikator(
        nomor=number,
        dokumen=measured[0].dokumen,
        jabatan=without_name(shown.jabatan, place) if shown.jabatan else None,
        nama=without_name(shown.nama, place),
        satuan=shown.satuan,
        cara=_way(kind, figure),
        nilai=figure.nilai,
        cetak=figure.cetak,
        predikat=figure.kategori.label if figure.kategori else None,
        sebaran=figure.sebaran,
        pembilang=top,
        penyebut=bottom,
        dihitung=figure.dihitung,
        dilewati=len(names) - figure.dihitung,
        terendah=lowest,
        tertinggi=highest,
        jejak=figure.jejak,
        catatan=tuple(_remarks(kind, measured, figure, _without(group, names))),
        anggota=tuple(_member(name, each) for name, _, each in group.anggota),
    )


def _figure(kind: Jenis | None, measured: Sequence[Terukur], year: int | None) -> Agregat:
    parts = [each.bagian for each in measured]
    if kind is None:
        return Agregat(nilai=None, cetak=ABSENT, dilewati=len(parts))
    factor = next((each.pengali for each in measured if each.pengali is not None), None)
    if kind == "RASIO":
        return aggregate(kind, parts, pengali=Decimal(1) if factor is None else factor)
    return aggregate(kind, parts, _scale(kind, year))


def _scale(kind: Jenis, year: int | None) -> Profil | None:
    if year is None:
        return None
    if kind == "INDEKS_IKM":
        return in_force("ikm", year)
    return in_force("akip", year) if kind in ("NILAI_AKIP", "PREDIKAT") else None


def _way(kind: Jenis | None, figure: Agregat) -> str:
    codes = {problem.kode for problem in figure.masalah}
    plain = next((words for code, words in _PLAIN.items() if code in codes), None)
    return plain or (_UNKNOWN if kind is None else _HOW[kind])


def _remarks(kind: Jenis | None, measured: Sequence[Terukur], figure: Agregat, without: Sequence[str]) -> list[str]:
    found = [problem.pesan for problem in figure.masalah]
    if kind is None:
        found.append("Rumus dan satuannya tidak dikenal, jadi tidak digabung.")
    elif all(each.diduga for each in measured):
        found.append("Rumusnya tidak tertulis; cara menggabung menurut nama indikator. Periksa.")
    if len({each.pengali for each in measured if each.pengali is not None}) > 1 and kind == "RASIO":
        found.append("Pengalinya tidak sama di semua kecamatan. Periksa.")
    if without:
        found.append(f"{len(without)} kecamatan tidak mempunyai indikator ini: {_few(without)}.")
    return list(dict.fromkeys(found))


def _without(group: Kelompok, names: Sequence[str]) -> list[str]:
    return [name for name in names if name not in group.kecamatan]


def _few(names: Sequence[str]) -> str:
    others = f" dan {len(names) - _NAMED} lain" if len(names) > _NAMED else ""
    return f"{', '.join(names[:_NAMED])}{others}"


def _usual(group: Kelompok) -> tuple[str, Terukur]:
    """Return a member with the most usual wording, behind its kecamatan."""
    return next((name, each) for name, rumusan, each in group.anggota if rumusan == group.utama)


def _sums(measured: Sequence[Terukur]) -> tuple[Decimal | None, Decimal | None]:
    pairs = [(part.pembilang, part.penyebut) for part in (each.bagian for each in measured)]
    known = [(top, bottom) for top, bottom in pairs if top is not None and bottom is not None]
    if not known:
        return None, None
    return sum((top for top, _ in known), Decimal(0)), sum((bottom for _, bottom in known), Decimal(0))


def _ends(parts: Sequence[Bagian]) -> tuple[str, str]:
    known = [(part.nilai, part.nama) for part in parts if part.nilai is not None]
    if not known:
        return "", ""
    low, high = min(known, key=lambda pair: pair[0]), max(known, key=lambda pair: pair[0])
    return _named(low, known), _named(high, known)


def _named(pair: tuple[Decimal, str], known: Sequence[tuple[Decimal, str]]) -> str:
    same = [name for value, name in known if value == pair[0]]
    others = f" dan {len(same) - 1} lain" if len(same) > 1 else ""
    return f"{write_number(pair[0], 2, trim=True)} ({same[0]}{others})"


def _member(name: str, each: Terukur) -> NilaiKecamatan:
    part, found = each.bagian, each.hasil
    return NilaiKecamatan(
        kecamatan=name,
        nama=each.nama,
        target=found.target,
        pembilang=part.pembilang,
        penyebut=part.penyebut,
        nilai=part.nilai,
        cetak=found.realisasi.cetak,
        predikat=found.realisasi.predikat or found.capaian.predikat,
        capaian=found.capaian.nilai,
        capaian_cetak=found.capaian.cetak,
        kurang=_missing(found.capaian.nilai, [problem.pesan for problem in found.masalah]),
    )


def _missing(figure: Decimal | None, problems: Sequence[str]) -> tuple[str, ...]:
    return () if figure is not None else tuple(dict.fromkeys(problems)) or ("Capaian tidak dapat dihitung.",)


def _ranking(given: Sequence[Ringkasan]) -> tuple[Peringkat, ...]:
    """Return the kecamatan by their mean as it is printed: those with the same share a place.

    One of which more is missing than of others stands behind them without a place: it could be first by leaving out
    what is weak.
    """
    least = min((each.rerata.dilewati for each in given if each.rerata.angka.nilai is not None), default=0)
    full = {each.nama: _printed(each) for each in given if each.rerata.dilewati == least}
    ordered = sorted(given, key=lambda each: (full.get(each.nama) is None, -(_printed(each) or -1)))
    return tuple(_placed(each, full) for each in ordered)


def _printed(each: Ringkasan) -> Decimal | None:
    value = each.rerata.angka.nilai
    return None if value is None else round_half_up(value, 2)


def _placed(each: Ringkasan, full: Mapping[str, Decimal | None]) -> Peringkat:
    figure, value = each.rerata.angka, full.get(each.nama)
    return Peringkat(
        peringkat=None if value is None else 1 + sum(other is not None and other > value for other in full.values()),
        kecamatan=each.nama,
        nilai=figure.nilai,
        cetak=figure.cetak,
        predikat=figure.predikat,
        warna=figure.warna,
        dihitung=each.rerata.dihitung,
        dilewati=each.rerata.dilewati,
    )


def _wordings(groups: Sequence[Kelompok]) -> tuple[Redaksi, ...]:
    """Return the wordings that were brought together, then those that may be the same."""
    found = [each for number, group in enumerate(groups, 1) for each in _within(number, group)]
    numbers = {id(group): number for number, group in enumerate(groups, 1)}
    for large, small, alike, why in candidates(groups):
        _, shown = _usual(small)
        found.append(
            Redaksi(
                nomor=numbers[id(large)],
                indikator=_usual(large)[1].nama,
                teks=shown.nama,
                kecamatan=tuple(name for name, _, _ in small.anggota),
                kemiripan=alike,
                alasan=why or "dua kelompok",
            )
        )
    return tuple(found)


def _within(number: int, group: Kelompok) -> list[Redaksi]:
    texts: dict[str, tuple[Rumusan, list[str]]] = {}
    for name, rumusan, each in group.anggota:
        texts.setdefault(each.nama, (rumusan, []))[1].append(name)
    main = _usual(group)[1].nama
    return [
        Redaksi(
            nomor=number,
            indikator=main,
            teks=text,
            kecamatan=tuple(names),
            kemiripan=likeness(group.utama, rumusan),
        )
        for text, (rumusan, names) in texts.items()
        if text != main and rumusan != group.utama
    ]


def _budgets(given: Sequence[Ringkasan]) -> tuple[tuple[Program, ...], tuple[AnggaranKecamatan, ...]]:
    rows = tuple(_budget(each) for each in given)
    if not any(row.program for row in rows):
        return (), ()
    titles: dict[str, Counter[str]] = {}
    codes: dict[str, str | None] = {}
    for pos in (pos for each in given for pos in each.anggaran):
        titles.setdefault(pos.kunci, Counter())[pos.uraian] += 1
        codes[pos.kunci] = pos.kode
    programs = (
        Program(
            kunci=name,
            kode=codes[name],
            uraian=titles[name].most_common(1)[0][0],
            jumlah=sum((row.program.get(name, Decimal(0)) for row in rows), Decimal(0)),
        )
        for name in sorted(titles)
    )
    return tuple(programs), rows


def _budget(each: Ringkasan) -> AnggaranKecamatan:
    known = {pos.kunci: pos.jumlah for pos in each.anggaran if pos.jumlah is not None}
    total = sum(known.values(), Decimal(0)) if known else None
    notes = each.catatan if each.anggaran else ("Anggaran belum ada.",)
    return AnggaranKecamatan(kecamatan=each.nama, program=known, jumlah=total, catatan=notes)


def _notes(given: Sequence[Ringkasan], groups: Sequence[Kelompok], found: Sequence[RekapIndikator]) -> list[str]:
    notes = []
    profiles = Counter(each.profil for each in given)
    if not all(each.terverifikasi for each in given):
        notes.append(UNVERIFIED)
    if len(profiles) > 1:
        notes.append("Profil capaian tidak sama di semua kecamatan, jadi peringkatnya tidak sebanding.")
    short = [each.nama for each in given if each.rerata.dilewati]
    if short:
        notes.append(f"Rata-rata {len(short)} kecamatan belum lengkap: {', '.join(short)}.")
    merged = sum(len({rumusan for _, rumusan, _ in group.anggota}) > 1 for group in groups)
    if merged:
        notes.append(f"{merged} indikator ditulis berbeda-beda dan digabung.")
    alone = sum(len(each.anggota) < len(given) for each in found)
    if alone:
        notes.append(f"{alone} indikator tidak ada di semua kecamatan.")
    return notes
