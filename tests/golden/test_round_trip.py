"""What the program writes it reads back: by the record that travels along, and without it from the text alone."""

from __future__ import annotations

import io
import json
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kinerja_docs.domain import Kinerja
from kinerja_docs.domain.boundary import load, plain
from kinerja_docs.pipeline import generate, parse
from kinerja_docs.pipeline import load as load_record

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


def test_every_document_gives_the_record_back_by_the_part_that_it_carries(documents: list[Path]) -> None:
    for path in documents:
        assert parse(path) == record()


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
