"""What surrounds a signature: the lambang or the letterhead, the label of the number, an electronic signature."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from year_maker import RECORD, SETTINGS, W, body, made, starting, text, without_record

from kinerja_docs import parse
from kinerja_docs.domain import Pejabat
from kinerja_docs.renderers import RenderedDocument, Settings
from kinerja_docs.renderers.settings import Elektronik, TempatLambang

PK = "PK Kecamatan Widang 2021 - 03"


def lines(job: RenderedDocument) -> list[str]:
    return [said for p in body(job).iter(f"{W}p") if (said := text(p))]


def pictures(job: RenderedDocument) -> int:
    return len(list(body(job).iter("{http://schemas.openxmlformats.org/drawingml/2006/main}blip")))


def test_an_agreement_has_one_title_and_the_lampiran_says_whose_it_is() -> None:
    said = lines(starting(PK))
    assert not any("PERNYATAAN" in line for line in said)
    first, second = (number for number, line in enumerate(said) if line == "PERJANJIAN KINERJA TAHUN 2021")
    assert said[first + 1 : first + 3] == ["KECAMATAN WIDANG", "KABUPATEN TUBAN"]
    assert said[second + 1] == "KEPALA SEKSI KETETRAMAN DAN KETERTIBAN CAMAT WIDANG"
    assert "KEPALA SEKSI PEMERINTAHAN KECAMATAN WIDANG" in lines(starting("PK Kecamatan Widang 2021 - 04"))


@pytest.mark.parametrize(("place", "frame"), [("bingkai", True), ("kosong", False), ("tidak", False)])
def test_the_place_of_the_lambang(place: TempatLambang, frame: bool) -> None:
    job = starting(PK, made(settings=replace(SETTINGS, tempat_lambang=place)))
    assert (lines(job)[:2] == ["[lambang", "daerah]"]) == frame
    assert pictures(job) == 0


def test_a_logo_stands_in_its_place(tmp_path: Path) -> None:
    settings = replace(SETTINGS, logo=a_picture(tmp_path))
    job = starting(PK, made(settings=settings))
    assert pictures(job) == 1
    assert lines(job)[0] == "PERJANJIAN KINERJA TAHUN 2021"


def test_a_letterhead_on_the_agreement_is_a_setting() -> None:
    job = starting(PK, made(settings=replace(SETTINGS, kop_perjanjian=True)))
    assert lines(job)[:2] == ["PEMERINTAH KABUPATEN TUBAN", "KECAMATAN WIDANG"]


def test_the_number_of_a_pppk_has_its_own_label(tmp_path: Path) -> None:
    official = Pejabat(nama="NAMA KASI", nip="190001011920211001", golongan="IX")
    settings = replace(SETTINGS, pejabat={"Kepala Seksi Pemerintahan": official})
    job = starting("PK Kecamatan Widang 2021 - 04", made(settings=settings))
    assert "NI PPPK 19000101 192021 1 001" in lines(job)
    assert "NIP. 19000101 192001 1 001" in lines(job), "the Camat"
    read = parse(without_record(job.render(), tmp_path / "a.docx")).perjanjian[0].pihak_pertama
    assert read is not None
    assert (read.nama, read.nip) == ("NAMA KASI", "19000101 192021 1 001")


def electronic(**given: object) -> Settings:
    return replace(SETTINGS, tanda_tangan="elektronik", elektronik=Elektronik(**given))  # type: ignore[arg-type]


def feet(job: RenderedDocument) -> str:
    archive = zipfile.ZipFile(io.BytesIO(job.render()))
    return " ".join(archive.read(name).decode() for name in archive.namelist() if "footer" in name)


@pytest.mark.parametrize("kind", ["IKU", "IKI", "PK", "Pengukuran Kinerja", "Pengukuran IKI", "Keputusan"])
def test_a_place_for_an_electronic_signature(kind: str) -> None:
    job = starting(kind, made(settings=electronic(tempat="${tte}", kaki="Ditandatangani secara elektronik.")))
    said = lines(job)
    assert said[said.index("${tte}") + 1].startswith("NAMA") or "[belum ditetapkan]" in said
    assert "Ditandatangani secara elektronik." in feet(job)
    assert "${tte}" not in lines(starting(kind))
    assert "elektronik" not in feet(starting(kind))


def test_a_picture_in_place_of_an_electronic_signature(tmp_path: Path) -> None:
    job = starting(PK, made(settings=electronic(gambar=a_picture(tmp_path))))
    assert pictures(job) == 4, "two signers, on statement and lampiran"
    assert "[tanda tangan elektronik]" not in lines(job)


@pytest.mark.parametrize(
    "kind", ["IKU", "IKI Kecamatan Widang 2021 - 03", PK, "Pengukuran IKI Kecamatan Widang 2021 - 03"]
)
def test_an_electronic_signature_leaves_the_text_as_it_reads(kind: str, tmp_path: Path) -> None:
    by_hand = parse(without_record(starting(kind).render(), tmp_path / "a.docx"))
    signed = starting(kind, made(settings=electronic()))
    found = parse(without_record(signed.render(), tmp_path / "b.docx"))
    assert replace(found, asal={}, temuan=(), keyakinan={}, cakupan=None) == replace(
        by_hand, asal={}, temuan=(), keyakinan={}, cakupan=None
    )


def a_picture(folder: Path) -> Path:
    from PIL import Image

    Image.new("RGB", (40, 40), "red").save(folder / "gambar.png")
    return folder / "gambar.png"


def test_an_agreement_can_print_who_answers_for_an_indicator() -> None:
    from kinerja_docs.renderers.agreements import agreements
    from kinerja_docs.renderers.context import pk_view

    (camat, *_) = agreements(RECORD, SETTINGS)
    rows = pk_view(RECORD, camat, SETTINGS, None).sasaran
    assert [str(row.penanggung_jawab) for row in rows] == ["Camat"] * 3, "for a template of one's own"
