"""What the written documents are like: facts of their structure, and that they read back."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from kinerja_docs.domain import Indikator, boundary
from kinerja_docs.renderers import RenderedDocument, Settings, documents

ROOT = Path(__file__).resolve().parents[2]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
RECORD = boundary.load((ROOT / "samples/widang-2021/iku-widang-2021.json").read_bytes(), "iku-widang-2021.json")
SETTINGS = Settings(tempat="Widang", tanggal="2021-01-04")
MADE = {each.file_name: each for each in documents(RECORD, ["iku", "iki", "pk"], SETTINGS)}


def body(job: RenderedDocument) -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(job.render())).read("word/document.xml"))


def texts(root: etree._Element) -> list[str]:
    return ["".join(t.text or "" for t in p.iter(f"{W}t", f"{M}t")) for p in root.iter(f"{W}p")]


def tables(root: etree._Element) -> list[list[list[str]]]:
    return [
        [[" ".join(texts(cell)).strip() for cell in row.findall(f"{W}tc")] for row in table.findall(f"{W}tr")]
        for table in root.iter(f"{W}tbl")
        if "[lambang" not in "".join(table.itertext())
    ]


def merges(table: etree._Element) -> list[list[str]]:
    """Return for each column the state of its cells; one row a list."""
    rows = [
        [cell.find(f"{W}tcPr/{W}vMerge") for cell in row.findall(f"{W}tc")]
        for row in table.findall(f"{W}tr")
    ]  # fmt: skip
    return [["" if m is None else m.get(f"{W}val", "continue") for m in row] for row in rows]


def named(beginning: str) -> RenderedDocument:
    return next(job for name, job in MADE.items() if name.startswith(beginning))


def test_which_documents_there_are() -> None:
    assert Counter(job.jenis for job in MADE.values()) == {"iku": 1, "iki": 8, "pk": 9}
    assert "IKI Kecamatan Widang 2021 - 01 Sekretaris Camat Widang.docx" in MADE


def test_iku_in_its_order() -> None:
    lines = [line for line in texts(body(named("IKU"))) if line]
    wanted = [
        "PEMERINTAH KABUPATEN TUBAN",
        "KECAMATAN WIDANG",
        "INDIKATOR KINERJA UTAMA",
        "TAHUN 2021",
        "DASAR HUKUM",
        "TUGAS CAMAT",
        "Menyelenggarakan urusan pemerintahan umum;",
        "Pelaksanaan pelaporan/pertanggungjawaban kepada Bupati; dan",
        "Visi : Kabupaten Tuban yang lebih Religius, Bersih, Maju",
        "INDIKATOR KINERJA UTAMA (IKU) KECAMATAN WIDANG",
        "Widang, 4 Januari 2021",
        "CAMAT WIDANG,",
        "NIP. [belum ditetapkan]",
    ]
    assert [line for line in lines if line in wanted and lines.count(line) == 1] == [
        line for line in wanted if lines.count(line) == 1
    ]
    assert set(wanted) <= set(lines)


def test_iku_table() -> None:
    table = tables(body(named("IKU")))[1]
    assert table[0] == [
        "No.", "Sasaran Strategis", "Indikator Kinerja Utama", "Satuan", "Penjelasan/Formulasi Perhitungan",
        "Sumber Data", "Penanggung Jawab",
    ]  # fmt: skip
    assert [row[0] for row in table[1:-1]] == ["1", "2", "2"], "the row that stays with the signature says it again"
    assert [row[3] for row in table[1:-1]] == ["[belum ditetapkan]"] * 3
    assert [row[0][:33] for row in table[-1:]] == ["Widang, 4 Januari 2021 CAMAT WIDA"]


def test_groups_have_one_beginning_each() -> None:
    short = [replace(goal, indikator=(Indikator(nama="a"), Indikator(nama="b"))) for goal in RECORD.iku]
    (made,) = documents(replace(RECORD, iku=tuple(short)), ["iku"], SETTINGS)
    columns = list(zip(*merges(list(body(made).iter(f"{W}tbl"))[1])[1:-1], strict=True))
    assert columns[0] == columns[1] == ("restart", "continue") * 2
    assert columns[2] == columns[3] == columns[6] == ("", "", "", "")


@pytest.mark.parametrize("name", MADE)
def test_merges_never_begin_with_a_continuation(name: str) -> None:
    for table in body(MADE[name]).iter(f"{W}tbl"):
        above: dict[int, str] = {}
        for row in merges(table):
            for column, state in enumerate(row):
                assert state != "continue" or above.get(column) in ("restart", "continue")
            above = dict(enumerate(row))


@pytest.mark.parametrize("name", MADE)
def test_rows_are_whole_and_headers_come_again(name: str) -> None:
    for table in body(MADE[name]).iter(f"{W}tbl"):
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in table.findall(f"{W}tr"))
    ruled = [t for t in body(MADE[name]).iter(f"{W}tbl") if t.find(f".//{W}top").get(f"{W}val") == "single"]
    ruled = [t for t in ruled if "[lambang" not in "".join(t.itertext())]
    assert all(table.find(f"{W}tr").find(f"{W}trPr/{W}tblHeader") is not None for table in ruled)


@pytest.mark.parametrize("name", MADE)
def test_every_cell_ends_with_a_paragraph_and_every_row_fills_the_grid(name: str) -> None:
    for table in body(MADE[name]).iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(f"{W}tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.findall(f"{W}tc")]
            assert sum(1 if s is None else int(s.get(f"{W}val")) for s in spans) == columns
            assert all(cell[-1].tag == f"{W}p" for cell in row.findall(f"{W}tc"))


@pytest.mark.parametrize("name", MADE)
def test_no_tag_and_no_template_is_left(name: str) -> None:
    archive = zipfile.ZipFile(io.BytesIO(MADE[name].render()))
    for member in archive.namelist():
        if member.endswith(".xml") and not member.startswith("customXml"):
            assert not re.search(rb"\{\{|\{%|\}\}|%\}", archive.read(member)), member


@pytest.mark.parametrize("name", MADE)
def test_signature_stays_with_what_comes_before(name: str) -> None:
    root = body(MADE[name])
    paragraphs = list(root.iter(f"{W}p"))
    dated = [p for p in paragraphs if "".join(t.text or "" for t in p.iter(f"{W}t")) == "Widang, 4 Januari 2021"]
    assert dated
    for paragraph in dated:
        assert paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "TandaTangan"
    if not name.startswith("PK"):
        *_, last, signed = root.findall(f"{W}body/{W}tbl")[-1].findall(f"{W}tr")
        assert all(p.find(f"{W}pPr/{W}keepNext") is not None for p in last.iter(f"{W}p"))
        assert dated[0] in list(signed.iter(f"{W}p"))


def test_iki_of_the_secretary() -> None:
    root = body(named("IKI Kecamatan Widang 2021 - 01"))
    lines = texts(root)
    assert "Jabatan:Sekretaris Camat Widang" in lines
    assert any(line.startswith("Tugas:Menyelenggarakan administrasi umum") and line.endswith(".") for line in lines)
    items = [p for p in root.iter(f"{W}p") if p.find(f"{W}pPr/{W}numPr") is not None]
    ends = [texts(item)[0].rpartition(";")[2] if ";" in texts(item)[0] else "." for item in items]
    assert ends == [""] * 11 + [" dan", "."]
    assert len({item.find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val") for item in items}) == 1
    fractions = list(root.iter(f"{M}f"))
    assert len(fractions) == 2
    assert all(fraction.getparent().getparent().tag == f"{M}oMathPara" for fraction in fractions)


def test_wide_tables_lie_on_landscape_pages() -> None:
    for beginning in ("IKU", "IKI"):
        sections = list(body(named(beginning)).iter(f"{W}sectPr"))
        sizes = [(s.find(f"{W}pgSz").get(f"{W}w"), s.find(f"{W}pgSz").get(f"{W}orient")) for s in sections]
        assert [size[0] for size in sizes] == ["12189", "18709"]
        assert sizes[1][1] == "landscape"


def test_agreement_wording_order_and_sides() -> None:
    lines = [line for line in texts(body(named("PK Kecamatan Widang 2021 - 02"))) if line]
    statement = lines[: lines.index("Pihak Kedua,")]
    assert statement[:3] == ["[lambang", "daerah]", "PERJANJIAN KINERJA TAHUN 2021"]
    order = [
        "PERJANJIAN KINERJA TAHUN 2021",
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada "
        "hasil, kami yang bertanda tangan di bawah ini:",
        "Selanjutnya disebut pihak pertama",
        "selaku atasan pihak pertama, selanjutnya disebut pihak kedua",
    ]
    assert [line for line in statement if line in order] == order
    assert "Jabatan:Sekretaris Camat Widang" in statement
    assert "Jabatan:Camat Widang" in statement
    signed = next(table for table in tables(body(named("PK Kecamatan Widang 2021 - 02"))) if "Pihak" in table[0][0])
    assert signed[0][0].startswith("Pihak Kedua, CAMAT WIDANG,")
    assert signed[0][1].startswith("Widang, 4 Januari 2021 Pihak Pertama, SEKRETARIS CAMAT WIDANG,")


def test_agreement_annex() -> None:
    found = tables(body(named("PK Kecamatan Widang 2021 - 03")))
    targets, budget = found[1], found[2]
    assert targets[0] == ["No.", "Sasaran Kegiatan", "Indikator Kinerja", "Satuan", "Target"]
    assert targets[1] == ["(1)", "(2)", "(3)", "(4)", "(5)"]
    assert budget[0] == ["No.", "Kegiatan/Sub Kegiatan", "Anggaran", "Keterangan"]
    assert budget[-1] == ["Jumlah", "[belum ditetapkan]", ""]


def test_an_elected_head_has_no_nip() -> None:
    signed = tables(body(named("PK Kecamatan Widang 2021 - 01")))[0]
    assert signed[0][0] == "Pihak Kedua, BUPATI TUBAN,"
    assert signed[1] == ["[belum ditetapkan]", "[belum ditetapkan] NIP. [belum ditetapkan]"]


@pytest.mark.parametrize("name", MADE)
def test_same_record_same_bytes(name: str) -> None:
    again = {each.file_name: each for each in documents(RECORD, ["iku", "iki", "pk"], SETTINGS)}
    assert again[name].render() == MADE[name].render()


def test_python_docx_opens_it() -> None:
    import docx

    for job in MADE.values():
        assert docx.Document(io.BytesIO(job.render())).core_properties.title


def test_the_script_makes_the_templates_that_are_committed() -> None:
    import importlib.util
    import sys

    tools = ROOT / "tools"
    if not tools.is_dir():
        pytest.skip("only in a checkout")
    sys.path.insert(0, str(tools))
    try:
        spec = importlib.util.spec_from_file_location("build_templates", tools / "build_templates.py")
        assert spec is not None
        assert spec.loader is not None
        script = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(script)
    finally:
        sys.path.remove(str(tools))
    for name, make in script.TEMPLATES.items():
        assert script.saved(make()) == script.saved(make()), name
