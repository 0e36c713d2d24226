"""The documents of the sample year for tests: made once, and read as tables of text."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

from lxml import etree

from kinerja_docs.compute.year import results_of
from kinerja_docs.domain import Kinerja
from kinerja_docs.pipeline import load_year
from kinerja_docs.renderers import RenderedDocument, Settings, documents
from kinerja_docs.renderers.year_settings import settings_of

ROOT = Path(__file__).resolve().parents[1]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
(YEAR,), _ = load_year(ROOT / "samples/widang-2021/tahun-2021.xlsx")
RECORD = YEAR.rekaman
SETTINGS = settings_of(YEAR.pengaturan, ROOT)
KINDS = ("iku", "iki", "pk", "pengukuran", "pengukuran-iki", "keputusan")


def made(record: Kinerja = RECORD, settings: Settings = SETTINGS) -> dict[str, RenderedDocument]:
    figures = results_of(replace(YEAR, rekaman=record))
    return {job.file_name: job for job in documents(record, KINDS, settings, hasil=figures)}


MADE = made()


def body(job: RenderedDocument) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(job.render())).read("word/document.xml"))


def text(element: etree._Element) -> str:
    return " ".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in element.iter(f"{W}p")).strip()


def tables(job: RenderedDocument) -> list[list[list[str]]]:
    """Return the tables of a document; the frame for the lambang is none."""
    found = [table for table in body(job).iter(f"{W}tbl") if not text(table).startswith("[lambang")]
    return [[[text(cell) for cell in row.findall(f"{W}tc")] for row in table.findall(f"{W}tr")] for table in found]


def starting(name: str, among: dict[str, RenderedDocument] = MADE) -> RenderedDocument:
    return next(job for file_name, job in among.items() if file_name.startswith(name))


def without_record(data: bytes, path: Path) -> Path:
    source = zipfile.ZipFile(io.BytesIO(data))
    with zipfile.ZipFile(path, "w") as copy:
        for member in source.namelist():
            if not member.startswith("customXml"):
                copy.writestr(member, source.read(member))
    return path
