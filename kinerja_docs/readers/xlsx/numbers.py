"""Numbers as a sheet shows them: its number formats, with the separators and month names of Indonesian."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

from kinerja_docs.readers.xlsx.dates import show_date

GENERAL = "General"
_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: '"Rp"#,##0', 6: '"Rp"#,##0', 7: '"Rp"#,##0.00', 8: '"Rp"#,##0.00',
    9: "0%", 10: "0.00%", 11: "0.00E+00", 14: "dd-mm-yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm",
    19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 22: "dd-mm-yyyy h:mm", 37: "#,##0;(#,##0)", 38: "#,##0;(#,##0)",
    39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)", 41: '#,##0;-#,##0;"-"', 42: '"Rp"#,##0;-"Rp"#,##0;"-"',
    43: '#,##0.00;-#,##0.00;"-"', 44: '"Rp"#,##0.00;-"Rp"#,##0.00;"-"', 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss",
    48: "0.0E+0",
}  # fmt: skip
_TOKEN = re.compile(
    r"""(?P<quoted>"[^"]*"?) | \\(?P<escaped>.) | _(?P<blank>.) | \*(?P<fill>.)
      | \[\$(?P<currency>[^\]-]*)(?:-[^\]]*)?\] | \[(?P<condition>[<>=]{1,2}-?[\d.]+)\] | \[(?P<elapsed>h+|m+|s+)\]
      | (?P<ignored>\[[^\]]*\]) | (?P<general>general) | (?P<power>e[+-]0*) | (?P<half>am/pm|a/p)
      | (?P<date>y+|m+|d+|h+|s+) | (?P<place>[0#?]) | (?P<point>\.) | (?P<comma>,) | (?P<percent>%) | (?P<text>@)
      | (?P<other>.)""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_SHOWN = ("quoted", "escaped", "blank", "fill", "currency", "other", "general", "percent")
_MAX_DECIMALS = 30
_EXACT = Context(prec=700)


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a format: its kind, and the text that it shows or the letters that it is."""

    kind: str
    text: str


def built_in(number: int) -> str:
    """Return the format that a workbook refers to by number only."""
    if 27 <= number <= 36 or 50 <= number <= 58:
        return "dd-mm-yyyy"
    return _BUILT_IN.get(number, GENERAL)


def show(value: float, code: str, *, from_1904: bool = False) -> str:
    """Return a number as a cell with the format ``code`` shows it.

    ``(0.85, "0%")`` → ``"85%"``, ``(1250000, "#,##0")`` → ``"1.250.000"``, ``(44201, "dd/mm/yy")`` → ``"05-01-2021"``.
    """
    sections = _sections(code)
    section = _chosen(sections, value)
    if section is None:
        return _plain(value)
    if any(token.kind in ("date", "elapsed") for token in section):
        letters = [(token.kind, token.text) for token in section]
        return show_date(value, letters, from_1904=from_1904) or _plain(value)
    text = _number(abs(value), section)
    signed = value < 0 and (len(sections) == 1 or _condition(section) is not None) and re.search("[1-9]", text)
    return " ".join(f"-{text}".split() if signed else text.split())


@lru_cache(maxsize=500)
def _sections(code: str) -> tuple[tuple[Token, ...], ...]:
    sections: list[list[Token]] = [[]]
    for token in _tokens(code[:1000]):
        if token == Token("other", ";"):
            sections.append([])
        else:
            sections[-1].append(token)
    return tuple(map(tuple, sections))


def _tokens(code: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(code):
        kind = found.lastgroup or "other"
        yield Token("other", ";") if found[0] == ";" else Token(kind, _said(kind, found[kind]))


def _said(kind: str, text: str) -> str:
    if kind in ("blank", "fill"):
        return " "
    if kind == "quoted":
        return text.strip('"')
    return text.lower() if kind in ("date", "elapsed") else text


def _chosen(sections: tuple[tuple[Token, ...], ...], value: float) -> tuple[Token, ...] | None:
    """Return the section for a number; None where the number is shown plain."""
    conditions = [_condition(section) for section in sections]
    if any(condition is not None for condition in conditions):
        pairs = zip(sections, conditions, strict=True)
        return next((s for s, condition in pairs if condition is None or _holds(condition, value)), None)
    if value < 0 and len(sections) > 1:
        return sections[1]
    if value == 0 and len(sections) > 2:
        return sections[2]
    return None if sections == ((),) else sections[0]


def _condition(section: tuple[Token, ...]) -> str | None:
    return next((token.text for token in section if token.kind == "condition"), None)


def _holds(condition: str, value: float) -> bool:
    sign = condition.rstrip("-.0123456789")
    try:
        limit = float(condition[len(sign) :])
    except ValueError:
        return False
    tests = {"<": value < limit, ">": value > limit, "<=": value <= limit, ">=": value >= limit, "=": value == limit}
    return tests.get(sign, value != limit)


def _number(value: float, section: tuple[Token, ...]) -> str:
    kinds = [token.kind for token in section]
    if "power" in kinds:
        decimals = kinds[kinds.index("point") :].count("place") if "point" in kinds else 0
        return f"{value:.{min(decimals, _MAX_DECIMALS)}E}".replace(".", ",")
    if "general" in kinds or "text" in kinds or _is_fraction(section):
        return _around(section, _plain(value))
    return _Digits(value, section).written()


def _around(section: tuple[Token, ...], number: str) -> str:
    """Return the literals of a section with a number where it belongs."""
    texts = [number if t.kind in ("general", "text") else t.text for t in section if t.kind in (*_SHOWN, "text")]
    return number if _is_fraction(section) else "".join(texts)


def _is_fraction(section: tuple[Token, ...]) -> bool:
    kinds = [token.kind for token in section]
    slash = Token("other", "/")
    return slash in section and "place" in kinds[: section.index(slash)] and "place" in kinds[section.index(slash) :]


class _Digits:
    """Fills the places of a section with the digits of a number."""

    def __init__(self, value: float, section: tuple[Token, ...]) -> None:
        kinds = [token.kind for token in section]
        self._section = section
        self._point = kinds.index("point") if "point" in kinds else len(kinds)
        places = [index for index, kind in enumerate(kinds) if kind == "place"]
        whole = [index for index in places if index < self._point]
        commas = [index for index, kind in enumerate(kinds) if kind == "comma" and whole]
        self._thousands = any(index < whole[-1] for index in commas)
        shrink = sum(index > whole[-1] for index in commas)
        self._optional = [section[index].text != "0" for index in places if index > self._point]
        scaled = Decimal(repr(value)).scaleb(2 * kinds.count("percent") - 3 * shrink, _EXACT)
        self._whole, self._decimals = self._split(scaled, len(self._optional))
        self._left = len(whole)
        self._right = 0
        self._begun = False

    def _split(self, value: Decimal, count: int) -> tuple[str, str]:
        unit = Decimal(1).scaleb(-min(count, _MAX_DECIMALS))
        rounded = f"{value.quantize(unit, ROUND_HALF_UP, _EXACT):f}"
        whole, _, decimals = rounded.partition(".")
        while decimals and decimals[-1] == "0" and self._optional[len(decimals) - 1]:
            decimals = decimals[:-1]
        return whole.lstrip("0"), decimals

    def written(self) -> str:
        """Return the number with its literals."""
        return "".join(self._piece(index, token) for index, token in enumerate(self._section))

    def _piece(self, index: int, token: Token) -> str:
        if token.kind == "place":
            return self._whole_place(token) if index < self._point else self._decimal_place()
        if token.kind == "point":
            return ("" if self._begun else self._rest()) + ("," if self._decimals else "")
        return token.text if token.kind in _SHOWN else ""

    def _rest(self) -> str:
        return self._grouped(self._whole, 0)

    def _whole_place(self, token: Token) -> str:
        """Return the digit of a place before the point; the first one takes all that have no place."""
        self._left -= 1
        self._begun = True
        digits = self._whole
        if len(digits) <= self._left:
            return self._grouped("0", self._left) if token.text == "0" else ""
        self._whole = digits[len(digits) - self._left :]
        return self._grouped(digits[: len(digits) - self._left], self._left)

    def _grouped(self, digits: str, behind: int) -> str:
        if not self._thousands:
            return digits
        texts = []
        for index, digit in enumerate(digits):
            left = behind + len(digits) - index - 1
            texts.append(f"{digit}." if left and left % 3 == 0 else digit)
        return "".join(texts)

    def _decimal_place(self) -> str:
        self._right += 1
        return self._decimals[self._right - 1 : self._right]


def _plain(value: float) -> str:
    """Return a number without a format: all digits of a whole one, else ten that count."""
    if value == int(value):
        return str(int(value))
    text = f"{value:.10g}"
    if "e" in text:
        text = f"{Decimal(text):f}"
    return text.replace(".", ",")
