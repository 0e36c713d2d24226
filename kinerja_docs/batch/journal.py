"""What was made: a SQLite file in the output folder, held by one batch at a time.

An entry is never trusted by itself: a document counts as made only if the file is there and has the digest of the
entry. So a lost entry costs the time of one document, and nothing worse. See docs/decisions/0008-journal.md.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from kinerja_docs.errors import OutputFailed
from kinerja_docs.files import reason

NAME = ".kinerja-docs-jurnal.sqlite"
_EVERY = 0.05
_TABLES = """
CREATE TABLE IF NOT EXISTS selesai (
    folder TEXT, jenis TEXT, kunci TEXT NOT NULL, PRIMARY KEY (folder, jenis)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS dokumen (
    folder TEXT, nama TEXT, jenis TEXT NOT NULL, kunci TEXT NOT NULL, jejak TEXT NOT NULL,
    PRIMARY KEY (folder, nama)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pdf (
    folder TEXT, nama TEXT, jenis TEXT NOT NULL, kunci TEXT NOT NULL, jejak TEXT NOT NULL,
    PRIMARY KEY (folder, nama)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS kabar (
    folder TEXT, jenis TEXT, isi TEXT NOT NULL, PRIMARY KEY (folder, jenis)) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Entry:
    """A document that was made: its name, its kind, what it was made from (``kunci``), its digest (``jejak``)."""

    nama: str
    jenis: str
    kunci: str
    jejak: str


Finding = tuple[str, str, str, str]
"""What is open about a record, as the report tells it: gravity, rule, place, sentence."""


class Journal:
    """The journal of one output folder; ``opened`` gives it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._saved = time.monotonic()

    def entries(self, folder: str) -> dict[str, Entry]:
        """Return the documents of a folder by their names."""
        rows = self._connection.execute("SELECT nama, jenis, kunci, jejak FROM dokumen WHERE folder = ?", (folder,))
        return {row[0]: Entry(*row) for row in rows}

    def finished(self, folder: str) -> dict[str, str]:
        """Return the kinds of which every document of a folder was made, each with what it was made from."""
        return dict(self._connection.execute("SELECT jenis, kunci FROM selesai WHERE folder = ?", (folder,)))

    def pdfs(self, folder: str) -> dict[str, Entry]:
        """Return the PDFs of a folder by the names of their documents; ``kunci`` is the digest of the document."""
        rows = self._connection.execute("SELECT nama, jenis, kunci, jejak FROM pdf WHERE folder = ?", (folder,))
        return {row[0]: Entry(*row) for row in rows}

    def add_pdf(self, folder: str, made: Entry) -> None:
        """Note a PDF that was made."""
        row = (folder, made.nama, made.jenis, made.kunci, made.jejak)
        self._connection.execute("INSERT OR REPLACE INTO pdf VALUES (?, ?, ?, ?, ?)", row)
        self._save_sometimes()

    def add(self, folder: str, made: Iterable[Entry], finished: Iterable[tuple[str, str]]) -> None:
        """Note documents that were made, and the kinds that are complete with them."""
        rows = [(folder, each.nama, each.jenis, each.kunci, each.jejak) for each in made]
        self._connection.executemany("INSERT OR REPLACE INTO dokumen VALUES (?, ?, ?, ?, ?)", rows)
        self._connection.executemany(
            "INSERT OR REPLACE INTO selesai VALUES (?, ?, ?)", [(folder, *each) for each in finished]
        )
        self._save_sometimes()

    def findings(self, folder: str, kinds: Iterable[str]) -> tuple[Finding, ...] | None:
        """Return what was open about a record when its documents of just these kinds were made last; None: unknown."""
        wanted = (folder, ",".join(kinds))
        row = self._connection.execute("SELECT isi FROM kabar WHERE folder = ? AND jenis = ?", wanted).fetchone()
        return None if row is None else tuple((each[0], each[1], each[2], each[3]) for each in json.loads(row[0]))

    def note(self, folder: str, kinds: Iterable[str], found: Iterable[Finding]) -> None:
        """Note what is open about a record; what was known for other kinds may be of an earlier state, and goes."""
        told = json.dumps(list(found), ensure_ascii=False)
        self._connection.execute("DELETE FROM kabar WHERE folder = ?", (folder,))
        self._connection.execute("INSERT INTO kabar VALUES (?, ?, ?)", (folder, ",".join(kinds), told))

    def forget(self, folder: str, names: Iterable[str]) -> None:
        """Take documents out that the record no longer gives."""
        gone = [(folder, name) for name in names]
        self._connection.executemany("DELETE FROM dokumen WHERE folder = ? AND nama = ?", gone)
        self._connection.executemany("DELETE FROM pdf WHERE folder = ? AND nama = ?", gone)

    def _save_sometimes(self) -> None:
        if time.monotonic() - self._saved > _EVERY:
            self.save()

    def save(self) -> None:
        """Make what was noted last."""
        self._connection.commit()
        self._saved = time.monotonic()


@contextmanager
def opened(out: Path) -> Iterator[Journal]:
    """Give the journal of an output folder and hold it: another batch into this folder is refused meanwhile.

    What was noted last is saved at the end if it can be; who must know calls ``save``.

    Raises:
        OutputFailed: if another batch holds it, or the folder cannot be written.
    """
    connection = _connected(out)
    journal = Journal(connection)
    try:
        yield journal
    finally:
        with suppress(sqlite3.Error), closing(connection):
            journal.save()


FULL = "cakram penuh. Kosongkan ruang cakram lalu ulangi perintah yang sama; pekerjaan diteruskan."


def unwritten(error: sqlite3.Error) -> str:
    """Say why the journal could not be written, and what to do."""
    if "full" in str(error):
        return FULL
    return f"jurnal tidak dapat ditulis ({error}). Periksa cakramnya lalu ulangi; pekerjaan diteruskan."


def _connected(out: Path) -> sqlite3.Connection:
    path = out / NAME
    try:
        out.mkdir(parents=True, exist_ok=True)
        return _hold(path)
    except sqlite3.OperationalError as error:
        raise OutputFailed(f"{out}: {_reason(error)}") from error
    except sqlite3.DatabaseError:
        path.replace(path.with_suffix(".rusak"))
        return _hold(path)
    except OSError as error:
        raise OutputFailed(f"{out}: folder tidak dapat ditulis ({reason(error)}). Pilih folder lain.") from error


def _hold(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=0, check_same_thread=False)
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("BEGIN EXCLUSIVE")
        for statement in filter(str.strip, _TABLES.split(";")):
            connection.execute(statement)
        connection.commit()
    except BaseException:
        connection.close()
        raise
    return connection


def _reason(error: sqlite3.OperationalError) -> str:
    if "locked" in str(error):
        return "sedang dikerjakan batch lain. Tunggu sampai selesai, atau pilih folder lain."
    if "full" in str(error):
        return FULL
    return f"jurnal tidak dapat dibuka ({error}). Periksa hak akses folder itu, atau pilih folder lain."
