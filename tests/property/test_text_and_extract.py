"""Whatever comes in, only the package's own errors come out, and nothing that is taken is altered."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from kinerja_docs.bahasa.text import fold
from kinerja_docs.document import Document, Table, text_of
from kinerja_docs.domain import Kinerja
from kinerja_docs.domain.boundary import dump, load
from kinerja_docs.errors import KinerjaError
from kinerja_docs.extract import extract
from kinerja_docs.formula.latex import from_latex
from kinerja_docs.formula.layout import linear
from kinerja_docs.formula.meaning import of_text
from kinerja_docs.formula.text import from_text
from kinerja_docs.profiles import load_profiles
from kinerja_docs.readers.text import read
from kinerja_docs.recognise import sections

PROFILES = load_profiles()
PIECES = [
    "INDIKATOR KINERJA UTAMA TAHUN 2021",
    "INDIKATOR KINERJA INDIVIDU (IKI)",
    "TUGAS CAMAT :",
    "Jabatan : Kepala Seksi X",
    "Jabatan :",
    "Tugas : Memimpin.",
    "Fungsi :",
    "Fungsi : 1. A; 2. B",
    "Visi : V",
    "1. satu;",
    "2. dua: ",
    "a. anak; dan",
    "aa) anak",
    "PERATURAN BUPATI X NOMOR 1 TAHUN 2020 TENTANG Y",
    "Sasaran\tIndikator\tPenjelasan/Formulasi\tSumber Data\tPenanggung Jawab",
    "Misi\tTujuan\tSasaran\tIndikator",
    "(1)\t(2)\t(3)\t(4)\t(5)",
    "S\tI\tA ----- x 100% B\t1. x 2. y\tz",
    "\tJ\t$\\frac{a}{b} \\times 100\\%$\t\t",
    "\t\t\t\t",
    "| a | b |",
    "|---|---|",
    "",
    "KECAMATAN X KABUPATEN Y",
    "lanjutan kalimat yang mulai dengan huruf kecil",
]
anything = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=40)), max_size=40).map("\n".join)


def record_of(document: Document) -> Kinerja:
    return extract(document, [(part.kind, part.blocks) for part in sections(document, PROFILES)], PROFILES)


@given(st.binary(max_size=400))
def test_bytes_are_read_or_refused_in_words(data: bytes) -> None:
    assert refusal(data) is None or str(refusal(data)).startswith("a.txt")


def refusal(data: bytes) -> str | None:
    try:
        record_of(read(data, "a.txt"))
    except KinerjaError as error:
        return str(error)
    return None


@settings(max_examples=300, deadline=None)
@given(anything)
def test_documents_of_all_sorts_become_records_that_survive(text: str) -> None:
    if not text.strip() or "\0" in text:
        return
    data = text.encode(errors="replace")
    record = record_of(read(data, "a.txt"))
    assert load(dump(record), "a.json") == record
    assert 0 <= (record.cakupan or 0) <= 1
    assert record == record_of(read(data, "a.txt"))


@settings(max_examples=300, deadline=None)
@given(anything)
def test_no_letter_of_a_text_is_lost_by_the_reader(text: str) -> None:
    if not text.strip() or "\0" in text or "$" in text or "<" in text or "&" in text:
        return
    data = text.encode(errors="replace")
    blocks = read(data, "a.txt").blocks
    printed = "".join(
        "".join(
            text_of(inner) for cell in sorted(block.cells, key=lambda c: (c.row, c.column)) for inner in cell.blocks
        )
        if isinstance(block, Table)
        else text_of(block)
        for block in blocks
    )
    assert fold(printed) == fold(data.decode())


@given(st.text(alphabet="\\{}^_ abfrctex%$-=/:x10", max_size=60))
def test_formulas_of_any_shape_do_no_harm(text: str) -> None:
    of_text(text)
    layout = from_latex(text)
    assert layout is None or isinstance(linear(layout), str)


@given(st.text(alphabet="ab /:x-_=()100%.", max_size=60))
def test_a_slash_formula_prints_as_it_stands(text: str) -> None:
    layout = from_text(text)
    if layout is not None and "--" not in text and "__" not in text and "- " not in text and "_ " not in text:
        assert fold(linear(layout)) == fold(text)
