"""Lines of the budget whose code, level or jabatan does not fit those of the others: their sums would be wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kinerja_docs.bahasa.text import fold
from kinerja_docs.domain import Anggaran, Perjanjian
from kinerja_docs.domain.budget import code_of, levelled, parents
from kinerja_docs.domain.kabar import Kabar
from kinerja_docs.domain.places import place_of
from kinerja_docs.domain.year import Tahunan

if TYPE_CHECKING:
    from kinerja_docs.jabatan import Tree
    from kinerja_docs.telling.asked import Asked

_LEVELS = {"program": "Program", "kegiatan": "Kegiatan", "sub_kegiatan": "Sub kegiatan"}


def repeated(tahunan: Tahunan, _: Asked) -> Iterator[Kabar]:
    """Yield the lines whose code another one of their level has, and what becomes of both."""
    before: dict[tuple[str | None, str], tuple[int, str, Anggaran]] = {}
    for number, di, line in _lines(tahunan):
        if code_of(line):
            first, place, other = before.setdefault((line.tingkat, code_of(line)), (number, di, line))
            message = "" if place == di else _against(line, other, alone=first == number, typed=bool(tahunan.sel))
            if message:
                where = place_of(tahunan, f"{place}/kode")
                yield Kabar(message.format(kode=line.kode, where=where), place_of(tahunan, f"{di}/kode"))


def _against(line: Anggaran, other: Anggaran, *, alone: bool, typed: bool) -> str:
    used = "kode {kode} sudah dipakai di {where}"
    if line.jumlah != other.jumlah:
        does = "Keduanya dicetak dan dijumlah" if alone else "Yang dipakai yang pertama"
        return f"{used}, jumlahnya lain ({_amount(other)} dan {_amount(line)}). {does}; periksa kode dan jumlahnya."
    if fold(line.uraian) != fold(other.uraian):
        return f"{used} untuk uraian lain. Periksa kodenya." if typed else ""
    return "baris ini sama dengan {where}; dihitung sekali. Hapus salah satunya." if alone else ""


def unlevelled(tahunan: Tahunan, _: Asked) -> Iterator[Kabar]:
    """Yield the lines without level among lines that have one: what their code says of it, else that it is needed."""
    known = {di: line for _, di, line in _lines(tahunan)}
    if not any(line.tingkat for line in _plain(tahunan)):
        return
    for number, agreement in enumerate(tahunan.rekaman.perjanjian):
        for index, line in enumerate(agreement.anggaran):
            di = f"/perjanjian/{number}/anggaran/{index}"
            if line.tingkat is None:
                yield _levelled(known[di].tingkat, place_of(tahunan, f"{di}/tingkat"), typed=bool(tahunan.sel))


def _levelled(level: str | None, place: str, *, typed: bool) -> Kabar:
    if level is not None:
        return Kabar(f"tingkat kosong; menurut kodenya dibaca {_LEVELS[level]}.", place, "info")
    message = "tingkat baris anggaran ini belum diisi, padahal baris lain bertingkat; jumlahnya tidak pasti."
    return Kabar(f"{message} Isi Program, Kegiatan, atau Sub kegiatan.", place, "galat" if typed else "peringatan")


def uncoded(tahunan: Tahunan, _: Asked) -> Iterator[Kabar]:
    """Yield the rows without code among rows that have one."""
    if not tahunan.sel or not any(code_of(line) for line in _plain(tahunan)):
        return
    for _number, di, line in _lines(tahunan):
        if not code_of(line):
            message = "kode baris anggaran ini kosong, padahal baris lain berkode; rinciannya tidak dapat dikenali."
            yield Kabar(f"{message} Isi kodenya.", place_of(tahunan, f"{di}/kode"))


def misplaced(tahunan: Tahunan, _: Asked) -> Iterator[Kabar]:
    """Yield the programs and kegiatan of a jabatan above none of those that have what stands in them."""
    from kinerja_docs.jabatan import Tree, is_budget

    tree = Tree(tahunan.rekaman)
    agreed = tahunan.rekaman.perjanjian
    lines = [(number, di, line) for number, di, line in _lines(tahunan) if is_budget(agreed[number])]
    wrong: dict[int, dict[str, None]] = {}
    for child, parent in enumerate(parents([line for _, _, line in lines])):
        if parent is not None and code_of(lines[child][2]):
            over, below = (_owner(agreed[lines[at][0]]) for at in (parent, child))
            if over and below and not _is_over(over, below, tree):
                wrong.setdefault(parent, {})[below] = None
    for parent, owners in wrong.items():
        number, di, line = lines[parent]
        message = (
            f"“{line.uraian}” dipegang {_owner(agreed[number])}, tetapi rinciannya dipegang {', '.join(owners)}, yang "
            "bukan bawahannya. Periksa jabatannya."
        )
        yield Kabar(message, place_of(tahunan, f"{di}/jabatan"))


def _is_over(over: str, below: str, tree: Tree) -> bool:
    return tree.is_one(over, below) or any(tree.is_one(over, name) for name in tree.above(below))


def _owner(agreement: Perjanjian) -> str:
    return (agreement.pihak_pertama.jabatan if agreement.pihak_pertama else None) or ""


def _lines(tahunan: Tahunan) -> Iterator[tuple[int, str, Anggaran]]:
    """Yield the lines of all agreements, with the number of the agreement and their pointer."""
    for number, agreement in enumerate(levelled(tahunan.rekaman).perjanjian):
        for index, line in enumerate(agreement.anggaran):
            yield number, f"/perjanjian/{number}/anggaran/{index}", line


def _plain(tahunan: Tahunan) -> Iterator[Anggaran]:
    return (line for each in tahunan.rekaman.perjanjian for line in each.anggaran)


def _amount(line: Anggaran) -> str:
    from kinerja_docs.renderers.wording import rupiah

    return rupiah(line.jumlah) if line.jumlah else "kosong"
