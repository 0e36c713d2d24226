"""A workbook as a document."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from types import ModuleType

from kinerja_docs.document import Block, Document, Heading, Note, Text
from kinerja_docs.errors import EmptyFile, WrongFormat
from kinerja_docs.readers.marks import struck_out
from kinerja_docs.readers.sniffing import sniff
from kinerja_docs.readers.xlsx.layout import Layout
from kinerja_docs.readers.xlsx.sheet import Sheet, cell_name
from kinerja_docs.readers.xlsx.strays import without_strays
from kinerja_docs.readers.xlsx.visible import Shown, View, view
from kinerja_docs.source import Place

_SHOWN = 8


def read_workbook(data: bytes, name: str) -> Document:
    """Return the document in ``data``; see ``read``."""
    if not data:
        raise EmptyFile(f"{name}: berkas kosong (0 byte). Salin ulang berkas aslinya.")
    form, module = _module(data, name)
    layout = Layout(name)
    blocks: list[Block] = []
    notes: list[Note] = []
    hidden: list[str] = []
    for sheet in module.sheets(data, name):
        if sheet.hidden:
            hidden.append(sheet.name)
            continue
        seen = view(sheet, name)
        strays = without_strays(seen)
        if seen.rows:
            blocks.append(_title(name, sheet.name, len(blocks) + 1))
            blocks += layout.blocks(sheet.name, seen, len(blocks) + 1)
        notes += [*_notes(name, sheet, seen), *_strays(name, sheet, strays)]
    return Document(name, form, tuple(blocks), notes=(*_hidden_sheets(name, hidden), *notes))


def _module(data: bytes, name: str) -> tuple[str, ModuleType]:
    """Return the kind of a workbook and what reads it."""
    from kinerja_docs.readers.xlsx import biff, ooxml, opendocument, separated, xml2003

    if sniff(data) == "locked":
        raise WrongFormat(f"{name}: berkas dikunci dengan sandi. Simpan tanpa sandi, lalu ulangi.")
    if data.startswith(b"PK"):
        is_open = b"application/vnd.oasis.opendocument.spreadsheet" in data[:200]
        return ("ods", opendocument) if is_open else (name.rpartition(".")[2].lower() or "xlsx", ooxml)
    if data.startswith((b"\xd0\xcf\x11\xe0", b"\x09\x08", b"\x09\x04", b"\x09\x02", b"\x09\x00")):
        return "xls", biff
    if xml2003.NAMESPACE in data[:4096]:
        return "xls", xml2003
    if name.lower().endswith(".csv"):
        return "csv", separated
    raise WrongFormat(f"{name}: bukan buku kerja Excel. Buka di Excel, simpan ulang sebagai .xlsx, lalu ulangi.")


def _title(name: str, sheet: str, number: int) -> Heading:
    return Heading((Text(sheet),), Place(berkas=name, bagian=sheet, blok=number))


def _hidden_sheets(name: str, hidden: list[str]) -> Iterator[Note]:
    if hidden:
        message = f"{name}: {len(hidden)} lembar tersembunyi tidak dibaca ({_some(hidden)})."
        yield Note(
            "XLS-01", "info", f"{message} Tampilkan di Excel bila isinya memang isi dokumen.", Place(berkas=name)
        )


def _notes(name: str, sheet: Sheet, seen: View) -> Iterator[Note]:
    place = Place(berkas=name, bagian=sheet.name)
    start = f"{name}, lembar {sheet.name}:"
    counts = [(len(seen.hidden_rows), "baris"), (len(seen.hidden_columns), "kolom")]
    counts = [(number, f"{kind} terisi yang tersembunyi") for number, kind in counts]
    counts.append((seen.covered, "sel terisi di balik sel gabungan"))
    left_out = [f"{number} {kind}" for number, kind in counts if number]
    if left_out:
        message = f"{start} {', '.join(left_out)} tidak dibaca. Tampilkan di Excel bila memang isi dokumen."
        yield Note("XLS-01", "info", message, place)
    if sheet.errors:
        cells = [f"{cell_name(*at)} {error}" for at, error in itertools.islice(sheet.errors.items(), _SHOWN + 1)]
        message = f"{start} {len(sheet.errors)} sel berisi kesalahan rumus dan dibaca kosong ({_some(cells)})."
        yield Note("XLS-02", "peringatan", f"{message} Perbaiki rumusnya di Excel, simpan, lalu ulangi.", place)
    if sheet.uncounted:
        message = f"{start} {sheet.uncounted} rumus tersimpan tanpa hasilnya dan dibaca kosong."
        yield Note("XLS-03", "peringatan", f"{message} Buka di Excel, simpan, lalu ulangi.", place)


def _strays(name: str, sheet: Sheet, strays: list[Shown]) -> Iterator[Note]:
    place = Place(berkas=name, bagian=sheet.name)
    if strays:
        cells = [f"{cell_name(cell.row, cell.column)} “{cell.text.strip()}”" for cell in strays]
        message = f"{name}, lembar {sheet.name}: sel jauh di luar isi lembar tidak dibaca ({_some(cells)})."
        yield Note("XLS-04", "info", f"{message} Hapus bila tidak sengaja; pindahkan bila memang isi.", place)
    if sheet.struck:
        yield struck_out(sheet.struck, place)


def _some(names: list[str]) -> str:
    return ", ".join([*names[:_SHOWN], *(["…"] if len(names) > _SHOWN else [])])
