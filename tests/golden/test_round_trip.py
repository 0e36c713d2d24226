"""What the program writes it reads back: by the record that travels along, and without it from the text alone."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kinerja_docs.domain import Kinerja, Pejabat
from kinerja_docs.domain.boundary import load, plain
from kinerja_docs.pipeline import generate, parse
from kinerja_docs.pipeline import load as load_record
from kinerja_docs.renderers import Settings

ROOT = Path(__file__).resolve().parents[2]
RECORD = ROOT / "samples" / "widang-2021" / "iku-widang-2021.json"
PRINTED_BY_IKU = ("tahun", "perangkat_daerah", "dasar_hukum", "visi", "linieritas", "iku")


@cache
def record() -> Kinerja:
    return load_record(RECORD)


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return list(generate(record(), tmp_path_factory.mktemp("dokumen")))


def without_record(path: Path, folder: Path) -> Path:
    """Return a copy of a Word file that carries no custom XML."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            if not name.startswith("customXml/"):
                target.writestr(name, source.read(name))
    copy = folder / path.name
    copy.write_bytes(buffer.getvalue())
    return copy


def read_text(path: Path, folder: Path) -> dict[str, Any]:
    return plain(parse(without_record(path, folder)))


def test_one_iku_eight_iki_nine_pk(documents: list[Path]) -> None:
    kinds = [path.name.split()[0] for path in documents]
    assert [kinds.count(kind) for kind in ("IKU", "IKI", "PK")] == [1, 8, 9]


def test_a_document_of_the_office_gives_the_record_back_and_says_where_from(documents: list[Path]) -> None:
    found = parse(documents[0])
    assert replace(found, temuan=()) == replace(record(), temuan=())
    (told,) = [finding for finding in found.temuan if finding.kode == "REK-03"]
    assert "tidak tercetak di dokumen ini" in told.pesan


def test_a_document_of_one_official_carries_nothing_of_the_others(documents: list[Path]) -> None:
    wanted = [jabatan for jabatan in record().jabatan if jabatan.iki]
    found = [parse(path) for path in documents if path.name.startswith("IKI")]
    assert [each.jabatan for each in found] == [(jabatan,) for jabatan in wanted]
    assert all(each.iku == each.perjanjian == () for each in found)


OFFICIALS = {
    "Kepala Seksi Pelayanan Umum": "19000101 192001 1 009",
    "Kepala Seksi Pemerintahan": "19000101 192001 1 008",
}


@pytest.mark.parametrize("jenis", ["iki", "pk"])
def test_no_nip_rides_along_that_is_not_printed(jenis: str, tmp_path: Path) -> None:
    held = {nama: Pejabat(nama="NAMA", nip=nip) for nama, nip in OFFICIALS.items()}
    jabatan = tuple(replace(each, pejabat=held.get(each.nama)) for each in record().jabatan)
    for path in generate(replace(record(), jabatan=jabatan), tmp_path, jenis=[jenis]):
        for nama, nip in OFFICIALS.items():
            assert (nip in carried(path)) is path.stem.endswith(nama), path.name


def carried(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return "".join(archive.read(name).decode() for name in archive.namelist() if name.startswith("customXml/item"))


def test_the_record_is_left_out_if_nobody_wants_it(tmp_path: Path) -> None:
    (path,) = generate(record(), tmp_path, jenis=["iku"], settings=Settings(rekaman=False))
    assert carried(path) == ""
    assert parse(path).iku


FORGED = {
    "jabatan": ("Kepala Seksi Pelayanan Umum", "PALSU"),
    "goal": ("Non Perijinan ditingkat", "Palsu ditingkat"),
    "formula": ('"pengali":"100"', '"pengali":"999"'),
}


@pytest.mark.parametrize("what", FORGED)
def test_a_record_that_says_something_else_than_its_page_is_put_aside(
    what: str, documents: list[Path], tmp_path: Path
) -> None:
    path = next(path for path in documents if path.name.endswith("Kepala Seksi Pelayanan Umum.docx"))
    before, after = FORGED[what]
    target = tmp_path / path.name
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w") as copy:
        for name in source.namelist():
            data = source.read(name).decode("utf-8", "surrogateescape")
            if name.startswith("customXml/item1"):
                assert before in data
                data = data.replace(before, after)
            copy.writestr(name, data.encode("utf-8", "surrogateescape"))
    found = parse(target)
    assert found.temuan[0].kode == "REK-02"
    assert after not in json.dumps(plain(replace(found, temuan=())), ensure_ascii=False)


def test_the_iku_document_says_all_that_it_prints(documents: list[Path], tmp_path: Path) -> None:
    found = read_text(next(path for path in documents if path.name.startswith("IKU")), tmp_path)
    wanted = plain(record())
    assert {key: found[key] for key in PRINTED_BY_IKU} == {key: wanted[key] for key in PRINTED_BY_IKU}
    assert found["jabatan"] == [jabatan for jabatan in wanted["jabatan"] if not jabatan["iki"]]


def test_every_iki_document_says_its_jabatan(documents: list[Path], tmp_path: Path) -> None:
    wanted = [jabatan for jabatan in plain(record())["jabatan"] if jabatan["iki"]]
    found = [read_text(path, tmp_path) for path in documents if path.name.startswith("IKI")]
    assert [item["jabatan"] for item in found] == [[jabatan] for jabatan in wanted]
    assert {(item["tahun"], item["perangkat_daerah"]["nama"]) for item in found} == {(2021, "Kecamatan Widang")}
    assert all(item["iku"] == item["perjanjian"] == [] for item in found)


def test_every_agreement_says_its_parties_and_targets(documents: list[Path], tmp_path: Path) -> None:
    wanted = plain(record())
    found = [read_text(path, tmp_path)["perjanjian"] for path in documents if path.name.startswith("PK")]
    agreements = [agreement for (agreement,) in found]
    titles = ["Camat Widang", *(jabatan["nama"] for jabatan in wanted["jabatan"] if jabatan["iki"])]
    assert [agreement["pihak_pertama"]["jabatan"] for agreement in agreements] == titles
    superiors = [agreement["pihak_kedua"]["jabatan"] for agreement in agreements]
    assert superiors[:3] == ["Bupati Tuban", "Camat Widang", "Camat Widang"]
    assert superiors[-2:] == ["Sekretaris Camat Widang"] * 2
    names = [[i["nama"] for s in agreement["sasaran"] for i in s["indikator"]] for agreement in agreements]
    assert names[0] == [i["nama"] for s in wanted["iku"] for i in s["indikator"]]
    assert names[1:] == [[i["nama"] for s in j["iki"] for i in s["indikator"]] for j in wanted["jabatan"] if j["iki"]]


def test_a_document_that_was_edited_is_read_from_its_text(documents: list[Path], tmp_path: Path) -> None:
    path = next(path for path in documents if path.name.startswith("IKI"))
    buffer = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(buffer, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                data = data.replace(b"Meningkatnya Kapasitas", b"Menurunnya Kapasitas")
            target.writestr(name, data)
    (tmp_path / path.name).write_bytes(buffer.getvalue())
    found = parse(tmp_path / path.name)
    assert found.jabatan[0].iki[1].uraian == "Menurunnya Kapasitas Sumber Daya Aparatur"
    assert [finding.kode for finding in found.temuan][:1] == ["REK-01"]


def test_the_same_record_gives_the_same_bytes(documents: list[Path], tmp_path: Path) -> None:
    again = generate(load(json.dumps(plain(record())), "r.json"), tmp_path)
    assert [path.name for path in again] == [path.name for path in documents]
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in documents]
