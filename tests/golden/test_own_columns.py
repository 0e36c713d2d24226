"""A column that an office puts into its workbook is printed by its own template, and by no other."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import openpyxl

from kinerja_docs import generate
from kinerja_docs.assets import folder
from kinerja_docs.workbook import read_workbook
from kinerja_docs.workbook.own import identifier

YEAR = folder("samples") / "widang-2021" / "tahun-2021.xlsx"
PK = "perjanjian-kinerja.docx"


def with_column(sheet: str, heading: str, texts: dict[str, str], by: str) -> bytes:
    """Return the sample workbook with one more column, filled in the rows whose cell under ``by`` is named."""
    book = openpyxl.load_workbook(YEAR)
    page = book[sheet]
    head = {cell.value: cell.column for cell in page[4]}
    at = max(head.values()) + 1
    page.cell(4, at).value = heading
    for row in range(5, page.max_row + 1):
        page.cell(row, at).value = texts.get(str(page.cell(row, head[by]).value))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def programmes() -> list[str]:
    page = openpyxl.load_workbook(YEAR)["Anggaran"]
    head = {cell.value: cell.column for cell in page[4]}
    names = (page.cell(row, head["Program / kegiatan / sub kegiatan"]).value for row in range(5, page.max_row + 1))
    return [str(name) for name in names if name]


def own_template(home: Path, tag: str) -> Path:
    """Write the shipped template with ``tag`` in place of the note of a line of the budget."""
    home.mkdir()
    shipped = folder("templates") / "docx" / PK
    with zipfile.ZipFile(shipped) as old, zipfile.ZipFile(home / PK, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                assert b"{{ b.keterangan }}" in data
                data = data.replace(b"{{ b.keterangan }}", f"{{{{ {tag} }}}}".encode())
            new.writestr(name, data)
    return home


def printed(out: Path) -> str:
    return "\n".join(zipfile.ZipFile(path).read("word/document.xml").decode() for path in sorted(out.glob("PK*.docx")))


def test_it_is_printed_by_a_template_that_names_it(tmp_path: Path) -> None:
    first = programmes()[0]
    data = with_column("Anggaran", "Kode Lama (DPA)", {first: "LAMA-7"}, "Program / kegiatan / sub kegiatan")
    (tmp_path / "buku.xlsx").write_bytes(data)
    own = own_template(tmp_path / "templat", "b.lain.kode_lama_dpa")
    generate(tmp_path / "buku.xlsx", tmp_path / "sendiri", jenis=["pk"], templates=own)
    generate(tmp_path / "buku.xlsx", tmp_path / "biasa", jenis=["pk"])
    assert "LAMA-7" in printed(tmp_path / "sendiri")
    assert "LAMA-7" not in printed(tmp_path / "biasa")


def test_a_column_that_nobody_put_in_is_visibly_open(tmp_path: Path) -> None:
    own = own_template(tmp_path / "templat", "b.lain.tidak_ada")
    generate(YEAR, tmp_path / "out", jenis=["pk"], templates=own)
    generate(YEAR, tmp_path / "biasa", jenis=["pk"])
    assert printed(tmp_path / "out").count("[belum ditetapkan]") > printed(tmp_path / "biasa").count(
        "[belum ditetapkan]"
    )


def test_two_rows_of_one_name_that_say_two_things_are_told() -> None:
    book = openpyxl.load_workbook(YEAR)
    page = book["IKU"]
    head = {cell.value: cell.column for cell in page[4]}
    at = max(head.values()) + 1
    page.cell(4, at).value = "Bobot"
    page.cell(5, at).value, page.cell(6, at).value = "10", "20"
    page.cell(6, head["Indikator"]).value = page.cell(5, head["Indikator"]).value
    stream = io.BytesIO()
    book.save(stream)
    (year,), faults = read_workbook(stream.getvalue(), "buku.xlsx")
    assert next(said["bobot"] for said in year.lain.values()) == "10"
    assert [fault.tingkat for fault in faults if "baris pertama" in fault.pesan] == ["peringatan"]


def test_headings_as_templates_name_them() -> None:
    assert [*map(identifier, ("Kode Lama (DPA)", "Bobot %", "3 Besar", "—"))] == [
        "kode_lama_dpa",
        "bobot",
        "kolom_3_besar",
        "",
    ]
