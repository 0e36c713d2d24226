"""The documents of one record with its year: settings put together, figures computed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

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

    return merged(settings, settings_of(year.pengaturan, folder))


def documents_of(
    year: Tahunan, jenis: Sequence[str], settings: Settings, templates: Templates
) -> Iterator[RenderedDocument]:
    """Yield the documents of a record; the settings are those of ``settings_for``."""
    from kinerja_docs.compute.year import results_of
    from kinerja_docs.renderers import documents

    dated = replace(year, rekaman=replace(year.rekaman, tahun=settings.tahun or year.rekaman.tahun))
    figures = results_of(dated) if dated.rekaman.tahun and _COMPUTED & set(jenis) else None
    return documents(year.rekaman, jenis, settings, templates, figures)


def matters(year: Tahunan, jenis: Sequence[str], settings: Settings, jobs: Sequence[RenderedDocument]) -> list[Kabar]:
    """Return what is open about a record and the documents that are made of it."""
    from kinerja_docs.telling import Asked, gather, of_documents

    dated = replace(year, rekaman=replace(year.rekaman, tahun=settings.tahun or year.rekaman.tahun))
    asked = Asked(frozenset(jenis), settings)
    return [*gather(dated, asked), *of_documents(jobs, jenis, year.rekaman.perangkat_daerah.nama)]
