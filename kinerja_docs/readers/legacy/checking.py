"""What LibreOffice may be given: it opens anything at all as text, and is not asked to where nothing is in it."""

from __future__ import annotations

from collections.abc import Iterator

from kinerja_docs.archive import open_archive
from kinerja_docs.budgets import LEGACY_BYTES
from kinerja_docs.document import Note
from kinerja_docs.errors import EmptyFile, TooLarge, WrongFormat
from kinerja_docs.readers.sniffing import sniff
from kinerja_docs.source import Place

_FORMS = frozenset(("doc", "odt", "rtf"))
_ADVICE = "Buka di Word atau LibreOffice, simpan ulang sebagai .docx, lalu ulangi."


def checked(data: bytes, name: str) -> str:
    """Return which of "doc", "odt" and "rtf" the content is.

    Raises:
        EmptyFile, WrongFormat, HostileFile, TooLarge: if it is none of them, or not to be opened.
    """
    if not data.strip(b"\0 \r\n\t"):
        raise EmptyFile(f"{name}: berkas kosong. Salin ulang berkas aslinya.")
    if len(data) > LEGACY_BYTES:
        raise TooLarge(
            f"{name}: lebih dari {LEGACY_BYTES // 2**20} MiB. Hapus gambarnya atau bagi berkasnya, lalu ulangi."
        )
    form = sniff(data)
    if form == "locked":
        raise WrongFormat(f"{name}: berkas dikunci dengan sandi. Simpan tanpa sandi, lalu ulangi.")
    if form not in _FORMS:
        raise WrongFormat(f"{name}: isinya bukan dokumen Word lama, RTF atau OpenDocument. {_ADVICE}")
    if form == "odt":
        _check_archive(data, name)
    return form


def notes(data: bytes, name: str, form: str) -> Iterator[Note]:
    """Yield what is known to go wrong in LibreOffice: it moves equations of an RTF table to the row's first cell."""
    if form == "rtf" and b"\\mmath" in data and b"\\trowd" in data:
        message = f"{name}: rumus di dalam tabel RTF terbaca di kolom pertama barisnya. Periksa, atau simpan dari Word "
        yield Note("RTF-01", "peringatan", f"{message}sebagai .docx lalu ulangi.", Place(berkas=name))


def _check_archive(data: bytes, name: str) -> None:
    try:
        open_archive(data, name)
    except WrongFormat as error:
        raise WrongFormat(f"{name}: berkas OpenDocument ini rusak. {_ADVICE}") from error
