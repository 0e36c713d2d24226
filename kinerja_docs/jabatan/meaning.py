"""What a name of a jabatan means in an office: two names are the same jabatan if they mean the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from kinerja_docs.jabatan.capacity import bare
from kinerja_docs.jabatan.office import Office, Unit
from kinerja_docs.jabatan.words import Lexicon, Words, leading
from kinerja_docs.profiles import Role

REGENT, DEPUTY, HEAD = "kepala daerah", "wakil kepala daerah", "kepala"
OWN: Unit = ("", ())
"""The office itself."""
_OF_UNIT = frozenset(((), ("kepala",), ("sekretaris",)))
"""What may stand before the name of another office."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A jabatan.

    Attributes:
        role: "kepala daerah", "kepala" (of ``unit``), a role of ``jabatan.toml``, or "" for what is none of these.
        subject: what it is about: ("pelayanan", "umum").
        unit: the office that it belongs to: ``OWN``, or the kind and the name of another one.
    """

    role: str
    subject: Words = ()
    unit: Unit = OWN

    @property
    def words(self) -> Words:
        """All that tells it from others of its role."""
        return (*self.subject, *self.unit[1])


@lru_cache(maxsize=16384)
def meaning(jabatan: str, office: Office) -> Meaning:
    """Return what a name of a jabatan means in an office; the capacity in which it is held does not matter."""
    words = office.lexicon.words(bare(jabatan))
    if not words:
        return Meaning("")
    return _of_region(words, office) or _of_office(_without(words, office.region_words), office)


def same(one: str, two: str, office: Office) -> bool:
    """Tell whether two names are the same jabatan."""
    return meaning(one, office) == meaning(two, office)


def leads_region(jabatan: str, lexicon: Lexicon) -> bool:
    """Tell whether a name is that of the head of a region, whichever region it is."""
    return leading(lexicon.words(bare(jabatan)), lexicon.regents) is not None


def role_of(what: Meaning, office: Office) -> Role | None:
    """Return what is declared of a role."""
    return next((role for role in office.lexicon.roles.values() if role.nama == what.role), None)


def _of_region(words: Words, office: Office) -> Meaning | None:
    role = DEPUTY if words[:1] == ("wakil",) else REGENT
    title = leading(words[role == DEPUTY :], office.lexicon.regents)
    if title is None:
        return None
    rest = words[len(title) + (role == DEPUTY) :]
    known = leading(rest, office.lexicon.regions)
    place = rest[len(known) :] if known else rest
    own = office.lexicon.title(office.region) if office.region else ()
    fits = own[: len(title)] == title or (title == ("gubernur",) and not own)
    if fits and place in ((), office.region_place, (*own[len(title) :], *office.region_place)):
        return Meaning(role)
    return Meaning(role, (*title, *place), ("daerah", ()))


def _of_office(words: Words, office: Office) -> Meaning:
    rest, unit = _split(words, office)
    kept = office.lexicon.meaningful(rest)
    if not kept or (kept == ("kepala",) and (unit != OWN or len(rest) < len(words) or not office.is_of_a_place)):
        return Meaning(HEAD, (), unit)
    if unit == OWN and kept in _titles(office):
        return Meaning(HEAD)
    found = leading(kept, office.lexicon.roles)
    if found is None:
        return Meaning("", kept, unit)
    role = office.lexicon.roles[found]
    return Meaning(role.nama, _subject(kept[len(found) :], role, unit, office), unit)


def _subject(words: Words, role: Role, unit: Unit, office: Office) -> Words:
    """Return what a jabatan is about, without the place of the office or the sekretariat that it stands in."""
    if unit == OWN and office.is_of_a_place and len(words) > len(office.place):
        words = _without(words, office.place)
    return words[:-1] if role.nama != "sekretaris" and words[-1:] == ("sekretariat",) else words


def _titles(office: Office) -> set[Words]:
    if office.kind is None or office.is_of_a_place:
        return set()
    words = office.lexicon.words
    return {office.lexicon.title(office.kind), *(words(name) for name in office.kind.juga)} - {("kepala",)}


def _split(words: Words, office: Office) -> tuple[Words, Unit]:
    """Return a name without the office at its end, and which one that is."""
    unit = OWN
    while words:
        cut, found = _last_unit(words, office)
        if cut is None:
            break
        unit = _within(found, unit, office)
        words = words[:cut]
    return words, unit


def _within(inner: Unit, outer: Unit, office: Office) -> Unit:
    """Return the unit of "Lurah A Kecamatan B": the kelurahan, with its kecamatan where that is not ours."""
    if outer in (OWN, office.outer):
        return inner
    return outer if inner == OWN else (inner[0], (*inner[1], *outer[1]))


def _last_unit(words: Words, office: Office) -> tuple[int | None, Unit]:
    """Return where the name of an office begins that ends these words; None where there is none."""
    if office.words and not office.is_of_a_place:
        cut = _own_name(words, office)
        if cut is not None:
            return cut, OWN
    for at in range(len(words) - 1, -1, -1):
        opener = leading(words[at:], office.lexicon.places)
        if opener and _is_unit(words, at, opener, office):
            place = words[at + len(opener) :]
            group = office.lexicon.places[opener]
            is_own = office.is_of_a_place and group == office.group and place in ((), office.place)
            return at, OWN if is_own else (group, place)
    return _other_office(words, office)


def _own_name(words: Words, office: Office) -> int | None:
    """Return where the name of the office itself stands at the end of a name: whole, its kind alone, or initials."""
    size = len(office.words)
    if words[-size:] == office.words:
        return len(words) - size
    kind = len(office.words) - len(office.place)
    if kind and words[-kind:] == office.words[:kind] and words[:-kind] in _OF_UNIT - {()}:
        return len(words) - kind
    initials = "".join(word[0] for word in office.lexicon.meaningful(office.words))
    return len(words) - 1 if len(initials) > 1 and words[-1] == initials else None


def _is_unit(words: Words, at: int, opener: Words, office: Office) -> bool:
    """Tell the name of an office from words that a jabatan is about: "… Desa dan Kelurahan"."""
    joining, after = office.lexicon.joining, words[at + len(opener) : at + len(opener) + 1]
    if (at and words[at - 1] in joining) or (after and after[0] in joining):
        return False
    is_title = opener in office.lexicon.titles
    return bool(after) or is_title or words[:at] in _OF_UNIT or office.lexicon.places[opener] == office.group


def _other_office(words: Words, office: Office) -> tuple[int | None, Unit]:
    for at in (0, 1):
        opener = leading(words[at:], office.lexicon.offices)
        is_role = opener is not None and (opener in office.lexicon.roles or ("kepala", *opener) in office.lexicon.roles)
        if opener and not is_role and words[:at] in _OF_UNIT:
            return at, (office.lexicon.offices[opener].golongan, words[at + len(opener) :])
    return None, OWN


def _without(words: Words, end: Words) -> Words:
    return words[: -len(end)] if end and words[-len(end) :] == end else words
