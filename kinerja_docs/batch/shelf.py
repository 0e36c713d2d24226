"""Records on the disk until it is their turn: a workbook is read once, and memory does not grow with workbooks."""

from __future__ import annotations

import json
import tempfile
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from kinerja_docs.batch.pattern import Written
from kinerja_docs.domain import Kinerja, Pejabat
from kinerja_docs.domain.boundary import dump
from kinerja_docs.domain.year import Tahunan


class Shelf:
    """Keeps records with their years in a temporary file that goes with it; they come from files in ``folder``."""

    def __init__(self, folder: Path) -> None:
        self._stream = tempfile.TemporaryFile()  # noqa: SIM115 - ends with us
        self._folder = folder

    def __del__(self) -> None:
        self._stream.close()

    def put(self, year: Tahunan) -> Ticket:
        """Keep a record with its year."""
        beside = asdict(replace(year, rekaman=Kinerja()))
        del beside["rekaman"]
        record, rest = dump(year.rekaman), json.dumps(beside).encode()
        start = self._stream.seek(0, 2)
        self._stream.write(record + rest)
        return Ticket(self, start, len(record), len(rest))

    def take(self, ticket: Ticket) -> Written:
        """Return what was kept; it stays."""
        self._stream.seek(ticket.start)
        record, rest = self._stream.read(ticket.record), self._stream.read(ticket.rest)
        beside = json.loads(rest)
        beside["pejabat"] = {name: Pejabat(**holder) for name, holder in beside["pejabat"].items()}
        return Written(record, tahun=Tahunan(rekaman=Kinerja(), **beside), folder=self._folder)


@dataclass(frozen=True, slots=True)
class Ticket:
    """Where a record stands; calling it returns the record."""

    shelf: Shelf
    start: int
    record: int
    rest: int

    def __call__(self) -> Written:
        """Return the record."""
        return self.shelf.take(self)
