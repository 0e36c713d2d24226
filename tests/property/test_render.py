"""Any text in any field: the XML stays whole, and the text comes out as it went in."""

from __future__ import annotations

import hashlib
import io
import zipfile

from docx_maker import docx, paragraph, row, table
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from kinerja_docs.document.embedded import digest_of, unseal
from kinerja_docs.domain import Formulasi, Indikator, Jabatan, Kinerja, PerangkatDaerah, Sasaran, boundary
from kinerja_docs.formula.layout import Fraction, Layout, Row, Words, linear
from kinerja_docs.formula.omml import from_omml
from kinerja_docs.renderers import Settings, documents
from kinerja_docs.renderers.docx import compile_template
from kinerja_docs.renderers.docx.equation import equation
from kinerja_docs.renderers.values import merge_equal

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
NAMESPACES = (
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
)
ANY = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=40)
HARD = st.sampled_from(
    ["&", "<b>", "]]>", "{{ nama }}", "{%p endfor %}", "{_{", "\x85", "é́", "'\"", "–", "<w:p/>", "%}"]
)
TEXTS = st.one_of(ANY, HARD, st.builds("{} {}".format, HARD, ANY))
LINES = st.one_of(TEXTS, st.builds("{}\n{}\t{}".format, TEXTS, TEXTS, TEXTS))
WORDS = st.text(st.characters(categories=("L", "N")), min_size=1, max_size=12)
NAMES = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
TEMPLATE = compile_template(
    docx(
        paragraph("a {{ a }} b")
        + paragraph("{%p for x in daftar %}")
        + paragraph("{{ x }}")
        + paragraph("{%p endfor %}")
        + table(row("{%tr for x in daftar %}"), row("{{ x }}"), row("{%tr endfor %}"))
    ),
    "uji.docx",
)


def document(data: bytes) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml"))


def printed(root: etree._Element) -> list[str]:
    signs = {f"{W}br": "\n", f"{W}tab": "\t"}
    pieces = (f"{W}t", f"{W}br", f"{W}tab")
    return ["".join(signs.get(e.tag, e.text or "") for e in p.iter(*pieces)) for p in root.iter(f"{W}p")]


@given(LINES, st.lists(LINES, max_size=4))
def test_texts_come_out_verbatim(a: str, daftar: list[str]) -> None:
    root = document(TEMPLATE.render({"a": a, "daftar": daftar}))
    assert printed(root) == [f"a {a} b", *daftar, *daftar]


@given(LINES, st.lists(LINES, max_size=3))
def test_same_values_same_bytes(a: str, daftar: list[str]) -> None:
    first, second = (TEMPLATE.render({"a": a, "daftar": daftar}, b"{}") for _ in range(2))
    assert first == second
    assert zipfile.ZipFile(io.BytesIO(first)).testzip() is None


INDICATORS = st.builds(
    Indikator,
    nama=TEXTS,
    satuan=st.none() | TEXTS,
    alasan=st.none() | TEXTS,
    formulasi=st.none() | st.builds(Formulasi, teks=TEXTS),
    sumber_data=st.lists(TEXTS, max_size=3).map(tuple),
    penanggung_jawab=st.lists(TEXTS, max_size=2).map(tuple),
)
SASARAN = st.builds(Sasaran, uraian=st.none() | TEXTS, indikator=st.lists(INDICATORS, max_size=3).map(tuple))
RECORDS = st.builds(
    Kinerja,
    tahun=st.none() | st.integers(1990, 2100),
    perangkat_daerah=st.builds(PerangkatDaerah, nama=st.none() | TEXTS, daerah=st.none() | TEXTS),
    visi=st.lists(TEXTS, max_size=2).map(tuple),
    iku=st.lists(SASARAN, max_size=3).map(tuple),
    jabatan=st.lists(
        st.builds(
            Jabatan,
            nama=TEXTS,
            fungsi=st.lists(TEXTS, max_size=4).map(tuple),
            iki=st.lists(SASARAN, min_size=1, max_size=2).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(RECORDS)
def test_any_record_makes_whole_documents(record: Kinerja) -> None:
    made = list(documents(record, ["iku", "iki", "pk"], Settings()))
    assert len({job.file_name for job in made}) == len(made)
    for job in made:
        archive = zipfile.ZipFile(io.BytesIO(job.render()))
        root = etree.fromstring(archive.read("word/document.xml"))
        inside = unseal(etree.fromstring(archive.read("customXml/item1.xml")), root)
        assert inside is not None
        assert inside[1]
        boundary.load(inside[0], job.file_name)
    names = [each.nama for sasaran in record.iku for each in sasaran.indikator if each.nama]
    lines = printed(document(made[0].render())) if names else []
    assert all(name in lines for name in names)


@given(st.text(max_size=60) | st.text(st.characters(max_codepoint=127), max_size=60))
def test_the_digest_leaves_out_all_that_is_blank(text: str) -> None:
    text = text.encode(errors="replace").decode()
    visible = "".join(letter for letter in text if not letter.isspace())
    assert digest_of(text) == hashlib.sha256(visible.encode()).hexdigest()


@given(NAMES, NAMES, st.floats(20, 400))
def test_equations_keep_their_words_at_any_width(top: str, bottom: str, width: float) -> None:
    layout: Layout = Row((Fraction(Words(top), Words(bottom)), Words(" x 100%")))
    root = etree.fromstring(f"<x {NAMESPACES}>{equation(layout, width)}</x>")
    assert linear(from_omml(root[0].find(f"{M}oMath"))) == linear(layout)


@given(st.lists(st.integers(0, 2), max_size=12))
def test_each_group_has_one_beginning(values: list[int]) -> None:
    cells = merge_equal([(str(v), ()) for v in values], lambda i: values[i] == values[i - 1])
    states = "".join({"mulai": "m", "lanjut": "l", "": "-"}[cell.gabung] for cell in cells)
    runs = "".join("-" if n == 1 else "m" + "l" * (n - 1) for n in lengths(values))
    assert states == runs


def lengths(values: list[int]) -> list[int]:
    from itertools import groupby

    return [len(list(group)) for _, group in groupby(values)]
