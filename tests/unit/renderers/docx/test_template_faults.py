"""What is wrong with a template is told at once, and what would do harm is refused."""

from __future__ import annotations

import pytest
from docx_maker import cell, docx, paragraph, row, run, table

from kinerja_docs.errors import HostileFile, InvalidRecord, InvalidTemplate, WrongFormat
from kinerja_docs.renderers.docx import compile_template
from kinerja_docs.renderers.values import Sel
from kinerja_docs.renderers.views import DokumenIki, DokumenIku

KNOWN: dict[str, object] = {"nama": str, "iku": tuple[DokumenIku, ...], "sel": Sel, "dokumen": DokumenIki}


def faults(body: str, known: dict[str, object] | None = KNOWN) -> tuple[str, ...]:
    with pytest.raises(InvalidTemplate) as caught:
        compile_template(docx(body), "uji.docx", known=known)
    return caught.value.faults


def only(body: str) -> str:
    (fault,) = faults(body)
    return fault


def test_all_faults_come_at_once_with_their_places() -> None:
    body = paragraph("Judul") + paragraph("{{ namaa }}") + table(row("a", "b"), row("x", "{{ sel.tekss }}"))
    body += paragraph("{% fro x in iku %}") + paragraph("{{ nama|kapitall }}") + paragraph("{{ nama")
    found = "\n".join(faults(body))
    assert "isi dokumen, paragraf 2: {{ namaa }} — nama 'namaa' tidak dikenal; maksudnya 'nama'?" in found
    assert (
        "isi dokumen, tabel 1, baris 2, kolom 2: {{ sel.tekss }} — nama 'tekss' tidak dikenal; maksudnya 'teks'?"
        in found
    )
    assert "perintah 'fro' tidak dikenal; maksudnya 'for'?" in found
    assert "saringan 'kapitall' tidak dikenal; maksudnya 'kapital'?" in found
    assert "tag tidak lengkap" in found
    assert len(faults(body)) == 5


def test_names_are_known_down_to_the_rows_of_rows() -> None:
    body = paragraph("{%p for d in iku %}") + paragraph("{% for b in d.iku %}{{ b.sasaran.tex }}{% endfor %}")
    assert "nama 'tex' tidak dikenal; maksudnya 'teks'?" in only(body + paragraph("{%p endfor %}"))


def test_names_of_loops_and_sets_are_known() -> None:
    body = paragraph("{% for b in iku %}{% set c = b.judul %}{{ loop.index }}{{ c }}{% endfor %}")
    compile_template(docx(body), "uji.docx", known=KNOWN)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (paragraph("{%p for x in iku %}"), "tidak ada {% endfor %}"),
        (paragraph("{%p endfor %}"), "tidak ada pembukanya"),
        (paragraph("{%p if nama %}") + paragraph("{% endif %}"), "jenis lain"),
        (paragraph("{% if nama %}") + table(row("{% endif %}")), "wadah yang sama"),
        (paragraph("teks {%p if nama %}") + paragraph("{%p endif %}"), "akan hilang"),
        (table(row("{%tr for x in iku %}", "hilang"), row("{%tr endfor %}")), "akan hilang"),
        (paragraph("{%tr if nama %}"), "di dalam tabel"),
        (paragraph("{% gabung nama %}"), "di dalam sel"),
        (table(row("{% gabung %}x")), "sebutkan nilainya"),
        (paragraph("{{ nama + }}"), "penulisan tag salah"),
        (paragraph("{{ }}"), "penulisan tag salah"),
        (paragraph("nama }}"), "tag tidak lengkap"),
        (paragraph("{% include 'x' %}"), "tidak diizinkan"),
        (paragraph("{% import 'os' as os %}"), "tidak diizinkan"),
        (paragraph("{{ nama.__class__ }}"), "garis bawah"),
        (paragraph("{{ nama['__class__'] }}"), "garis bawah"),
        (paragraph("{{ _jalan }}"), "garis bawah"),
        (paragraph("{{ nama.upper() }}"), "pemanggilan"),
        (paragraph("{% for x in range(1000000000) %}x{% endfor %}"), "pemanggilan"),
        (paragraph("{{ nama is ganjil }}"), "uji 'ganjil' tidak dikenal"),
    ],
)
def test_fault(body: str, reason: str) -> None:
    assert any(reason in fault for fault in faults(body)), faults(body)


def test_a_template_checked_against_its_context() -> None:
    template = compile_template(docx(paragraph("{{ naam }}{{ lain }}")), "uji.docx")
    with pytest.raises(InvalidTemplate) as caught:
        template.render({"nama": "x"})
    assert len(caught.value.faults) == 2
    assert "maksudnya 'nama'?" in caught.value.faults[0]


def test_a_field_that_is_missing_is_an_error() -> None:
    template = compile_template(docx(paragraph("{{ a.b }}")), "uji.docx")
    with pytest.raises(InvalidTemplate, match="'b'"):
        template.render({"a": {}})


@pytest.mark.parametrize(
    "tag",
    [
        "{{ 'a' * 50000000 }}",
        "{{ [0] * 50000000 }}",
        "{{ 10 ** 10 ** 10 }}",
        "{{ '%1000000000d' % 1 }}",
        "{% for a in x %}{% for b in x %}{% for c in x %}{% for d in x %}" + "{% endfor %}" * 4,
        "{% set a = teks %}" + "{% set a = a ~ a %}" * 40 + "{{ a }}",
        "{% set a = teks %}" + "{% set a = a + a %}" * 40 + "{{ a }}",
    ],
)
def test_templates_that_would_fill_memory_or_never_end(tag: str) -> None:
    template = compile_template(docx(paragraph(tag)), "uji.docx")
    with pytest.raises(InvalidTemplate):
        template.render({"x": list(range(100)), "teks": "x" * 100})


def test_code_in_the_document_properties_is_refused() -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{{ nama.__class__.__mro__ }}</dc:title>'
        "</cp:coreProperties>"
    )
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/><Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )
    data = docx(paragraph("isi"), parts={"[Content_Types].xml": types, "docProps/core.xml": core})
    with pytest.raises(InvalidTemplate, match="properti dokumen, title"):
        compile_template(data, "uji.docx", known=KNOWN)


@pytest.mark.parametrize(
    "hidden",
    [
        "<w:p><w:r><w:instrText>{{ nama.ljust(1000000000) }}</w:instrText></w:r></w:p>",
        '<w:p><w:pPr><w:pStyle w:val="{{ nama.upper() }}"/></w:pPr></w:p>',
        "<w:p><w:r><w:delText>{% include nama %}</w:delText></w:r></w:p>",
        "<w:p>{% macro x() %}{% endmacro %}</w:p>",
    ],
)
def test_code_that_hides_outside_the_text_is_refused(hidden: str) -> None:
    with pytest.raises(InvalidTemplate, match="tidak diizinkan"):
        compile_template(docx(hidden), "uji.docx")


def test_private_names_that_hide_outside_the_text_are_refused() -> None:
    body = "<w:p><w:r><w:instrText>{{ nama.__class__ }}</w:instrText></w:r></w:p>"
    with pytest.raises(InvalidTemplate):
        compile_template(docx(body), "uji.docx").render({"nama": "x"})


def test_deep_brackets_are_a_fault() -> None:
    assert any("bersarang" in fault for fault in faults(paragraph("{{ " + "(" * 1500 + "nama" + ")" * 1500 + " }}")))


def test_no_word_file() -> None:
    with pytest.raises(WrongFormat):
        compile_template(b"bukan zip", "uji.docx")
    with pytest.raises(InvalidTemplate, match=r"\.docx tanpa makro"):
        compile_template(docx(paragraph(), parts={"word/vbaProject.bin": "x"}), "uji.docx")


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "b">]><w:document xmlns:w="x">&a;</w:document>'
    with pytest.raises(HostileFile):
        compile_template(docx("", parts={"word/document.xml": bomb}), "uji.docx")


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_characters_that_no_word_file_holds_are_named_with_their_field(character: str) -> None:
    body = paragraph("{{ a }}{% for j in jabatan %}{{ j.nama }}{% endfor %}")
    template = compile_template(docx(body), "uji.docx")
    with pytest.raises(InvalidRecord, match=rf"jabatan\[1\]\.nama: huruf U\+{ord(character):04X}"):
        template.render({"a": "x", "jabatan": [{"nama": "baik"}, {"nama": f"bu{character}ruk"}]})


@pytest.mark.parametrize("character", ["\x0b", "\ufffe"])
@pytest.mark.parametrize(
    "body",
    [
        "<w:p><w:pPr><w:pStyle w:val='{{ a }}'/></w:pPr></w:p>",
        "<w:p><m:oMath><m:r><m:t>{{ a }}</m:t></m:r></m:oMath></w:p>",
        paragraph("{{ a|kapital }}"),
        paragraph("{{r a }}"),
    ],
)
def test_such_characters_are_found_wherever_they_are_printed(body: str, character: str) -> None:
    template = compile_template(docx(body), "uji.docx")
    with pytest.raises(InvalidRecord, match=r"a: huruf U\+"):
        template.render({"a": f"bu{character}ruk" + "x" * 500})


@pytest.mark.parametrize(
    "body",
    [
        "<w:p>{% if a %}<w:r/>{% endif %}</w:p>",
        '<w:p w:rsidR="{% if a %}1{% else %}2{% endif %}"/>',
        "<w:p><w:r><w:t>{% if a %}x</w:t></w:r></w:p>" + paragraph("{% endif %}"),
        "<w:p><w:r><w:t>{% for x in b %}x</w:t></w:r></w:p>" + paragraph("{% endfor %}"),
    ],
)
def test_what_is_whole_in_each_case_may_stand_there(body: str) -> None:
    for a in (0, 1):
        compile_template(docx(body), "uji.docx").render({"a": a, "b": [1, 2]})


@pytest.mark.parametrize(
    "body",
    [
        "<w:p>{% if a %}<w:r>{% endif %}<w:t>x</w:t></w:r></w:p>",
        "<w:p><w:r><w:instrText>x{% if a %}</w:instrText></w:r>{% endif %}</w:p>",
        "<w:p>{% for x in b %}<w:r>{% endfor %}</w:r></w:p>",
        "<w:p>{% for x in b %}<w:r/>{% else %}<w:r>{% endfor %}</w:r></w:p>",
        '<w:p w:rsidR="{% if a %}"><w:r w:rsidR="{% endif %}"/></w:p>',
    ],
)
def test_what_some_data_would_break_is_refused_when_it_is_compiled(body: str) -> None:
    with pytest.raises(InvalidTemplate, match="XML yang utuh"):
        compile_template(docx(body), "uji.docx")


def test_tags_across_runs_with_other_text_keep_their_format() -> None:
    body = f"<w:p>{run('{{ na', '<w:b/>')}{run('maa }}')}</w:p>"
    assert "{{ namaa }}" in only(body)


def test_a_nested_cell_is_found() -> None:
    inner = table(row("{{ salah }}"))
    assert "tabel 2, baris 1, kolom 1" in only(table(row("a", cell(inner + paragraph()))))
