"""Word equations and EQ fields as layouts; other fields as their result."""

from __future__ import annotations

import pytest
from docx_maker import docx, run

from kinerja_docs.document.model import Equation, ListItem, Paragraph, Text, text_of
from kinerja_docs.formula.layout import Fence, Fraction, Radical, Row, Script, Words, linear
from kinerja_docs.readers.docx import read
from kinerja_docs.readers.docx.equations import equation

_A_OVER_B = Fraction(Words("A"), Words("B"))


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def field(code: str, result: str | None = None) -> str:
    shown = "" if result is None else mark("separate") + run(result)
    return mark("begin") + instruction(code) + shown + mark("end")


def word(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


def fraction(kind: str = "") -> str:
    properties = f'<m:fPr><m:type m:val="{kind}"/></m:fPr>' if kind else ""
    return f"<m:f>{properties}<m:num>{word('A')}</m:num><m:den>{word('B')}</m:den></m:f>"


def content(inner: str) -> tuple[object, ...]:
    block = read(docx(f"<w:p>{inner}</w:p>"), "rumus.docx").blocks[0]
    assert isinstance(block, Paragraph | ListItem)
    return block.content


def only_equation(math: str) -> Equation:
    (found,) = content(f"<m:oMath>{math}</m:oMath>")
    assert isinstance(found, Equation)
    return found


@pytest.mark.parametrize("kind", ["", "bar", "lin", "skw"])
def test_fractions_of_every_kind(kind: str) -> None:
    assert only_equation(fraction(kind)).layout == _A_OVER_B


def test_an_equation_between_words() -> None:
    inner = (
        run("Capaian = ")
        + f"<m:oMathPara><m:oMathParaPr/><m:oMath>{fraction()}</m:oMath></m:oMathPara>"
        + run("x 100%")
    )
    assert content(inner) == (Text("Capaian = "), Equation(_A_OVER_B), Text("x 100%"))


def test_an_equation_outside_every_paragraph() -> None:
    document = read(docx(f"<m:oMathPara><m:oMath>{fraction()}</m:oMath></m:oMathPara>"), "rumus.docx")
    assert text_of(document.blocks[0]).strip() == "A / B"


def test_a_typed_label_before_an_equation() -> None:
    block = read(docx(f"<w:p>{run('1. ')}<m:oMath>{fraction()}</m:oMath></w:p>"), "rumus.docx").blocks[0]
    assert isinstance(block, ListItem)
    assert (block.label, block.content) == ("1.", (Equation(_A_OVER_B),))


@pytest.mark.parametrize(
    ("math", "line"),
    [
        (f"<m:bar><m:barPr/><m:e>{word('x')}</m:e></m:bar>", "x"),
        (f'<m:acc><m:accPr><m:chr m:val="̅"/></m:accPr><m:e>{word("x")}</m:e></m:acc>', "x̅"),
        (f"<m:func><m:fName>{word('log')}</m:fName><m:e>{word('x')}</m:e></m:func>", "log x"),
        (f"<m:limLow><m:e>{word('lim')}</m:e><m:lim>{word('n')}</m:lim></m:limLow>", "lim_n"),
        (f"<m:limUpp><m:e>{word('a')}</m:e><m:lim>{word('n')}</m:lim></m:limUpp>", "a^n"),
        (f"<m:groupChr><m:groupChrPr/><m:e>{word('a+b')}</m:e></m:groupChr>", "a+b"),
        (f"<m:box><m:e>{word('a')}</m:e></m:box><m:borderBox><m:e>{word('b')}</m:e></m:borderBox>", "ab"),
        (f"<m:m><m:mPr/><m:mr><m:e>{word('a')}</m:e><m:e>{word('b')}</m:e></m:mr></m:m>", "a b"),
        (f"<m:sPre><m:sub>{word('i')}</m:sub><m:sup/><m:e>{word('y')}</m:e></m:sPre>", "_iy"),
        (f"<m:eqArr><m:e><m:sSup><m:e>{word('x')}</m:e><m:sup>{word('2')}</m:sup></m:sSup></m:e></m:eqArr>", "x^2"),
        (f"<m:belumDikenal>{word('a')}</m:belumDikenal>", "a"),
        (f"<w:ins>{word('a')}</w:ins><w:del>{word('x')}</w:del>", "a"),
        (run("kata"), "kata"),
        ("<m:r><m:t>satu\r\n dua</m:t></m:r>", "satu dua"),
        (
            f'<m:f><m:fPr><m:type m:val="noBar"/></m:fPr><m:num>{word("n")}</m:num><m:den>{word("k")}</m:den></m:f>',
            "n k",
        ),
        (
            f"<mc:AlternateContent><mc:Choice>{word('a')}</mc:Choice><mc:Fallback>{word('b')}</mc:Fallback></mc:AlternateContent>",
            "a",
        ),
    ],
)
def test_the_rest_of_office_math_is_read_through(math: str, line: str) -> None:
    assert linear(only_equation(math).layout) == line


def test_an_empty_equation_is_nothing() -> None:
    assert content(run("x") + "<m:oMath/>") == (Text("x"),)


@pytest.mark.parametrize(
    ("code", "layout"),
    [
        (r"EQ \f(A;B)", _A_OVER_B),
        (r" eq \f(A,B) ", _A_OVER_B),
        (r"EQ \f(a, b;c)", Fraction(Words("a, b"), Words("c"))),
        (r"EQ \f(A;B) x 100%", Row((_A_OVER_B, Words(" x 100%")))),
        (r"EQ \f(a (b; c);d)", Fraction(Words("a (b; c)"), Words("d"))),
        (r"EQ \f(\f(A;B);C)", Fraction(_A_OVER_B, Words("C"))),
        (r"EQ \f(a\;b;c)", Fraction(Words("a;b"), Words("c"))),
        (r"EQ \r(3;x)", Radical(Words("x"), Words("3"))),
        (r"EQ \r(x)", Radical(Words("x"))),
        (r"EQ \b\bc\[(x)", Fence("[", Words("x"), "]")),
        (r"EQ \b\lc\{(x)", Fence("{", Words("x"), ")")),
        (r"EQ x\s\up8(2)", Words("x2")),
        (r"EQ \a\al\co2(a;b)", Words("a; b")),
        (r"EQ \f", Words(r"\f")),
        (r"EQ \f(A;B", _A_OVER_B),
        (r"EQ a \f()", Row((Words("a "), Row(())))),
    ],
)
def test_eq_fields(code: str, layout: object) -> None:
    assert equation(code) == layout


def test_other_instructions_are_no_equations() -> None:
    assert equation("PAGE") is None
    assert equation("EQUAL") is None


def test_scripts_are_not_made_from_eq_fields() -> None:
    assert not isinstance(equation(r"EQ x\s\up8(2)"), Script)


def test_deep_instructions_end() -> None:
    assert linear(equation("EQ " + r"\f(" * 5_000) or Words("")) != ""


@pytest.mark.parametrize("code", [r"EQ \f(A;B)", r"EQ \f(A,B)"])
@pytest.mark.parametrize("result", [None, "", "gambar"])
def test_complex_eq_fields(code: str, result: str | None) -> None:
    assert content(run("k = ") + field(code, result) + run("!")) == (Text("k = "), Equation(_A_OVER_B), Text("!"))


def test_an_instruction_in_several_runs_with_a_field_inside() -> None:
    inner = (
        mark("begin")
        + instruction(r"EQ \f(")
        + field("REF x", "A")
        + instruction(";B")
        + instruction(")")
        + mark("end")
    )
    assert content(inner) == (Equation(_A_OVER_B),)


def test_simple_eq_field() -> None:
    assert content(r'<w:fldSimple w:instr="EQ \f(A;B)"/>') == (Equation(_A_OVER_B),)


def test_other_fields_show_their_result() -> None:
    assert content(run("hal ") + field("PAGE", "3") + field("XE kata")) == (Text("hal 3"),)


def test_a_nested_result_in_an_instruction_is_not_shown() -> None:
    inner = mark("begin") + instruction("IF ") + field("MERGEFIELD a", "1") + instruction("=1") + mark("separate")
    assert content(inner + run("ya") + mark("end")) == (Text("ya"),)


@pytest.mark.parametrize("broken", [mark("begin"), mark("end"), mark("separate"), mark("begin") + mark("begin")])
def test_a_broken_field_loses_no_text(broken: str) -> None:
    assert content(broken + run("isi")) == (Text("isi"),)


def test_a_result_over_two_paragraphs() -> None:
    first = f"<w:p>{mark('begin')}{instruction('TOC')}{mark('separate')}{run('satu')}</w:p>"
    document = read(docx(first + f"<w:p>{run('dua')}{mark('end')}{run('tiga')}</w:p>"), "isi.docx")
    assert [text_of(b) for b in document.blocks] == ["satu", "duatiga"]


def test_typed_latex_is_left_alone() -> None:
    assert content(run(r"\frac{A}{B}")) == (Text(r"\frac{A}{B}"),)
