"""Which jabatan of a list a text names: one, several, or none, then the nearest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from kinerja_docs.jabatan.meaning import OWN, REGENT, Meaning, meaning
from kinerja_docs.jabatan.office import Office, Unit

NEAR = 0.75
"""The share of equal letters from which a name is taken for another one with a typing error: "Cmat" has 0.89 of
"Camat", "Pemerintahn" 0.96 of "Pemerintahan", "Pembangunan" 0.43 of it."""


@dataclass(frozen=True, slots=True)
class Match:
    """What became of a text.

    Attributes:
        name: the jabatan of the list that it names; None where it names none, or several.
        several: the jabatan that it may mean, if they are more than one.
        nearest: if it names none, the one that is written nearly like it.
    """

    name: str | None = None
    several: tuple[str, ...] = ()
    nearest: str | None = None

    @property
    def question(self) -> str:
        """What to ask back, "" where there is nothing to ask."""
        if self.several:
            return f"Dapat berarti {' atau '.join(self.several)}. Tulis lengkap."
        return f"Maksud Anda {self.nearest}?" if self.nearest else ""


@lru_cache(maxsize=4096)
def find(text: str, names: tuple[str, ...], office: Office) -> Match:
    """Return which of ``names`` a text names.

    A name that says less than another one means that one if there is only one such: "Kasubbag Umum" where there is one
    Kepala Subbagian Umum dan Kepegawaian. What is merely written alike is never taken for it.
    """
    wanted = meaning(text, office)
    exact = next((name for name in names if meaning(name, office) == wanted), None)
    if exact is not None:
        return Match(exact)
    fuller = _once((name for name in names if _says_less(wanted, meaning(name, office))), office)
    if fuller:
        return Match(fuller[0]) if len(fuller) == 1 else Match(several=tuple(fuller))
    return Match(nearest=_nearest(text, wanted, names, office))


def _once(names: Iterator[str], office: Office) -> list[str]:
    return list({meaning(name, office): name for name in names}.values())


def _says_less(short: Meaning, long: Meaning) -> bool:
    """Tell whether the words of one stand among those of the other, of one role and one office."""
    if not short.role or short.role != long.role:
        return False
    fits = short.unit == long.unit or (short.unit[0] == long.unit[0] and not short.unit[1])
    return fits and _within(short.subject, long.subject)


def _within(few: Sequence[str], many: Sequence[str]) -> bool:
    rest = iter(many)
    return all(word in rest for word in few)


def _nearest(text: str, wanted: Meaning, names: Sequence[str], office: Office) -> str | None:
    known = (each for each in (*names, office.head, office.regent) if each)
    ranked = [(_likeness(text, wanted, name, office), -number, name) for number, name in enumerate(known)]
    likeness, _, name = max(ranked, default=(0.0, 0, ""))
    return name if likeness >= NEAR else None


def _likeness(text: str, wanted: Meaning, name: str, office: Office) -> float:
    """Compare what two jabatan of one role are about; all letters where the role of the text is not known."""
    other = meaning(name, office)
    if wanted.role and wanted.role == other.role:
        (group, one), (its, two) = _told(wanted, wanted, office), _told(other, wanted, office)
        return _ratio("".join(one), "".join(two)) if group == its else 0.0
    if wanted.role:
        return 0.0
    words = office.lexicon.words
    forms = (name, *_without_place(name, other, office))
    return max(_ratio("".join(words(text)), "".join(words(form))) for form in forms)


def _told(what: Meaning, wanted: Meaning, office: Office) -> Unit:
    """Return what tells a jabatan from others of its role; our own place with it where the other one has a place."""
    if what.role == REGENT and what.unit == OWN and office.regent:
        return "daerah", office.lexicon.words(office.regent)
    if what.unit == OWN and wanted.unit[0] == office.group:
        return office.group, (*what.subject, *office.place)
    return what.unit[0], what.words


def _without_place(name: str, what: Meaning, office: Office) -> Iterator[str]:
    """Yield a name without its place: nobody who mistypes "Camat" needs to have written where."""
    yield " ".join(word for word in office.lexicon.words(name) if word not in office.place)
    if what.unit[1]:
        yield " ".join(word for word in office.lexicon.words(name) if word not in what.unit[1])


def _ratio(one: str, two: str) -> float:
    return SequenceMatcher(None, one, two, autojunk=False).ratio() if one and two else 0.0
