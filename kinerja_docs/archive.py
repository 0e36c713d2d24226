"""Opens zip archives that nobody has vouched for: Word files, workbooks, folders of documents.

Everything is checked from the directory of the archive before a single byte is unpacked, and again while unpacking,
because a directory can lie.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

from kinerja_docs.budgets import ARCHIVE_MEMBER, ARCHIVE_MEMBERS, ARCHIVE_RATIO, ARCHIVE_TOTAL
from kinerja_docs.errors import EmptyFile, HostileFile, TooLarge, WrongFormat

_RATIO_FREE = 32 * 2**20


def open_archive(data: bytes, name: str, *, folded: bool = True) -> zipfile.ZipFile:
    """Return the archive in ``data`` after its directory was found harmless.

    Args:
        data: the file.
        name: its name.
        folded: "A" and "a" are one name, as they are of the parts of a Word file.

    Raises:
        EmptyFile, WrongFormat, HostileFile, TooLarge: with ``name`` and what to do.
    """
    if not data:
        raise EmptyFile(f"{name}: berkas kosong (0 byte). Salin ulang berkas aslinya.")
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise WrongFormat(f"{name}: bukan berkas Word .docx yang utuh. {_hint(data)}") from error
    _check(archive.infolist(), name)
    _check_names(archive.namelist(), name, folded=folded)
    return archive


def read_member(archive: zipfile.ZipFile, member: str, name: str) -> bytes:
    """Return one member, whole; its real size must be what the directory says.

    Raises:
        HostileFile, WrongFormat: if it is larger than declared, encrypted or damaged.
    """
    try:
        info = archive.getinfo(member)
        with archive.open(info) as stream:
            data = stream.read(info.file_size + 1)
    except KeyError as error:
        raise WrongFormat(f"{name}: bagian {member} tidak ada di dalam berkas.") from error
    except RuntimeError as error:
        raise WrongFormat(f"{name}: berkas dikunci dengan sandi. Simpan tanpa sandi, lalu ulangi.") from error
    except Exception as error:  # zlib, lzma and zipfile errors have no common base
        raise WrongFormat(f"{name}: bagian {member} rusak. Buka di Word, simpan ulang, lalu ulangi.") from error
    if len(data) > info.file_size:
        raise HostileFile(f"{name}: bagian {member} lebih besar daripada yang dinyatakan; berkas ditolak.")
    return data


def _check(members: Iterable[zipfile.ZipInfo], name: str) -> None:
    members = list(members)
    if len(members) > ARCHIVE_MEMBERS:
        raise HostileFile(f"{name}: berisi {len(members)} bagian, batasnya {ARCHIVE_MEMBERS}; berkas ditolak.")
    if sum(m.file_size for m in members) > ARCHIVE_TOTAL:
        raise TooLarge(f"{name}: isinya lebih dari {ARCHIVE_TOTAL // 2**20} MiB setelah dibuka; berkas ditolak.")
    for member in members:
        _check_member(member, name)


def _check_names(members: Iterable[str], name: str, *, folded: bool) -> None:
    """Refuse an archive in which a name occurs twice: programs differ in which of the two they take."""
    taken: set[str] = set()
    for member in members:
        plain = member.replace("\\", "/")
        plain = plain.casefold() if folded else plain
        if plain in taken:
            raise HostileFile(f"{name}: dua bagian bernama sama ({member!r}); berkas ditolak. Buat ulang berkasnya.")
        taken.add(plain)


def _check_member(member: zipfile.ZipInfo, name: str) -> None:
    if member.file_size > ARCHIVE_MEMBER:
        raise TooLarge(f"{name}: bagian {member.filename} lebih dari {ARCHIVE_MEMBER // 2**20} MiB; berkas ditolak.")
    if member.file_size > _RATIO_FREE and member.file_size > ARCHIVE_RATIO * max(member.compress_size, 1):
        raise HostileFile(f"{name}: bagian {member.filename} mengembang tidak wajar (bom zip); berkas ditolak.")
    parts = member.filename.replace("\\", "/").split("/")
    if member.filename.startswith(("/", "\\")) or ".." in parts or ":" in parts[0]:
        raise HostileFile(f"{name}: jalur bagian {member.filename!r} keluar dari berkas; berkas ditolak.")


def _hint(data: bytes) -> str:
    if data.startswith(b"%PDF"):
        return "Isinya PDF: ganti akhiran namanya menjadi .pdf."
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return "Isinya Word lama (.doc) atau berkas bersandi: simpan sebagai .docx tanpa sandi."
    return "Buka di Word, simpan ulang sebagai .docx, lalu ulangi."
