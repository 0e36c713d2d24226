"""Automatic numbering: the label that Word shows, checked against LibreOffice where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
from docx_maker import abstract, cell, docx, item, level, num, paragraph, row, start_at, style, table

from kinerja_docs.document.model import Block, Heading, ListItem, Table, inline_text
from kinerja_docs.readers.docx import read
from kinerja_docs.readers.docx.numerals import written

_THREE = (level(0, "%1."), level(1, "%2)", "lowerLetter"), level(2, "(%3)", "lowerRoman"))
_LEGAL = "<w:isLgl/>"


@dataclass(frozen=True)
class Case:
    """A file and the labels that it shows; ``oracle`` is False where LibreOffice is known to differ from Word."""

    body: str
    labels: list[str]
    numbering: str
    styles: str = ""
    oracle: bool = True

    def data(self) -> bytes:
        return docx(self.body, numbering=self.numbering, styles=self.styles)


def items(*places: tuple[int, int]) -> str:
    return "".join(item(f"butir{n}", num_id, depth) for n, (num_id, depth) in enumerate(places))


def styled(*names: str, properties: str = "") -> str:
    return "".join(paragraph(f"butir{n}", f'<w:pStyle w:val="{name}"/>{properties}') for n, name in enumerate(names))


def in_list(num_id: int, depth: int | None = None) -> str:
    inner = "" if depth is None else f'<w:ilvl w:val="{depth}"/>'
    return f'<w:pPr><w:numPr>{inner}<w:numId w:val="{num_id}"/></w:numPr></w:pPr>'


CASES = {
    "levels": Case(
        items((1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)),
        ["1.", "a)", "b)", "(i)", "2.", "a)"],
        abstract(1, *_THREE) + num(1, 1),
    ),
    "formats of all levels": Case(
        items((1, 0), (1, 1), (1, 1), (1, 2)),
        ["I.", "I.A.", "I.B.", "I.B.01"],
        abstract(
            1, level(0, "%1.", "upperRoman"), level(1, "%1.%2.", "upperLetter"), level(2, "%1.%2.%3", "decimalZero")
        )
        + num(1, 1),
    ),
    "two lists of one definition go on": Case(
        items((1, 0), (1, 0), (2, 0), (1, 0)),
        ["1.", "2.", "3.", "4."],
        abstract(1, *_THREE) + num(1, 1) + num(2, 1),
    ),
    "two definitions": Case(
        items((1, 0), (2, 0), (1, 0), (2, 0)),
        ["1.", "A.", "2.", "B."],
        abstract(1, *_THREE) + abstract(2, level(0, "%1.", "upperLetter")) + num(1, 1) + num(2, 2),
    ),
    "an override starts the list once": Case(
        items((1, 0), (1, 0), (2, 0), (2, 0), (2, 0)),
        ["1.", "2.", "1.", "2.", "3."],
        abstract(1, *_THREE) + num(1, 1) + num(2, 1, start_at(1)),
    ),
    "an override with another start": Case(
        items((1, 0), (2, 0), (2, 1), (2, 0)),
        ["1.", "7.", "a)", "8."],
        abstract(1, *_THREE) + num(1, 1) + num(2, 1, start_at(7)),
    ),
    "a start": Case(items((1, 0), (1, 0)), ["5.", "6."], abstract(1, level(0, "%1.", start=5)) + num(1, 1)),
    "a level that never restarts": Case(
        items((1, 0), (1, 1), (1, 0), (1, 1)),
        ["1.", "a)", "2.", "b)"],
        abstract(1, level(0, "%1."), level(1, "%2)", "lowerLetter", extra='<w:lvlRestart w:val="0"/>')) + num(1, 1),
        oracle=False,
    ),
    "a level that restarts after the first only": Case(
        items((1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)),
        ["1.", "a)", "(i)", "b)", "(ii)", "2.", "(i)"],
        abstract(1, _THREE[0], _THREE[1], level(2, "(%3)", "lowerRoman", extra='<w:lvlRestart w:val="1"/>'))
        + num(1, 1),
        oracle=False,
    ),
    "legal": Case(
        items((1, 0), (1, 1), (1, 1)),
        ["I", "1.1", "1.2"],
        abstract(1, level(0, "%1", "upperRoman"), level(1, "%1.%2", extra=_LEGAL)) + num(1, 1),
        oracle=False,
    ),
    "letters past z": Case(
        items(*[(1, 0)] * 54),
        [f"{written(n, 'lowerLetter')}." for n in range(1, 55)],
        abstract(1, level(0, "%1.", "lowerLetter")) + num(1, 1),
    ),
    "no number without a list": Case(
        paragraph("butir0") + item("butir1", 0) + item("butir2", 99), ["", "", ""], abstract(1, *_THREE) + num(1, 1)
    ),
    "format none": Case(
        items((1, 0), (1, 1)),
        ["", "1."],
        abstract(1, level(0, "", "none"), level(1, "%2.")) + num(1, 1),
    ),
    "words around the number": Case(
        items((1, 0), (1, 0)), ["Pasal 1", "Pasal 2"], abstract(1, level(0, "Pasal %1")) + num(1, 1)
    ),
    "by style": Case(
        styled("Butir", "Anak", "Lepas", "Butir"),
        ["1.", "2.", "", "3."],
        abstract(1, *_THREE) + num(1, 1),
        style("Butir", in_list(1))
        + style("Anak", '<w:basedOn w:val="Butir"/>')
        + style("Lepas", f'<w:basedOn w:val="Butir"/>{in_list(0)}'),
    ),
    "level of a style": Case(
        styled("Satu", "Dua", "Dua", "Satu"),
        ["1.", "1.1.", "1.2.", "2."],
        abstract(
            1,
            level(0, "%1.", extra='<w:pStyle w:val="Satu"/>'),
            level(1, "%1.%2.", extra='<w:pStyle w:val="Dua"/>'),
        )
        + num(1, 1),
        style("Satu", in_list(1)) + style("Dua", in_list(1)),
        oracle=False,
    ),
    "level named by the style": Case(
        styled("Satu", "Dua", "Dua", "Satu"),
        ["1.", "1.1.", "1.2.", "2."],
        abstract(
            1,
            level(0, "%1.", extra='<w:pStyle w:val="Satu"/>'),
            level(1, "%1.%2.", extra='<w:pStyle w:val="Dua"/>'),
        )
        + num(1, 1),
        style("Satu", in_list(1)) + style("Dua", in_list(1, 1)),
    ),
    "the paragraph cancels its style": Case(
        styled("Butir") + styled("Butir", properties='<w:numPr><w:numId w:val="0"/></w:numPr>') + styled("Butir"),
        ["1.", "", "2."],
        abstract(1, *_THREE) + num(1, 1),
        style("Butir", in_list(1)),
    ),
    "through a numbering style": Case(
        items((2, 0), (1, 0), (2, 1)),
        ["1.", "2.", "a)"],
        abstract(1, *_THREE, extra='<w:styleLink w:val="Daftar"/>')
        + abstract(2, extra='<w:numStyleLink w:val="Daftar"/>')
        + num(1, 1)
        + num(2, 2),
        style("Daftar", in_list(1), kind="numbering"),
    ),
    "a level of a list replaced": Case(
        items((1, 0), (2, 0)),
        ["1.", "B -"],
        abstract(1, *_THREE)
        + num(1, 1)
        + num(2, 1, f'<w:lvlOverride w:ilvl="0">{level(0, "%1 -", "upperLetter")}</w:lvlOverride>'),
    ),
    "a numbered empty paragraph counts": Case(
        item("butir0", 1) + item("", 1) + item("butir2", 1), ["1.", "2.", "3."], abstract(1, *_THREE) + num(1, 1)
    ),
    "cells are counted row by row": Case(
        table(row(cell(item("butir0", 1)), cell(item("butir1", 1))), row(cell(item("butir2", 1)), cell("butir3"))),
        ["1.", "2.", "3.", ""],
        abstract(1, *_THREE) + num(1, 1),
    ),
    "levels skipped": Case(
        items((1, 2), (1, 2), (1, 1)),
        ["1.1.1", "1.1.2", "1.2"],
        abstract(1, level(0, "%1"), level(1, "%1.%2"), level(2, "%1.%2.%3")) + num(1, 1),
    ),
}


def blocks_of(blocks: tuple[Block, ...]) -> list[Block]:
    return [
        inner
        for block in blocks
        for inner in (
            blocks_of(tuple(b for c in block.cells for b in c.blocks)) if isinstance(block, Table) else [block]
        )
    ]


def labels(data: bytes) -> list[str]:
    blocks = blocks_of(read(data, "daftar.docx").blocks)
    return [block.label if isinstance(block, ListItem) else "" for block in blocks]


@pytest.mark.parametrize("name", CASES)
def test_labels(name: str) -> None:
    assert labels(CASES[name].data()) == CASES[name].labels


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_shows_the_same_labels(tmp_path: Path) -> None:
    checked = {name.replace(" ", "-"): case for name, case in CASES.items() if case.oracle}
    for name, case in checked.items():
        (tmp_path / f"{name}.docx").write_bytes(case.data())
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}", "--headless", "--convert-to"]
    files = [str(tmp_path / f"{name}.docx") for name in checked]
    subprocess.run([*command, "txt:Text (encoded):UTF8", "--outdir", str(tmp_path), *files], check=True, timeout=240)
    shown = {name: _labels_shown((tmp_path / f"{name}.txt").read_text("utf-8-sig")) for name in checked}
    assert shown == {name: case.labels for name, case in checked.items()}


def _labels_shown(text: str) -> list[str]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return [line.partition("butir")[0].strip() for line in lines]


def test_an_item_knows_its_level_and_that_it_is_automatic() -> None:
    block = read(CASES["levels"].data(), "daftar.docx").blocks[3]
    assert isinstance(block, ListItem)
    assert (block.level, block.automatic, inline_text(block.content)) == (2, True, "butir3")


def test_a_deleted_mark_does_not_count() -> None:
    numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = item("a", 1) + paragraph("b ", f"{numbered}<w:rPr><w:del/></w:rPr>") + item("c", 1) + item("d", 1)
    found = read(docx(body, numbering=CASES["levels"].numbering), "x.docx").blocks
    assert [(b.label, inline_text(b.content)) for b in found if isinstance(b, ListItem)] == [
        ("1.", "a"),
        ("2.", "b c"),
        ("3.", "d"),
    ]


def test_a_hidden_paragraph_does_not_count() -> None:
    hidden = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>'
    secret = f"<w:p><w:pPr>{hidden}</w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>"
    assert labels(docx(item("a", 1) + secret + item("b", 1), numbering=CASES["levels"].numbering)) == ["1.", "2."]


def test_a_numbered_heading_carries_its_number() -> None:
    body = styled("Judul1")
    styles = style("Judul1", in_list(1), name="heading 1")
    found = read(docx(body, numbering=CASES["levels"].numbering, styles=styles), "x.docx").blocks[0]
    assert isinstance(found, Heading)
    assert inline_text(found.content) == "1. butir0"


def test_headers_have_counters_of_their_own() -> None:
    related = {"header": item("kop", 1)}
    document = read(docx(items((1, 0)), numbering=CASES["levels"].numbering, related=related), "x.docx")
    assert [b.label for b in document.furniture if isinstance(b, ListItem)] == ["1."]


@pytest.mark.parametrize(
    ("text", "font", "expected"),
    [
        ("\uf0b7", "Symbol", "•"),
        ("\u00b7", "Symbol", "•"),
        ("\uf0a7", "Wingdings", "▪"),
        ("\uf0d8", "Wingdings", "➢"),
        ("\uf0fc", "Wingdings", "✓"),
        ("\uf099", "Wingdings", "•"),
        ("o", "Courier New", "○"),
        ("-", "Arial", "-"),
        ("–", "Arial", "–"),
    ],
)
def test_bullets(text: str, font: str, expected: str) -> None:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr>'
    definition = level(0, text, "bullet").replace("</w:lvl>", f"{fonts}</w:lvl>")
    assert labels(docx(items((1, 0)), numbering=abstract(1, definition) + num(1, 1))) == [expected]


def test_a_picture_as_a_bullet_is_a_dot() -> None:
    definition = level(0, "", "bullet", extra='<w:lvlPicBulletId w:val="0"/>')
    assert labels(docx(items((1, 0)), numbering=abstract(1, definition) + num(1, 1))) == ["•"]


@pytest.mark.parametrize(
    ("number", "form", "expected"),
    [
        (4, "lowerRoman", "iv"),
        (1999, "upperRoman", "MCMXCIX"),
        (9_999, "upperRoman", "9999"),
        (26, "lowerLetter", "z"),
        (27, "lowerLetter", "aa"),
        (53, "upperLetter", "AAA"),
        (0, "lowerLetter", "0"),
        (32_767, "lowerLetter", "32767"),
        (7, "decimalZero", "07"),
        (12, "decimalZero", "12"),
        (3, "none", ""),
        (3, "cardinalText", "3"),
    ],
)
def test_numbers_as_written(number: int, form: str, expected: str) -> None:
    assert written(number, form) == expected
