"""The documents of one record with its year: settings put together, figures computed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kinerja_docs.workbook.turned import is_of, turned_record

if TYPE_CHECKING:
    from kinerja_docs.domain.kabar import Kabar
    from kinerja_docs.domain.year import Tahunan
    from kinerja_docs.renderers import RenderedDocument, Settings
    from kinerja_docs.renderers.documents import Templates

_COMPUTED = {"pengukuran-iki", "pengukuran"}


def settings_for(year: Tahunan, settings: Settings, folder: Path) -> Settings:
    """Return the settings of the documents of a record; what ``settings`` leaves open is taken from its year.

    ``folder`` is where the files that the year names are looked for.
    """
    from kinerja_docs.renderers.year_settings import merged, settings_of

    cells = {di.removeprefix("/pengaturan/"): cell for di, cell in year.sel.items() if di.startswith("/pengaturan/")}
    chosen = merged(settings, settings_of(year.pengaturan, folder, cells=cells))
    others = {name: holder for name, holder in year.pejabat.items() if name not in chosen.pejabat}
    return replace(chosen, pejabat={**chosen.pejabat, **others}, lain=year.lain) if others or year.lain else chosen


def documents_of(
    year: Tahunan, jenis: Sequence[str], settings: Settings, templates: Templates
) -> Iterator[RenderedDocument]:
    """Yield the documents of a record for its year; the settings are those of ``settings_for``."""
    from kinerja_docs.compute.year import results_of
    from kinerja_docs.renderers import documents

    dated = of_its_year(year, settings.tahun)
    figures = results_of(dated) if dated.rekaman.tahun and _COMPUTED & set(jenis) else None
    return documents(dated.rekaman, jenis, settings, templates, figures)


def prepared(
    year: Tahunan, jenis: Sequence[str], settings: Settings, templates: Templates
) -> tuple[list[RenderedDocument], list[Kabar]]:
    """Return the documents of a record for its year, and what is open about it and them."""
    from kinerja_docs.compute.year import results_of
    from kinerja_docs.renderers import documents
    from kinerja_docs.telling import Asked, gather, of_another_year, of_documents

    dated = of_its_year(year, settings.tahun)
    figures = results_of(dated) if dated.rekaman.tahun else None
    jobs = list(documents(dated.rekaman, jenis, settings, templates, figures))
    asked = Asked(frozenset(jenis), settings, figures)
    turned = () if dated is year else of_another_year(year, dated)
    office = year.rekaman.perangkat_daerah.nama
    return jobs, [*turned, *gather(dated, asked), *of_documents(jobs, jenis, office)]


def of_its_year(year: Tahunan, tahun: int | None) -> Tahunan:
    """Return a record as one of the year ``tahun``, else of its own: what is of another year is only its source."""
    from kinerja_docs.compute.actual import reached

    wanted = tahun or year.rekaman.tahun
    if wanted is None or is_of(year.rekaman, wanted):
        return year
    return replace(year, rekaman=turned_record(year.rekaman, wanted, reached(year), year.pejabat))
