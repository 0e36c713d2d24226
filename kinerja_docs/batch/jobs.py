"""The documents of one record with its year: settings put together, figures computed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kinerja_docs.domain.year import Tahunan
    from kinerja_docs.renderers import RenderedDocument, Settings
    from kinerja_docs.renderers.documents import Templates

_COMPUTED = {"iki", "pengukuran"}


def documents_of(
    year: Tahunan, jenis: Sequence[str], settings: Settings, templates: Templates, folder: Path
) -> Iterator[RenderedDocument]:
    """Yield the documents of a record; what ``settings`` leaves open is taken from its year.

    ``folder`` is where the files that the year names are looked for.
    """
    from kinerja_docs.compute.year import results_of
    from kinerja_docs.renderers import documents
    from kinerja_docs.renderers.year_settings import merged, settings_of

    chosen = merged(settings, settings_of(year.pengaturan, folder))
    dated = replace(year, rekaman=replace(year.rekaman, tahun=chosen.tahun or year.rekaman.tahun))
    figures = results_of(dated) if dated.rekaman.tahun and _COMPUTED & set(jenis) else None
    return documents(year.rekaman, jenis, chosen, templates, figures)
