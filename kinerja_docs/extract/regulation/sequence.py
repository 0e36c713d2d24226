"""Checks the numbers of a finished tree and repairs those that their neighbours leave no doubt about."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import groupby, pairwise

from kinerja_docs.bahasa.numbering import BULLET, write_label
from kinerja_docs.bahasa.text import fold
from kinerja_docs.document import Note
from kinerja_docs.extract.regulation.node import Node


@dataclass(slots=True)
class Repair:
    """What a repair did: its notes, and the nodes that it took out because they only announced the next page."""

    notes: list[Note] = field(default_factory=list)
    dropped: list[Node] = field(default_factory=list)

    def note(self, kode: str, tingkat: str, pesan: str, node: Node) -> None:
        """Add a note about a node."""
        self.notes.append(Note(kode, tingkat, pesan, node.place))


def repair(root: Node) -> Repair:
    """Repair the numbers below ``root`` in place and return what was done and what was found."""
    done = Repair()
    for node in root.walk():
        _drop_repeated(node, done)
        if node.tail is not None:
            _restore_lost(node, done)
            _check_list(node, done)
    _check_pasal(root, done)
    return done


def _drop_repeated(parent: Node, done: Repair) -> None:
    """Take out a heading or an item that stands twice, at the foot of a page and on the next."""
    repeated = [before for before, after in pairwise(parent.isi) if _announces(before, after)]
    if repeated:
        _drop(parent, repeated, done)


def _drop(parent: Node, nodes: list[Node], done: Repair) -> None:
    for node in nodes:
        done.note(
            "REG-03", "info", f'"{_heading(node)}" tercetak dua kali berturut-turut; yang pertama dilewati.', node
        )
    done.dropped += nodes
    gone = {id(node) for node in nodes}
    parent.isi = [child for child in parent.isi if id(child) not in gone]


def _announces(before: Node, after: Node) -> bool:
    same = before.jenis == after.jenis and before.nomor == after.nomor and before.kind == after.kind != BULLET
    if not same or before.isi or before.nomor is None:
        return False
    return fold(after.title() + after.text()).startswith(fold(before.title() + before.text()))


def _heading(node: Node) -> str:
    return " ".join(part for part in (node.printed, node.title(), node.text()) if part)


def _restore_lost(parent: Node, done: Repair) -> None:
    """Give a paragraph between "a." and "c." its lost label."""
    for before, lost, after in zip(parent.isi, parent.isi[1:], parent.isi[2:], strict=False):
        if lost.jenis != "teks" or not before.kind or before.kind != after.kind:
            continue
        if after.number == before.number + 2 and not after.suffix:
            lost.jenis, lost.kind, lost.number = before.jenis, before.kind, before.number + 1
            lost.nomor = write_label(lost.kind, lost.number)
            done.note("REG-02", "info", f'Nomor "{lost.nomor}" hilang, dipulihkan dari urutannya.', lost)


def _check_list(parent: Node, done: Repair) -> None:
    items = [child for child in parent.isi if child.kind and child.kind != BULLET]
    for _, group in groupby(items, key=lambda child: child.kind):
        _check_run(list(group), done)


def _check_run(items: list[Node], done: Repair) -> None:
    for index, (before, item) in enumerate(pairwise(items), start=1):
        expected = before.number + 1
        if item.suffix or item.number == expected:
            continue
        after = items[index + 1] if index + 1 < len(items) else None
        if after is not None and after.number == expected + 1 and not after.suffix:
            _renumber(item, expected, done)
        elif item.number != 1:
            pesan = f'Sesudah "{before.nomor}" tercetak "{item.nomor}"; dibiarkan seperti tercetak.'
            done.note("REG-04", "peringatan", pesan, item)


def _renumber(item: Node, number: int, done: Repair) -> None:
    label = write_label(item.kind, number)
    done.note("REG-01", "info", f'Nomor "{item.nomor}" dibaca sebagai "{label}" menurut urutannya.', item)
    item.number, item.nomor = number, label


def _check_pasal(root: Node, done: Repair) -> None:
    frames = (parent for parent in root.walk() if not parent.kind)
    found = [(parent, node) for parent in frames for node in parent.isi if _is_counted(node)]
    for (parent, before), (_, node) in pairwise(found):
        if int(node.nomor or 0) == int(before.nomor or 0) + 1:
            continue
        if _announces(before, node):
            _drop(parent, [before], done)
        else:
            pesan = f"Sesudah Pasal {before.nomor} tercetak Pasal {node.nomor}; dibiarkan seperti tercetak."
            done.note("REG-04", "peringatan", pesan, node)


def _is_counted(node: Node) -> bool:
    return node.jenis == "pasal" and (node.nomor or "").isdigit()
