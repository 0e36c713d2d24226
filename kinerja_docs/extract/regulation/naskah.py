"""The whole text of a regulation, cut into its parts: judul, pembukaan, batang tubuh, penutup, lampiran."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from kinerja_docs.bahasa.labels import read_label
from kinerja_docs.document import Note
from kinerja_docs.extract.regulation.headings import is_penjelasan, read_diktum, read_lampiran, read_opening
from kinerja_docs.extract.regulation.lines import Line, join_lines, last_word, with_text, without_furniture
from kinerja_docs.extract.regulation.node import Node
from kinerja_docs.extract.regulation.outline import Outline, Words
from kinerja_docs.extract.regulation.sequence import repair
from kinerja_docs.source import Place

Nama = Literal[
    "judul",
    "menimbang",
    "mengingat",
    "memperhatikan",
    "memutuskan",
    "menetapkan",
    "batang_tubuh",
    "penutup",
    "lampiran",
    "penjelasan",
]
_OPENERS: dict[str, Nama] = {
    "menimbang": "menimbang",
    "mengingat": "mengingat",
    "memperhatikan": "memperhatikan",
    "membaca": "memperhatikan",
    "memutuskan": "memutuskan",
    "menetapkan": "menetapkan",
}
_OPENER = re.compile(
    r"['‘]?(?P<kata>Menimbang|Mengingat|Memperhatikan|Membaca|Menetapkan|M\s?E\s?M\s?U\s?T\s?U\s?S\s?K\s?A\s?N"
    r"|MENIMBANG|MENGINGAT|MEMPERHATIKAN|MENETAPKAN|Memutuskan)\s*(?:[:;]\s*(?P<rest>.*)|(?P<same>(?:a|1)\.\s.*))?$"
)
_CLOSING = re.compile(
    r"(?:Agar\s+(?:supaya\s+)?setiap\s+orang|(?:Ditetapkan|Disahkan|Diundangkan)\s+di\b)", re.IGNORECASE
)
_OPENING_PARTS = ("judul", "menimbang", "mengingat", "memperhatikan", "memutuskan", "menetapkan")
_OWN_TITLE = re.compile(r"(?:TUGAS|FUNGSI|RINCIAN|URAIAN|PENJABARAN|TUPOKSI)\b")
"""How an appendix on duties is titled, below the title of its regulation."""
_HEADERS = re.compile(r"(?:PERATURAN|KEPUTUSAN|NOMOR|TANGGAL|TENTANG|TAHUN)\b", re.IGNORECASE)


@dataclass(slots=True)
class Part:
    """A part of the text: its heading as printed is the ``judul`` of ``root``."""

    nama: Nama
    root: Node
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Naskah:
    """The parts in the order of the text; ``dropped`` is what was no text (page numbers, catchwords)."""

    parts: list[Part]
    dropped: list[Line]
    notes: list[Note]

    def named(self, *names: Nama) -> list[Part]:
        """Return the parts of these names, in the order of the text."""
        return [part for part in self.parts if part.nama in names]


def parse(lines: list[Line], words: Words | None = None, *, free: bool = False) -> Naskah:
    """Cut the lines of a regulation into parts and grow the tree of each.

    Args:
        lines: the text.
        words: tells who has duties, and the headings of a text that no articles order (see ``Outline``).
        free: the whole text is such, a body and its appendices without a head.
    """
    kept, dropped = without_furniture(lines)
    parts = _cut_appendices(kept) if free else _cut(kept)
    naskah = Naskah(parts, dropped, [])
    amends = _amends(parts)
    for part in parts:
        _grow(part, naskah, words, amends=amends, free=words is not None and (free or part.nama == "lampiran"))
    if len(dropped) > 0:
        pesan = f"{len(dropped)} baris dilewati: nomor halaman dan kata penyambung di kaki halaman."
        naskah.notes.append(Note("REG-05", "info", pesan, dropped[0].place))
    return naskah


def _cut(lines: list[Line]) -> list[Part]:
    parts = [Part("judul", Node("teks", lines[0].place if lines else Place(berkas="")))]
    for index, line in enumerate(lines):
        opened = _opened(parts, line, lines[index - 1] if index else None)
        if opened is None:
            parts[-1].lines.append(line)
        else:
            parts.append(opened)
    return _with_body([part for part in parts if part.lines or part.root.judul])


def _cut_appendices(lines: list[Line]) -> list[Part]:
    """Cut a text that has no head of a regulation where an appendix begins."""
    parts = [Part("batang_tubuh", Node("teks", lines[0].place if lines else Place(berkas="")))]
    for index, line in enumerate(lines):
        opened = None if line.table else _appendix(parts, line, lines[index - 1] if index else None)
        if opened is None or opened.nama != "lampiran":
            parts[-1].lines.append(line)
        else:
            parts.append(opened)
    return [part for part in parts if part.lines or part.root.judul]


def _opened(parts: list[Part], line: Line, before: Line | None) -> Part | None:
    """Return the part that a line opens, its first words already in it, or None."""
    current = parts[-1].nama
    if line.table:
        return None
    if current in _OPENING_PARTS:
        return _opening_part(parts, line)
    if current == "batang_tubuh" and _CLOSING.match(line.text):
        return Part("penutup", Node("teks", line.place), [line])
    return _appendix(parts, line, before)


def _opening_part(parts: list[Part], line: Line) -> Part | None:
    found = _OPENER.match(line.text)
    if found is not None:
        rest = found["rest"] or found["same"] or ""
        nama = _OPENERS[re.sub(r"\s", "", found["kata"]).lower()]
        heading = line.text[: len(line.text) - len(rest)].strip()
        root = Node("teks", line.place, judul=[heading])
        return Part(nama, root, [with_text(line, rest)] if rest else [])
    if _begins_body(parts, line):
        return Part("batang_tubuh", Node("teks", line.place), [line])
    return None


def _begins_body(parts: list[Part], line: Line) -> bool:
    enacted = any(part.nama in ("memutuskan", "menetapkan") for part in parts)
    if enacted and read_diktum(line.text) is not None:
        return True
    opening = read_opening(line.text)
    if opening is None or (opening.rest and not (opening.jenis == "bab" and opening.rest.isupper())):
        return False
    return enacted or opening.jenis != "pasal" or opening.mended in ("1", "I")


def _appendix(parts: list[Part], line: Line, before: Line | None) -> Part | None:
    if is_penjelasan(line.text):
        return Part("penjelasan", Node("teks", line.place, judul=[line.text]))
    found = read_lampiran(line.text)
    if found is None or (before is not None and before.text.rstrip().endswith((",", " dalam", " pada"))):
        return None
    label, rest = found
    if parts[-1].nama == "lampiran" and parts[-1].root.printed == label:
        return None
    heading = line.text[: len(line.text) - len(rest)].strip()
    root = Node("teks", line.place, judul=[heading], printed=label)
    return Part("lampiran", root, [with_text(line, rest)] if rest else [])


def _with_body(parts: list[Part]) -> list[Part]:
    """Make the text of a document that has no heading of a regulation its body."""
    if any(part.nama != "judul" for part in parts) or not parts:
        return parts
    return [replace(parts[0], nama="batang_tubuh")]


def _amends(parts: list[Part]) -> bool:
    head = " ".join(line.text for part in parts[:1] for line in part.lines[:40])
    return bool(re.search(r"\bTENTANG\s+PERUBAHAN\b", head, re.IGNORECASE))


def _grow(part: Part, naskah: Naskah, words: Words | None, *, amends: bool, free: bool) -> None:
    appendix = part.nama in ("lampiran", "penjelasan")
    body = part.nama == "batang_tubuh"
    if part.nama in ("judul", "penutup"):
        part.root.teks = [line.text for line in part.lines]
        return
    holds_text = not (body or appendix)
    outline = Outline(
        part.root, words, amends=amends and body, appendix=appendix or free, holds_text=holds_text, free=free
    )
    lines = _content(part) if appendix else part.lines
    said = outline.grow(
        [with_text(line, line.text.lstrip(": ") or line.text) if holds_text else line for line in lines]
    )
    done = repair(part.root)
    naskah.notes += [*said, *done.notes]
    naskah.dropped += [Line(_all_text(node), node.place) for node in done.dropped]


def _content(part: Part) -> list[Line]:
    """Take the heading of an appendix (LAMPIRAN, PERATURAN …, NOMOR …, TENTANG …) into its title."""
    for index, line in enumerate(part.lines[:12]):
        titled = _HEADERS.match(line.text) or (index and line.text.isupper() and _is_header_open(part, line))
        if line.table or not titled or read_opening(line.text) or read_label(line.text):
            return part.lines[index:]
        part.root.judul.append(line.text)
    return part.lines[12:]


def _is_header_open(part: Part, line: Line) -> bool:
    """Tell whether the title of the regulation may go on: not where its year ended it, or the appendix has its own."""
    last = part.root.judul[-1]
    if _OWN_TITLE.match(line.text) and _OWN_TITLE.match(last.split("TENTANG")[-1].strip(" :")) and line.begins:
        return last_word(last).strip(",") in ("dan", "serta", "tentang")
    return not re.search(r"TANGGAL|\d{4}\s*$", last, re.IGNORECASE)


def _all_text(node: Node) -> str:
    return join_lines([node.printed, *node.judul, *node.teks])
