"""Where records come from: a folder, one file, a pattern with a list of kecamatan, or values in memory."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kinerja_docs.batch.districts import FILE, Kecamatan, read_list
from kinerja_docs.batch.journal import NAME as JOURNAL
from kinerja_docs.batch.journal import Finding
from kinerja_docs.batch.pattern import Pattern, Written
from kinerja_docs.batch.shelf import Shelf
from kinerja_docs.domain import Kinerja
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.errors import InvalidRecord, KinerjaError, WrongUse
from kinerja_docs.files import CLOSED, read_file, walked

if TYPE_CHECKING:
    from kinerja_docs.workbook import Fault

REPORT = "laporan-batch"
Office = tuple[str | None, str | None, str | None, str | None]
"""Name, daerah, code, and year or period."""
_BOOKS = (".xlsx", ".xlsm")


@dataclass(frozen=True, slots=True)
class Source:
    """One record to come.

    Attributes:
        asal: where it comes from, for people.
        nama, daerah, kode: of its office, as far as known.
        tahun: of its documents, or their period ("2021-2026"), as far as known.
        load: returns the record.
        galat: why there is no record.
        temuan: what was found in its file.
    """

    asal: str
    nama: str | None = None
    daerah: str | None = None
    kode: str | None = None
    tahun: str | None = None
    load: Callable[[], Written] = lambda: Written(b"")
    galat: str = ""
    temuan: tuple[Finding, ...] = ()


def open_source(path: Path, pattern: Path | None = None, *, leave_out: Path | None = None) -> tuple[Source, ...]:
    """Return the records of a folder (also of the folders in it), of one file or workbook, or of a list.

    Args:
        path: a folder of records and workbooks, a record, a workbook (.xlsx), a list (.csv), or a folder with
            ``kecamatan.csv``.
        pattern: the record that those of the list are made after.
        leave_out: a folder whose files are passed over: that of the results.

    Raises:
        WrongUse, UnreadableFile, InvalidRecord: with what to do.
    """
    listed = path / FILE if path.is_dir() else path
    is_list = listed.suffix.casefold() == ".csv" and listed.is_file()
    if pattern is not None:
        if not is_list:
            raise WrongUse(f"{path}: --salin-dari memerlukan daftar kecamatan (.csv, atau folder berisi {FILE}).")
        return _copies(read_list(listed), pattern, listed.name)
    if not path.is_dir():
        read_file(path)
        if is_list:
            raise WrongUse(_nothing(path, listed))
        return _from_one(path, path.name)
    below, closed = walked(path)
    files = _files(path, below, leave_out)
    shut = tuple(Source(str(folder), galat=f"{folder}: {CLOSED}") for folder in closed)
    found = (*shut, *(source for file in files for source in _from_file(file, file.relative_to(path).as_posix())))
    if not found:
        raise WrongUse(_nothing(path, listed if is_list else None))
    return found


def _nothing(path: Path, listed: Path | None) -> str:
    if listed is not None:
        return f"{listed}: daftar kecamatan memerlukan --salin-dari REKAMAN."
    return f"{path}: tidak ada rekaman (.json) atau buku kerja (.xlsx) di sini. Buat dengan kinerja-docs parse."


def from_records(records: Iterable[Kinerja | Tahunan], asal: str, folder: Path = Path()) -> tuple[Source, ...]:
    """Return records that are already there, such as those of a workbook in ``folder``."""
    shelf, names, found = Shelf(folder), Counter[str](), []
    for number, each in enumerate(records, 1):
        year = each if isinstance(each, Tahunan) else Tahunan(rekaman=each)
        name = year.rekaman.perangkat_daerah.nama or str(number)
        names[name] += 1
        again = f" ({names[name]})" if names[name] > 1 else ""
        found.append(_source(f"{asal}: {name}{again}", _office(year), shelf.put(year)))
    return tuple(found)


def _from_workbook(path: Path, asal: str) -> tuple[Source, ...]:
    """Return the records of a workbook; of those with bad cells only why, because their values would be lost.

    Raises:
        InvalidRecord: if a bad cell may concern any of them.
    """
    from kinerja_docs.workbook import read_workbook

    years, faults = read_workbook(read_file(path), asal)
    if bad := _bad(faults, None):
        raise InvalidRecord(f"{asal}: {bad}")
    found = from_records(years, asal, path.parent)
    return tuple(_checked(source, number, faults) for number, source in enumerate(found))


def _checked(source: Source, number: int, faults: Sequence[Fault]) -> Source:
    """Return a record of a workbook with what was found in its rows; the first also with what concerns all."""
    own = {number} if number else {number, None}
    notes = (
        (each.tingkat, "", each.tempat, each.pesan) for each in faults if each.kantor in own and each.tingkat != "galat"
    )
    return replace(source, temuan=tuple(notes), galat=_bad(faults, number))


def _bad(faults: Iterable[Fault], number: int | None) -> str:
    from kinerja_docs.workbook import to_mend

    return to_mend(each for each in faults if each.kantor == number)


def _files(path: Path, below: Sequence[Path], leave_out: Path | None) -> list[Path]:
    """Return the records and workbooks below a folder; what Excel or a batch puts there is passed over."""
    found = [each for each in below if each.suffix.casefold() in (".json", *_BOOKS) and each.is_file()]
    results = {each.parent.resolve() for each in below if each.name == JOURNAL}
    results |= {leave_out.resolve()} if leave_out else set()
    results.discard(path.resolve())
    ours = (each for each in found if not each.name.startswith((".", "~$")) and not _is_result(each))
    return sorted(each for each in ours if results.isdisjoint(each.resolve().parents))


def _is_result(file: Path) -> bool:
    return file.stem in (REPORT, f"Rekap {file.parent.parent.name} {file.parent.name}")


def _from_file(file: Path, asal: str) -> tuple[Source, ...]:
    """Return the records of one file among others, where what is wrong with it is told and does not stop them."""
    try:
        return _from_one(file, asal)
    except KinerjaError as error:
        return (Source(asal, galat=str(error)),)


def _from_one(file: Path, asal: str) -> tuple[Source, ...]:
    from kinerja_docs.workbook import refuse_foreign

    refuse_foreign(file)
    if file.suffix.casefold() in _BOOKS:
        return _from_workbook(file, asal)
    try:
        office = _named(json.loads(read_file(file)))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InvalidRecord(f"{asal}: bukan rekaman kinerja-docs. Buat dahulu dengan kinerja-docs parse.") from error
    return (_source(asal, office, lambda: Written(read_file(file))),)


def _named(plain: dict[str, Any]) -> Office:
    office = plain["perangkat_daerah"]
    return office["nama"], office["daerah"], office["kode"], _term(plain["tahun"], plain.get("periode"))


def _office(year: Tahunan) -> Office:
    record, office = year.rekaman, year.rekaman.perangkat_daerah
    term = year.pengaturan.get("tahun") or _term(record.tahun, record.periode)
    return office.nama, office.daerah, office.kode, term


def _term(year: int | None, period: Sequence[int] | None) -> str | None:
    """Return the year of the documents of a record, else its period: "2021-2026"."""
    return str(year) if year else "-".join(map(str, period or ())) or None


def _source(asal: str, office: Office, load: Callable[[], Written]) -> Source:
    nama, daerah, kode, tahun = office
    return Source(asal, nama, daerah, kode, tahun, load)


def _copies(kecamatan: Sequence[Kecamatan], path: Path, name: str) -> tuple[Source, ...]:
    from kinerja_docs.domain import boundary

    record = boundary.load(read_file(path), path.name)
    pattern = Pattern(boundary.plain(record), kecamatan, path.name)
    return tuple(_copy(pattern, each, record, f"{name}: {each.kode} {each.nama}") for each in kecamatan)


def _copy(pattern: Pattern, kecamatan: Kecamatan, record: Kinerja, asal: str) -> Source:
    office = (
        f"Kecamatan {kecamatan.nama}",
        record.perangkat_daerah.daerah,
        kecamatan.kode or None,
        _term(record.tahun, record.periode),
    )
    return _source(asal, office, partial(pattern.copy_for, kecamatan))
