"""Several records of one office and one year, an IKU and its Perjanjian Kinerja for example, as one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import partial
from typing import TypeVar

from kinerja_docs.bahasa.text import fold
from kinerja_docs.domain import Indikator, Jabatan, Kinerja, Perjanjian, Sasaran
from kinerja_docs.domain.kabar import Kabar
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.jabatan import Tree

T = TypeVar("T")
Tell = Callable[[str], None]
"""Is told of what two records say differently."""
_OF_READING = ("asal", "temuan", "keyakinan", "cakupan", "skema")
"""What is true of one document alone: its pointers lead elsewhere in a record made from several."""


def joined(years: Sequence[Tahunan]) -> tuple[list[Tahunan], list[Kabar]]:
    """Return one year for each office and year, in the order of the first of each, and what is to be said of it.

    What only one of them says is taken, lists are put together, and where two differ the first counts and it is told.
    Of workbooks only one can be part of a joined year: its cells that wait for a look are known by their places.
    """
    gathered: list[list[Tahunan]] = []
    for each in years:
        same = next((one for one in gathered if all(_is_one(each, other) for other in one)), None)
        if same is None:
            gathered.append([each])
        else:
            same.append(each)
    found: list[Kabar] = []
    made = [_joined(each, found) for each in gathered]
    return made, [*found, *_told_apart(made)]


def _is_one(one: Tahunan, two: Tahunan) -> bool:
    """Tell whether two records are of one office and of one year."""
    offices = one.rekaman.perangkat_daerah, two.rekaman.perangkat_daerah
    named = _same_name(one, two) and all(
        _agree(getattr(offices[0], part), getattr(offices[1], part)) for part in ("daerah", "kode")
    )
    return named and one.rekaman.tahun == two.rekaman.tahun and not (one.sel and two.sel)


def _same_name(one: Tahunan, two: Tahunan) -> bool:
    names = [fold(each.rekaman.perangkat_daerah.nama or "") for each in (one, two)]
    return bool(names[0]) and names[0] == names[1]


def _agree(one: str | None, two: str | None) -> bool:
    return one is None or two is None or fold(one) == fold(two)


def _told_apart(made: Sequence[Tahunan]) -> Iterator[Kabar]:
    """Say where one office stays several, since its records are of different years."""
    for number, each in enumerate(made):
        before = next((other for other in made[:number] if _same_name(other, each)), None)
        if before is not None:
            years = " dan ".join(str(one.rekaman.tahun or "tanpa tahun") for one in (before, each))
            message = f"ada dalam dua rekaman yang tidak digabung ({years}); di buku kerja menjadi dua kantor."
            yield Kabar(f"{message} Berikan satu saja bila kantornya sama.", each.rekaman.perangkat_daerah.nama or "")


def _joined(years: Sequence[Tahunan], found: list[Kabar]) -> Tahunan:
    if len(years) == 1:
        return years[0]
    ordered = sorted(years, key=lambda each: not each.sel)
    office = ordered[0].rekaman.perangkat_daerah.nama or ""
    told: dict[str, None] = {}
    made = ordered[0]
    for each in ordered[1:]:
        made = _with(made, each, lambda message: told.setdefault(message))
    found.append(Kabar(f"{len(years)} rekaman kantor dan tahun yang sama digabung menjadi satu.", office, "info"))
    found += [Kabar(message, office) for message in told]
    return made


def _with(one: Tahunan, two: Tahunan, tell: Tell) -> Tahunan:
    return replace(
        one,
        rekaman=_records(one.rekaman, two.rekaman, tell),
        variabel={
            name: _texts(one.variabel.get(name, {}), two.variabel.get(name, {}), name, tell)
            for name in {**one.variabel, **two.variabel}
        },
        triwulan={**two.triwulan, **one.triwulan},
        pengaturan=_texts(one.pengaturan, two.pengaturan, "pengaturan", tell),
        pejabat={**two.pejabat, **one.pejabat},
        lain={**two.lain, **one.lain},
    )


def _records(one: Kinerja, two: Kinerja, tell: Tell) -> Kinerja:
    tree = Tree(replace(one, jabatan=(*one.jabatan, *two.jabatan)))
    return replace(
        _plain(one),
        periode=_first(one.periode, two.periode, "periode", tell),
        perangkat_daerah=_fields(one.perangkat_daerah, two.perangkat_daerah, "perangkat daerah", tell),
        dasar_hukum=_united(one.dasar_hukum, two.dasar_hukum),
        visi=_united(one.visi, two.visi),
        linieritas=_united(one.linieritas, two.linieritas),
        iku=_goals(one.iku, two.iku, tell),
        jabatan=_by_name(
            one.jabatan, two.jabatan, lambda a, b: tree.is_one(a.nama, b.nama), partial(_positions, tell=tell)
        ),
        perjanjian=_agreements(one.perjanjian, two.perjanjian, tree, tell),
        regulasi=one.regulasi or two.regulasi,
    )


def _plain(record: Kinerja) -> Kinerja:
    empty = Kinerja()
    return replace(record, **{name: getattr(empty, name) for name in _OF_READING})


def _positions(one: Jabatan, two: Jabatan, tell: Tell) -> Jabatan:
    without = replace(two, nama=one.nama, iki=one.iki)
    return replace(_fields(one, without, one.nama, tell), iki=_goals(one.iki, two.iki, tell))


def _agreements(one: Sequence[Perjanjian], two: Sequence[Perjanjian], tree: Tree, tell: Tell) -> tuple[Perjanjian, ...]:
    """Return the agreements of both; two of one jabatan that are not the same stay two, which is said."""
    added = [each for each in two if each not in one]
    for each in added:
        owner = _owner(each)
        if owner and any(tree.is_one(owner, _owner(other)) and other.perubahan == each.perubahan for other in one):
            tell(f"Perjanjian Kinerja {owner} ada dalam dua rekaman, isinya lain. Hapus yang tidak dipakai.")
    return (*one, *added)


def _owner(each: Perjanjian) -> str:
    return (each.pihak_pertama.jabatan if each.pihak_pertama else None) or ""


def _goals(one: Sequence[Sasaran], two: Sequence[Sasaran], tell: Tell) -> tuple[Sasaran, ...]:
    """Return the sasaran of both; an indicator is known by its name, whichever sasaran it stands under."""
    known = {fold(each.nama): each for goal in two for each in goal.indikator}
    ours = {fold(each.nama) for goal in one for each in goal.indikator}

    def completed(each: Indikator) -> Indikator:
        other = known.get(fold(each.nama))
        return each if other is None else _fields(each, replace(other, nama=each.nama), each.nama, tell)

    first = tuple(replace(goal, indikator=tuple(map(completed, goal.indikator))) for goal in one)
    rest = tuple(
        replace(goal, indikator=tuple(each for each in goal.indikator if fold(each.nama) not in ours)) for goal in two
    )
    return _by_name(
        first,
        tuple(goal for goal, before in zip(rest, two, strict=True) if goal.indikator or not before.indikator),
        lambda a, b: fold(a.uraian or "") == fold(b.uraian or ""),
        lambda a, b: replace(a, indikator=(*a.indikator, *b.indikator)),
    )


def _by_name(
    one: Sequence[T], two: Sequence[T], same: Callable[[T, T], bool], join: Callable[[T, T], T]
) -> tuple[T, ...]:
    made = list(one)
    for each in two:
        at = next((number for number, other in enumerate(made) if same(other, each)), None)
        if at is None:
            made.append(each)
        else:
            made[at] = join(made[at], each)
    return tuple(made)


def _united(one: Sequence[T], two: Sequence[T]) -> tuple[T, ...]:
    return (*one, *(each for each in two if each not in one))


def _fields(one: T, two: T, name: str, tell: Tell) -> T:
    """Return a part with what only the other one says; parts within it likewise."""
    made = {
        each.name: _either(getattr(one, each.name), getattr(two, each.name), f"{each.name} “{name}”", tell)
        for each in fields(one)  # type: ignore[arg-type] # only frozen dataclasses of the record come here
    }
    return replace(one, **made)  # type: ignore[type-var]


def _either(one: object, two: object, name: str, tell: Tell) -> object:
    if isinstance(one, Mapping) and isinstance(two, Mapping):
        return _texts(one, two, name, tell)
    if is_dataclass(one) and type(one) is type(two) and not hasattr(one, "teks"):
        return _fields(one, two, name, tell)
    return _first(one, two, name, tell)


def _texts(one: Mapping[str, str], two: Mapping[str, str], name: str, tell: Tell) -> dict[str, str]:
    return {key: _first(one.get(key), two.get(key), f"{name} {key}", tell) or "" for key in sorted({**one, **two})}


def _first(one: T, two: T, name: str, tell: Tell) -> T:
    """Return the first of two values that is one, and tell where both are and differ."""
    if not one or not two or _folded(one) == _folded(two):
        return one or two
    shown = "" if not isinstance(one, str) else f" ({one} dan {two})"
    tell(f"{name} berbeda di dua rekaman{shown}; yang dipakai yang pertama. Periksa.")
    return one


def _folded(value: object) -> object:
    return fold(value) if isinstance(value, str) else value
