"""Short ways to say which record a document holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

Record = dict[str, Any]


class Sheet(Protocol):
    """Anything a family is written on; ``suffix`` is that of its file."""

    suffix: str

    def data(self) -> bytes: ...


@dataclass(frozen=True)
class Family:
    """A layout: what it shows, a document of it, and the record that the document holds."""

    name: str
    shows: str
    paper: Sheet
    record: Record


FAMILIES: dict[str, Callable[[], Family]] = {}


def family(write: Callable[[], tuple[Sheet, Record]]) -> Callable[[], Family]:
    """Keep a function that writes a document and its record; its docstring says what the layout shows."""

    def made() -> Family:
        paper, record = write()
        return Family(write.__name__, (write.__doc__ or "").split("\n")[0].rstrip("."), paper, record)

    FAMILIES[write.__name__] = made
    return made


def record(office: str | None, region: str | None, year: int | None = None, **rest: Any) -> Record:
    return {"tahun": year, "perangkat_daerah": {"nama": office, "daerah": region}, **rest}


def aim(text: str | None, *indicators: Record) -> Record:
    return {"uraian": text, "indikator": list(indicators)}


def ind(name: str, unit: str | None = None, target: str | dict[str, str] | None = None, **rest: Any) -> Record:
    """An indicator; ``rumus`` is the text of its formula, ``sumber`` and ``oleh`` are lists or one item."""
    formula = rest.pop("rumus", None)
    lists = {long: _list(rest.pop(short, ())) for short, long in _LISTS.items()}
    targets = {"": target} if isinstance(target, str) else target or {}
    return {
        "nama": name, "satuan": unit, "target": targets, **lists, **rest,
        "formulasi": None if formula is None else {"teks": formula},
    }  # fmt: skip


_LISTS = {"sumber": "sumber_data", "oleh": "penanggung_jawab"}


def _list(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def ratio(top: Any, bottom: Any, factor: str | None = "100") -> Record:
    return {"jenis": "rasio", "pembilang": top, "penyebut": bottom, "pengali": factor}


def party(name: str | None, title: str | None, nip: str | None = None, rank: str | None = None) -> Record:
    return {"nama": name, "jabatan": title, "nip": nip, "pangkat": rank}


def budget(
    text: str, amount: str | None, level: str | None = None, code: str | None = None, note: str | None = None
) -> Record:
    return {"kode": code, "uraian": text, "tingkat": level, "jumlah": amount, "keterangan": note}
