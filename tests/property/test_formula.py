"""Formulas survive every way from tree to paper and back, and evaluate as their own arithmetic says."""

from __future__ import annotations

import time
from decimal import Decimal
from fractions import Fraction as Exact
from math import prod

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from lxml import etree

from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.formula import omml
from kinerja_docs.formula.evaluate import evaluate
from kinerja_docs.formula.layout import linear
from kinerja_docs.formula.meaning import of_layout, of_text
from kinerja_docs.formula.text import from_text
from kinerja_docs.formula.tree import Gabungan, Pertumbuhan, Pohon, Rasio, Suku, leaves
from kinerja_docs.formula.typeset import from_tree, to_text, typeset
from kinerja_docs.formula.variables import variables

NOUNS = st.sampled_from(
    "desa desa/kelurahan aparatur laporan dokumen penduduk rekomendasi gangguan barang/jasa non-perizinan".split()
)
ENDINGS = st.sampled_from(
    ["", " yang aktif", " tahun 2021", " tahun n-1", " (IKM)", " se-Kecamatan", " dan lembaga", " tepat waktu"]
)
NAMES = st.builds(lambda lead, noun, end: f"{lead} {noun}{end}", st.sampled_from(["Jumlah", "Total"]), NOUNS, ENDINGS)
FACTORS = st.sampled_from([None, "100", "1.000", "100.000"])


def _ratio(top: Suku, bottom: Suku, factor: str | None) -> Pohon:
    return Rasio(pembilang=top, penyebut=bottom, pengali=factor)


def _grown(now: Suku, before: Suku, factor: str | None) -> Pohon:
    return Pertumbuhan(kini=now, lalu=before, pengali=factor)


def _combined(kind: str, terms: list[Suku]) -> Pohon:
    return Gabungan(jenis=kind, suku=tuple(terms))  # type: ignore[arg-type]


def _trees(parts: st.SearchStrategy[Suku]) -> st.SearchStrategy[Pohon]:
    kinds = st.sampled_from(["jumlah", "selisih", "kali", "rata_rata"])
    return st.one_of(
        st.builds(_ratio, parts, parts, FACTORS),
        st.builds(_grown, parts, parts, FACTORS),
        st.builds(_combined, kinds, st.lists(parts, min_size=2, max_size=4)),
    )


TREES = _trees(st.recursive(NAMES, _trees, max_leaves=6))


def _is_normal(suku: Suku) -> bool:
    """Tell whether a tree has no other tree with the same print: (A − B) / B is a growth, not a ratio."""
    match suku:
        case Rasio(pembilang=Gabungan(jenis="selisih", suku=(_, before)), penyebut=bottom) if _alike(before, bottom):
            return False
        case Rasio(pembilang=one, penyebut=two) | Pertumbuhan(kini=one, lalu=two):
            return _is_normal(one) and _is_normal(two)
        case Gabungan(suku=terms):
            return all(map(_is_normal, terms))
    return True


def _alike(one: Suku, other: Suku) -> bool:
    return fold(one) == fold(other) if isinstance(one, str) and isinstance(other, str) else one == other


def _through_word(tree: Pohon) -> Pohon | None:
    layout = from_tree(tree)
    assert layout is not None
    names = f'xmlns:m="{omml.NAMESPACE}" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    element = etree.fromstring(f"<root {names}>{omml.to_omml(layout)}</root>")
    return of_layout(omml.from_omml(element[0]))


@given(TREES)
def test_tree_to_word_equation_and_back(tree: Pohon) -> None:
    assume(_is_normal(tree))
    assert _through_word(tree) == tree


@given(TREES)
def test_tree_to_text_and_back(tree: Pohon) -> None:
    assume(_is_normal(tree))
    text = to_text(tree)
    assert text is not None
    assert of_text(text) == tree


@given(TREES)
def test_line_of_a_typed_formula_is_the_text(tree: Pohon) -> None:
    text = to_text(tree)
    assert text is not None
    layout = from_text(text)
    assert layout is not None
    assert linear(layout) == text
    assert typeset(text, tree) == layout


@given(st.text(alphabet="AB jumlah desa x100%/()+-−=.,:;\n─_dibagi", max_size=60))
def test_any_text_is_read_without_error(text: str) -> None:
    tree = of_text(text)
    layout = from_text(text)
    assert layout is None or linear(layout)
    assert tree is None or all(normalise(leaf) for leaf in leaves(tree))


@given(st.text(max_size=40))
def test_any_unicode_is_read_without_error(text: str) -> None:
    of_text(f"Jumlah {text} / Jumlah desa x 100%")


def _exact(suku: Suku, values: dict[str, int]) -> Exact:
    """Compute with fractions of whole numbers: another way than the one under test."""
    match suku:
        case str(text):
            return Exact(values[text])
        case Rasio(pembilang=top, penyebut=bottom, pengali=factor):
            return _exact(top, values) / _exact(bottom, values) * _factor(factor)
        case Pertumbuhan(kini=now, lalu=before, pengali=factor):
            return (_exact(now, values) / _exact(before, values) - 1) * _factor(factor)
        case Gabungan(jenis=kind, suku=terms):
            return _combined_exactly(kind, [_exact(term, values) for term in terms])
    raise AssertionError(suku)


def _combined_exactly(kind: str, terms: list[Exact]) -> Exact:
    results = {
        "rata_rata": sum(terms, Exact(0)) / len(terms),
        "jumlah": sum(terms, Exact(0)),
        "selisih": 2 * terms[0] - sum(terms, Exact(0)),
        "kali": prod(terms, start=Exact(1)),
    }
    return results[kind]


def _factor(factor: str | None) -> int:
    return 1 if factor is None else int(factor.replace(".", ""))


@given(TREES, st.data())
def test_value_is_that_of_exact_fractions(tree: Pohon, data: st.DataObject) -> None:
    names = list(dict.fromkeys(leaves(tree)))
    values = {name: data.draw(st.integers(-50, 1000), label=name) for name in names}
    done = evaluate(tree, values)
    try:
        expected = _exact(tree, values)
    except ZeroDivisionError:
        assert done.nilai is None or abs(done.nilai) > Decimal("1e20")
        assert done.nilai is not None or [problem.kode for problem in done.masalah] == ["PEMBAGI_NOL"]
        return
    if done.nilai is not None:
        assert abs(Exact(done.nilai) - expected) <= abs(expected) / 10**30 + Exact(1, 10**30)


@given(TREES)
def test_variables_are_stable_and_distinct(tree: Pohon) -> None:
    found = variables(tree)
    assert found == variables(tree)
    assert len({variable.slug for variable in found}) == len(found) == len(set(leaves(tree)))
    assert all(variable.slug.isidentifier() for variable in found)


@pytest.mark.parametrize(
    "text", ["(" * 3000 + "A / B" + ")" * 3000 + " x 100%", "Jumlah A + " * 500, "A = " * 1000, "A/B " * 800]
)
def test_hostile_texts_take_no_time(text: str) -> None:
    started = time.perf_counter()
    of_text(text)
    assert time.perf_counter() - started < 2
