"""Who stands over whom in a perangkat daerah, how a jabatan is printed, and who holds it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from operator import is_
from typing import Literal

from kinerja_docs.bahasa.nip import write_nip
from kinerja_docs.bahasa.pangkat import write_pangkat
from kinerja_docs.bahasa.text import fold as folded
from kinerja_docs.domain import Jabatan, Kinerja, Pejabat, Pihak
from kinerja_docs.renderers.settings import Settings
from kinerja_docs.renderers.values import BELUM
from kinerja_docs.renderers.views import Penanda
from kinerja_docs.renderers.wording import bare

Tingkat = Literal["kepala daerah", "kepala", "eselon III", "eselon IV"]
_HEADS = (
    (r"kecamatan\s+(?P<rest>.+)", "Camat {rest}"),
    (r"kelurahan\s+(?P<rest>.+)", "Lurah {rest}"),
    (r"inspektorat\b.*", "Inspektur"),
    (r"sekretariat daerah\b.*", "Sekretaris Daerah"),
    (r"sekretariat (dprd|dewan)\b.*", "Sekretaris DPRD"),
)
_REGENTS = (
    (r"kabupaten\s+(?P<rest>.+)", "Bupati {rest}"),
    (r"kota\s+(?P<rest>.+)", "Wali Kota {rest}"),
    (r"provinsi\s+(?P<rest>.+)", "Gubernur {rest}"),
)
_REGENT = re.compile(r"(?:bupati|wali\s?kota|gubernur)\b", re.IGNORECASE)
_ELECTED = re.compile(rf"(?:plt\.?\s+)?{_REGENT.pattern}", re.IGNORECASE)
_LEADS = re.compile(
    r"(?:camat|lurah|inspektur|direktur|kepala\s+(?:dinas|badan|kantor|satuan|pelaksana))\b", re.IGNORECASE
)
_THIRD = re.compile(r"(?:sekretaris|kepala\s+bidang|kabid|kepala\s+bagian|kabag|inspektur\s+pembantu)\b", re.IGNORECASE)
_UNDER_SECRETARY = re.compile(r"(?:kepala\s+)?(?:sub\s?bagian|subbagian|kasubb?ag)\b", re.IGNORECASE)


fold = lru_cache(maxsize=1024)(folded)
"""Names of jabatan are compared again and again."""


def head_of(record: Kinerja) -> str:
    """Return the jabatan that leads the perangkat daerah, with its place: "Camat Widang"."""
    nama = record.perangkat_daerah.nama
    return _renamed(nama, _HEADS, f"Kepala {nama}") if nama else BELUM


def regent_of(record: Kinerja) -> str:
    """Return the head of the daerah: "Bupati Tuban"."""
    daerah = record.perangkat_daerah.daerah
    return _renamed(daerah, _REGENTS, f"Kepala Daerah {daerah}") if daerah else BELUM


def is_head(jabatan: str, record: Kinerja) -> bool:
    """Tell whether a jabatan leads the perangkat daerah (or is the perangkat daerah itself)."""
    plain = bare(jabatan)
    return _LEADS.match(plain) is not None or fold(plain) in (
        fold(head_of(record)),
        fold(record.perangkat_daerah.nama or ""),
    )


def level_of(jabatan: str, record: Kinerja) -> Tingkat:
    """Return the level that decides which indicators a jabatan answers for."""
    if _REGENT.match(bare(jabatan)):
        return "kepala daerah"
    if is_head(jabatan, record):
        return "kepala"
    return "eselon III" if _THIRD.match(bare(jabatan)) else "eselon IV"


def superior_of(jabatan: Jabatan, record: Kinerja) -> str | None:
    """Return the jabatan that stands over this one, as the record says or as the field has it; None over a bupati."""
    if jabatan.atasan:
        return jabatan.atasan
    match level_of(jabatan.nama, record):
        case "kepala daerah":
            return None
        case "kepala":
            return regent_of(record)
        case _:
            secretary = _secretary(record) if _UNDER_SECRETARY.match(jabatan.nama) else None
            return secretary or head_of(record)


def _secretary(record: Kinerja) -> str:
    found = [jabatan.nama for jabatan in record.jabatan if jabatan.nama.casefold().startswith("sekretaris")]
    return found[0] if found else f"Sekretaris {record.perangkat_daerah.nama or ''}".strip()


def full_title(jabatan: str, record: Kinerja) -> str:
    """Return the jabatan as it is signed: a bare "Camat" gets its place."""
    return head_of(record) if jabatan.strip().casefold() in ("camat", "lurah") else jabatan


def official(jabatan: str, record: Kinerja, settings: Settings) -> Pejabat | None:
    """Return who holds a jabatan: from the settings, else from the record."""
    plain = bare(jabatan)
    wanted = (fold(plain), fold(full_title(plain, record)))
    for name, holder in settings.pejabat.items():
        if fold(name) in wanted or fold(full_title(name, record)) in wanted:
            return holder
    holders = [entry.pejabat for entry in record.jabatan if fold(entry.nama) in wanted]
    return holders[0] if holders else None


def party(jabatan: str, record: Kinerja, settings: Settings) -> Pihak:
    """Return a party to a Perjanjian Kinerja by its jabatan."""
    holder = official(jabatan, record, settings)
    titled = _with_capacity(full_title(jabatan, record), holder)
    if holder is None:
        return Pihak(jabatan=titled)
    return Pihak(nama=holder.nama, jabatan=titled, nip=holder.nip, pangkat=_rank(holder))


def signer(pihak: Pihak) -> Penanda:
    """Return a party as it is printed; an elected head of a daerah has neither pangkat nor NIP."""
    elected = _is_elected(pihak.jabatan or "")
    nip = "" if elected else write_nip(pihak.nip) if pihak.nip else BELUM
    pangkat = "" if elected else pihak.pangkat or ""
    return Penanda(jabatan=pihak.jabatan or BELUM, nama=pihak.nama or BELUM, pangkat=pangkat, nip=nip, atas_nama="")


def signed_by(pihak: Pihak, record: Kinerja, settings: Settings) -> Penanda:
    """Return who signs for a party: the party, or who the settings say signs on behalf of it ("a.n.")."""
    if not settings.atas_nama:
        return signer(pihak)
    titles = {fold(name): acting for name, acting in settings.atas_nama.items()}
    acting = titles.get(fold(bare(pihak.jabatan or "")))
    if acting is None:
        return signer(pihak)
    return replace(signer(party(acting, record, settings)), atas_nama=f"a.n. {pihak.jabatan}")


def with_officials(record: Kinerja, settings: Settings) -> Kinerja:
    """Return the record with the year and the officials of the settings written into it."""
    holders = tuple(_held(jabatan, official(jabatan.nama, record, settings)) for jabatan in record.jabatan)
    year = settings.tahun or record.tahun
    same = year == record.tahun and all(map(is_, holders, record.jabatan))
    return record if same else replace(record, jabatan=holders, tahun=year)


def _held(jabatan: Jabatan, holder: Pejabat | None) -> Jabatan:
    return jabatan if holder == jabatan.pejabat else replace(jabatan, pejabat=holder)


def _is_elected(jabatan: str) -> bool:
    """Tell whether a jabatan is held by election: a bupati, or a wakil in his place; a "Pj." is a civil servant."""
    return _ELECTED.match(jabatan) is not None


def _with_capacity(jabatan: str, holder: Pejabat | None) -> str:
    return f"{holder.kapasitas} {bare(jabatan)}" if holder is not None and holder.kapasitas else jabatan


def _rank(holder: Pejabat) -> str | None:
    if holder.pangkat and holder.golongan:
        return f"{holder.pangkat} ({holder.golongan})"
    return holder.pangkat or (write_pangkat(holder.golongan) if holder.golongan else None) or holder.golongan


@lru_cache(maxsize=256)
def _renamed(name: str, rules: tuple[tuple[str, str], ...], otherwise: str) -> str:
    for pattern, form in rules:
        found = re.fullmatch(pattern, name.strip(), re.IGNORECASE)
        if found is not None:
            return form.format(**found.groupdict())
    return otherwise
