"""Formula cells as readers hand them over."""

from __future__ import annotations

from typing import Any

from kinerja_docs.document import Block, Cell, Paragraph, Text
from kinerja_docs.extract.formulas import formula
from kinerja_docs.source import Place

PLACE = Place(berkas="a.pdf")


def cell(*lines: tuple[Text, ...]) -> Cell:
    blocks: tuple[Block, ...] = tuple(Paragraph(line, PLACE) for line in lines)
    return Cell(1, 3, blocks, PLACE)


def test_an_underlined_numerator_among_other_lines_of_its_cell() -> None:
    top = (Text("(A - B)", underlined=True), Text(" x 100%"))
    below = ((Text("B"),), (Text("A = kasus tahun lalu"),), (Text("B = kasus tahun ini"),))
    found: Any = formula(cell((Text("Kasus dihitung tiap tahun."),), top, *below))
    text = "Kasus dihitung tiap tahun. (A - B) / B x 100% A = kasus tahun lalu B = kasus tahun ini"
    assert found["teks"].value == text
    assert found["pohon"].value.jenis == "pertumbuhan"
    assert not found["pohon"].doubts


def test_an_underlined_title_is_no_numerator() -> None:
    title = (Text("Penjelasan indikator", underlined=True),)
    found: Any = formula(cell(title, (Text("Jumlah desa tertib"),), (Text("dihitung tiap tahun"),)))
    assert found["teks"].value == "Penjelasan indikator Jumlah desa tertib dihitung tiap tahun"
