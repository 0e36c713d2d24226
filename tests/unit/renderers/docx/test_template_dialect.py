"""The dialect: docxtpl's own rules, and ours."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx_maker import abstract, cell, docx, item, level, num, paragraph, row, run, style, table
from lxml import etree

from kinerja_docs.formula.layout import Fraction, Row, Words
from kinerja_docs.renderers.docx import compile_template
from kinerja_docs.renderers.values import Rumus, Sel

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
WIDE = '<w:tcW w:w="100" w:type="dxa"/>'
NUMBERING = abstract(1, level(0, "%1.")) + num(5, 1)
FORMULA = Row((Fraction(Words("Jumlah desa yang menyusun laporan"), Words("Jumlah desa")), Words(" x 100%")))


def rendered(body: str, context: dict[str, object], **parts: str) -> etree._Element:
    return part(compile_template(docx(body, **parts), "uji.docx").render(context))


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(name))


def texts(root: etree._Element) -> list[str]:
    return ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in root.iter(f"{W}p")]


def merges(root: etree._Element, column: int) -> list[str]:
    rows = [r.findall(f"{W}tc")[column].find(f"{W}tcPr/{W}vMerge") for r in root.iter(f"{W}tr")]
    return ["-" if merge is None else merge.get(f"{W}val", "continue") for merge in rows]


ORACLES = {
    "value": (paragraph("Nama: {{ nama }}, {{ tahun }}"), {"nama": "A < B & C", "tahun": 2021}),
    "loop of paragraphs": (
        paragraph("{%p for x in butir %}") + paragraph("- {{ x }}") + paragraph("{%p endfor %}"),
        {"butir": ["satu", "dua"]},
    ),
    "condition": (
        paragraph("{%p if a %}")
        + paragraph("ada")
        + paragraph("{%p else %}")
        + paragraph("tidak")
        + paragraph("{%p endif %}"),
        {"a": False},
    ),
    "rows": (
        table(row("Kepala"), row("{%tr for b in baris %}"), row("{{ b.x }}"), row("{%tr endfor %}")),
        {"baris": [{"x": "1"}, {"x": "2"}]},
    ),
    "vm": (
        table(row("{%tr for b in baris %}"), row(cell("{% vm %}sama", WIDE), "{{ b }}"), row("{%tr endfor %}")),
        {"baris": ["1", "2"]},
    ),
    "colours": (table(row(cell("{% cellbg warna %}x", WIDE))), {"warna": "FF0000"}),
    "quotes that Word curls": (paragraph("{% if a == “x” %}ya{% endif %}"), {"a": "x"}),
    "inline": (paragraph("a {% if a > 1 %}besar{% else %}kecil{% endif %} b"), {"a": 2}),
    "run": (paragraph("a {{r isi }} b"), {"isi": "tebal"}),
}


@pytest.mark.parametrize("case", ORACLES)
def test_docxtpl_renders_the_same(case: str) -> None:
    from docxtpl import DocxTemplate

    body, context = ORACLES[case]
    columns = '<w:gridCol w:w="100"/>' * (2 if case == "vm" else 1)
    data = docx(body.replace("<w:tblGrid/>", f"<w:tblGrid>{columns}</w:tblGrid>"))
    oracle = DocxTemplate(io.BytesIO(data))
    oracle.render(context, autoescape=True)
    saved = io.BytesIO()
    oracle.save(saved)
    ours = part(compile_template(data, "uji.docx").render(context))
    assert etree.tostring(ours, method="c14n") == etree.tostring(part(saved.getvalue()), method="c14n")


def test_tags_split_over_runs_are_one_tag() -> None:
    body = f"<w:p>{run('{{ na', '<w:b/>')}{run('ma', '<w:i/>')}{run(' }} akhir')}</w:p>"
    assert texts(rendered(body, {"nama": "Widang"})) == ["Widang akhir"]


def test_braces_split_over_runs_are_one_tag() -> None:
    body = (
        "<w:p>" + "".join(run(piece) for piece in ("x{", "{ nama }", "} y", "{", "% if nama %}z{% endif %}")) + "</w:p>"
    )
    assert texts(rendered(body, {"nama": "Widang"})) == ["xWidang yz"]


def test_tag_inside_an_equation() -> None:
    body = "<w:p><m:oMath><m:r><m:t>{{ pem</m:t></m:r><m:r><m:t>bilang }}</m:t></m:r></m:oMath></w:p>"
    root = rendered(body, {"pembilang": "a < b"})
    assert [t.text for t in root.iter(f"{M}t")] == ["a < b"]


def test_escaped_braces_are_printed() -> None:
    assert texts(rendered(paragraph("{_{ bukan tag }_} {{ a }}"), {"a": "{_{"})) == ["{{ bukan tag }} {_{"]


def test_line_breaks_and_tabs_of_a_value() -> None:
    root = rendered(paragraph("{{ a }}"), {"a": "satu\ndua\ttiga"})
    assert [child.tag.removeprefix(W) for child in root.iter(f"{W}t", f"{W}br", f"{W}tab")] == [
        "t",
        "br",
        "t",
        "tab",
        "t",
    ]


def test_nothing_is_printed_as_not_yet_decided() -> None:
    assert texts(rendered(paragraph("{{ a }}"), {"a": None})) == ["[belum ditetapkan]"]


def test_cells_are_merged_from_the_data() -> None:
    cells = [Sel("A", (), "mulai"), Sel("A", (), "lanjut"), Sel("B"), Sel("C", (), "mulai"), Sel("C", (), "lanjut")]
    body = table(row("{%tr for b in baris %}"), row("{% gabung b %}{{ b }}", "x"), row("{%tr endfor %}"))
    root = rendered(body, {"baris": cells})
    assert merges(root, 0) == ["restart", "continue", "-", "restart", "continue"]
    assert merges(root, 1) == ["-"] * 5
    assert texts(root) == ["A", "x", "", "x", "B", "x", "C", "x", "", "x"]


def test_merge_comes_before_what_has_to_follow_it() -> None:
    inner = cell("{% gabung b %}{{ b }}", '<w:tcW w:w="10" w:type="dxa"/><w:vMerge/><w:vAlign w:val="center"/>')
    body = table(row("{%tr for b in baris %}"), row(inner), row("{%tr endfor %}"))
    properties = next(rendered(body, {"baris": [Sel("A", (), "mulai")]}).iter(f"{W}tcPr"))
    assert [child.tag.removeprefix(W) for child in properties] == ["tcW", "vMerge", "vAlign"]


def test_a_merge_tag_alone_in_its_paragraph_leaves_no_paragraph() -> None:
    inner = cell(paragraph("{% gabung b %}") + paragraph("{{ b }}"))
    body = table(row("{%tr for b in baris %}"), row(inner), row("{%tr endfor %}"))
    assert texts(rendered(body, {"baris": [Sel("A")]})) == ["A"]


def test_last_row_is_kept_with_what_follows() -> None:
    body = table(row("{%tr for b in baris %}"), row("{% ikat loop.last %}{{ b }}", "y"), row("{%tr endfor %}"))
    root = rendered(body, {"baris": ["1", "2"]})
    assert [p.find(f"{W}pPr/{W}keepNext") is not None for p in root.iter(f"{W}p")] == [False, False, True, True]


def test_lists_begin_at_one_again() -> None:
    body = paragraph("{%p for d in daftar %}") + paragraph("{%p daftar_baru %}") + paragraph("{%p for x in d %}")
    body += item("{{ x }}", 5) + paragraph("{%p endfor %}") + paragraph("{%p endfor %}")
    data = compile_template(docx(body, numbering=NUMBERING), "uji.docx").render({"daftar": [["a", "b"], ["c"]]})
    assert [n.get(f"{W}val") for n in part(data).iter(f"{W}numId")] == ["6", "6", "7"]
    numbers = part(data, "word/numbering.xml").findall(f"{W}num")
    assert [n.get(f"{W}numId") for n in numbers] == ["5", "6", "7"]
    assert all(n.find(f"{W}lvlOverride/{W}startOverride") is not None for n in numbers[1:])


def test_lists_of_a_style_begin_at_one_again() -> None:
    styles = style("Butir", '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>')
    body = paragraph("{%p daftar_baru %}") + paragraph("{{ a }}", '<w:pStyle w:val="Butir"/>')
    root = rendered(body, {"a": "x"}, numbering=NUMBERING, styles=styles)
    assert [n.get(f"{W}val") for n in root.iter(f"{W}numId")] == ["6"]


def test_lists_without_the_tag_stay_as_they_are() -> None:
    root = rendered(item("{{ a }}", 5), {"a": "x"}, numbering=NUMBERING)
    assert [n.get(f"{W}val") for n in root.iter(f"{W}numId")] == ["5"]


def test_a_formula_becomes_an_equation_or_stays_text() -> None:
    body = paragraph("{% rumus a %}") + paragraph("{% rumus b %}")
    root = rendered(body, {"a": Rumus("A / B x 100%", FORMULA), "b": Rumus("Jumlah <desa>")})
    first, second = root.iter(f"{W}p")
    assert first.find(f"{M}oMathPara/{M}oMath/{M}f") is not None
    assert first.find(f".//{W}t") is None
    assert texts(root)[1] == "Jumlah <desa>"
    assert second.find(f"{M}oMathPara") is None


def test_a_formula_is_broken_to_the_width_of_its_cell() -> None:
    def lines(width: int) -> int:
        inner = cell("{% rumus a %}", f'<w:tcW w:w="{width}" w:type="dxa"/>')
        root = rendered(table(row(inner)), {"a": Rumus("", FORMULA)})
        return len(root.findall(f".//{M}num/{M}eqArr/{M}e"))

    assert lines(9000) == 0
    assert lines(4000) == 2
    assert lines(2800) > 2


def test_a_cell_always_ends_with_a_paragraph() -> None:
    inner = cell(paragraph("{%p for x in a %}") + paragraph("{{ x }}") + paragraph("{%p endfor %}"))
    root = rendered(table(row(inner)), {"a": []})
    assert [child.tag for child in next(root.iter(f"{W}tc"))] == [f"{W}tcPr", f"{W}p"]


def test_headers_footers_and_title_are_rendered() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{{ a }}</dc:title></cp:coreProperties>'
    )
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.'
        'openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )
    parts = {"[Content_Types].xml": types, "docProps/core.xml": core}
    data = docx(paragraph("isi"), related={"header": paragraph("{{ a }}")}, parts=parts)
    made = compile_template(data, "uji.docx").render({"a": "A & B"})
    assert texts(part(made, "word/header1.xml")) == ["A & B"]
    assert part(made, "docProps/core.xml")[0].text == "A & B"


def test_the_record_goes_along_sealed() -> None:
    from kinerja_docs.document.embedded import unseal

    made = compile_template(docx(paragraph("{{ a }}")), "uji.docx").render({"a": "x"}, b'{"skema": "y"}')
    assert unseal(part(made, "customXml/item1.xml"), part(made)) == (b'{"skema": "y"}', True)
    relations = part(made, "word/_rels/document.xml.rels")
    assert [r.get("Target") for r in relations if r.get("Type", "").endswith("/customXml")] == [
        "../customXml/item1.xml"
    ]
    assert b"customXmlProperties" in zipfile.ZipFile(io.BytesIO(made)).read("[Content_Types].xml")


def test_same_values_same_bytes_and_no_clock() -> None:
    template = compile_template(docx(paragraph("{{ a }}")), "uji.docx")
    assert template.render({"a": "x"}, b"{}") == template.render({"a": "x"}, b"{}")
    archive = zipfile.ZipFile(io.BytesIO(template.render({"a": "x"}, b"{}")))
    assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert archive.testzip() is None


def test_threads_share_a_template() -> None:
    from concurrent.futures import ThreadPoolExecutor

    body = paragraph("{%p for x in a %}") + paragraph("{{ x }}") + paragraph("{%p endfor %}")
    template = compile_template(docx(body), "uji.docx")
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda n: template.render({"a": [str(n)] * 50}), range(40)))
    assert [set(texts(part(data))) for data in made] == [{str(n)} for n in range(40)]
