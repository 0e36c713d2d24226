"""Record → workbook → record loses nothing that the workbook holds, and no bytes make the reader fail."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kinerja_docs.bahasa.text import normalise
from kinerja_docs.domain import (
    Anggaran,
    DasarHukum,
    Formulasi,
    Indikator,
    Jabatan,
    Kinerja,
    Linieritas,
    Pejabat,
    PerangkatDaerah,
    Perjanjian,
    Pihak,
    Sasaran,
)
from kinerja_docs.domain.groups import groups, indicators
from kinerja_docs.domain.record import Butir
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.errors import KinerjaError
from kinerja_docs.formula.tree import Cacah, Kondisi, Rasio
from kinerja_docs.workbook import read_workbook, write_workbook
from kinerja_docs.workbook.numbers import shown, stored

SOME = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
PLAIN = st.characters(codec="utf-8", exclude_categories=("C", "Z"))
LEADS = st.sampled_from(("", "", "=", "+", "-", "@", "'", "_x0041_", "1. "))
TEXT = st.builds(
    lambda lead, words: normalise(lead + " ".join(words)),
    LEADS,
    st.lists(st.text(PLAIN, min_size=1), min_size=1, max_size=4),
).filter(lambda text: bool(text) and "_x000D_" not in text)
"""Without the escape of a carriage return: openpyxl reads a line end and a text that spells it alike."""
MAYBE = st.none() | TEXT
ITEMS = st.lists(TEXT, max_size=3).map(tuple)
YEARS = st.integers(1945, 2100)
PERIODS = st.sampled_from(("", "2020", "2021", "2021-TW1", "2021-TW4", "2021-S2", "2021-03", "2024"))
VALUES = st.sampled_from(("85", "85,5", "85,50", "93,75%", "1.250", "007", "BB", "≥ 85", "80–90%", "-3", "0")) | TEXT
BY_PERIOD = st.dictionaries(PERIODS, VALUES, max_size=3)
TREES = (
    st.none()
    | st.builds(Rasio, pembilang=TEXT, penyebut=TEXT, pengali=st.sampled_from((None, "100")))
    | st.builds(Cacah, uraian=TEXT)
    | st.just(Kondisi())
)
INDICATORS = st.builds(
    Indikator,
    nama=TEXT,
    satuan=MAYBE,
    arah=st.sampled_from((None, "naik", "turun", "rentang", "tetap")),
    jenis=st.sampled_from((None, "outcome", "output", "proses", "input")),
    alasan=MAYBE,
    formulasi=st.none() | st.builds(Formulasi, teks=TEXT, pohon=TREES),
    sumber_data=ITEMS,
    penanggung_jawab=ITEMS,
    baseline=BY_PERIOD,
    target=BY_PERIOD,
    realisasi=BY_PERIOD,
)
GOALS = st.lists(
    st.builds(Sasaran, uraian=MAYBE, indikator=st.lists(INDICATORS, max_size=2).map(tuple)).filter(
        lambda goal: bool(goal.uraian or goal.indikator)
    ),
    max_size=2,
).map(tuple)
DUTIES = st.lists(
    TEXT | st.builds(Butir, teks=TEXT, butir=st.lists(TEXT, min_size=1, max_size=2).map(tuple)), max_size=3
).map(tuple)
OFFICIALS = st.none() | st.builds(
    Pejabat, nama=TEXT, nip=MAYBE, pangkat=MAYBE, golongan=MAYBE, kapasitas=st.sampled_from((None, "Plt.", "Plh."))
)
JABATAN = st.builds(
    Jabatan,
    nama=TEXT,
    atasan=MAYBE,
    dasar=MAYBE,
    ikhtisar=MAYBE,
    tugas=DUTIES,
    fungsi=DUTIES,
    uraian_tugas=DUTIES,
    iki=GOALS,
    pejabat=OFFICIALS,
)
PARTIES = st.none() | st.builds(Pihak, nama=TEXT, jabatan=MAYBE, nip=MAYBE, pangkat=MAYBE)
AMOUNTS = st.none() | st.integers(0, 10**14).map(str) | st.decimals(0, 10**9, places=2).map(lambda each: f"{each:f}")
BUDGET = st.builds(
    Anggaran,
    kode=st.none() | st.sampled_from(("7.01.01", "7.01.01.2.01.0001")),
    uraian=TEXT,
    tingkat=st.sampled_from((None, "program", "kegiatan", "sub_kegiatan")),
    jumlah=AMOUNTS,
    keterangan=MAYBE,
)
AGREEMENTS = st.builds(
    Perjanjian,
    tahun=st.none() | YEARS,
    perubahan=st.booleans(),
    pihak_pertama=PARTIES,
    pihak_kedua=PARTIES,
    sasaran=GOALS,
    anggaran=st.lists(BUDGET, max_size=3).map(tuple),
    tempat=MAYBE,
    tanggal=st.none() | st.dates().filter(lambda day: day.year >= 1900).map(str) | st.just("2026-01"),
)
RECORDS = st.builds(
    Kinerja,
    tahun=st.none() | YEARS,
    periode=st.none() | st.tuples(YEARS, YEARS),
    perangkat_daerah=st.builds(PerangkatDaerah, nama=MAYBE, daerah=MAYBE, kode=st.none() | st.just("35.23.19")),
    dasar_hukum=st.lists(
        st.builds(DasarHukum, jenis=TEXT, daerah=MAYBE, nomor=MAYBE, tahun=st.none() | YEARS, tentang=MAYBE), max_size=2
    ).map(tuple),
    visi=ITEMS,
    linieritas=st.lists(st.builds(Linieritas, misi=TEXT, sasaran_pd=MAYBE, indikator=ITEMS), max_size=2).map(tuple),
    iku=GOALS,
    jabatan=st.lists(JABATAN, max_size=2).map(tuple),
    perjanjian=st.lists(AGREEMENTS, max_size=2).map(tuple),
)
NAMES = st.sampled_from(("jumlah_desa", "jumlah_kk", "nilai_akip", "a/b", "x.y"))


def with_quarters(year: Tahunan, rules: list[str | None]) -> Tahunan:
    """Return a year in which some of its indicators have a rule for their triwulan."""
    names = dict.fromkeys(each.nama for group in groups(year.rekaman) for _, _, each in indicators(group))
    chosen = zip(names, rules, strict=False)
    return replace(year, triwulan={name: rule for name, rule in chosen if rule})


YEARS_ALONE = st.builds(
    Tahunan,
    rekaman=RECORDS,
    variabel=st.dictionaries(NAMES, st.dictionaries(PERIODS, VALUES, min_size=1, max_size=2), max_size=2),
    pengaturan=st.dictionaries(st.sampled_from(("kop", "alamat", "tempat", "tema warna")), TEXT, max_size=3)
    | st.just({"tanggal": "2021-01-04", "triwulan": "jumlah"}),
)
TAHUNAN = st.builds(with_quarters, YEARS_ALONE, st.lists(st.sampled_from((None, "jumlah", "terakhir")), max_size=4))


@given(st.lists(TAHUNAN, min_size=1, max_size=2))
@SOME
def test_a_workbook_gives_its_records_back(years: list[Tahunan]) -> None:
    read, _ = read_workbook(write_workbook(years, 2021), "buku.xlsx")
    assert read == tuple(years)


@given(st.text(max_size=12) | st.from_regex(r"-?[0-9]{1,3}([.][0-9]{3}){0,3}(,[0-9]{1,4})?%?", fullmatch=True))
@settings(max_examples=300)
def test_a_stored_number_shows_its_text(text: str) -> None:
    found = stored(text)
    assert found is None or shown(*found) == text


@given(st.binary(max_size=200), st.integers(0, 40_000), st.binary(min_size=1, max_size=8))
@SOME
def test_no_bytes_make_the_reader_fail_otherwise_than_it_says(noise: bytes, at: int, patch: bytes) -> None:
    good = write_workbook([Tahunan(rekaman=replace(Kinerja(), tahun=2021))], 2021)
    for data in (noise, good[:at], good[:at] + patch + good[at + len(patch) :]):
        assert "buku.xlsx" in (refusal(data) or "buku.xlsx")


def refusal(data: bytes) -> str | None:
    try:
        read_workbook(data, "buku.xlsx")
    except KinerjaError as error:
        return str(error)
    return None
