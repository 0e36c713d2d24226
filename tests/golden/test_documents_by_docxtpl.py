"""docxtpl as the oracle for our own templates: with our additions written out, it renders what we render.

Left out of the comparison is what is better on purpose: widths of columns that come from the data, and where the lines
of an equation break. docxtpl gets our filters as plain functions.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from docxtpl import DocxTemplate
from jinja2 import Environment, pass_context
from lxml import etree
from markupsafe import Markup

from kinerja_docs.domain import boundary
from kinerja_docs.renderers import Settings, context, documents
from kinerja_docs.renderers.agreements import agreements
from kinerja_docs.renderers.docx import compile_template
from kinerja_docs.renderers.docx.columns import text_sizes
from kinerja_docs.renderers.docx.dialect import expand
from kinerja_docs.renderers.docx.equation import equation
from kinerja_docs.renderers.docx.numbering import read_numbering, renumber
from kinerja_docs.renderers.docx.package import open_package, parse
from kinerja_docs.renderers.docx.pictures import placeholders
from kinerja_docs.renderers.docx.runtime import Run, extent, has_equation, merged
from kinerja_docs.renderers.docx.sandbox import FILTERS
from kinerja_docs.renderers.docx.tags import join_tags
from kinerja_docs.renderers.measurement import measurement_view
from kinerja_docs.renderers.parties import with_officials
from kinerja_docs.renderers.results import NOTHING
from kinerja_docs.renderers.values import Rumus

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "samples" / "widang-2021" / "iku-widang-2021.json"
SETTINGS = Settings(tempat="Widang", tanggal="2021-01-04", alamat=("Jalan Contoh 1",))
RECORD = with_officials(boundary.load(SAMPLE.read_bytes(), SAMPLE.name), SETTINGS)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
VIEWS: dict[str, tuple[str, Any]] = {
    "iku": ("iku", context.iku_view(RECORD, SETTINGS, None)),
    "keputusan": ("keputusan-iku", context.decree_view(RECORD, SETTINGS, None)),
    "pengukuran": ("pengukuran-kinerja", measurement_view(RECORD, SETTINGS, None, NOTHING)),
    **{f"iki {j.nama}": ("iki", context.iki_view(RECORD, j, SETTINGS, None)) for j in RECORD.jabatan if j.iki},
    **{
        f"pk {n}": ("perjanjian-kinerja", context.pk_view(RECORD, each, SETTINGS, None))
        for n, each in enumerate(agreements(RECORD, SETTINGS))
    },
}


def written_out(data: bytes) -> tuple[bytes, Run]:
    """Return a template with our additions written out as Jinja, and what counts its lists."""
    package = open_package(data, "templat")
    root = parse(package.members[package.main], package.main, "templat")
    join_tags(root)
    placeholders(root)
    sizes = text_sizes(parse(package.members["word/styles.xml"], "word/styles.xml", "templat"))
    if expand(root, "isi dokumen", sizes):
        renumber(root, package)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        for name, member in package.members.items():
            target.writestr(name, etree.tostring(root) if name == package.main else member)
    numbering = read_numbering(package)
    return stream.getvalue(), Run(numbering.abstract, numbering.first_free)


def environment(run: Run) -> Environment:
    found = Environment(autoescape=True)
    nothing = dict.fromkeys(("_kisi", "_baris", "_ukur", "_lewati", "_tutup"), lambda *_: "")
    own = {"_gabung": merged, "_ada_rumus": has_equation, "_ukuran": extent, "_bentang": lambda span: span}
    widths = {"_sel": lambda *_: 0, "_sel_tunggal": lambda _: 0}
    lists = {"_daftar_baru": anew(lambda _: run.begin_list(_) or ""), "_nomor": anew(run.list_number)}
    found.filters.update({**FILTERS, **nothing, **own, **widths, **lists})
    found.filters["_rumus"] = printed
    return found


def printed(value: Rumus, width: float, centred: bool, open_: bool) -> Markup:
    return Markup(equation(value.layout, width, centred=centred))  # noqa: S704 - our own


def anew(function: Any) -> Any:
    """Return a filter that Jinja calls each time, also for a constant."""
    return pass_context(lambda _, value: function(value))


def by_docxtpl(data: bytes, values: dict[str, object]) -> etree._Element:
    template, run = written_out(data)
    document = DocxTemplate(io.BytesIO(template))
    document.render(values, environment(run), autoescape=True)
    stream = io.BytesIO()
    document.save(stream)
    return etree.fromstring(zipfile.ZipFile(stream).read("word/document.xml"))


def by_us(data: bytes, values: dict[str, object]) -> etree._Element:
    made = compile_template(data, "templat").render(values)
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml"))


def comparable(root: etree._Element) -> bytes:
    """Return a document without its widths of columns and lines of equations."""
    for table in root.iter(f"{W}tbl"):
        for grid in table.findall(f"{W}tblGrid"):
            grid[:] = []
        for each in table.iter(f"{W}tcW"):
            each.set(f"{W}w", "0")
        for row in table.findall(f"{W}tr"):
            if len(row.findall(f"{W}tc")) == 1:
                for span in row.iter(f"{W}gridSpan"):
                    span.set(f"{W}val", "0")
    for maths in list(root.iter(f"{M}oMath")):
        text = "".join("".join(t.text or "" for t in maths.iter(f"{M}t")).split())
        maths[:] = []
        maths.text = text
    return etree.tostring(root, method="c14n")


@pytest.mark.parametrize("name", VIEWS)
def test_docxtpl_renders_our_documents(name: str) -> None:
    kind, view = VIEWS[name]
    data = (ROOT / "templates" / "docx" / f"{kind}.docx").read_bytes()
    values = {field.name: getattr(view, field.name) for field in fields(view)}
    assert comparable(by_us(data, values)) == comparable(by_docxtpl(data, values))


def test_every_kind_of_document_is_compared() -> None:
    kinds = {job.jenis for job in documents(RECORD, ["iku", "iki", "pk", "pengukuran", "keputusan"], SETTINGS)}
    assert kinds == {name.split()[0] for name in VIEWS}
