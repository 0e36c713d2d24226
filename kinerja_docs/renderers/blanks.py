"""What a document leaves open: each "[belum ditetapkan]" that it prints, by the part and the field it stands in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, is_dataclass
from typing import TYPE_CHECKING

from kinerja_docs.renderers.values import BELUM, Gambar, Rumus, Sel
from kinerja_docs.renderers.views import Umum

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_HIDDEN = frozenset(("judul",))
"""Not printed: the title stands in the properties of the file."""
_NAMES: Mapping[str, str] = {
    "anggaran": "tabel anggaran",
    "iki": "tabel IKI",
    "iku": "tabel IKU",
    "jumlah_anggaran": "jumlah anggaran",
    "linieritas": "tabel keterkaitan",
    "nilai": "target, realisasi, atau capaian",
    "nip": "NIP",
    "penanda": "penanda tangan",
    "pengukuran": "tabel pengukuran",
    "perangkat_daerah": "nama perangkat daerah",
    "tempat_tanggal": "tempat dan tanggal",
}
"""How a field of a view is called, where it is not its own name with blanks."""
_TWICE: Mapping[str, str] = {"tanda_pertama": "pihak_pertama", "tanda_kedua": "pihak_kedua"}
"""Who signs a Perjanjian Kinerja is, as a rule, who stands at its head: told once."""


@dataclass(frozen=True, slots=True)
class Blanks:
    """How many blanks a document prints, and where: "pihak kedua: nama, NIP; tabel IKU, baris 2: target"."""

    jumlah: int = 0
    tempat: str = ""


def blanks(view: Umum, printed: frozenset[str]) -> Blanks:
    """Return the blanks of what a template prints of a view; ``printed`` are the names that its tags have."""
    found: dict[str, list[str]] = {}
    for name in _names_of(view, printed):
        value = getattr(view, name)
        if _is_open(value, printed) and (name not in _TWICE or value != getattr(view, _TWICE[name])):
            for part, field in _found(value, called(name), printed):
                found.setdefault(part, []).append(field)
    return Blanks(sum(map(len, found.values())), "; ".join(_lines(found)))


def called(name: str) -> str:
    """Return how people call a field."""
    return _NAMES.get(name, name.replace("_", " "))


def _found(value: object, part: str, printed: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the part and the field of each blank, the field "" where the part itself is blank."""
    match value:
        case str(text) | Rumus(teks=text) | Sel(teks=text, gabung="" | "mulai"):
            yield from ((part, ""),) if BELUM in text else ()
        case tuple():
            for number, row in enumerate(value, 1):
                yield from _found(row, f"{part}, baris {number}", printed)
        case Sel() | Gambar():
            return
        case _ if is_dataclass(value) and not isinstance(value, type):
            for name in _names_of(value, printed):
                yield from ((part, called(name)) for _ in _found(getattr(value, name), "", printed))


def _is_open(value: object, printed: frozenset[str]) -> bool:
    """Tell whether there is a blank in a value: most have none, and this is asked of all that a document prints."""
    if isinstance(value, str):
        return BELUM in value
    if isinstance(value, Sel | Rumus):
        return BELUM in value.teks
    if isinstance(value, tuple):
        return any(_is_open(each, printed) for each in value)
    if isinstance(value, Gambar) or not is_dataclass(value) or isinstance(value, type):
        return False
    return any(_is_open(getattr(value, name), printed) for name in _names_of(value, printed))


def _names_of(value: DataclassInstance, printed: frozenset[str]) -> tuple[str, ...]:
    """Return the fields of a value that are printed, in their order."""
    known = _KNOWN.get((type(value), printed))
    if known is None:
        known = tuple(name for name in value.__dataclass_fields__ if name in printed and name not in _HIDDEN)
        _KNOWN[type(value), printed] = known
    return known


_KNOWN: dict[tuple[type, frozenset[str]], tuple[str, ...]] = {}
"""By kind of value and names of a template: as many as there are kinds and templates."""


def _lines(found: Mapping[str, list[str]]) -> Iterator[str]:
    """Yield what is blank in each part; rows of a table that lack the same are told together."""
    rows: dict[tuple[str, str], list[str]] = {}
    for part, names in found.items():
        table, _, row = part.partition(", baris ")
        rows.setdefault((table, ", ".join(dict.fromkeys(filter(None, names)))), []).append(row)
    for (table, lacking), numbers in rows.items():
        place = f"{table}, baris {', '.join(numbers)}" if any(numbers) else table
        yield f"{place}: {lacking}" if lacking else place
