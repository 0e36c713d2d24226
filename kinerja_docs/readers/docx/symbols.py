"""Characters of the symbol fonts (Symbol, Wingdings) as Unicode."""

from __future__ import annotations

_PRIVATE = 0xF000
BULLET = "•"

_BULLETS: dict[int, str] = {
    0x2D: "-",
    0x6F: "☐",
    0xA7: "▪",
    0xA8: "☐",
    0xB7: "•",
    0xD8: "➢",
    0xE0: "→",
    0xFC: "✓",
    0xFE: "☑",
}

_GREEK: dict[int, str] = dict(
    zip(
        [*range(0x41, 0x5B), *range(0x61, 0x7B)],
        "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ" + "αβχδεφγηιϕκλμνοπθρστυϖωξψζ",
        strict=True,
    )
)
_SYMBOL: dict[int, str] = _GREEK | {
    0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    0xBB: "≈", 0xD0: "∠", 0xD5: "∏", 0xD6: "√", 0xD7: "⋅", 0xDE: "⇒", 0xE5: "∑",
}  # fmt: skip


def symbol(code: str, font: str) -> str:
    """Return what ``w:sym`` shows; ``code`` is its hexadecimal number, a sign of Wingdings not known is a bullet."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    low = number & 0xFF if _PRIVATE <= number <= _PRIVATE + 0xFF else number
    if font.lower() == "symbol":
        return _SYMBOL.get(low, _character(low))
    if font.lower().startswith(("wingdings", "webdings")):
        return _BULLETS.get(low, BULLET)
    return _character(low)


def bullet(text: str, font: str) -> str:
    """Return the text of a list's bullet with signs of symbol fonts as Unicode: ``"\\uf0b7"`` → ``"•"``."""
    pictorial = font.lower().startswith(("symbol", "wingdings", "webdings"))
    return "".join(_bullet(character, pictorial) for character in text) if text != "o" else "○"


def _bullet(character: str, pictorial: bool) -> str:
    number = ord(character)
    if _PRIVATE <= number <= _PRIVATE + 0xFF or (pictorial and 0x20 < number <= 0xFF):
        return _BULLETS.get(number & 0xFF, BULLET)
    return character


def _character(number: int) -> str:
    printable = 0x20 <= number <= 0x10FFFF and not 0xD800 <= number <= 0xDFFF
    return chr(number) if printable else ""
