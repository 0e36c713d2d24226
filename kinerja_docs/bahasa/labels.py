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
          | [a-z]{1,2}[.)] | [åäö][.)] | [A-Z][.)]  # a. aa. A.; å. ä. ö. come after z where Word counts as in the north
          | [IVXLC]{1,7}[.)]                   # IV.
        )(?=\s|[^\W\d_])
      | (?P<bullet>[•●○◦▪■✓➢\uf0b7\uf0a7\uf0d8\uf0fc\-–])(?=\s)
    )\s*""",
    re.VERBOSE,
)

_NUMBERS = re.compile(r"[\d.]+")


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
