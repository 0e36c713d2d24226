"""What was made: a SQLite file in the output folder, held by one batch at a time.

An entry is never trusted by itself: a document counts as made only if the file is there and has the digest of the
entry. So a lost entry costs the time of one document, and nothing worse. See docs/decisions/0008-journal.md.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from kinerja_docs.errors import OutputFailed
from kinerja_docs.files import reason

NAME = ".kinerja-docs-jurnal.sqlite"
_EVERY = 0.05
_VERSION = 1
"""The schema, in ``user_version``; journals from before it was noted have 0 there."""
_TABLES = {
    "selesai": "folder TEXT, jenis TEXT, kunci TEXT NOT NULL, PRIMARY KEY (folder, jenis)",
    "dokumen": "folder TEXT, nama TEXT, jenis TEXT NOT NULL, kunci TEXT NOT NULL, jejak TEXT NOT NULL,"
    " PRIMARY KEY (folder, nama)",
    "pdf": "folder TEXT, nama TEXT, jenis TEXT NOT NULL, kunci TEXT NOT NULL, jejak TEXT NOT NULL,"
    " PRIMARY KEY (folder, nama)",
    "kabar": "folder TEXT, jenis TEXT, isi TEXT NOT NULL, PRIMARY KEY (folder, jenis)",
}


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
    """The journal of one output folder; ``opened`` gives it.

    Attributes:
        pesan: what a user has to know of it, "" if nothing.
    """

    def __init__(self, connection: sqlite3.Connection, pesan: str = "") -> None:
        self.pesan = pesan
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
        try:
            return None if row is None else tuple((str(a), str(b), str(c), str(d)) for a, b, c, d in json.loads(row[0]))
        except (ValueError, TypeError):  # what is damaged is made anew
            return None

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
    connection, told = _connected(out)
    journal = Journal(connection, told)
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
    return (
        f"jurnal {NAME} tidak dapat dibaca atau ditulis ({error}). Periksa cakramnya lalu ulangi; pekerjaan diteruskan."
        " Bila terulang, hapus berkas jurnal itu."
    )


def _connected(out: Path) -> tuple[sqlite3.Connection, str]:
    """Return the journal, held; with it what a user has to know, if it could not be used as it was."""
    path = out / NAME
    try:
        out.mkdir(parents=True, exist_ok=True)
        return _hold(path), ""
    except sqlite3.OperationalError as error:
        raise OutputFailed(f"{out}: {_reason(error)}") from error
    except sqlite3.DatabaseError:
        aside = path.with_suffix(".rusak")
        path.replace(aside)
        return _hold(path), f"jurnal folder ini rusak atau dari versi lain; disisihkan sebagai {aside.name}. {_ANEW}"
    except OSError as error:
        raise OutputFailed(f"{out}: folder tidak dapat ditulis ({reason(error)}). Pilih folder lain.") from error


_ANEW = "Semua dokumen diperiksa ulang; suntingan orang tetap dikenali dan dibiarkan."


def _lossy(data: bytes) -> str:
    """Return a text of the journal; a damaged one fits nothing, so that its document is made anew."""
    return data.decode("utf-8", "replace")


def _hold(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=0, check_same_thread=False)
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("BEGIN EXCLUSIVE")
        connection.text_factory = _lossy
        _migrate(connection)
        connection.commit()
    except BaseException:
        connection.close()
        raise
    return connection


def _migrate(connection: sqlite3.Connection) -> None:
    """Bring a journal to the tables of this version; what an older one knows stays.

    Raises:
        sqlite3.DatabaseError: if it is of a later version, or its tables lack what is needed.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > _VERSION:
        raise sqlite3.DatabaseError(f"versi {version}")
    for name, columns in _TABLES.items():
        wanted = [part.split()[0] for part in columns.partition(", PRIMARY")[0].split(",")]
        there = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
        if there and there != wanted:
            _rebuild(connection, name, wanted, there)
        else:
            connection.execute(f"CREATE TABLE IF NOT EXISTS {name} ({columns}) WITHOUT ROWID")
    connection.execute(f"PRAGMA user_version = {_VERSION}")


def _rebuild(connection: sqlite3.Connection, name: str, wanted: Sequence[str], there: Sequence[str]) -> None:
    """Give a table that has all the columns of this version, and others, the shape of this version."""
    if not set(wanted) <= set(there):
        raise sqlite3.DatabaseError(f"kolom tabel {name}")
    names = ", ".join(wanted)
    connection.execute(f"ALTER TABLE {name} RENAME TO lama")
    connection.execute(f"CREATE TABLE {name} ({_TABLES[name]}) WITHOUT ROWID")
    connection.execute(f"INSERT OR REPLACE INTO {name} SELECT {names} FROM lama")  # noqa: S608 - names of our tables
    connection.execute("DROP TABLE lama")


def _reason(error: sqlite3.OperationalError) -> str:
    if "locked" in str(error):
        return "sedang dikerjakan batch lain. Tunggu sampai selesai, atau pilih folder lain."
    if "full" in str(error):
        return FULL
    return f"jurnal {NAME} tidak dapat dibuka ({error}). Periksa hak akses folder itu, atau pilih folder lain."
