"""What comes out of the samples is what a person reads in them, field by field, and says where it stands."""

from __future__ import annotations

import importlib
import json
import re
import zipfile
from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

import kinerja_docs
from kinerja_docs.domain.boundary import plain

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted(path for path in (ROOT / "samples").glob("*/*") if path.suffix in (".txt", ".docx"))
TEXT = ROOT / "samples" / "widang-2021" / "iku-widang-2021.txt"
NOT_READ = ("skema", "asal", "temuan", "keyakinan", "cakupan")
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
every_source = pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)


@cache
def record_of(source: Path) -> dict[str, Any]:
    return plain(kinerja_docs.parse(source))


def leaves(value: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Yield pointer and value of everything that is not made of other things; empty lists and objects are leaves."""
    if isinstance(value, dict) and value:
        for key, part in value.items():
            yield from leaves(part, f"{pointer}/{key}")
    elif isinstance(value, list) and value:
        for index, part in enumerate(value):
            yield from leaves(part, f"{pointer}/{index}")
    else:
        yield pointer, value


def said(record: dict[str, Any]) -> dict[str, Any]:
    return dict(leaves({key: value for key, value in record.items() if key not in NOT_READ}))


def has_place(pointer: str, places: dict[str, Any]) -> bool:
    """Tell whether a leaf has a place of its own; the tree of a formula was read as one."""
    before, tree, _ = pointer.partition("/pohon/")
    return pointer in places or (bool(tree) and f"{before}/pohon" in places)


@every_source
def test_record_is_as_expected(source: Path) -> None:
    expected = json.loads(source.with_suffix(".json").read_text(encoding="utf-8"))
    found, wanted = said(record_of(source)), said(expected)
    different = {key: (found.get(key), wanted.get(key)) for key in found | wanted if found.get(key) != wanted.get(key)}
    assert different == {}
    assert list(found) == list(wanted)


@every_source
def test_every_leaf_has_a_place(source: Path) -> None:
    record = record_of(source)
    empty: tuple[Any, ...] = (None, [], {}, False)
    homeless = [pointer for pointer, value in said(record).items() if value not in empty]
    homeless = [pointer for pointer in homeless if not has_place(pointer, record["asal"])]
    assert homeless == []


@every_source
def test_places_exist(source: Path) -> None:
    record = record_of(source)
    known = dict(leaves({key: value for key, value in record.items() if key not in NOT_READ}))
    stray = [p for p in record["asal"] if not any(k == p or k.startswith(f"{p}/") for k in known)]
    assert stray == []
    assert {place["berkas"] for place in record["asal"].values()} == {source.name}


def test_places_in_the_text_hold_the_words() -> None:
    record, lines = record_of(TEXT), TEXT.read_text(encoding="utf-8").casefold().splitlines()
    words = {pointer: str(value).casefold().split()[0] for pointer, value in said(record).items() if value}
    places = {pointer: place["baris"] for pointer, place in record["asal"].items() if pointer in words}
    assert len(places) > 200
    blocks = {line: " ".join(takewhile(str.strip, lines[line - 1 :])) for line in places.values()}
    assert {p: words[p] for p, line in places.items() if words[p] not in blocks[line]} == {}


@every_source
def test_nearly_all_of_the_text_is_used(source: Path) -> None:
    assert record_of(source)["cakupan"] > 0.95


def test_text_and_word_file_say_the_same() -> None:
    body = docx.Document(TEXT.with_suffix(".docx")).element.body
    in_word = " ".join(_word_paragraph(paragraph) for paragraph in body.iter(qn("w:p")))
    in_text = re.sub(
        r"\\frac|\\text|\\times|</?p[^>]*>|[*$\\{}]", " ", TEXT.read_text(encoding="utf-8").replace(r"\%", "%")
    )
    assert _words(in_word.replace("×", " ")) == _words(in_text)


def test_word_file_is_what_the_tool_makes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.syspath_prepend(ROOT / "tools")
    fresh = tmp_path / "fresh.docx"
    fresh.write_bytes(importlib.import_module("build_samples").word_file(TEXT.read_text(encoding="utf-8")))
    for part in ("word/document.xml", "word/numbering.xml", "word/footer1.xml"):
        assert _member(fresh, part) == _member(TEXT.with_suffix(".docx"), part)


def _member(path: Path, part: str) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read(part)


def _word_paragraph(paragraph: Any) -> str:
    blank = (qn("w:br"), qn("w:tab"), f"{MATH}e", f"{MATH}den")
    return "".join(" " if e.tag in blank else e.text or "" for e in paragraph.iter(qn("w:t"), f"{MATH}t", *blank))


def _words(text: str) -> list[str]:
    """Return the words without the numbers of list items and with every drawn bar alike."""
    words = [re.sub(r"-{5,}", "-----", word) for word in text.split()]
    return [word for word in words if not re.fullmatch(r"\d{1,2}\.", word)]
