"""The settings that travel with the values of a year (sheet Pengaturan of the workbook), as settings of documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

from kinerja_docs.bahasa.dates import read_date
from kinerja_docs.renderers.settings import KEYS, Settings, checked

_LINES = (
    *("kop", "alamat", "rekap.kop", "rekap.alamat"),
    *("keputusan.menimbang", "keputusan.mengingat", "keputusan.diktum"),
)
_DATES = ("tanggal", "tanggal_pengukuran", "keputusan.tanggal", "rekap.tanggal")
_SWITCHES = ("kop_perjanjian", "keputusan.nip")
_YES_NO = {"ya": True, "tidak": False}


def settings_of(
    texts: Mapping[str, str], folder: Path, name: str = "Pengaturan", cells: Mapping[str, str] | None = None
) -> Settings:
    """Return the settings in the texts of a year; the logo is looked for in ``folder``, other keys are left alone.

    ``cells`` are where they stand in a workbook, by their keys.

    Raises:
        InvalidDeclaration: naming each setting whose value does not fit.
    """
    table: dict[str, object] = {}
    for key, text in texts.items():
        group, _, inner = key.partition(".")
        if group not in KEYS or not text.strip():
            continue
        if not inner:
            table[key] = _value(key, text)
        elif isinstance(part := table.setdefault(group, {}), dict):
            part[inner] = _value(key, text)
    return checked(table, folder, name, cells)


def merged(given: Settings, year: Settings) -> Settings:
    """Return what was given, and of the year what was not given."""
    blank = Settings()
    values = {each.name: getattr(given, each.name) for each in fields(Settings)}
    own = {name: value for name, value in values.items() if value != getattr(blank, name)}
    return Settings(**{each.name: own.get(each.name, getattr(year, each.name)) for each in fields(Settings)})


def _value(key: str, text: str) -> object:
    if key in _LINES:
        return [line.strip() for line in text.splitlines() if line.strip()]
    if key in _DATES:
        return read_date(text) or text
    if key in _SWITCHES:
        return _YES_NO.get(text.strip().casefold(), text)
    return int(text) if key == "tahun" and text.strip().isdecimal() else text.strip()
