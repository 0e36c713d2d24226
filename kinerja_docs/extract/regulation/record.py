"""A regulation as the record has it, from its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from kinerja_docs.document import Note
from kinerja_docs.domain.record import Regulasi
from kinerja_docs.extract.regulation.closing import read_closing
from kinerja_docs.extract.regulation.head import Head, read_head, split_region
from kinerja_docs.extract.regulation.items import Item, bare
from kinerja_docs.extract.regulation.lines import join_lines
from kinerja_docs.extract.regulation.naskah import Naskah, Part
from kinerja_docs.extract.regulation.node import Node
from kinerja_docs.source import Place

_ENACTED = re.compile(
    r"(?P<judul>(?:PERATURAN|KEPUTUSAN|INSTRUKSI)\b.*?)\s+TENTANG\s+(?P<tentang>.+?)\.?$", re.IGNORECASE
)
_BETWEEN = re.compile(
    r"\s?;\s+(?:dan\s+)?(?=[A-Zb])|(?<=\w\.)\s+(?=bahwa\s|(?:Undang|Peraturan|Keputusan|Ketetapan|Instruksi)\b)"
)
"""Where one consideration ends and another without a number of its own begins."""
_CITES = re.compile(r"(?:Undang|Peraturan|Keputusan|Ketetapan|Instruksi|Pasal)\b")
_LABELS_ALONE = re.compile(r"(?:(?:[a-z]|\d{1,2})[.)]?(?:\s+|$))+")


def regulasi_of(naskah: Naskah, kinds: Sequence[str]) -> tuple[Regulasi, dict[str, Place], list[Note]]:
    """Return the regulation of a text, the places of its leaves, and what is to be said of it."""
    head = _head(naskah, kinds)
    asal = {f"/regulasi/{name}": place for name, place in head.places.items() if getattr(head, name) is not None}
    menimbang, mengingat = _considerations(naskah)
    closing = read_closing([line for part in naskah.named("penutup") for line in part.lines], head.penetap)
    body = [child for part in naskah.named("batang_tubuh") for child in part.root.isi]
    appendices = [part.root for part in naskah.named("lampiran", "penjelasan")]
    for name, items in (("menimbang", menimbang), ("mengingat", mengingat)):
        asal |= {f"/regulasi/{name}/{index}": item.place for index, item in enumerate(items)}
    asal |= dict(_places("/regulasi/batang_tubuh", body)) | dict(_places("/regulasi/lampiran", appendices))
    asal |= {f"/regulasi/ditetapkan/{name}": place for name, place in closing.places.items()}
    regulasi = Regulasi(
        jenis=head.jenis or "",
        daerah=head.daerah,
        nomor=head.nomor,
        tahun=head.tahun,
        tentang=head.tentang,
        menimbang=tuple(item.teks for item in menimbang),
        mengingat=tuple(item.teks for item in mengingat),
        batang_tubuh=tuple(node.freeze() for node in body),
        ditetapkan=closing.penetapan,
        lampiran=tuple(root.freeze() for root in appendices),
    )
    return regulasi, asal, _missing(regulasi, naskah)


def _head(naskah: Naskah, kinds: Sequence[str]) -> Head:
    """Read the head; what it does not say may stand in Menetapkan."""
    head = read_head([line for part in naskah.named("judul") for line in part.lines], kinds)
    for part in naskah.named("menetapkan"):
        found = _ENACTED.match(part.root.text())
        if found is not None and head.jenis is None:
            head.jenis, head.daerah = split_region(found["judul"], kinds)
            head.tentang = found["tentang"]
            head.places |= dict.fromkeys(("jenis", "daerah", "tentang"), part.root.place)
    return head


def _considerations(naskah: Naskah) -> tuple[list[Item], list[Item]]:
    """Return Menimbang and Mengingat; a block printed under the wrong word is known by its items ("bahwa …")."""
    weighed: list[Item] = []
    minded: list[Item] = []
    for part in naskah.named("menimbang", "mengingat"):
        items = [item for item in _items(part) if not _LABELS_ALONE.fullmatch(item.teks)]
        reasons = items if part.nama == "menimbang" else list(takewhile(_is_reason, [] if weighed else items))
        weighed += reasons
        minded += items[len(reasons) :]
    if not minded:
        reasons = list(takewhile(lambda item: not _CITES.match(item.teks), weighed))
        return (reasons, weighed[len(reasons) :]) if reasons else (weighed, minded)
    return weighed, minded


def _is_reason(item: Item) -> bool:
    return item.teks.lower().startswith("bahwa")


def _items(part: Part) -> list[Item]:
    root = part.root
    numbered = any(child.kind for child in root.isi)
    found = [child for child in root.isi if child.kind or child.isi or not numbered or child.ending().endswith(";")]
    items = [item for child in found for item in _of_node(child)]
    blank = sum(1 for child in root.isi if child.kind and not child.teks and not child.isi)
    labelled = sum(1 for child in root.isi if child.kind)
    if blank and blank >= labelled - 1:
        return _split(root)
    return [*_parted(root.text(), root.place), *items]


def _of_node(node: Node) -> list[Item]:
    """Return a consideration with all that stands below it; regulations that are cited there are others."""
    if not node.kind and node.isi:
        return [*_parted(node.text(), node.place), *(item for child in node.isi for item in _of_node(child))]
    cited = [child for child in node.isi if child.kind == "1." and node.kind != "1." and _CITES.match(child.text())]
    own = [child for child in node.isi if child not in cited]
    text = bare(join_lines([*node.judul, *node.teks, *map(_whole, own)]))
    return [*([Item(text, node.place)] if text else []), *(item for child in cited for item in _of_node(child))]


def _whole(node: Node) -> str:
    """Return a part of a consideration with its number and all that stands below it."""
    return join_lines(part for part in (node.nomor or "", *node.judul, *node.teks, *map(_whole, node.isi)) if part)


def _split(root: Node) -> list[Item]:
    """Return the items of a list whose numbers stand apart from its texts."""
    return _parted(" ".join(node.text() for node in root.walk() if node.teks), root.place)


def _parted(text: str, place: Place) -> list[Item]:
    return [Item(bare(part), place) for part in _BETWEEN.split(text) if bare(part)]


def _places(pointer: str, nodes: Sequence[Node]) -> Iterator[tuple[str, Place]]:
    for index, node in enumerate(nodes):
        here = f"{pointer}/{index}"
        named = (("nomor", node.nomor), ("judul", node.judul), ("teks", node.teks))
        yield from ((f"{here}/{name}", node.place) for name, value in named if value)
        yield from _places(f"{here}/isi", node.isi)


def _missing(regulasi: Regulasi, naskah: Naskah) -> list[Note]:
    place = naskah.parts[0].root.place if naskah.parts else Place(berkas="")
    wanted = (
        ("jenis", regulasi.jenis),
        ("nomor", regulasi.nomor),
        ("tahun", regulasi.tahun),
        ("tentang", regulasi.tentang),
    )
    lost = [name for name, value in wanted if not value]
    if not lost:
        return []
    return [Note("REG-06", "peringatan", f"Judul peraturan tidak lengkap: {', '.join(lost)} tidak ditemukan.", place)]
