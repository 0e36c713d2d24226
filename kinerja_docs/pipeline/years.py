"""Records and their years: loaded, saved, as a workbook, computed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_docs.domain.kabar import Kabar, Tell, quiet
from kinerja_docs.errors import InvalidRecord, WrongUse
from kinerja_docs.files import read_file, write_file

if TYPE_CHECKING:
    from kinerja_docs.domain import Kinerja
    from kinerja_docs.domain.results import HasilTahun
    from kinerja_docs.domain.year import Tahunan
    from kinerja_docs.workbook import Fault


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
    from kinerja_docs.workbook import read_workbook

    if Path(path).suffix.lower() not in (".xlsx", ".xlsm"):
        return (Tahunan(rekaman=load(path)),), ()
    return read_workbook(read_file(Path(path)), Path(path).name)


def workbook(
    records: Kinerja | str | Path | Sequence[Kinerja | Tahunan | str | Path],
    out: str | Path,
    *,
    tahun: int | None = None,
    tell: Tell = quiet,
) -> Path:
    """Write the Excel workbook of a year, filled with what the records know, and return its path.

    Args:
        records: one or more records, of one perangkat daerah each: values, or paths of .json or of an older workbook.
        out: the .xlsx to write.
        tahun: the year to plan and measure; else the latest of the records. It becomes the year of the records.
        tell: is told what is open about the records.

    Raises:
        WrongUse: if no year is known.
        UnreadableFile, InvalidRecord, OutputFailed: naming the file and what to do.
    """
    from dataclasses import replace

    from kinerja_docs.workbook import write_workbook

    given = records if isinstance(records, Sequence) and not isinstance(records, str) else [records]
    years = [each for source in given for each in _told(source, tell)]
    year = tahun or max((each.rekaman.tahun or 0 for each in years), default=0)
    if not year:
        raise WrongUse("tahun tidak diketahui. Sebutkan dengan --tahun, misalnya --tahun 2022.")
    dated = [replace(each, rekaman=replace(each.rekaman, tahun=year)) for each in years]
    write_file(Path(out), write_workbook(dated, year))
    return Path(out)


def _told(source: Kinerja | Tahunan | str | Path, tell: Tell) -> tuple[Tahunan, ...]:
    from kinerja_docs.telling import Asked, gather, of_faults

    years, faults = opened(source)
    for each in (*of_faults(faults), *(matter for year in years for matter in gather(year, Asked()))):
        tell(each)
    return years


def opened(source: Kinerja | Tahunan | str | Path) -> tuple[tuple[Tahunan, ...], tuple[Fault, ...]]:
    """Return records with their years, and the faults of their cells that may stay.

    Raises:
        InvalidRecord: naming the cells that must be put right: what stands in them would be lost.
        UnreadableFile: naming the file and what to do.
    """
    from kinerja_docs.domain.year import Tahunan
    from kinerja_docs.workbook import to_mend

    if not isinstance(source, str | Path):
        return (source if isinstance(source, Tahunan) else Tahunan(rekaman=source),), ()
    found, faults = load_year(source)
    if bad := to_mend(faults):
        raise InvalidRecord(f"{Path(source).name}: {bad}")
    return found, faults


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
    found = tuple(results_of(each, profil=profil, skala=skala, periode=periode, own=own) for each in years)
    matters = (matter for each in years for matter in gather(each, Asked()))
    return Computed(found, faults, (*of_faults(faults), *matters))


def save(record: Kinerja, path: str | Path) -> Path:
    """Write a record as JSON, whole or not at all, and return its path."""
    from kinerja_docs.domain import boundary

    write_file(Path(path), boundary.dump(record))
    return Path(path)


def findings_text(record: Kinerja) -> str:
    """Return the findings of a record, one a line: gravity, rule, pointer, sentence."""
    lines = [f"{t.tingkat.upper()} {t.kode} {t.di or '/'}: {t.pesan}" for t in record.temuan]
    return "\n".join([*lines, ""])
