"""Short ways to say what a regulation, or a page about tugas and fungsi, holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

Record = dict[str, Any]
PAPER = ("txt", "rusak", "docx", "nomor", "pdf")
"""The forms of a text: lines, the same with the damage of printing and recognition, Word with typed labels, Word that
numbers by itself, and the PDF of the first Word file."""


@dataclass(frozen=True)
class Family:
    """A manner of drafting: its text (a paragraph a line) or page, and the record that a careful person makes of it.

    ``outline`` is the skeleton of the tree, where the family is about that.
    """

    name: str
    shows: str
    source: str
    record: Record
    forms: tuple[str, ...]
    outline: str | None = None


FAMILIES: dict[str, Family] = {}
Made = tuple[str, Record]


def family(
    *forms: str, without: Sequence[str] = (), outline: str | None = None
) -> Callable[[Callable[[], Made]], Callable[[], Made]]:
    """Keep what a function writes; its docstring says what the family shows."""

    def keep(write: Callable[[], Made]) -> Callable[[], Made]:
        source, record = write()
        name, shows = write.__name__, (write.__doc__ or "").split("\n")[0].rstrip(".")
        kept = tuple(form for form in forms or PAPER if form not in without)
        FAMILIES[name] = Family(name, shows, source.strip("\n"), record, kept, outline)
        return write

    return keep


def jab(nama: str, dasar: str | None = None, atasan: str | None = None, **lists: Any) -> Record:
    """A jabatan; ``tugas``, ``fungsi`` and ``uraian`` are lists, texts with a bar between items, or pairs."""
    return {
        "nama": nama, "dasar": dasar, "atasan": atasan, "ikhtisar": None, "iki": [], "pejabat": None,
        "tugas": _items(lists.pop("tugas", ())),
        "fungsi": _items(lists.pop("fungsi", ())),
        "uraian_tugas": _items(lists.pop("uraian", ())),
    }  # fmt: skip


def below(teks: str, items: str | Sequence[Any]) -> Record:
    """An item with items of its own."""
    return {"teks": teks, "butir": _items(items)}


def _items(value: str | Sequence[Any]) -> list[Any]:
    return value.split(" | ") if isinstance(value, str) else list(value)


def regulation(
    jenis: str, daerah: str | None, nomor: str | None, tahun: int | None, tentang: str, **rest: Any
) -> Record:
    """The head of a regulation and, where they are given, its other parts without the tree."""
    return {"jenis": jenis, "daerah": daerah, "nomor": nomor, "tahun": tahun, "tentang": tentang, **rest}


def enacted(tempat: str, tanggal: str | None, oleh: str, nama: str | None) -> Record:
    return {"tempat": tempat, "tanggal": tanggal, "oleh": oleh, "nama": nama}


def record(regulasi: Record | None, *jabatan: Record, **rest: Any) -> Record:
    return {"jabatan": list(jabatan), "regulasi": regulasi, **rest}
