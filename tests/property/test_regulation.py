"""Reading and printing regulations: what is printed is read back, and of no input anything is lost."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from regulation_texts import declaration, document_of

from kinerja_docs.bahasa.numbering import write_label
from kinerja_docs.bahasa.roman import to_roman
from kinerja_docs.bahasa.text import fold
from kinerja_docs.document import Cell, Document, Paragraph, Table, Text
from kinerja_docs.domain.record import Penetapan, Regulasi, Simpul
from kinerja_docs.extract.regulation import as_text, extract_duties, extract_regulation
from kinerja_docs.extract.regulation.lines import Line, lines_of
from kinerja_docs.extract.regulation.names import Names
from kinerja_docs.extract.regulation.naskah import parse
from kinerja_docs.extract.regulation.phrases import Phrases
from kinerja_docs.extract.regulation.printing import printed_text
from kinerja_docs.source import Place

ORDINALS = "Kesatu Kedua Ketiga Keempat Kelima Keenam".split()
KINDS = {"huruf": ("a.", "angka"), "angka": ("1.", "butir"), "butir": ("a)", None)}
WORDS = st.lists(
    st.sampled_from("warga pasar desa jalan taman rapat arsip surat dana kota".split()), min_size=2, max_size=6
)
PHRASES = WORDS.map(" ".join)


@st.composite
def lists(draw: st.DrawFn, jenis: str) -> tuple[Simpul, ...]:
    kind, below = KINDS[jenis]
    items = []
    for number in range(1, draw(st.integers(2, 30 if jenis == "huruf" else 4)) + 1):
        inner = draw(lists(below)) if below and draw(st.integers(0, 9)) == 0 else ()
        text = draw(PHRASES) + (":" if inner else ";")
        items.append(Simpul(jenis=jenis, nomor=write_label(kind, number), teks=text, isi=inner))
    return tuple(items)


@st.composite
def provisions(draw: st.DrawFn, jenis: str, nomor: str) -> Simpul:
    inner = draw(st.sampled_from(["", "huruf", "angka"]))
    text = draw(PHRASES).capitalize() + (":" if inner else ".")
    return Simpul(jenis=jenis, nomor=nomor, teks=text, isi=draw(lists(inner)) if inner else ())


@st.composite
def articles(draw: st.DrawFn, number: int) -> Simpul:
    if draw(st.booleans()):
        return draw(provisions("pasal", str(number)))
    ayat = [draw(provisions("ayat", f"({index})")) for index in range(1, draw(st.integers(2, 4)) + 1)]
    return Simpul(jenis="pasal", nomor=str(number), isi=tuple(ayat))


@st.composite
def bodies(draw: st.DrawFn) -> tuple[Simpul, ...]:
    chapters = []
    number = 0
    for index in range(1, draw(st.integers(1, 3)) + 1):
        inner: list[Simpul] = []
        for ordinal in [None, *ORDINALS[: draw(st.integers(0, 2))]]:
            pasal = [draw(articles(number := number + 1)) for _ in range(draw(st.integers(1, 2)))]
            title = draw(PHRASES).title()
            inner += (
                pasal if ordinal is None else [Simpul(jenis="bagian", nomor=ordinal, judul=title, isi=tuple(pasal))]
            )
        chapters.append(Simpul(jenis="bab", nomor=to_roman(index), judul=draw(PHRASES).upper(), isi=tuple(inner)))
    return tuple(chapters)


@st.composite
def regulations(draw: st.DrawFn) -> Regulasi:
    place = draw(st.sampled_from(["Sukamulya", "Teluk Sari", "Gunung Kidul Baru"]))
    return Regulasi(
        jenis=draw(st.sampled_from(["Peraturan Bupati", "Peraturan Walikota", "Peraturan Daerah", "Keputusan Bupati"])),
        daerah=place,
        nomor=draw(st.sampled_from(["7", "53.1", "188/45/KPTS/2019"])),
        tahun=2019,
        tentang=draw(PHRASES).upper(),
        menimbang=tuple(f"bahwa {text}" for text in draw(st.lists(PHRASES, min_size=1, max_size=3))),
        mengingat=tuple(f"Undang-Undang {text}" for text in draw(st.lists(PHRASES, min_size=1, max_size=12))),
        batang_tubuh=draw(bodies()),
        ditetapkan=Penetapan(
            tempat=place,
            tanggal=draw(st.dates(date(2019, 1, 1), date(2019, 12, 31))).isoformat(),
            oleh="BUPATI",
            nama="ADI CONTOH",
        ),
    )


@given(regulations())
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_what_is_printed_is_read_back(regulasi: Regulasi) -> None:
    result = extract_regulation(document_of(as_text(regulasi)), declaration())
    assert result.regulasi == regulasi


FRAGMENTS = st.sampled_from(
    (
        "BAB I|BAB II|KETENTUAN UMUM|Bagian Kesatu|Umum|Paragraf 1|Pasal 1|Pasal 2|Pasal 1....|Pasal I"
        "|Pasal 5 (1) Camat|(1)|(2) Camat:|(l) x|(1a) sisip|a.|b.|a. satu;|b. dua; dan|b. dua……|c. tiga."
        "|aa. empat|1.|1. lima:|2. enam;"
        "|l. tujuh|1) delapan|a) sembilan|- sepuluh|• butir|i. satu|v. lima|A. TUGAS|I. DINAS|1.1. x|KESATU : isi"
        "|Camat mempunyai tugas:|sebagaimana dimaksud pada ayat|dan|Ketentuan Pasal 5 diubah:|pe-|laksanaan|- 2 -|3|;|."
        "|Menimbang : a. bahwa|Mengingat :|MEMUTUSKAN:|Menetapkan :|Agar setiap orang|Ditetapkan di Tuban"
        "|CAMAT|Sub Bagian Umum|TUPOKSI SEKRETARIAT|1. Lurah|FUNGSI :|Uraian Tugas :|mempunyai tugas :|Jabatan"
        "|Tugas Pokok|▪ butir"
        "|LAMPIRAN I|LAMPIRAN|PENJELASAN|TENTANG|PERATURAN BUPATI TUBAN|NOMOR 5 TAHUN 2016|TENTANG PERUBAHAN"
    ).split("|")
)
ANY_LINE = st.one_of(
    FRAGMENTS, PHRASES, st.text(max_size=30), st.lists(FRAGMENTS, min_size=2, max_size=3).map(" ".join)
)


RANK = Names(declaration(), Phrases(declaration()), None)


@given(st.lists(ANY_LINE, max_size=40), st.sampled_from(["plain", "appendix", "free"]))
@settings(max_examples=400, deadline=None)
def test_nothing_is_lost(texts: list[str], manner: str) -> None:
    lines = lines_of(document_of("\n".join(texts)))
    naskah = parse(lines) if manner == "plain" else parse(lines, RANK, free=manner == "free")
    given_letters = _letters(lines)
    printed = fold(printed_text(naskah))
    assert Counter(given_letters) == Counter(printed + _letters(naskah.dropped))
    remaining = iter(given_letters)
    assert all(letter in remaining for letter in printed), "the order of the text has changed"


CELLS = st.lists(st.one_of(ANY_LINE, st.just("")), min_size=4, max_size=4)


def with_table(texts: list[str], cells: list[str]) -> Document:
    """Return a text with a table of two by two cells in its middle."""
    document, place = document_of("\n".join(texts)), Place(berkas="contoh.txt", blok=1)
    made = (Cell(i // 2, i % 2, (Paragraph((Text(text),), place),), place) for i, text in enumerate(cells))
    half = len(document.blocks) // 2
    blocks = (*document.blocks[:half], Table(tuple(made), 2, 2, place), *document.blocks[half:])
    return replace(document, blocks=blocks)


@given(st.lists(ANY_LINE, max_size=30), CELLS)
@settings(max_examples=120, deadline=None)
def test_any_text_has_places_for_its_leaves(texts: list[str], cells: list[str]) -> None:
    document = with_table(texts, cells)
    result = extract_regulation(document, declaration())
    as_text(result.regulasi)
    for found in (result, extract_duties(document, declaration())):
        for index, jabatan in enumerate(found.jabatan):
            assert f"/jabatan/{index}/nama" in found.asal
            assert jabatan.nama.strip()


def _letters(lines: list[Line]) -> str:
    return fold("\n".join(line.text for line in lines))
