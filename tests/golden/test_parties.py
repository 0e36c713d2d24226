"""Who stands on a Perjanjian Kinerja: the documents themselves, from names as planners write them."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

import pytest
from docx import Document

from kinerja_docs.batch.jobs import prepared, settings_for
from kinerja_docs.domain import Indikator, Jabatan, Kinerja, Pejabat, PerangkatDaerah, Sasaran
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.renderers.settings import Settings

GOAL = (Sasaran(uraian="Tertatanya arsip", indikator=(Indikator(nama="Jumlah arsip", target={"2022": "4"}),)),)


def held(nama: str, number: int, **fields: str) -> Pejabat:
    return Pejabat(nama=nama, nip=f"19000101 192001 1 00{number}", **fields)  # type: ignore[arg-type]


def office(*staff: str, region: str = "Kabupaten Contoh", camat: Pejabat | None = None, **over: str) -> Kinerja:
    head = Jabatan(nama="Camat", iki=GOAL, pejabat=camat or held("NAMA CAMAT", 1))
    secretary = Jabatan(nama="Sekretaris Kecamatan", iki=GOAL, pejabat=held("NAMA SEKRETARIS", 2))
    others = tuple(Jabatan(nama=name, iki=GOAL, atasan=over.get(name.split()[-1])) for name in staff)
    about = PerangkatDaerah(nama="Kecamatan Sumber Rejo", daerah=region)
    return Kinerja(tahun=2022, perangkat_daerah=about, jabatan=(head, secretary, *others))


def made(record: Kinerja, settings: Settings, **pejabat: Pejabat) -> tuple[dict[str, str], list[str]]:
    """Return the text of each Perjanjian Kinerja by the jabatan in its name, and what was said."""
    year = Tahunan(rekaman=record, pejabat={name.replace("_", " "): who for name, who in pejabat.items()})
    chosen = settings_for(year, settings, Path())
    jobs, found = prepared(year, ("pk",), chosen, None)
    said = [f"{each.kode} {each.pesan}" for each in found if each.kode]
    return {job.file_name[:-5].partition(" - ")[2][3:]: _text(job.render()) for job in jobs}, said


def _text(data: bytes) -> str:
    body = Document(io.BytesIO(data)).element.body
    return " ".join(" ".join(node.text or "" for node in body.iter() if node.tag.endswith("}t")).split())


@pytest.mark.parametrize("atasan", ["Camat", "camat sumber rejo", "CAMAT", "Plt. Camat", None])
def test_the_camat_is_named_whatever_he_is_called(atasan: str | None) -> None:
    over = {"Pemerintahan": atasan} if atasan else {}
    papers, said = made(office("Kepala Seksi Pemerintahan", **over), Settings())
    assert "NAMA CAMAT" in papers["Kepala Seksi Pemerintahan"]
    assert said == []


def test_a_lurah_agrees_with_the_camat_and_his_staff_with_him() -> None:
    papers, _ = made(office("Lurah Melati", "Kasi Umum Kelurahan Melati"), Settings())
    assert "Sasaran Kegiatan" in papers["Lurah Melati"]
    assert "BUPATI" not in papers["Lurah Melati"].upper()
    assert "LURAH MELATI" in papers["Kasi Umum Kelurahan Melati"].upper()
    assert "NAMA CAMAT" not in papers["Kasi Umum Kelurahan Melati"]


def test_nobody_is_put_over_a_jabatan_of_no_known_level() -> None:
    papers, said = made(office("Penelaah Teknis Kebijakan"), Settings())
    paper = papers["Penelaah Teknis Kebijakan"]
    assert "CAMAT SUMBER REJO" not in paper.upper()
    assert "Jabatan : [belum ditetapkan]" in paper.replace("Jabatan:", "Jabatan :").replace(":[", ": [")
    assert "Sasaran Kegiatan" not in paper
    assert [line[:6] for line in said] == ["PJB-01"]


def test_the_bupati_of_the_workbook_is_printed_and_a_pj_has_a_nip() -> None:
    papers, _ = made(office(), Settings(), Bupati_Contoh=Pejabat(nama="NAMA BUPATI"))
    assert "NAMA BUPATI" in papers["Camat"]
    papers, _ = made(office(), Settings(), Bupati=held("NAMA PENJABAT", 9, kapasitas="Pj."))
    assert "Pj. BUPATI CONTOH" in papers["Camat"]
    assert "19000101 192001 1 009" in papers["Camat"]


def test_a_wali_kota_of_a_kota_administrasi_is_a_civil_servant() -> None:
    given = office(region="Kota Administrasi Contoh Barat")
    papers, _ = made(given, Settings(), Wali_Kota=held("NAMA WALI KOTA", 9, golongan="IV/d"))
    assert "WALI KOTA ADMINISTRASI CONTOH BARAT" in papers["Camat"].upper()
    assert "19000101 192001 1 009" in papers["Camat"]


@pytest.mark.parametrize(
    ("capacity", "mandates", "others"),
    [(None, {"Camat Sumber Rejo": "Sekcam"}, True), ("Plh.", {"Camat": "Sekretaris Kecamatan"}, False)],
)
def test_a_mandate_is_printed_only_where_it_may_be(
    capacity: str | None, mandates: Mapping[str, str], others: bool
) -> None:
    camat = held("NAMA CAMAT", 1, **({"kapasitas": capacity} if capacity else {}))
    papers, said = made(office("Kepala Seksi Pemerintahan", camat=camat), Settings(atas_nama=mandates))
    assert "a.n." not in papers["Sekretaris Kecamatan"]
    usual, _ = made(office(), Settings())
    own = [each["Sekretaris Kecamatan"].count("NAMA SEKRETARIS") for each in (papers, usual)]
    assert own[0] == own[1]
    assert "SEKCAM" not in papers["Kepala Seksi Pemerintahan"].upper()
    assert ("a.n. CAMAT SUMBER REJO" in papers["Kepala Seksi Pemerintahan"]) is others
    assert said
    assert all(line.startswith("PJB-04") for line in said)


def test_who_is_plt_of_his_superior_does_not_agree_with_himself() -> None:
    camat = Pejabat(nama="NAMA SEKRETARIS", nip="190001011920011002", kapasitas="Plt.")
    papers, said = made(office("Kepala Seksi Pemerintahan", camat=camat), Settings())
    usual, _ = made(office("Kepala Seksi Pemerintahan"), Settings())
    name = "NAMA SEKRETARIS"
    assert papers["Sekretaris Kecamatan"].count(name) == usual["Sekretaris Kecamatan"].count(name)
    assert "Plt. CAMAT SUMBER REJO" in papers["Kepala Seksi Pemerintahan"]
    assert [line[:6] for line in said] == ["PJB-03"]
