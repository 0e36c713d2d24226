"""Regulations as text: printed from the record in the standard form, or line by line as they stand in the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kinerja_docs.bahasa.dates import write_date
from kinerja_docs.bahasa.numbering import write_label
from kinerja_docs.domain.record import Penetapan, Regulasi, Simpul
from kinerja_docs.extract.regulation.naskah import Naskah
from kinerja_docs.extract.regulation.node import Node

_KEYWORDS = {"bab": "BAB", "bagian": "Bagian", "paragraf": "Paragraf", "pasal": "Pasal"}
_ISSUERS = ("BUPATI", "WALIKOTA", "WALI KOTA", "GUBERNUR", "CAMAT")


def as_text(regulasi: Regulasi) -> str:
    """Return a regulation as text in the standard order; reading that text gives the same regulation."""
    lines = [*_head(regulasi), *_preamble(regulasi), *_nodes(regulasi.batang_tubuh)]
    if regulasi.ditetapkan is not None:
        lines += _closing(regulasi.ditetapkan)
    return "\n".join([*lines, *_nodes(regulasi.lampiran)]) + "\n"


def printed_text(naskah: Naskah) -> str:
    """Return the whole text as the source has it, numbers unrepaired; only white space is not kept."""
    roots = [part.root for part in naskah.parts]
    lines = [line for root in roots for line in [*root.judul, *root.teks, *_printed_below(root)]]
    return "\n".join(lines) + "\n"


def _head(regulasi: Regulasi) -> Iterator[str]:
    yield " ".join(filter(None, (regulasi.jenis, regulasi.daerah))).upper()
    if regulasi.nomor:
        year = f" TAHUN {regulasi.tahun}" if regulasi.tahun and str(regulasi.tahun) not in regulasi.nomor else ""
        yield f"NOMOR {regulasi.nomor}{year}"
    if regulasi.tentang:
        yield from ("TENTANG", regulasi.tentang)


def _preamble(regulasi: Regulasi) -> Iterator[str]:
    yield "DENGAN RAHMAT TUHAN YANG MAHA ESA"
    issuer = regulasi.jenis.upper().partition(" ")[2]
    if issuer in _ISSUERS:
        yield " ".join(filter(None, (issuer, (regulasi.daerah or "").upper()))) + ","
    yield from _list("Menimbang :", regulasi.menimbang, "a.")
    yield from _list("Mengingat :", regulasi.mengingat, "1.")
    yield "MEMUTUSKAN:"
    title = f"{regulasi.jenis.upper()} TENTANG {regulasi.tentang}" if regulasi.tentang else regulasi.jenis.upper()
    yield f"Menetapkan : {title}."


def _list(keyword: str, items: Sequence[str], kind: str) -> Iterator[str]:
    if items:
        yield keyword
    for number, item in enumerate(items, start=1):
        yield f"{write_label(kind, number)} {item};"


def _closing(penetapan: Penetapan) -> Iterator[str]:
    yield f"Ditetapkan di {penetapan.tempat or ''}".rstrip()
    if penetapan.tanggal:
        yield f"pada tanggal {write_date(penetapan.tanggal)}"
    if penetapan.oleh:
        yield f"{penetapan.oleh},"
    if penetapan.nama:
        yield from ("ttd", penetapan.nama)


def _nodes(nodes: Sequence[Simpul]) -> Iterator[str]:
    for node in nodes:
        yield from _own_lines(node)
        yield from _nodes(node.isi)


def _own_lines(node: Simpul) -> Iterator[str]:
    keyword = _KEYWORDS.get(node.jenis)
    label = f"{keyword} {node.nomor}" if keyword else node.nomor or ""
    if keyword:
        yield label
        yield from (text for text in (node.judul, node.teks) if text)
        return
    if label.isalpha():
        label = f"{label} :"
    first, second = (node.judul, node.teks) if node.judul else (node.teks, None)
    yield f"{label} {first or ''}".strip()
    if second:
        yield second


def _printed_below(node: Node) -> Iterator[str]:
    for child in node.isi:
        yield from filter(None, (child.printed, *child.judul, *child.teks))
        yield from _printed_below(child)
