"""Columns that are told by what stands below their names."""

from __future__ import annotations

import pytest

from kinerja_docs.document import Cell, Paragraph, Table, Text
from kinerja_docs.extract.tables.evidence import of_texts
from kinerja_docs.extract.tables.names import Header
from kinerja_docs.extract.tables.search import find_header
from kinerja_docs.profiles import load_profiles
from kinerja_docs.source import Place

PROFILES = load_profiles()
HERE = Place(berkas="a.docx")


def table(*rows: str) -> Table:
    """Return a table of rows "a | b"; "<" goes on with the cell to the left, "^" with the one above."""
    texts = [[text.strip() for text in row.split("|")] for row in rows]
    cells = [
        Cell(
            number, column, (Paragraph((Text(text),), HERE),), HERE,
            row_span=1 + _run([row[column] for row in texts[number + 1 :]], "^"),
            column_span=1 + _run(line[column + 1 :], "<"),
        )
        for number, line in enumerate(texts)
        for column, text in enumerate(line)
        if text not in {"<", "^"}
    ]  # fmt: skip
    return Table(tuple(cells), len(texts), len(texts[0]), HERE)


def _run(texts: list[str], sign: str) -> int:
    return next((n for n, text in enumerate(texts) if text != sign), len(texts))


def header(*rows: str, kind: str = "iku") -> Header:
    found = find_header(table(*rows), PROFILES.vocabulary, PROFILES.kinds[kind], PROFILES.kinds[kind].tabel)
    assert found is not None
    return found


def fields(found: Header) -> dict[int, str]:
    return {index: f"{column.field}:{column.period}".rstrip(":") for index, column in found.columns.items()}


def test_money_beside_performance_is_no_realisasi() -> None:
    found = header(
        "Sasaran | Indikator Kinerja | Target 2024 | < | Realisasi Triwulan I | <",
        "^ | ^ | K | Rp | K | Rp",
        "Meningkatnya mutu layanan | Jumlah surat selesai | 400 | 88.000.000 |  | 21.500.000",
        "Tertatanya wilayah | Jumlah desa tertata | 12 | 64.000.000 | 4 | 11.750.000",
    )
    measured = {0: "sasaran", 1: "indikator", 2: "target:2024", 4: "realisasi:-TW1"}
    assert {index: name for index, name in fields(found).items() if "anggaran" not in name} == measured


def test_headings_below_the_numbers_of_columns_are_of_the_header() -> None:
    found = header(
        "Sasaran | Indikator Kinerja | Target | Realisasi Triwulan | < | < | <",
        "^ | ^ | ^ | I | < | II | <",
        "1 | 2 | 3 | 4 | < | 5 = 4 + 1 | <",
        "^ | ^ | ^ | K | Rp | K | Rp",
        "Meningkatnya mutu layanan | Jumlah surat selesai | 400 | 90 | 88.000.000 | 110 | 21.500.000",
    )
    assert (found.body, found.columns[3].period, found.columns[5].period) == (4, "-TW1", "-TW2")


def test_numbers_below_the_heading_of_names_are_no_names() -> None:
    found = header(
        "No | Sasaran Strategis | Indikator Kinerja | < | Sumber Data",
        "1 | Meningkatnya mutu layanan | 1.1 | Persentase surat selesai | Laporan surat",
        "2 | Tertatanya wilayah | 2.1 | Persentase desa tertib | Seksi Pemerintahan",
    )
    assert fields(found) == {0: "nomor", 1: "sasaran", 3: "indikator", 4: "sumber_data"}


def test_units_beside_the_values_of_one_heading() -> None:
    found = header(
        "Sasaran | Indikator Kinerja | Target | <",
        "Meningkatnya usaha | Jumlah koperasi aktif | 1.478 | Koperasi",
        "Meningkatnya mutu | Persentase kenaikan omzet | 5 | %",
        "Tumbuhnya wirausaha | Jumlah wirausaha baru | 3.300 | Orang",
    )
    assert fields(found) == {0: "sasaran", 1: "indikator", 2: "target", 3: "satuan"}


def test_a_column_without_a_name_is_what_a_rule_lacks_if_its_cells_say_so() -> None:
    rows = ("Jumlah surat selesai", "Persentase desa tertib", "Nilai indeks kepuasan masyarakat", "Jumlah pegawai")
    found = header(" | Kondisi Awal | Sumber Data", *(f"{name} | 40 | Laporan" for name in rows))
    assert (found.columns[0].field, found.columns[0].concluded) == ("indikator", True)


def test_a_column_without_a_name_whose_cells_say_nothing_is_left() -> None:
    kind = PROFILES.kinds["iku"]
    rows = table(" | Kondisi Awal | Sumber Data", "Kolam | 40 | Laporan", "Sawah | 30 | Laporan")
    assert find_header(rows, PROFILES.vocabulary, kind, kind.tabel) is None


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        ("Persentase surat yang selesai; Jumlah desa yang tertata", "indikator"),
        ("Meningkatnya mutu layanan; Terwujudnya pemerintahan yang bersih", "sasaran"),
        ("Dokumen; Orang; %", "satuan"),
        ("88.000.000; Rp 21.500.000; 1.250.000.000", "anggaran"),
        ("Program Pelayanan Administrasi Perkantoran; Program Peningkatan Disiplin", "program"),
    ],
)
def test_texts_say_what_they_are(texts: str, kind: str) -> None:
    said = of_texts(texts.split("; "))
    assert max(said, key=said.__getitem__) == kind


def test_the_part_of_the_year_stands_below_all_of_them() -> None:
    found = header(
        "Indikator Kinerja | Realisasi Kinerja Pada Triwulan I - IV Tahun 2023 | < | < | < | Sumber Data",
        "^ | I | < | II | < | ^",
        "1 | 2 | < | 3 | < | 4",
        "^ | K | Rp | K | Rp | ^",
        "Jumlah surat selesai | 4 | 88.000.000 | 6 | 21.500.000 | Laporan",
    )
    assert [found.columns[index].period for index in (1, 3)] == ["2023-TW1", "2023-TW2"]


def test_years_below_headings_in_unknown_words_are_of_these() -> None:
    found = header(
        "No | Indikator Kinerja | Target Renstra Tahun ke- | < | Realisasi Capaian | < | Rasio Capaian | <",
        "^ | ^ | 2019 | 2020 | 2019 | 2020 | 2019 | 2020",
        "1 | Persentase desa tertib | 95 | 96 | 91 | 92 | 96 | 97",
    )  # fmt: skip
    said = "nomor indikator target:2019 target:2020 realisasi:2019 realisasi:2020 capaian:2019 capaian:2020"
    assert " ".join(fields(found).values()) == said


@pytest.mark.parametrize(("name", "field"), [("Capaian 2019", "realisasi"), ("Capaian 2019 (%)", "capaian")])
def test_capaian_beside_targets_is_what_was_achieved_or_its_share(name: str, field: str) -> None:
    found = header(f"Sasaran | Indikator | Target 2019 | {name}", "Meningkatnya mutu | Indeks SPBE | 3,13 | 2,94")
    assert found.columns[3].field == field


def test_the_only_column_without_a_known_name_is_told_beside_one_known() -> None:
    names = ("Persentase desa tertib", "Nilai keterbukaan informasi", "Indeks SPBE")
    found = header("No | Perjanjian Kinerja | Target", *(f"{n} | {name} | 80" for n, name in enumerate(names, 1)))
    assert fields(found) == {0: "nomor", 1: "indikator", 2: "target"}
