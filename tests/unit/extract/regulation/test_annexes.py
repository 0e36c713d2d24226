"""Appendices by themselves, heads that recognition or a letter spoils, and whose sentences are believed."""

from __future__ import annotations

import pytest
from regulation_texts import declaration, read

from kinerja_docs.bahasa.numbering import readings
from kinerja_docs.domain import Kinerja
from kinerja_docs.extract import extract
from kinerja_docs.extract.regulation.head import read_head
from kinerja_docs.extract.regulation.lines import Line
from kinerja_docs.profiles import load_profiles
from kinerja_docs.readers import read as document
from kinerja_docs.recognise import sections
from kinerja_docs.source import Place

PROFILES = load_profiles()
HEAD = "LAMPIRAN III\nPERATURAN BUPATI WIDURI\nNOMOR 41 TAHUN 2027\nTENTANG\nRINCIAN TUGAS KECAMATAN\n"


def record(text: str) -> Kinerja:
    found = document(text.encode(), "lampiran.txt")
    return extract(found, [(part.kind, part.blocks) for part in sections(found, PROFILES)], PROFILES)


def test_an_appendix_has_the_year_and_the_title_of_its_regulation() -> None:
    found = record(
        f"{HEAD}\nURAIAN TUGAS PEJABAT KECAMATAN\n\n1. Camat mempunyai tugas:\na. memimpin; dan\nb. melapor."
    )
    assert found.tahun == 2027
    assert found.dasar_hukum[0].tentang == "RINCIAN TUGAS KECAMATAN"
    assert [(jabatan.nama, jabatan.tugas) for jabatan in found.jabatan] == [("Camat", ("memimpin", "melapor"))]


def test_sentences_are_believed_where_labels_make_items_of_them() -> None:
    text = (
        f"{HEAD}\nA. KECAMATAN WIDURI\n1. URAIAN TUGAS\n(1) Camat mempunyai tugas :\n"
        "a. memimpin kecamatan dengan baik; dan\n"
        "b. melapor kepada Bupati setiap bulan.\n(2) Sekretaris Camat mempunyai tugas :\na. mengetik."
    )
    given = {jabatan.nama: (*jabatan.tugas, *jabatan.uraian_tugas) for jabatan in record(text).jabatan}
    assert given == {
        "Camat": ("memimpin kecamatan dengan baik", "melapor kepada Bupati setiap bulan"),
        "Sekretaris Camat": ("mengetik",),
    }


@pytest.mark.parametrize(
    "before",
    [
        "Hal : Penyampaian Keputusan Bupati Widuri Nomor 3 Tahun 2020",
        "Bersama ini disampaikan Peraturan Bupati Nomor 8 Tahun 2021.",
    ],
)
def test_a_letter_before_the_regulation(before: str) -> None:
    title = ["PERATURAN BUPATI WIDURI", "NOMOR41 TAHUN 2027", "TENTANG", "RINCIAN TUGAS"]
    lines = [Line(text, Place(berkas="x.txt")) for text in (before, *title)]
    head = read_head(lines, declaration().judul.jenis)
    assert (head.jenis, head.daerah, head.nomor, head.tahun) == ("Peraturan Bupati", "Widuri", "41", 2027)


def test_letters_after_z() -> None:
    first = [readings(label)[0] for label in ("z.", "å.", "ä.", "ö.", "aa.")]
    assert [(one.number, one.suffix) for one in first] == [(26, ""), (26, "a"), (26, "b"), (26, "c"), (27, "")]


def test_a_name_shortened_by_reference_is_the_same_jabatan() -> None:
    (jabatan,) = read(
        "Pasal 1\n(1) Kelompok Jabatan Fungsional Auditor mempunyai tugas memeriksa kas.\n"
        "(2) Kelompok Jabatan Auditor sebagaimana dimaksud pada ayat (1) mempunyai fungsi :\n"
        "a. penyusunan rencana; dan\nb. pelaporan."
    ).jabatan
    assert (jabatan.nama, jabatan.fungsi) == (
        "Kelompok Jabatan Fungsional Auditor",
        ("penyusunan rencana", "pelaporan"),
    )


def test_a_heading_in_capitals_that_a_reader_joined_to_its_sentence() -> None:
    found = record(f"{HEAD}\nA. TUGAS KECAMATAN WIDURI Kecamatan Widuri mempunyai tugas melayani warga.")
    assert [(jabatan.nama, jabatan.tugas) for jabatan in found.jabatan] == [("Kecamatan Widuri", ("melayani warga",))]
