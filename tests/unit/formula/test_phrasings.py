"""Formulas as offices word them, one a line: what each means, and what must never be read as a division."""

from __future__ import annotations

import pytest

from kinerja_docs.formula.layout import linear
from kinerja_docs.formula.meaning import of_layout, of_text
from kinerja_docs.formula.text import from_text
from kinerja_docs.formula.tree import Cacah, Gabungan, Indeks, Kondisi, Pertumbuhan, Pohon, Rasio, Suku
from kinerja_docs.formula.typeset import typeset

TOP, ALL = "Jumlah RT yang memiliki pos ronda", "jumlah RT"


def ratio(top: Suku, bottom: Suku, factor: str | None = "100") -> Rasio:
    return Rasio(pembilang=top, penyebut=bottom, pengali=factor)


def growth(now: str, before: str, factor: str | None = "100") -> Pertumbuhan:
    return Pertumbuhan(kini=now, lalu=before, pengali=factor)


POSTS = ratio(TOP, ALL)
SAME = [
    f"{TOP} / {ALL} x 100%",
    f"({TOP} / {ALL}) X 100 %",
    f"({TOP}/{ALL}) x 100%",
    f"{TOP}/{ALL} x 100%",
    f"{TOP} : {ALL} x 100%",
    f"{TOP} ÷ {ALL} × 100%",
    f"({TOP}/{ALL})*100",
    f"{TOP} x 100% / {ALL}",
    f"100% x {TOP} / {ALL}",
    f"100% x ({TOP} / {ALL})",
    f"{TOP} ------------------- x 100% {ALL}",
    f"{TOP} ------------------- {ALL} x 100 %",
    f"{TOP} ___________________ x 100% {ALL}",
    f"{TOP} ─────────── x 100% {ALL}",
    f"Persentase RT = {TOP} ----------- x 100% {ALL}",
    f"% RT = {TOP} / {ALL} x 100%",
    f"Rumus : {TOP} / {ALL} x 100%",
    f"Formulasi: {TOP} / {ALL} x 100%",
    f"Cara penghitungan: {TOP} dibagi {ALL} dikali 100%",
    f"{TOP} dibagi {ALL} dikali 100%",
    f"{TOP} dibagi {ALL} dikalikan 100%",
    f"{TOP} di bagi {ALL} di kali 100 %",
    f"{TOP} dibagi dengan {ALL} dikalikan dengan 100%",
    f"{TOP} dibagi {ALL} kali 100 persen",
    f"{TOP} dibagi {ALL} dikalikan seratus persen",
    f"{TOP} dibagi {ALL} x 100",
    f"{TOP} --dibagi--- {ALL} dikali 100%",
    f"{TOP} (dibagi) {ALL} dikali 100%",
    f"Dihitung dengan membagi {TOP} dengan {ALL} dikali 100%",
    f"Perbandingan {TOP} dengan {ALL} x 100%",
    f"Perbandingan {TOP} terhadap {ALL} dikali 100%",
    f"Perbandingan antara {TOP} dan {ALL} dikali 100%",
    f"{TOP} dibandingkan dengan {ALL} dikali 100%",
    f"{TOP} per {ALL} x 100%",
    f"({TOP} / {ALL}) X 100% Tipe Perhitungan: Non-kumulatif",
    f"({TOP} / {ALL}) X 100% Tipe Penghitungan : Kumulatif",
    f"Tipe Perhitungan: Non kumulatif ({TOP} / {ALL}) X 100%",
    f"{TOP} / {ALL} x 100% = 96,5%",
    f"A/B x 100% A = {TOP} B = {ALL}",
    f"A B x 100% Keterangan: A = {TOP}; B = {ALL}",
    f"Cakupan = A/B X 100 % dimana A = {TOP}, B = {ALL}",
]


@pytest.mark.parametrize("text", SAME)
def test_ways_to_write_one_percentage(text: str) -> None:
    assert of_text(text) == POSTS


OTHERS: list[tuple[str, Pohon]] = [
    (f"{TOP} dibagi {ALL}", ratio(TOP, ALL, None)),
    (f"{TOP} dibanding {ALL}", ratio(TOP, ALL, None)),
    ("Perbandingan jumlah pasar tertata dengan 12 pasar", ratio("jumlah pasar tertata", "12 pasar", None)),
    ("Rasio jumlah guru terhadap jumlah murid", ratio("jumlah guru", "jumlah murid", None)),
    ("Rasio antara jumlah guru dan jumlah murid", ratio("jumlah guru", "jumlah murid", None)),
    ("Realisasi/Target x 100", ratio("Realisasi", "Target")),
    ("Realisasi belanja / Pagu belanja x 100%", ratio("Realisasi belanja", "Pagu belanja")),
    ("∑ pelapor tepat waktu / ∑ wajib lapor x 100 %", ratio("∑ pelapor tepat waktu", "∑ wajib lapor")),
    ("∑ dusun tertib ------------ x 100% ∑ dusun", ratio("∑ dusun tertib", "∑ dusun")),
    ("Σ Jumlah dusun tertib x 100% Σ Jumlah dusun", ratio("Σ Jumlah dusun tertib", "Σ Jumlah dusun")),
    ("Jumlah bayi wafat / jumlah kelahiran x 1.000", ratio("Jumlah bayi wafat", "jumlah kelahiran", "1.000")),
    ("Jumlah ibu wafat : jumlah kelahiran x 100.000", ratio("Jumlah ibu wafat", "jumlah kelahiran", "100.000")),
    ("Jumlah kasus baru per 10.000 penduduk", ratio("Jumlah kasus baru", "penduduk", "10.000")),
    (
        "Jumlah rumah terlayani air (JRTA) dibagi jumlah seluruh rumah (JSR) dikalikan seratus persen atau JRTA/JSR "
        "X 100% = 100",
        ratio("Jumlah rumah terlayani air (JRTA)", "jumlah seluruh rumah (JSR)"),
    ),
    ("(kini − lalu)/lalu", growth("kini", "lalu", None)),
    ("(Pajak tahun ini - Pajak tahun lalu) / Pajak tahun lalu x 100%", growth("Pajak tahun ini", "Pajak tahun lalu")),
    (
        "Pajak tahun ini dikurangi pajak tahun lalu dibagi pajak tahun lalu dikali 100%",
        growth("Pajak tahun ini", "pajak tahun lalu"),
    ),
    ("Pajak tahun n – pajak tahun n-1 ---------- x 100% pajak tahun n-1", growth("Pajak tahun n", "pajak tahun n-1")),
    (
        "= (P – Q ) x 100% Q  P = jumlah kasus tahun n + 1  Q = jumlah kasus tahun n",
        growth("jumlah kasus tahun n + 1", "jumlah kasus tahun n"),
    ),
    (
        "(Pt - Pt-1) / Pt-1 x 100% Pt = panen tahun ini Pt-1 = panen tahun lalu",
        growth("panen tahun ini", "panen tahun lalu"),
    ),
    (
        "(Jumlah A + Jumlah B) / (Jumlah C + Jumlah D) x 100%",
        ratio(
            Gabungan(jenis="jumlah", suku=("Jumlah A", "Jumlah B")),
            Gabungan(jenis="jumlah", suku=("Jumlah C", "Jumlah D")),
        ),
    ),
    ("Jumlah aduan selesai Tipe Perhitungan: Kumulatif", Cacah(uraian="Jumlah aduan selesai")),
    ("Nilai hasil evaluasi AKIP dari Inspektorat", Indeks(metode="akip")),
    ("Terpenuhi / Tidak terpenuhi", Kondisi()),
]


@pytest.mark.parametrize(("text", "expected"), OTHERS, ids=[text for text, _ in OTHERS])
def test_other_phrasings(text: str, expected: Pohon) -> None:
    assert of_text(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Jumlah desa/kelurahan yang dibina",
        "Jumlah desa/kelurahan yang tertib administrasi x 100%",
        "Jumlah pembinaan dan/atau pengawasan desa",
        "Jumlah dokumen/laporan yang disusun tepat waktu",
        "Jumlah dokumen / laporan yang tersusun",
        "Jumlah orang / bulan",
        "Jumlah kabupaten/kota",
        "Jumlah RT / RW yang dibina",
        "Jumlah izin/nonizin yang terbit sesuai Perbup 69/2016",
        "Jumlah surat tertanggal 12/01/2021",
        "Data posisi 12/2015",
        "Hasil evaluasi sesuai PermenPANRB 12/2015",
        "Sesuai PermenPANRB 14/2017 x 100%",
        "Berdasarkan Perbup 69/2016 x 100%",
        "Nomor 188.45/12/KEP/2021",
        "Laporan s/d triwulan IV",
        "Kegiatan : pembinaan desa x 100%",
        "(rapat)/sosialisasi",
        "Jumlah bantuan yang dibagi kepada warga",
        "Jumlah bantuan yang dibagikan kepada warga",
        "Jumlah dana dibagi rata ke desa",
        "Jumlah kegiatan dibagi dalam 4 triwulan",
        "Jumlah kejadian dibandingkan tahun sebelumnya",
        "Jumlah pengaduan per jumlah penduduk",
        "Rasio perempuan dan laki-laki",
        "Nilai index 100",
        "DTKB/SLRHD x 100%",
        "A/B x 100% A = jumlah desa",
        "Nilai Capaian = ------------- x 100% = ---------- x 100 %",
        "Untuk mengetahui tingkat kepuasan dibanding tahun lalu",
    ],
)
def test_what_is_no_division(text: str) -> None:
    assert not isinstance(of_text(text), Rasio | Pertumbuhan)


@pytest.mark.parametrize(
    "text",
    [
        f"Rumus: {TOP} ------- x 100% {ALL}",
        f"Tipe Perhitungan: Kumulatif {TOP} ------- x 100% {ALL}",
        f"{TOP} ------- x 100% {ALL} Tipe Perhitungan: Non-kumulatif",
        f"{TOP} ------- x 100% {ALL}. Tipe Penghitungan : Kumulatif",
    ],
)
def test_labels_and_remarks_around_a_drawn_bar_are_no_part_of_either_side(text: str) -> None:
    layout = from_text(text)
    assert layout is not None
    assert of_layout(layout) == of_text(text) == POSTS


def test_a_label_before_the_formula_is_not_printed_as_part_of_the_numerator() -> None:
    text = f"Rumus: {TOP} / {ALL} x 100%"
    layout = typeset(text, of_text(text))
    assert layout is not None
    assert (linear(layout), of_layout(layout)) == (f"{TOP} / {ALL} x 100%", POSTS)


@pytest.mark.parametrize(
    "lead", ["Formulasi Perhitungan: ", "Cara Mengukur: ", "Rumus Penghitungan : ", "Metode Pengukuran: "]
)
def test_names_of_the_column_inside_the_cell_are_no_part_of_the_formula(lead: str) -> None:
    tree = of_text(f"{lead}{{(Jumlah A - Jumlah B) / Jumlah B}} x 100%")
    assert tree is not None
    assert tree == of_text("(Jumlah A - Jumlah B) / Jumlah B x 100%")
