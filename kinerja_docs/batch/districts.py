"""A list of kecamatan (CSV): code, name, how many desa and kelurahan."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kinerja_docs.bahasa.text import short_name
from kinerja_docs.errors import UnreadableFile
from kinerja_docs.files import read_file

FILE = "kecamatan.csv"
_COLUMNS = ("kode", "kecamatan", "desa", "kelurahan")


@dataclass(frozen=True, slots=True)
class Kecamatan:
    """A kecamatan; ``nama`` without the word Kecamatan, ``kode`` of the Kemendagri ("35.23.19")."""

    kode: str
    nama: str
    desa: int
    kelurahan: int


def read_list(path: Path) -> tuple[Kecamatan, ...]:
    """Return the kecamatan in a CSV file with the columns kode, kecamatan, desa, kelurahan.

    Raises:
        UnreadableFile: naming the columns or the lines that do not fit.
    """
    try:
        lines = read_file(path).decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        raise UnreadableFile(f"{path.name}: simpan di Excel sebagai CSV UTF-8, lalu ulangi.") from error
    mark = ";" if lines and ";" in lines[0] else ","
    reader = csv.DictReader(lines, delimiter=mark)
    missing = [name for name in _COLUMNS if name not in (reader.fieldnames or ())]
    if missing:
        raise UnreadableFile(f"{path.name}: kolom {', '.join(missing)} tidak ada. Yang perlu: {', '.join(_COLUMNS)}.")
    return _checked([(reader.line_num, row) for row in reader], path.name)


def _checked(rows: list[tuple[int, dict[str, str]]], name: str) -> tuple[Kecamatan, ...]:
    faults = [f"baris {line}" for line, row in rows if not _fits(row)]
    if faults or not rows:
        where = ", ".join(faults) or "tidak ada barisnya"
        raise UnreadableFile(f"{name}: {where}: nama harus ada, desa dan kelurahan harus bilangan.")
    return tuple(_one(row) for _, row in rows)


def _fits(row: Mapping[str, str | None]) -> bool:
    numbers = (row["desa"] or "", row["kelurahan"] or "")
    return bool((row["kecamatan"] or "").strip()) and all(re.fullmatch(r"\s*\d{1,4}\s*", n) for n in numbers)


def _one(row: Mapping[str, str]) -> Kecamatan:
    name = short_name(row["kecamatan"])
    return Kecamatan(row["kode"].strip(), name, int(row["desa"]), int(row["kelurahan"]))
