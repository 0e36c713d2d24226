"""Equations that stay inside their cell."""

from __future__ import annotations

import pytest
from lxml import etree

from kinerja_docs.formula.layout import Fence, Fraction, Layout, Radical, Row, Script, Words, linear
from kinerja_docs.formula.omml import from_omml, to_omml
from kinerja_docs.renderers.docx.equation import fit, natural_width

LONG = "Jumlah Aparatur OPD yang puas terhadap pelayanan administrasi perkantoran"
RATIO = Row((Fraction(Words(LONG), Words("Jumlah Aparatur OPD")), Words(" x 100%")))
LAYOUTS: list[Layout] = [
    Words(LONG),
    RATIO,
    Fraction(RATIO, Words(LONG)),
    Row((Words(LONG), Words(" + "), Words(LONG), Words(" + "), Words(LONG))),
    Fence("(", Words(LONG), ")"),
    Radical(Words(LONG)),
    Script(Words(LONG), Words("2")),
    Row((Fence("(", RATIO, ")"), Words(" + "), RATIO, Words(" − "), RATIO)),
]
NAMESPACES = (
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
)


def widest(layout: Layout) -> float:
    match layout:
        case Words(text):
            return max(natural_width(Words(line)) for line in text.split("\n"))
        case Row(parts):
            lines: list[list[Layout]] = [[]]
            for part in parts:
                lines.append([]) if part == Words("\n") else lines[-1].append(part)
            return max(sum(widest(part) for part in line) for line in lines)
        case Fraction(top, bottom):
            return max(widest(top), widest(bottom))
        case Fence(_, body, _) | Radical(body) | Script(body):
            return widest(body)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("width", [150.0, 200.0, 300.0])
def test_nothing_is_wider_than_the_cell(layout: Layout, width: float) -> None:
    assert widest(fit(layout, width)) <= width


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("width", [10.0, 150.0, 2000.0])
def test_words_stay_what_they_are(layout: Layout, width: float) -> None:
    assert linear(fit(layout, width)) == linear(layout)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_what_word_gets_reads_back_the_same(layout: Layout) -> None:
    written = etree.fromstring(f"<x {NAMESPACES}>{to_omml(fit(layout, 150))}</x>")[0]
    assert linear(from_omml(written)) == linear(layout)


def test_what_fits_is_not_touched() -> None:
    assert fit(RATIO, 2000) is RATIO


def test_a_word_wider_than_the_cell_stays_whole() -> None:
    assert fit(Words("pertanggungjawaban"), 20) == Words("pertanggungjawaban")


def test_lines_are_of_even_length() -> None:
    match fit(Words(LONG), 300):
        case Words(text):
            lengths = [natural_width(Words(line)) for line in text.split("\n")]
            assert len(lengths) == 2
            assert min(lengths) > 0.7 * max(lengths)
