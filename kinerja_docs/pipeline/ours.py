"""Files of this program given where a legacy document belongs: what they are, and what takes them."""

from __future__ import annotations

import json
import re

from kinerja_docs.archive import open_archive, read_member
from kinerja_docs.errors import KinerjaError, WrongFormat

_SHEETS = re.compile(r'<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"')
_WORKBOOK, _LEAST = "Kecamatan", 4
"""A workbook of ours has this sheet, and of the others at least so many that its name cannot be chance."""
_RESULTS = ({"Ringkasan", "Rekaman"}, {"Ringkasan", "Indikator", "Peringkat"})
"""Sheets of the report of a batch, and of a rekap."""
_VIEWER = "– rekaman dan asalnya</title>".encode()
_HEAD = 4096


def refuse_ours(data: bytes, name: str) -> None:
    """Refuse what this program made itself and ``parse`` cannot mean.

    Raises:
        WrongFormat: saying what it is and which command takes it.
    """
    told = _told(data, name)
    if told:
        raise WrongFormat(f"{name}: {told}")


def _told(data: bytes, name: str) -> str:
    if name.casefold().endswith(".json"):
        return _json(data)
    if data.startswith(b"PK\x03\x04"):
        return _book(data, name)
    if _VIEWER in data[:_HEAD]:
        return "ini halaman yang dibuat parse --lihat, bukan dokumen. Berikan dokumen asalnya."
    return ""


def _json(data: bytes) -> str:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        return ""
    if not isinstance(found, dict):
        return ""
    if str(found.get("skema", "")).startswith("kinerja-docs/"):
        return "ini sudah rekaman, hasil parse. Lanjutkan dengan kinerja-docs workbook, compute, atau generate."
    return "ini laporan batch, bukan dokumen." if "rekaman_gagal" in found and "mulai" in found else ""


def _book(data: bytes, name: str) -> str:
    try:
        with open_archive(data, name) as archive:
            member = "xl/workbook.xml"
            xml = read_member(archive, member, name) if member in archive.namelist() else b""
    except KinerjaError:
        return ""  # the reader says what is wrong with it
    sheets = set(_SHEETS.findall(xml.decode("utf-8", "replace")))
    if _WORKBOOK in sheets and len(sheets & _own_sheets()) >= _LEAST:
        return "ini buku kerja kinerja-docs, bukan dokumen lama. Lanjutkan dengan kinerja-docs compute atau generate."
    if any(sheets >= wanted for wanted in _RESULTS):
        return "ini laporan atau rekap hasil batch, bukan dokumen lama. Berikan dokumen asalnya."
    return ""


def _own_sheets() -> set[str]:
    from kinerja_docs.workbook.sheets import bare_sheets

    return {sheet.name for sheet in bare_sheets()}
