"""Reads the families in all their forms and compares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from families.run import converted

from families_of_regulations import (  # noqa: F401 - they register their families
    articles,
    fifth,
    fifth_offices,
    fifth_pages,
    forms,
    fourth,
    kinds,
    pages,
    second,
    sixth,
    third,
)
from families_of_regulations.notation import FAMILIES, Family
from kinerja_docs.document import Document
from kinerja_docs.domain import boundary
from kinerja_docs.domain.record import Simpul
from kinerja_docs.evaluation import Gold, Outcome, compare
from kinerja_docs.extract import extract
from kinerja_docs.profiles import load_profiles
from kinerja_docs.readers import read
from kinerja_docs.recognise import sections

PROFILES = load_profiles()


def data(family: Family, form: str) -> bytes:
    """Return a family in a form that needs no other program."""
    match form:
        case "txt":
            return _lines(family).encode()
        case "rusak":
            return forms.damaged(family.source).encode()
        case "md":
            return family.source.encode()
        case "html":
            return _page(family.source).encode()
        case _:
            return forms.word(family.source, automatic=form == "nomor")


def printed(folder: Path) -> dict[str, bytes]:
    """Return the PDF of every family that has one."""
    wanted = {f"{name}.docx": forms.word(f.source) for name, f in FAMILIES.items() if "pdf" in f.forms}
    return converted(wanted, folder, "pdf")


def document(family: Family, form: str, content: bytes) -> Document:
    return read(content, f"{family.name}-{form}.{ENDINGS.get(form, form)}")


def outcome(family: Family, form: str, content: bytes) -> Outcome:
    read_in = document(family, form, content)
    found = boundary.plain(extract(read_in, [(s.kind, s.blocks) for s in sections(read_in, PROFILES)], PROFILES))
    gold = {**{key: [] for key in ("iku", "perjanjian")}, **family.record}
    return compare(Gold(family.name, gold), _without_trees(found), kind=form)


ENDINGS = {"rusak": "txt", "nomor": "docx"}


def _lines(family: Family) -> str:
    has_layout = any(line.startswith("  ") for line in family.source.split("\n"))
    return family.source if has_layout else forms.lines(family.source)


def _page(source: str) -> str:
    return source if source.lstrip().startswith("<") else pages.page("Tupoksi", source.strip().replace("\n", "<br>\n"))


def _without_trees(value: Any) -> Any:
    match value:
        case dict():
            return {key: _without_trees(inner) for key, inner in value.items() if key != "pohon"}
        case list():
            return [_without_trees(inner) for inner in value]
    return value


def outlined(nodes: Sequence[Simpul], depth: int = 0) -> Iterator[str]:
    """Yield the skeleton of a tree, a node a line."""
    for node in nodes:
        yield f"{'  ' * depth}{node.jenis} {node.nomor or ''}".rstrip()
        yield from outlined(node.isi, depth + 1)
