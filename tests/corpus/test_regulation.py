"""The regulations of the corpus against their gold; KINERJA_CORPUS names the folder, without it all is skipped."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kinerja_docs.bahasa.text import fold
from kinerja_docs.document import Document, Paragraph, Text
from kinerja_docs.domain.record import Butir, Jabatan, Regulasi, Simpul
from kinerja_docs.extract.regulation import RegulationResult, extract_regulation, is_regulation
from kinerja_docs.profiles import load_profiles
from kinerja_docs.source import Place

CORPUS = os.environ.get("KINERJA_CORPUS")
Fact = tuple[str, str, str]
LISTS = ("tugas", "fungsi", "uraian_tugas")
HEADS = ("jenis", "daerah", "nomor", "tahun", "tentang")


def gold_files() -> list[Path]:
    if CORPUS is None:
        return []
    found = sorted(Path(CORPUS).glob("gold/*.json"))
    return [
        path for path in found if "menimbang" in (json.loads(path.read_text(encoding="utf-8")).get("regulasi") or {})
    ]


def document_of(path: Path) -> Document:
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext is not installed")
    done = subprocess.run([program, "-layout", str(path), "-"], capture_output=True, text=True, check=True)
    pages = enumerate(done.stdout.split("\f"), start=1)
    lines = [(page, line) for page, text in pages for line in text.splitlines() if line.strip()]
    blocks = (Paragraph((Text(line),), Place(berkas=path.name, halaman=page)) for page, line in lines)
    return Document(path.name, "pdf", tuple(blocks))


@pytest.mark.parametrize("gold", gold_files(), ids=lambda path: path.stem)
def test_regulation_of_the_corpus(gold: Path) -> None:
    source = next(path for path in Path(str(CORPUS)).iterdir() if path.stem == gold.name.split(".")[0])
    expected = json.loads(gold.read_text(encoding="utf-8"))
    document = document_of(source)
    result = extract_regulation(document, load_profiles().regulation)
    unsure = set(expected.get("ragu", []))
    wanted = set(facts_of_gold(expected, unsure))
    found = {fact for fact in facts_of_result(result) if not is_unsure(fact, expected, unsure)}
    right = len(wanted & found)
    score = 2 * right / (len(wanted) + len(found))
    assert score >= 0.98, f"F1 {score:.3f}; lost {sorted(wanted - found)[:20]}; invented {sorted(found - wanted)[:20]}"
    assert is_regulation(document) >= 0.5
    assert sum(1 for _ in articles(result.regulasi.batang_tubuh)) == expected["regulasi"].get("pasal", 0)


def facts_of_gold(record: dict[str, Any], unsure: set[str]) -> Iterator[Fact]:
    for index, jabatan in enumerate(record["jabatan"]):
        nama = fold(jabatan["nama"])
        yield "nama", nama, nama
        for key in ("dasar", "atasan"):
            if jabatan[key] and f"/jabatan/{index}/{key}" not in unsure:
                yield key, nama, fold(jabatan[key])
        for key in LISTS:
            yield from ((key, nama, fold(text)) for item in jabatan[key] for text in texts_of_gold(item))
    regulasi = record["regulasi"]
    for key in HEADS:
        yield key, "", fold(str(regulasi[key]))
    for key in ("menimbang", "mengingat"):
        yield from ((key, "", fold(text)) for text in regulasi[key])
    yield from ((key, "", fold(value)) for key, value in regulasi["ditetapkan"].items() if value)


def facts_of_result(result: RegulationResult) -> Iterator[Fact]:
    for jabatan in result.jabatan:
        nama = fold(jabatan.nama)
        yield "nama", nama, nama
        yield from (
            (key, nama, fold(value)) for key, value in (("dasar", jabatan.dasar), ("atasan", jabatan.atasan)) if value
        )
        for key in LISTS:
            yield from ((key, nama, fold(text)) for item in items(jabatan, key) for text in texts(item))
    yield from facts_of_regulation(result.regulasi)


def facts_of_regulation(regulasi: Regulasi) -> Iterator[Fact]:
    for key in HEADS:
        yield key, "", fold(str(getattr(regulasi, key)))
    for key in ("menimbang", "mengingat"):
        yield from ((key, "", fold(text)) for text in getattr(regulasi, key))
    for key in ("tempat", "tanggal", "oleh", "nama"):
        if value := getattr(regulasi.ditetapkan, key):
            yield key, "", fold(value)


def is_unsure(fact: Fact, record: dict[str, Any], unsure: set[str]) -> bool:
    names = [fold(jabatan["nama"]) for jabatan in record["jabatan"]]
    return fact[1] in names and f"/jabatan/{names.index(fact[1])}/{fact[0]}" in unsure


def items(jabatan: Jabatan, key: str) -> tuple[str | Butir, ...]:
    found: tuple[str | Butir, ...] = getattr(jabatan, key)
    return found


def texts(item: str | Butir) -> Iterator[str]:
    if isinstance(item, str):
        yield item
    else:
        yield item.teks
        for inner in item.butir:
            yield from texts(inner)


def texts_of_gold(item: Any) -> Iterator[str]:
    if isinstance(item, str):
        yield item
    else:
        yield item["teks"]
        for inner in item["butir"]:
            yield from texts_of_gold(inner)


def articles(nodes: tuple[Simpul, ...]) -> Iterator[Simpul]:
    for node in nodes:
        if node.jenis == "pasal":
            yield node
        yield from articles(node.isi)
