"""Parties and signatures: how a jabatan is printed, and with whose name."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from operator import is_

from kinerja_docs.bahasa.nip import nip_label, write_nip
from kinerja_docs.bahasa.pangkat import write_pangkat
from kinerja_docs.domain import Jabatan, Kinerja, Pejabat, Pihak
from kinerja_docs.jabatan import Tree, bare, held_as, mandate
from kinerja_docs.renderers.settings import Settings
from kinerja_docs.renderers.values import BELUM
from kinerja_docs.renderers.views import Penanda

_KEPT: list[tuple[Kinerja, Settings, Tree]] = []
"""The tree that was asked for last: every part of a document, and every document of a record, asks for the same."""


def tree_of(record: Kinerja, settings: Settings) -> Tree:
    """Return the officials of a record, those of the settings first."""
    for known, given, tree in _KEPT[:]:
        if known is record and given is settings:
            return tree
    made = Tree(record, settings.pejabat)
    _KEPT[:] = [(record, settings, made)]
    return made


def head_of(record: Kinerja) -> str:
    """Return the jabatan that leads the perangkat daerah, with its place: "Camat Widang"."""
    return Tree(record).office.head or BELUM


def party(jabatan: str, tree: Tree) -> Pihak:
    """Return a party to a Perjanjian Kinerja by its jabatan."""
    holder, title = tree.holder(bare(jabatan)), tree.title(jabatan)
    if holder is None:
        return Pihak(jabatan=title)
    return Pihak(nama=holder.nama, jabatan=held_as(title, holder.kapasitas), nip=holder.nip, pangkat=_rank(holder))


def signer(pihak: Pihak, tree: Tree) -> Penanda:
    """Return a party as it is printed; an elected head of a daerah has neither pangkat nor NIP."""
    elected = _is_elected(pihak.jabatan or "", tree)
    nip = "" if elected else write_nip(pihak.nip) if pihak.nip else BELUM
    pangkat = "" if elected else pihak.pangkat or ""
    return Penanda(
        jabatan=pihak.jabatan or BELUM,
        nama=pihak.nama or BELUM,
        pangkat=pangkat,
        nip=nip,
        atas_nama="",
        label_nip=_label(pihak.nip or ""),
    )


_label = lru_cache(maxsize=1024)(nip_label)
"""Numbers are labelled again and again."""


def signed_by(pihak: Pihak, tree: Tree, settings: Settings, other: Pihak | None = None) -> Penanda:
    """Return who signs for a party: the party, or who the settings say signs on behalf of it ("a.n.") if he may.

    ``other`` is the party on the other side.
    """
    if not settings.atas_nama or not pihak.jabatan:
        return signer(pihak, tree)
    given = mandate(pihak.jabatan, other.jabatan if other else None, tree, settings.atas_nama)
    if given is None or given.refusal:
        return signer(pihak, tree)
    return replace(signer(party(tree.listed(given.acting), tree), tree), atas_nama=f"a.n. {pihak.jabatan}")


def with_officials(record: Kinerja, settings: Settings) -> Kinerja:
    """Return the record with the year and the officials of the settings written into it."""
    tree = tree_of(record, settings)
    holders = tuple(_held(jabatan, tree.holder(jabatan.nama)) for jabatan in record.jabatan)
    year = settings.tahun or record.tahun
    same = year == record.tahun and all(map(is_, holders, record.jabatan))
    return record if same else replace(record, jabatan=holders, tahun=year)


def _held(jabatan: Jabatan, holder: Pejabat | None) -> Jabatan:
    return jabatan if holder == jabatan.pejabat else replace(jabatan, pejabat=holder)


def _is_elected(jabatan: str, tree: Tree) -> bool:
    """Tell whether a jabatan is held by election: a bupati, or a wakil in his place; a "Pj." is a civil servant."""
    capacity = jabatan.removesuffix(bare(jabatan)).strip(" .").casefold()
    return tree.is_elected(bare(jabatan)) and capacity in ("", "plt")


def _rank(holder: Pejabat) -> str | None:
    if holder.pangkat and holder.golongan:
        return f"{holder.pangkat} ({holder.golongan})"
    return holder.pangkat or (write_pangkat(holder.golongan) if holder.golongan else None) or holder.golongan
