"""Records and their years: loaded, saved, as a workbook, computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_docs.domain.kabar import Kabar, Tell, quiet
from kinerja_docs.domain.places import place_of
from kinerja_docs.errors import InvalidRecord, WrongUse
from kinerja_docs.files import read_file, write_file

if TYPE_CHECKING:
    from kinerja_docs.domain import Kinerja
    from kinerja_docs.domain.results import HasilTahun
    from kinerja_docs.domain.year import Tahunan
    from kinerja_docs.workbook import Fault
    from kinerja_docs.workbook.turned import Reached


def load(path: str | Path) -> Kinerja:
    """Return the record in a JSON file.

    Raises:
        UnreadableFile, InvalidRecord: naming the file, and each path in it that does not fit.
    """
    from kinerja_docs.domain import boundary

    return boundary.load(read_file(Path(path)), Path(path).name)


def load_year(path: str | Path) -> tuple[tuple[Tahunan, ...], tuple[Fault, ...]]:
    """Return the records with their years in a record (.json) or a workbook (.xlsx), and the faults of its cells.

    Raises:
        UnreadableFile, InvalidRecord: naming the file and what to do.
    """
    from kinerja_docs.domain.year import Tahunan
    from kinerja_docs.workbook import read_workbook, refuse_foreign

    refuse_foreign(Path(path))
    if Path(path).suffix.lower() not in (".xlsx", ".xlsm"):
        return (Tahunan(rekaman=load(path)),), ()
    return read_workbook(read_file(Path(path)), Path(path).name)


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook that was written, and what a person should know of the years that it was made from, a line each."""

    path: Path
    catatan: tuple[str, ...] = ()


def workbook(
    records: Kinerja | str | Path | Sequence[Kinerja | Tahunan | str | Path],
    out: str | Path,
    *,
    tahun: int | None = None,
    tell: Tell = quiet,
) -> Path:
    """Write the Excel workbook of a year, filled with what the records know, and return its path.

    Args:
        records: one or more records, values or paths of .json or of an older workbook; several of one perangkat
            daerah and year are put together.
        out: the .xlsx to write.
        tahun: the year to plan and measure; else the latest of the records. It becomes the year of the records: those
            of another year are its source, with what they reached as baseline.
        tell: is told what is open about the records.

    Raises:
        WrongUse: if no year is known.
        UnreadableFile, InvalidRecord, OutputFailed: naming the file and what to do.
    """
    return new_workbook(records, out, tahun=tahun, tell=tell).path


def new_workbook(
    records: Kinerja | str | Path | Sequence[Kinerja | Tahunan | str | Path],
    out: str | Path,
    *,
    tahun: int | None = None,
    tell: Tell = quiet,
) -> Book:
    """Write a workbook as :func:`workbook` does, and return it with what was brought from another year."""
    from kinerja_docs.workbook import write_workbook
    from kinerja_docs.workbook.joining import joined
    from kinerja_docs.workbook.turning import notes, turned_years

    given = records if isinstance(records, Sequence) and not isinstance(records, str) else [records]
    years, matters = joined([each for source in given for each in _told(source, tell)])
    for matter in matters:
        tell(matter)
    year = tahun or max((each.rekaman.tahun or 0 for each in years), default=0)
    if not year:
        return _of_period(years, Path(out))
    made = turned_years(years, year, _reached)
    write_file(Path(out), write_workbook([each.tahunan for each in made], year))
    return Book(Path(out), notes(made, year))


def _of_period(years: Sequence[Tahunan], out: Path) -> Book:
    """Write the workbook of records that have a period and no year."""
    from kinerja_docs.workbook import write_workbook

    spans = sorted({each.rekaman.periode for each in years if each.rekaman.periode})
    if not spans:
        raise WrongUse("tahun tidak diketahui. Sebutkan dengan --tahun, misalnya --tahun 2022.")
    (first, last), *_ = spans
    write_file(out, write_workbook(years, first))
    note = (
        f"Rekaman ini untuk periode {first}–{last}, tanpa satu tahun: target dapat diisi setiap tahunnya, "
        f"realisasi dan variabel untuk {first}. Untuk tahun lain sebutkan misalnya --tahun {min(first + 1, last)}."
    )
    return Book(out, (note,))


def _reached(year: Tahunan) -> Reached:
    from kinerja_docs.compute.actual import reached

    return reached(year)


def _told(source: Kinerja | Tahunan | str | Path, tell: Tell) -> tuple[Tahunan, ...]:
    from kinerja_docs.telling import Asked, gather

    years = opened(source, tell)
    for matter in (matter for year in years for matter in gather(year, Asked())):
        tell(matter)
    return years


def opened(source: Kinerja | Tahunan | str | Path, tell: Tell) -> tuple[Tahunan, ...]:
    """Return records with their years; ``tell`` is told of the cells that must be looked at.

    Raises:
        InvalidRecord: naming the cells that must be put right: what stands in them would be lost.
        UnreadableFile: naming the file and what to do.
    """
    from kinerja_docs.domain.year import Tahunan
    from kinerja_docs.telling import of_faults
    from kinerja_docs.workbook import to_mend

    if not isinstance(source, str | Path):
        return (source if isinstance(source, Tahunan) else Tahunan(rekaman=source),)
    found, faults = load_year(source)
    for each in of_faults(fault for fault in faults if fault.tingkat != "galat"):
        tell(each)
    if bad := to_mend(faults):
        raise InvalidRecord(f"{Path(source).name}: {bad}")
    return found


@dataclass(frozen=True, slots=True)
class Computed:
    """The figures of each perangkat daerah, what was wrong with the cells of the workbook, and all that is open."""

    hasil: tuple[HasilTahun, ...]
    kesalahan: tuple[Fault, ...] = ()
    kabar: tuple[Kabar, ...] = ()


def compute(
    source: Kinerja | Tahunan | str | Path,
    *,
    profil: str | None = None,
    skala: str | None = None,
    periode: str | None = None,
    profiles: str | Path | None = None,
) -> Computed:
    """Return realisasi, capaian, means and totals of a year, each with its trace and its problems.

    Args:
        source: a record, a record with its year, or the path of a record (.json) or a workbook (.xlsx).
        profil: the profile of capaian; else the one that the settings name, else "umum".
        skala: the profile whose bands give the predikat, or "tanpa"; else the one that the settings name, else that of
            the profile.
        periode: "2021" or "2021-TW1"; else the year of the record.
        profiles: a folder of your own profiles.

    Raises:
        WrongUse, InvalidDeclaration: if no year is known, or no profile has this name.
        UnreadableFile, InvalidRecord: naming the file and what to do.
    """
    from kinerja_docs.compute.year import results_of
    from kinerja_docs.domain.year import Tahunan
    from kinerja_docs.telling import Asked, gather, of_faults

    faults: tuple[Fault, ...] = ()
    if isinstance(source, str | Path):
        years, faults = load_year(source)
    else:
        years = (source if isinstance(source, Tahunan) else Tahunan(rekaman=source),)
    own = Path(profiles) if profiles else None
    known = [each for each in years if not _lacks_year(each, periode)]
    found = tuple(results_of(each, profil=profil, skala=skala, periode=periode, own=own) for each in known)
    matters = (matter for each in years for matter in gather(each, Asked()))
    lacking = (_no_year(each, faults) for each in years if _lacks_year(each, periode))
    return Computed(found, faults, (*of_faults(faults), *filter(None, lacking), *matters))


def _lacks_year(year: Tahunan, period: str | None) -> bool:
    """Tell whether an office of a workbook has no year, which does not stop the others; a record alone is refused."""
    return not (year.rekaman.tahun or period) and bool(year.sel)


def _no_year(year: Tahunan, faults: Sequence[Fault]) -> Kabar | None:
    """Return that a workbook does not say which year an office is computed for, unless a fault of the cell does."""
    place = place_of(year, "/tahun")
    if any(each.tempat == place for each in faults):
        return None
    return Kabar("tahun belum diisi; angka kecamatan ini tidak dihitung. Ketik misalnya 2022.", place, "galat")


def save(record: Kinerja, path: str | Path) -> Path:
    """Write a record as JSON, whole or not at all, and return its path."""
    from kinerja_docs.domain import boundary

    write_file(Path(path), boundary.dump(record))
    return Path(path)


def findings_text(record: Kinerja) -> str:
    """Return the findings of a record, like ones on one line: gravity, rule, indicator or jabatan, place, sentence."""
    from kinerja_docs.domain.kabar import lines
    from kinerja_docs.domain.places import in_words

    found = (Kabar(each.pesan, in_words(record, each.di), each.tingkat, each.kode) for each in record.temuan)
    return "\n".join([*lines(found), ""])
