"""Reads documents of all families and compares what is read with what stands in them."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from families import (  # noqa: F401 - they register their families
    books,
    drawn,
    iki,
    iki_more,
    iki_odd,
    iku,
    iku_more,
    iku_odd,
    iku_odd_more,
    pages,
    parted,
    pk,
    pk_more,
    pk_odd,
    pk_odd_more,
    printed,
    printed_more,
    second,
    third,
    web,
)
from families.expected import FAMILIES, Family
from kinerja_docs.domain import boundary
from kinerja_docs.evaluation import Gold, Outcome, compare
from kinerja_docs.extract import extract
from kinerja_docs.profiles import load_profiles
from kinerja_docs.readers import read
from kinerja_docs.recognise import sections

PROFILES = load_profiles()


def made(names: Iterable[str] = ()) -> list[Family]:
    return [FAMILIES[name]() for name in names or FAMILIES]


def parsed(data: bytes, name: str) -> dict[str, Any]:
    document = read(data, name)
    return boundary.plain(extract(document, [(s.kind, s.blocks) for s in sections(document, PROFILES)], PROFILES))


def outcome(family: Family, data: bytes, suffix: str) -> Outcome:
    name = f"{family.name}.{suffix}"
    found = parsed(data, name)
    gold = {**{key: [] for key in _PARTS}, "regulasi": None, **family.record}
    if gold["regulasi"] is ...:
        gold["regulasi"] = found["regulasi"] = None
    if not _has_trees(gold):
        found = _without_trees(found)
    return compare(Gold(name, gold), found, kind=suffix)


_PARTS = ("dasar_hukum", "visi", "linieritas", "iku", "jabatan", "perjanjian")


def _has_trees(value: Any) -> bool:
    match value:
        case dict():
            return "pohon" in value or any(map(_has_trees, value.values()))
        case list():
            return any(map(_has_trees, value))
    return False


def _without_trees(value: Any) -> Any:
    match value:
        case dict():
            return {key: _without_trees(inner) for key, inner in value.items() if key != "pohon"}
        case list():
            return [_without_trees(inner) for inner in value]
    return value


def converted(files: Mapping[str, bytes], folder: Path, suffix: str) -> dict[str, bytes]:
    """Return files as LibreOffice writes them in another format, by their names without suffix."""
    paths = [folder / name for name in files]
    for path, data in zip(paths, files.values(), strict=True):
        path.write_bytes(data)
    settings = f"-env:UserInstallation=file://{folder / 'office'}"
    command = ["soffice", settings, "--headless", "--convert-to", suffix, "--outdir", str(folder), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {path.stem: path.with_suffix(f".{suffix}").read_bytes() for path in paths}


def browser_print(family: Family, folder: Path, browser: str) -> bytes:
    """Return a page as a browser prints it, with date, title, address and page number around it."""
    page, paper = folder / f"{family.name}.html", folder / f"{family.name}.pdf"
    page.write_bytes(family.paper.data())
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'browser'}"]
    command = [browser, *options, f"--print-to-pdf={paper}", page.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return paper.read_bytes()
