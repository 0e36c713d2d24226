"""The sample year of Tuban carried into the next one: every value that is printed is that of the workbook.

The workbook is filled in with openpyxl and read with openpyxl; documents are read as XML. Nothing of the package reads.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.worksheet.worksheet import Worksheet

from kinerja_docs import pipeline

SOURCE = Path(__file__).resolve().parents[2] / "samples/tuban/tuban-2021.xlsx"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEAD = 4
DAY = "3 Januari 2022"
Line = dict[str, object]


def lines(page: Worksheet) -> Iterator[tuple[int, Line]]:
    """Yield the rows of a sheet by the headings above them."""
    heads = [str(cell.value or "") for cell in page[HEAD]]
    for number, row in enumerate(page.iter_rows(min_row=HEAD + 1), HEAD + 1):
        if any(cell.value not in (None, "") for cell in row[2:]):
            yield number, dict(zip(heads, map(shown, row), strict=False))


def write(page: Worksheet, line: int, heading: str, value: object) -> None:
    index = next(cell.column for cell in page[HEAD] if cell.value == heading)
    page.cell(line, index).value = value


def filled(path: Path) -> dict[str, list[Line]]:
    """Fill in the new year as a planner would, and return what stands in the workbook then."""
    book = load_workbook(path)
    for number, _ in lines(book["Target"]):
        write(book["Target"], number, "Target 2022", 60 + number % 39)
    for number, row in lines(book["Anggaran"]):
        write(book["Anggaran"], number, "Jumlah (Rp)", int(str(row["Jumlah (Rp)"])) * 2)
    for number, row in lines(book["Pejabat"]):
        if row["Nama"]:
            write(book["Pejabat"], number, "Sudah diperiksa", "Ya")
    for number, row in lines(book["Kecamatan"]):
        write(book["Kecamatan"], number, "Visi", str(row["Visi"]).replace("2021", "2022"))
    for number, row in lines(book["Pengaturan"]):
        if row["Pengaturan"] == "Tanggal":
            write(book["Pengaturan"], number, "Isi", DAY)
    book.save(path)
    return {page.title: [row for _, row in lines(page)] for page in load_workbook(path).worksheets[1:]}


def of(rows: list[Line], kecamatan: str) -> list[Line]:
    return [row for row in rows if row["Kecamatan"] == kecamatan]


@dataclass(frozen=True)
class Paper:
    """A document: its name, its paragraphs, the rows of its tables."""

    name: str
    text: str
    rows: list[list[str]]


def flat(element: etree._Element) -> str:
    paragraphs = ("".join(t.text or "" for t in each.iter(f"{W}t")) for each in element.iter(f"{W}p"))
    return " ".join(" ".join(paragraphs).split())


def paper(path: Path) -> Paper:
    body = etree.fromstring(zipfile.ZipFile(io.BytesIO(path.read_bytes())).read("word/document.xml"))
    rows = [[flat(cell) for cell in row.findall(f"{W}tc")] for row in body.iter(f"{W}tr")]
    return Paper(path.name, flat(body), rows)


def shown(cell: Cell | MergedCell) -> object:
    """Return what a cell shows, a number as Indonesian print has it; amounts and dates stay values."""
    decimals = re.fullmatch(r"0\.(0+)(%?)", str(cell.number_format))
    if not isinstance(cell.value, int | float) or "#" in str(cell.number_format):
        return cell.value
    text = f"{cell.value:.{len(decimals[1])}f}" if decimals else f"{cell.value:g}"
    return text.replace(".", ",")


def rupiah(amount: int) -> str:
    return f"{amount:,}".replace(",", ".")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, list[Line]], dict[str, list[Paper]]]:
    home = tmp_path_factory.mktemp("tuban")
    book = pipeline.workbook(SOURCE, home / "tuban-2022.xlsx", tahun=2022)
    cells = filled(book)
    done = pipeline.generate(book, home / "dokumen")
    papers: dict[str, list[Paper]] = {}
    for path in done:
        found = re.fullmatch(r"(?:IKU|IKI|PK) Kecamatan (.+?) 2022\b.*", path.stem)
        assert found is not None, path.name
        papers.setdefault(found[1], []).append(paper(path))
    return cells, papers


def test_every_document_is_of_the_new_year(made: tuple[dict[str, list[Line]], dict[str, list[Paper]]]) -> None:
    cells, papers = made
    assert set(papers) == {str(row["Kecamatan"]) for row in cells["Kecamatan"]}
    assert len(papers) == 20
    for paper in (each for found in papers.values() for each in found):
        assert "TAHUN 2021" not in paper.text.upper(), paper.name
        assert "Januari 2021" not in paper.text, paper.name
        assert DAY in paper.text, paper.name


def test_every_target_and_baseline_is_that_of_the_workbook(
    made: tuple[dict[str, list[Line]], dict[str, list[Paper]]],
) -> None:
    cells, papers = made
    compared = 0
    for kecamatan, found in papers.items():
        rows = of(cells["Target"], kecamatan)
        for paper in found:
            kind, _, title = paper.name.removesuffix(".docx").partition(" ")
            owner = title.partition(" - ")[2][3:]
            own = [row for row in rows if row["Dokumen"] == ("IKU" if kind == "IKU" else "IKI")]
            own = [row for row in own if kind == "IKU" or is_same(str(row["Jabatan"]), owner)]
            if kind == "PK" and owner.startswith("Camat"):
                own = [row for row in rows if row["Dokumen"] == "IKU"]
            assert own, paper.name
            for row in own:
                printed = [each for each in paper.rows if " ".join(str(row["Indikator"]).split()) in each]
                assert printed, (paper.name, row["Indikator"])
                assert all(row["Target 2022"] in each for each in printed), (paper.name, row["Indikator"])
                if kind == "IKU" and row["Baseline 2021"] is not None:
                    assert all(row["Baseline 2021"] in each for each in printed), (paper.name, printed)
                compared += len(printed)
    assert compared > 600


def is_same(jabatan: str, title: str) -> bool:
    return " ".join(jabatan.split()).casefold() == title.casefold()


def test_every_amount_and_every_official_is_that_of_the_workbook(
    made: tuple[dict[str, list[Line]], dict[str, list[Paper]]],
) -> None:
    cells, papers = made
    compared = 0
    for kecamatan, found in papers.items():
        budget = of(cells["Anggaran"], kecamatan)
        amounts = {f"{row['Kode']} {row['Program / kegiatan / sub kegiatan']}": row["Jumlah (Rp)"] for row in budget}
        known = {" ".join(name.split()): int(str(amount)) for name, amount in amounts.items()}
        names = {str(row["Nama"]) for row in of(cells["Pejabat"], kecamatan)}
        for paper in (each for each in found if each.name.startswith("PK")):
            assert any(name in paper.text for name in names), paper.name
            for row in paper.rows:
                name = next((cell for cell in row if cell in known), None)
                printed = [cell for cell in row if re.fullmatch(r"(?:Rp\.?\s*)?\d{1,3}(?:\.\d{3})+(?:,00)?", cell)]
                if name is not None:
                    assert [re.sub(r"^Rp\.?\s*|,00$", "", each) for each in printed] == [rupiah(known[name])], (
                        paper.name
                    )
                    compared += 1
    assert compared > 400


def test_nothing_waits_to_be_looked_at_once_all_was(
    made: tuple[dict[str, list[Line]], dict[str, list[Paper]]], tmp_path: Path
) -> None:
    book = pipeline.workbook(SOURCE, tmp_path / "b.xlsx", tahun=2022)
    before = [each for each in pipeline.load_year(book)[1] if "dibawa dari 2021" in each.pesan]
    assert [each.kantor for each in before] == list(range(20))
    filled(book)
    assert not [each for each in pipeline.load_year(book)[1] if "dibawa dari" in each.pesan]
    assert made[0]["Target"]
