"""The sasaran of a record by whose they are, and the quantities that their formulas need, for a whole office."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from kinerja_docs.domain.record import Indikator, Kinerja, Perjanjian, Sasaran
from kinerja_docs.formula.variables import key, variables

Dokumen = Literal["IKU", "IKI", "PK"]


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Sasaran that belong together; ``di`` is the JSON pointer of their list, ``jabatan`` None for the office."""

    dokumen: Dokumen
    jabatan: str | None
    di: str
    sasaran: tuple[Sasaran, ...]


@dataclass(frozen=True, slots=True)
class Besaran:
    """A quantity that formulas of an office ask for; ``nama`` is its key in ``Tahunan.variabel``."""

    nama: str
    teks: str
    indikator: tuple[str, ...]


def groups(rekaman: Kinerja) -> tuple[Kelompok, ...]:
    """Return the sasaran of a record: IKU, the IKI of each jabatan, those of each Perjanjian Kinerja."""
    office = Kelompok("IKU", None, "/iku", rekaman.iku)
    own = [Kelompok("IKI", each.nama, f"/jabatan/{n}/iki", each.iki) for n, each in enumerate(rekaman.jabatan)]
    agreed = [
        Kelompok("PK", _signer(each), f"/perjanjian/{n}/sasaran", each.sasaran)
        for n, each in enumerate(rekaman.perjanjian)
    ]
    return (office, *own, *agreed)


def indicators(kelompok: Kelompok) -> Iterator[tuple[str, Sasaran, Indikator]]:
    """Yield the indicators of a group, each with its JSON pointer and its sasaran."""
    for number, goal in enumerate(kelompok.sasaran):
        for index, each in enumerate(goal.indikator):
            yield f"{kelompok.di}/{number}/indikator/{index}", goal, each


def quantities(rekaman: Kinerja) -> tuple[Besaran, ...]:
    """Return what the formulas of a record need, in the order in which they ask for it.

    The same text is the same quantity in all formulas. Its name is the slug of ``formula.variables``, with a number
    behind it where another text of this office has that slug already.
    """
    texts: dict[str, str] = {}
    names: dict[str, str] = {}
    users: dict[str, dict[str, None]] = {}
    for _, _, each in (found for group in groups(rekaman) for found in indicators(group)):
        tree = each.formulasi.pohon if each.formulasi else None
        for variable in variables(tree) if tree else ():
            known = key(variable.teks)
            if known not in names:
                texts[known], names[known] = variable.teks, _free(variable.slug, set(names.values()))
            users.setdefault(known, {})[each.nama] = None
    return tuple(Besaran(name, texts[known], tuple(users[known])) for known, name in names.items())


def names_by_text(rekaman: Kinerja) -> Mapping[str, str]:
    """Return the names of the quantities by their text as ``formula.variables.key`` folds it."""
    return {key(each.teks): each.nama for each in quantities(rekaman)}


def _signer(perjanjian: Perjanjian) -> str | None:
    return perjanjian.pihak_pertama.jabatan if perjanjian.pihak_pertama else None


def _free(slug: str, taken: set[str]) -> str:
    name, number = slug, 2
    while name in taken:
        name, number = f"{slug}_{number}", number + 1
    return name
