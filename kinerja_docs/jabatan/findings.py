"""What is open or impossible in who signs for what, in words for a planner."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kinerja_docs.bahasa.text import fold
from kinerja_docs.domain import Jabatan, Kinerja, Pejabat, Perjanjian, Pihak, Temuan
from kinerja_docs.jabatan.agreeing import agreeing, is_budget
from kinerja_docs.jabatan.capacity import bare
from kinerja_docs.jabatan.signing import both_sides, mandate
from kinerja_docs.jabatan.tree import Superior, Tree

_COLUMN = "Isi kolom Atasan langsung di lembar Jabatan (di rekaman: atasan)."
_OPEN = "pihak kedua dicetak [belum ditetapkan]"
_UNKNOWN = f"atasannya tidak diketahui; {_OPEN}"


def findings(
    record: Kinerja, pejabat: Mapping[str, Pejabat] | None = None, atas_nama: Mapping[str, str] | None = None
) -> tuple[Temuan, ...]:
    """Return what has to be known before the Perjanjian Kinerja of a record are signed.

    PJB-01: a superior is not known. PJB-02: a name is none of the jabatan, or of several, or its own. PJB-03: one
    person on both sides. PJB-04: a mandate ("a.n.") that may not be.

    Args:
        record: the record.
        pejabat: officials by the name of their jabatan, who come before those of the record.
        atas_nama: which jabatan signs on behalf of another.
    """
    tree, mandates = Tree(record, pejabat), atas_nama or {}
    found = [
        *(each for jabatan, _ in agreeing(record, tree) for each in _of_agreement(jabatan, record, tree, mandates)),
        *_of_written(record, tree, mandates),
        *_of_mandates(tree, mandates),
    ]
    return tuple(dict.fromkeys(found))


def _of_agreement(jabatan: Jabatan, record: Kinerja, tree: Tree, mandates: Mapping[str, str]) -> Iterator[Temuan]:
    at = next((f"/jabatan/{n}/atasan" for n, each in enumerate(record.jabatan) if each is jabatan), "/jabatan")
    superior = tree.superior(jabatan)
    yield from _of_superior(jabatan, superior, at, tree)
    if superior.name is None:
        return
    first, second = tree.title(jabatan.nama), superior.name
    if both_sides(first, second, tree):
        message = f"{first} dan {second} dijabat orang yang sama; nama {_OPEN}. Tetapkan siapa yang menandatangani."
        yield _said("PJB-03", at, message)
    for one, other in ((first, second), (second, first)):
        yield from _of_mandate(one, other, tree, mandates)


def written_superior(jabatan: Jabatan, tree: Tree) -> str:
    """Return what is wrong with the superior that the record names for a jabatan, "" if nothing is."""
    superior, written = tree.superior(jabatan), jabatan.atasan or ""
    if superior.why == "tidak jelas":
        return f'atasan "{written}" tidak ada di daftar jabatan; {_OPEN}. {superior.match.question}'
    if superior.why == "dirinya":
        used = f"dipakai {superior.name}" if superior.name else _OPEN
        return f'atasan "{written}" adalah jabatan itu sendiri; {used}. Pilih atasannya dari daftar.'
    if written and not superior.why and not tree.is_known(written):
        return f'atasan "{written}" tidak ada di daftar jabatan; dicetak apa adanya.'
    return ""


def _of_superior(jabatan: Jabatan, superior: Superior, at: str, tree: Tree) -> Iterator[Temuan]:
    name, message = jabatan.nama or "Kepala perangkat daerah", written_superior(jabatan, tree)
    if message:
        yield _said("PJB-02", at, f"{name}: {message}")
    elif superior.why == "tidak diketahui":
        known = f"nama kecamatan dari {superior.name} tidak diketahui" if superior.name else _UNKNOWN
        yield _said("PJB-01", at, f"{name}: {known}. {_COLUMN}")


def _of_written(record: Kinerja, tree: Tree, mandates: Mapping[str, str]) -> Iterator[Temuan]:
    """Yield what is impossible in agreements that the record already has."""
    for number, each in enumerate(record.perjanjian):
        first, second = each.pihak_pertama, each.pihak_kedua
        if first is None or second is None:
            continue
        if _is_one(first, second, tree):
            who = second.nama or second.jabatan
            message = f"{who} tertulis sebagai pihak pertama dan pihak kedua {_titled(each)}. Periksa kedua pihaknya."
            yield _said("PJB-03", f"/perjanjian/{number}", message)
        for one, other in ((first, second), (second, first)):
            if one.jabatan and not is_budget(each):
                yield from _of_mandate(one.jabatan, other.jabatan, tree, mandates)


def _is_one(first: Pihak, second: Pihak, tree: Tree) -> bool:
    if first.nip and second.nip:
        return fold(first.nip) == fold(second.nip)
    if first.nama and second.nama and fold(first.nama) == fold(second.nama):
        return True
    return bool(first.jabatan and second.jabatan) and both_sides(first.jabatan or "", second.jabatan or "", tree)


def _titled(each: Perjanjian) -> str:
    jabatan = each.pihak_pertama.jabatan if each.pihak_pertama else None
    return " ".join(filter(None, ("Perjanjian Kinerja", jabatan, str(each.tahun or ""))))


def _of_mandate(one: str, other: str | None, tree: Tree, mandates: Mapping[str, str]) -> Iterator[Temuan]:
    given = mandate(one, other, tree, mandates)
    if given is not None and given.refusal:
        message = f"a.n. {bare(one)} oleh {given.acting} tidak dicetak: {given.refusal}."
        if other and not (mandate(one, None, tree, mandates) or given).refusal:
            message = f"Perjanjian Kinerja {bare(other)}: {message}"
        yield _said("PJB-04", "/pengaturan/atas_nama", message)


def _of_mandates(tree: Tree, mandates: Mapping[str, str]) -> Iterator[Temuan]:
    for name, acting in mandates.items():
        for each in (name, acting):
            if not tree.is_known(each) and tree.holder(each) is None:
                question = tree.find(each).question or "Tulis seperti di daftar jabatan."
                message = f'atas_nama: jabatan "{each}" tidak dikenal. {question}'
                yield _said("PJB-02", "/pengaturan/atas_nama", message)
        yield from _of_mandate(tree.title(name), None, tree, mandates)


def _said(code: str, at: str, message: str) -> Temuan:
    return Temuan(kode=code, tingkat="peringatan", di=at, pesan=message)
