"""The labels that lists are numbered with in Indonesian official documents."""

from __future__ import annotations

import re

_LABEL = re.compile(
    r"""\s*(?:
        (?P<label>
            \(\d{1,3}\) | \([a-z]{1,2}\)        # (1) (a)
          | \d{1,3}(?:\.\d{1,3}){0,4}[.)]      # 1. 1) 1.1.
          | \d{1,2}(?:\.\d{1,2}){1,4}(?=\s+[A-Z(])  # 1.1 Text, not 2.5 juta
          | \d{1,2}(?:\.\d{1,2}){2,4}(?=[A-Z])  # 1.1.1Text
          | \d{1,2}:(?=\s+[A-Z][a-z])        # 2: Text, a dot that was misread
          | [a-z]{1,2}[.)] | [åäö][.)] | [A-Z][.)]  # a. aa. A.; å. ä. ö. come after z where Word counts as in the north
          | [IVXLC]{1,7}[.)]                   # IV.
        )(?=\s|[^\W\d_])
      | (?P<bullet>[•●○◦▪■✓➢\uf0b7\uf0a7\uf0d8\uf0fc\-–])(?=\s)
    )\s*""",
    re.VERBOSE,
)

_BARE_NUMBER = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})\s+(?=[^\W\d])")
_ALONE = re.compile(r"\(?(?:\d{1,3}(?:\.\d{1,3})*|[A-Za-z])[.)]{0,2}")
_NUMBERS = re.compile(r"[\d.]+")
_LOOSE = re.compile(
    r"(?P<label>\(\s?(?:\d{1,3}[a-zA-Z]?|[lI|]|[a-z]{1,2})\s?\)|(?:\d{1,3}|(?P<letter>[a-z])(?P=letter)?|[A-Z|])[.,)])"
    r"(?:\s+(?P<rest>\S.*)|\s*$)"
)
_ODD = re.compile(
    r"(?P<label>\(?(?:\d{1,3}|[a-z])[.)]{2}|(?:\d{1,2}|[a-z])\s[.)](?=\s)|[*>»→✔◆‣∙·](?=\s)|[•●○◦▪■✓➢](?=\w))\s*(?P<rest>\S.*)$"
)
"""Labels with a sign too many or a blank too many, and signs that are rare or stand close."""
_GLUED = re.compile(r"(?P<label>[IVX]{1,6}\.)(?P<rest>[A-Z]{3}.*)")
_BARE = re.compile(r"(?P<label>\d{1,2})\s+(?P<rest>(?:Undang|Peraturan)\b.*)$")
"""A number without its full stop before a regulation that is cited ("3 Undang-Undang Nomor …")."""
_INITIALS = re.compile(r"[A-Za-z]{1,2}\.\w{1,3}(?:\.|\s*$)")


def split_label(text: str) -> tuple[str, str] | None:
    """Return label and rest of a text that begins with the label of a list, else None.

    ``"1. Menyusun"`` → ``("1.", "Menyusun")``; an ordinary number or word ("5 desa", "dr. X") is no label.
    """
    found = _LABEL.match(text)
    if found is None or found.end() == len(text):
        return None
    rest, (label, bullet) = text[found.end() :], found.groups()
    if label and _is_abbreviation(label, rest, text[found.end("label")]):
        return None
    return label or bullet, rest


def _is_abbreviation(label: str, rest: str, after: str) -> bool:
    """Tell "dr. Ani", "S.Sos" and "1.250" from labels: two letters need a doubled one, and no name is glued on."""
    letters = label.strip("().")
    if letters[:1].isdigit() and _NUMBERS.fullmatch(letters):
        return rest[0].isdigit() and not after.isspace()
    if letters.islower() and len(letters) == 2:
        return letters[0] != letters[1]
    return letters.isupper() and not after.isspace()


def split_number(text: str) -> tuple[str, str]:
    """Return the number before a name and the name: as a label, or bare before a word ("1.1 Sub Bagian", "II. DINAS").

    The number is "" where there is none.
    """
    found = split_label(text)
    if found is None and (bare := _BARE_NUMBER.match(text)):
        return bare["number"], text[bare.end() :]
    return found or ("", text)


def is_label(text: str) -> bool:
    """Tell whether a text is nothing but a number or letter of a list, as in a column "No"."""
    return _ALONE.fullmatch(text) is not None


def is_signed(text: str) -> bool:
    """Tell whether a text is nothing but a label with its sign: "1.", "(a)", "-"."""
    return split_label(f"{text} x") == (text, "x")


def read_label(text: str) -> tuple[str, str] | None:
    """Return the label that a line begins with, and its rest (empty where the label stands alone).

    Labels that were misread, that have a sign too many or stand close are labels as well: only for a text whose order
    says afterwards what is one.
    """
    if _INITIALS.match(text):
        return None
    found = split_label(text)
    if found is not None:
        return found
    loose = _GLUED.match(text) or _LOOSE.match(text) or _ODD.match(text) or _BARE.match(text)
    return (loose["label"], loose["rest"] or "") if loose else None
