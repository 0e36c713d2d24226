"""The rekap of a kabupaten: its letterhead, place, date and signature, and its chart in Excel."""

from __future__ import annotations

import io
import zipfile
from decimal import Decimal

from lxml import etree

from kinerja_docs.domain.rekap import UNVERIFIED, Peringkat, Rekap
from kinerja_docs.renderers.rekap import rekap_document, rekap_template, rekap_view
from kinerja_docs.renderers.rekap_workbook import write_rekap
from kinerja_docs.renderers.settings import PengaturanRekap, Settings

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GIVEN = PengaturanRekap(
    kop=("PEMERINTAH KABUPATEN CONTOH", "SEKRETARIAT DAERAH"),
    tempat="Contoh",
    tanggal="2024-02-01",
    jabatan="Kepala Bagian Organisasi",
    nama="NAMA KEPALA BAGIAN",
    nip="190001011920011001",
)


def rekap(*ranking: Peringkat) -> Rekap:
    return Rekap(
        daerah="Kabupaten Contoh",
        tahun=2023,
        kecamatan=("Satu", "Dua"),
        indikator=(),
        peringkat=ranking,
        catatan=(UNVERIFIED, "1 indikator tidak ada di semua kecamatan."),
        profil="Empat kategori",
    )


def lines(data: bytes) -> list[str]:
    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))
    return [said for p in root.iter(f"{W}p") if (said := "".join(t.text or "" for t in p.iter(f"{W}t")))]


def test_letterhead_place_date_and_who_signs() -> None:
    said = lines(rekap_document(rekap(), rekap_template(), Settings(rekap=GIVEN)))
    assert said[:2] == ["PEMERINTAH KABUPATEN CONTOH", "SEKRETARIAT DAERAH"]
    assert said[-4:] == [
        "Contoh, 1 Februari 2024",
        "KEPALA BAGIAN ORGANISASI,",
        "NAMA KEPALA BAGIAN",
        "NIP. 19000101 192001 1 001",
    ]


def test_what_is_not_set_can_be_seen() -> None:
    said = lines(rekap_document(rekap(), rekap_template(), Settings()))
    assert said[0] == "PEMERINTAH KABUPATEN CONTOH"
    assert said[-4] == "[belum ditetapkan]"
    view = rekap_view(rekap(), Settings())
    assert view.catatan == ("1 indikator tidak ada di semua kecamatan.",), "no note to those who make it"


def test_the_workbook_has_a_chart_where_something_was_measured() -> None:
    def parts(*ranking: Peringkat) -> list[str]:
        stream = io.BytesIO()
        write_rekap(rekap(*ranking), stream)
        return zipfile.ZipFile(stream).namelist()

    measured = Peringkat(kecamatan="Satu", peringkat=1, nilai=Decimal("98.5"), cetak="98,50%", dihitung=1, dilewati=0)
    assert "xl/charts/chart1.xml" in parts(measured)
    assert "xl/charts/chart1.xml" not in parts()
