"""The straight function against Jinja, which runs the same template by its own means."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import pytest
from docx_maker import cell, docx, paragraph, row, table
from hypothesis import given
from hypothesis import strategies as st
from jinja2 import Environment, StrictUndefined
from lxml import etree
from markupsafe import Markup

from kinerja_docs.document.embedded import unseal
from kinerja_docs.errors import InvalidTemplate
from kinerja_docs.renderers.docx import compile_template
from kinerja_docs.renderers.docx.compiler import compile_tree
from kinerja_docs.renderers.docx.runtime import Run
from kinerja_docs.renderers.docx.sandbox import FILTERS, Sandbox
from kinerja_docs.renderers.values import Sel

VALUES: dict[str, Any] = {
    "a": 3,
    "b": "teks & <b>",
    "kosong": "",
    "daftar": ["satu", "dua", "tiga"],
    "tidak": [],
    "baris": [{"x": 1, "y": ["p", "q"]}, {"x": 2, "y": []}],
    "pasang": [("k", 1), ("l", 2)],
    "sel": Sel("isi", (), "mulai"),
    "nol": None,
}
EXPRESSIONS = [
    *("a", "b", "kosong", "sel", "sel.teks", "baris[0].x", "baris[1]['x']", "daftar[0]", "daftar[1:]", "daftar[::2]"),
    *("a + 2", "a - 1", "a * 2", "a / 2", "a // 2", "a % 2", "-a", "+a", "b + 'x'", "b ~ a ~ '&'", "1.5 + a"),
    *("a == 3", "a != 3", "1 < a < 5", "a >= 3 and b", "not a", "kosong or 'tiada'", "a in [1, 3]", "'x' not in b"),
    *("'ya' if a else 'tidak'", "(1, 2)", "[1, a]", "{'k': a}", "b|kapital", "'2021-01-04'|tanggal", "'1500'|rupiah"),
    *("a is defined", "sel.tiada is defined", "a is odd", "a is divisibleby 3", "b is string", "sel.teks is undefined"),
    *("'a\"b'", "true", "none is none", "b[0]", "'{' ~ '}'"),
]
BLOCKS = [
    "{% if a %}1{% elif b %}2{% else %}3{% endif %}",
    "{% if kosong %}1{% elif tidak %}2{% endif %}x",
    "{% for x in daftar %}{{ loop.index }}{{ loop.index0 }}{{ loop.first }}{{ loop.last }}{{ x }}{% endfor %}",
    "{% for x in daftar %}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.length }}{% endfor %}",
    "{% for x in daftar %}{% if not loop.first %}{{ loop.previtem }}{% endif %}{% endfor %}",
    "{% for x in daftar %}{% if not loop.last %}{{ loop.nextitem }}{% endif %}{% endfor %}",
    "{% for x in daftar %}{{ loop.nextitem is defined }}{% endfor %}",
    "{% for x in tidak %}{{ x }}{% else %}tidak ada{% endfor %}",
    "{% for x in daftar if x != 'dua' %}{{ loop.index }}{{ x }}{% else %}-{% endfor %}",
    "{% for r in baris %}{{ r.x }}{% for z in r.y %}{{ loop.index }}{{ z }}{% else %}o{% endfor %}{% endfor %}",
    "{% for k, v in pasang %}{{ k }}={{ v }};{% endfor %}",
    "{% for x in baris[0] %}{{ x }}{% endfor %}",
    "{% for x in b %}{{ x }}.{% endfor %}",
    "{% set c = a + 1 %}{{ c }}",
    "{% set a = 9 %}{{ a }}",
    "{% if a %}{% set a = 4 %}{% endif %}{{ a }}",
    "{% set n = 0 %}{% for x in daftar %}{% set n = n + 1 %}{{ n }}{% endfor %}{{ n }}",
    "{% for x in daftar %}{% if loop.first %}{% set s = x %}{% endif %}{{ s is defined }}{% endfor %}",
    "{% for x in daftar %}{% set a = x %}{{ a }}{% endfor %}{{ a }}",
    "{# apa saja #}{{ a }}",
]


def by_jinja(template: str, values: dict[str, Any]) -> str:
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, finalize=lambda v: FILTERS["tanggal"](v) if v is None else v
    )
    environment.filters.update(FILTERS)
    return environment.from_string(template).render(values)


def straight(template: str, values: dict[str, Any]) -> str:
    sandbox, run = Sandbox(), Run({}, 1)
    compile_tree(sandbox.parse(template), sandbox)(values, run)
    return "".join(run.out)


def same(template: str, values: dict[str, Any]) -> None:
    whole = f"<w:p><w:t>{template}</w:t></w:p>"
    ours, theirs = (etree.tostring(etree.fromstring(NAMED.format(f(whole, values)))) for f in (straight, by_jinja))
    assert ours == theirs


NAMED = '<r xmlns:w="w">{}</r>'


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_an_expression_is_what_jinja_makes_of_it(expression: str) -> None:
    same(f"{{{{ {expression} }}}}", VALUES)
    same(f"{{% if ({expression}) %}}ya{{% else %}}tidak{{% endif %}}", VALUES)


@pytest.mark.parametrize("template", BLOCKS)
def test_statements_do_what_jinja_does(template: str) -> None:
    same(template, VALUES)


LEAVES = st.sampled_from(["x", "{{ a }}", "{{ b }}", "{{ x }}", "{% set x = a %}", "{% set x = x ~ 'y' %}", "<w:b/>"])
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds("{}{}".format, inner, inner),
        st.builds(
            "{{% if {} %}}{}{{% else %}}{}{{% endif %}}".format, st.sampled_from(["a", "x", "tidak"]), inner, inner
        ),
        st.builds("{{% if x == 'dua' %}}{}{{% endif %}}".format, inner),
        st.builds("{{% for x in {} %}}{}{{% endfor %}}".format, st.sampled_from(["daftar", "tidak"]), inner),
        st.builds("{{% for x in daftar %}}{}{{% if loop.last %}}{}{{% endif %}}{{% endfor %}}".format, inner, inner),
        st.builds("<w:r>{}</w:r>".format, inner),
    ),
    max_leaves=8,
)


@given(TREES)
def test_any_nesting_of_them_does_too(template: str) -> None:
    same(template, {**VALUES, "x": "luar"})


@pytest.mark.parametrize(
    "tag",
    [
        *("{{ tiada }}", "{{ a.tiada }}", "{{ baris[7] }}", "{% for x in a %}{% endfor %}", "{{ a + b }}"),
        *("{% if tidak %}{% set y = 1 %}{% endif %}{{ y }}", "{{ loop.index }}", "{{ sel.tiada }}"),
        "{% for x in daftar %}{{ loop.nextitem }}{% endfor %}",
    ],
)
def test_what_is_not_there_is_an_error(tag: str) -> None:
    with pytest.raises(InvalidTemplate):
        compile_template(docx(paragraph(tag)), "uji.docx").render(VALUES)


@pytest.mark.parametrize(
    "tag", ["{{ 0|_sel(1) }}", "{{ 0|_tutup }}", "{{ 0|_baris }}", "{% set x %}y{% endset %}", "{{ a if b }}"]
)
def test_what_only_our_own_rules_may_write_is_refused(tag: str) -> None:
    body = f"<w:p><w:r><w:instrText>{tag}</w:instrText></w:r></w:p>"
    with pytest.raises(InvalidTemplate):
        compile_template(docx(body), "uji.docx").render(VALUES)


@pytest.mark.parametrize("name", ["＿＿class＿＿", "ｔｅｋｓ", "class", "None"])
def test_a_name_that_python_reads_in_another_way_is_no_other_name(name: str) -> None:
    with pytest.raises(InvalidTemplate, match=name):
        compile_template(docx(paragraph(f"{{{{ sel.{name} }}}}")), "uji.docx").render(VALUES)


def rendered(body: str, **values: object) -> etree._Element:
    made = zipfile.ZipFile(io.BytesIO(compile_template(docx(body), "uji.docx").render(values, b"{}")))
    root = etree.fromstring(made.read("word/document.xml"))
    assert unseal(etree.fromstring(made.read("customXml/item1.xml")), root) == (b"{}", True)
    return root


def test_xml_of_the_caller_is_looked_at_before_it_is_passed_on() -> None:
    assert "tebal" in etree.tostring(rendered(paragraph("{{r x }}"), x=Markup("<w:r><w:t>tebal</w:t></w:r>"))).decode()
    with pytest.raises(InvalidTemplate, match="bukan XML yang utuh"):
        rendered(paragraph("{{r x }}"), x=Markup("<w:r>"))


@pytest.mark.parametrize("inside", ["", "{%p if ada %}|x|{%p endif %}", "{%p for x in daftar %}|{{ x }}|{%p endfor %}"])
@pytest.mark.parametrize("values", [{"ada": False, "daftar": []}, {"ada": True, "daftar": ["a"]}])
def test_a_cell_has_its_last_paragraph_and_no_more(inside: str, values: dict[str, object]) -> None:
    given = [paragraph(text) for text in inside.split("|") if text] or [""]
    root = rendered(table(row(cell("".join(given) or "<w:tcPr/>"))), **values)
    found = next(root.iter("{*}tc")).findall("{*}p")
    assert len(found) == 1
