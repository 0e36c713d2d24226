"""Mend what OCR is known to confuse, only where the rest of the page leaves no doubt; each change is remembered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from kinerja_docs.bahasa.words import known
from kinerja_docs.readers.scan.words import Word

_DIGITS = str.maketrans("OoIl|SBZ", "00111582")
_LEFT_RULE, _RIGHT_RULE = re.compile(r"^\|+"), re.compile(r"\|+$")
"""At the ends of a word: rules of the table, not digits."""
_NUMERIC = re.compile(r"(?:Rp\.?)?[\dOoIl|SBZ.,/%()+–-]+")
_CONFUSED = re.compile(r"(?<=\d)[OoIl|SBZ]|[OoIl|SBZ](?=\d)|(?<=[\d.,][OoIl|SBZ])[OoIl|SBZ]")
_LABEL = re.compile(r"\(?([\dOoIl|SBZ]{1,3})([.)])")
_RANK = re.compile(r"\(?(?=[1l|]*[IVl|])[IVl1|]{1,3}/[a-e]\)?[.,;]?")
_ROMAN = str.maketrans("l1|", "III")
"""Of a golongan: ``III/c`` read as ``IIl/c``."""
_NO_WORD = re.compile(r"^(\(?)l(?=[bcdfghjkmnpqrstvwxz]\w{2}|[A-Z]{2})", re.ASCII)
"""No Indonesian word begins with l and a consonant, but many with I: ``lndikator``, ``lNSPEKTORAT``."""
_LETTERED = re.compile(r"[a-z0-9I|][.)]")
_LOOKS_LIKE = {"b": "6", "g": "9", "i": "1l|I", "l": "1i|I", "o": "0", "q": "9", "s": "5", "z": "2"}
_SAME_PLACE = 0.7
_SURE, _LONG, _SHORT = 0.95, 6, 4
_SIGNS = ".,;:()/"
_CUT = (("v", "y"), ("i", "j"))
"""Letters that look like others when a rule takes their tails; the engine is sure of them all the same."""
_ALIKE = (*_CUT, ("l", "i"), ("i", "l"), ("rn", "m"), ("c", "e"), ("h", "b"), ("q", "g"), ("y", "g"))
_WRONG_ONE = frozenset("lI|i!")
_BOTH_RIGHT = re.compile(r"(?<=n)y(?=[aeiou])|(?<=[aeiou])[il]$")
"""Letters that either reading of makes a word: meny- and meng- before a vowel, -i (mengenai) and the end of a root
(mengenal). Only a list of all words could tell which was printed, so that what the engine read is kept."""


def repair(words: Sequence[Word]) -> None:
    """Mend digits within numbers and the labels of lists, in place."""
    for word in words:
        if _NUMERIC.fullmatch(word.text) and sum(map(str.isdigit, word.text)) > 1:
            _change(word, _digits(word.text))
        elif _RANK.fullmatch(word.text):
            _change(word, word.text.translate(_ROMAN))
        else:
            _change(word, _spelled(_NO_WORD.sub(r"\1I", word.text), word.sure >= _SURE))
    for column in _columns(words, _LABEL):
        _sequence(column)
    for column in _columns(words, _LETTERED):
        _lettered(column)


def _digits(text: str) -> str:
    """Return a number with letters for digits read as digits; a letter that stands alone between dots stays."""
    left, right = (found.group() if (found := rule.search(text)) else "" for rule in (_LEFT_RULE, _RIGHT_RULE))
    before, text = "", text[len(left) : len(text) - len(right)]
    while before != text:
        before, text = text, _CONFUSED.sub(lambda found: found.group().translate(_DIGITS), text, count=1)
    return left + text + right


def _spelled(text: str, sure: bool) -> str:
    """Return an unknown word with one letter changed that OCR confuses, if that gives one known word and no other.

    A short word, and one that the engine is sure of, is only mended where a rule took the tail of a letter.
    """
    core = text.strip(_SIGNS)
    if not core.isalpha() or len(core) < _SHORT or known(core):
        return text
    short = len(core) < _LONG
    if short and not core.islower():
        return text
    words = list(filter(known, _variants(core, _CUT if sure or short else _ALIKE)))
    return text.replace(core, words[0]) if len(words) == 1 else text


def _variants(core: str, confused: Sequence[tuple[str, str]]) -> set[str]:
    kept = {found.start() for found in _BOTH_RIGHT.finditer(core.casefold())}
    return {
        core[:at] + right + core[at + len(wrong) :]
        for wrong, right in confused
        for at in range((wrong, right) not in _CUT, len(core))
        if core.startswith(wrong, at) and at not in kept
    }


def _change(word: Word, text: str) -> None:
    if text != word.text:
        word.repaired, word.text = word.repaired or word.text, text


def _columns(words: Sequence[Word], label: re.Pattern[str]) -> list[list[Word]]:
    """Return the words that may be labels of lists, those under each other together, from top to bottom."""
    labels = sorted((word for word in words if label.fullmatch(word.text)), key=lambda word: word.box[0])
    found: list[list[Word]] = []
    for word in labels:
        height = word.box[3] - word.box[1]
        if found and word.box[0] - found[-1][0].box[0] < _SAME_PLACE * height:
            found[-1].append(word)
        else:
            found.append([word])
    return [sorted(column, key=lambda word: word.box[1]) for column in found if len(column) > 1]


def _sequence(column: list[Word]) -> None:
    """Mend a label that its neighbours leave only one value for: ``l.`` before ``2.``, ``8.`` between 2 and 4."""
    for _, group in groupby(column, key=lambda word: word.text[-1]):
        run = list(group)
        for number, word in enumerate(run):
            before = _value(run[number - 1]) if number else 0
            after = _value(run[number + 1]) if number + 1 < len(run) else None
            fits = after == before + 2 if after is not None else False
            if fits and _value(word) != before + 1 and (number or word.text.strip("(.)") in _WRONG_ONE):
                _change(word, re.sub(r"[\dOoIl|SBZ]+", str(before + 1), word.text))


def _lettered(column: list[Word]) -> None:
    """Mend a sign that stands where only one letter can: ``1.`` between ``k.`` and ``m.``."""
    for before, word, after in zip(column[:-1], column[1:], [*column[2:], None], strict=True):
        due = chr(ord(before.text[0]) + 1)
        wrong = word.text[0] in _LOOKS_LIKE.get(due, "") and word.text[1] == before.text[1]
        if wrong and (after is None or after.text[0] == chr(ord(due) + 1)):
            _change(word, due + word.text[1])


def _value(word: Word) -> int:
    text = word.text.strip("(.)")
    return int(text) if text.isdigit() else -9
