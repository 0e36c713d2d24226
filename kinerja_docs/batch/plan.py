"""What will be made, from what, into which folder: decided before anything is written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_docs.bahasa.text import fold, short_name
from kinerja_docs.batch.pattern import Written
from kinerja_docs.batch.sources import Source
from kinerja_docs.errors import UnreadableFile, WrongUse
from kinerja_docs.files import safe_name
from kinerja_docs.version import VERSION

if TYPE_CHECKING:
    from kinerja_docs.renderers import Settings


@dataclass(frozen=True, slots=True)
class Kit:
    """What all records share: kinds of documents, settings and templates, with everything inside.

    Attributes:
        settings, templates: with everything inside.
        keys: for each kind, the digest of all that a document of it is made from apart from its record.
        diminta: whether the kinds were asked for; else those are made that a record has something for.
        pdf: whether PDFs are made beside the documents.
        rekap: the template of the rekap; None if none is wanted.
        timpa: write also over what somebody has changed.
        ketat: make nothing of a record about which something is open.
    """

    settings: Settings
    templates: Mapping[str, bytes]
    keys: Mapping[str, str]
    diminta: bool = True
    pdf: bool = False
    rekap: bytes | None = None
    timpa: bool = False
    ketat: bool = False

    @property
    def jenis(self) -> tuple[str, ...]:
        """The kinds of documents, in the order in which they are made."""
        return tuple(self.templates)


@dataclass(frozen=True, slots=True)
class Planned:
    """A record and the folder (below that of the results) in which its documents are put.

    ``kembar`` where another record of the same office and year has the folder of that name.
    """

    source: Source
    folder: str
    kembar: bool = False


Plan = tuple[Planned, ...]


@dataclass(frozen=True, slots=True)
class Plans:
    """All records of the source, and those of which documents are made."""

    semua: Plan
    dipilih: Plan


USUAL = ("iku", "iki", "pk")
MEASURED, REKAP = ("pengukuran", "pengukuran-iki"), "rekap"
"""What is made only where something was measured, if nobody asked for it."""


def make_kit(jenis: Sequence[str] | None, settings: Settings | None, templates: Path | None) -> Kit:
    """Return what the documents of these kinds (None: as each record has it) are made with; files are read here, once.

    Raises:
        WrongUse: for an unknown kind, or a folder without templates.
        UnreadableFile: if the logo or a template cannot be read.
    """
    from kinerja_docs.renderers import JENIS, Settings, template_bytes
    from kinerja_docs.renderers.documents import check_folder
    from kinerja_docs.renderers.rekap import REKAP as REKAP_TEMPLATE
    from kinerja_docs.renderers.rekap import rekap_template

    wanted = (*USUAL, *MEASURED, REKAP) if jenis is None else jenis
    unknown = [name for name in wanted if name not in (*JENIS, REKAP)]
    if unknown or not wanted:
        known = ", ".join((*JENIS, REKAP))
        raise WrongUse(f"jenis dokumen tidak dikenal: {', '.join(unknown) or '-'}. Pilih dari: {known}.")
    check_folder(templates, REKAP_TEMPLATE)
    try:
        full = _with_logo(settings or Settings())
        found: dict[str, bytes] = {kind: template_bytes(kind, templates) for kind in JENIS if kind in wanted}
        rekap = rekap_template(templates) if REKAP in wanted else None
    except OSError as error:
        raise UnreadableFile(f"{error.filename}: tidak dapat dibaca ({error.strerror}).") from error
    shared = f"{VERSION}\n{_digest_of_settings(full)}"
    keys = {kind: _digest(shared.encode() + data) for kind, data in found.items()}
    return Kit(full, found, keys, jenis is not None, rekap=rekap)


def kinds_of(kit: Kit, written: Written) -> tuple[str, ...]:
    """Return the kinds to make of a record: a measurement that nobody asked for only where something was measured."""
    return tuple(kind for kind in kit.jenis if kit.diminta or kind not in MEASURED or is_measured(written))


def is_measured(written: Written) -> bool:
    """Tell whether a record has realisasi of its own year, or numbers from which they are computed.

    What was measured in another year is no measurement of this one: a workbook keeps that of last year.
    What was copied from a pattern is none: it is true of another kecamatan.
    """
    if written.salinan:
        return False
    try:
        record = json.loads(written.record)
    except ValueError:
        return False
    year = str(record.get("tahun") or "") if isinstance(record, dict) else ""
    values = written.tahun.variabel.values()
    return any(_is_filled(periods, year) for periods in values) or _has_actual(record, year)


def _has_actual(value: object, year: str) -> bool:
    match value:
        case dict():
            return _is_filled(value.get("realisasi"), year) or any(_has_actual(each, year) for each in value.values())
        case list():
            return any(_has_actual(each, year) for each in value)
    return False


def _is_filled(periods: object, year: str) -> bool:
    """Tell whether a text of this year, or of none, is among those of periods ("2021-TW1"); "" is any year."""
    found = periods.items() if isinstance(periods, Mapping) else ()
    return any(text and (not period or period.startswith(year)) for period, text in found)


def key(kit: Kit, jenis: str, written: Written) -> str:
    """Return the digest of all that the documents of a kind are made from."""
    year = json.dumps(asdict(replace(written.tahun, sel={})), sort_keys=True, default=str)
    return _digest(f"{kit.keys[jenis]}\n{year}\n".encode() + _logo_of(written) + written.record)


def _logo_of(written: Written) -> bytes:
    """Return the digest of the pictures that the settings of a record name."""
    named = (written.folder / written.tahun.pengaturan.get(key, "") for key in ("logo", "elektronik.gambar"))
    return "".join(_digest(path.read_bytes()) for path in named if path.is_file()).encode()


def make_plan(sources: Iterable[Source], tahun: int | None = None) -> Plan:
    """Return the plan for these records; ``tahun`` is that of all documents, if it is not the records' own."""
    taken: dict[str, int] = {}
    return tuple(_placed(source, _folder(source, tahun), taken) for source in sources)


def _placed(source: Source, folder: str, taken: dict[str, int]) -> Planned:
    unique = _unique(folder, taken)
    return Planned(source, unique, unique != folder)


def chosen(planned: Plan, kecamatan: Sequence[str]) -> Plan:
    """Return the part of a plan for the named kecamatan (by name or code); all of it where none is named.

    Raises:
        WrongUse: if a name is not among them.
    """
    if not kecamatan:
        return planned
    wanted = {fold(short_name(name)) for name in kecamatan}
    found = tuple(each for each in planned if wanted & _names(each.source))
    missing = [n for n in kecamatan if not any(fold(short_name(n)) in _names(each.source) for each in found)]
    if missing:
        known = ", ".join(sorted({short_name(each.source.nama) for each in planned if each.source.nama})[:30])
        raise WrongUse(f"kecamatan tidak dikenal: {', '.join(missing)}. Yang ada: {known}.")
    return found


def _folder(source: Source, tahun: int | None) -> str:
    year = tahun or source.tahun
    parts = (source.daerah, str(year) if year else None, source.nama or source.asal)
    return "/".join(safe_name(part) for part in parts if part)


def _unique(folder: str, taken: dict[str, int]) -> str:
    """Return the folder, numbered if another record has it; Windows does not tell capitals apart."""
    name, number = folder, 1
    while name.casefold() in taken:
        number += 1
        name = f"{folder} ({number})"
    taken[name.casefold()] = number
    return name


def _names(source: Source) -> set[str]:
    return {fold(short_name(source.nama or "")), fold(source.kode or "")} - {""}


def _with_logo(settings: Settings) -> Settings:
    """Return the settings with what is in their pictures: a run goes on where the files are not."""
    electronic = replace(settings.elektronik, gambar=_content(settings.elektronik.gambar))
    return replace(settings, logo=_content(settings.logo), elektronik=electronic)


def _content(picture: Path | bytes | None) -> bytes | None:
    return picture.read_bytes() if isinstance(picture, Path) else picture


def _digest_of_settings(settings: Settings) -> str:
    return json.dumps(asdict(settings), ensure_ascii=False, sort_keys=True, default=_digest)


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
