"""What of a record rides inside the document of one official: what that document needs, and nobody else's NIP."""

from __future__ import annotations

from dataclasses import replace

from kinerja_docs.domain import Jabatan, Kinerja
from kinerja_docs.domain.record import Perjanjian, Pihak


def of_jabatan(record: Kinerja, own: Jabatan, printed: str) -> Kinerja:
    """Return what the IKI of a jabatan needs: that jabatan, and who else is printed on it.

    Args:
        record: of the whole office.
        own: the jabatan.
        printed: the visible text of the document.
    """
    others = (_bare(each) for each in record.jabatan if each.nama != own.nama and _shows(each, printed))
    bare = replace(_without_trail(record), iku=(), linieritas=(), perjanjian=())
    return replace(bare, jabatan=(_own(own, printed), *others))


def of_agreement(record: Kinerja, printed: str) -> Kinerja:
    """Return what a Perjanjian Kinerja needs: the goals of the office, and those persons that are printed on it."""
    jabatan = tuple(_own(each, printed) for each in record.jabatan)
    kept = tuple(each for each in record.perjanjian if all(_is_printed(side, printed) for side in _sides(each)))
    return replace(_without_trail(record), jabatan=jabatan, perjanjian=kept)


def _without_trail(record: Kinerja) -> Kinerja:
    """Leave out what points into the whole record: it would point to something else now."""
    return replace(record, asal={}, temuan=(), keyakinan={}, cakupan=None, regulasi=None)


def _own(jabatan: Jabatan, printed: str) -> Jabatan:
    return jabatan if _shows(jabatan, printed) else replace(jabatan, pejabat=None)


def _bare(jabatan: Jabatan) -> Jabatan:
    return Jabatan(nama=jabatan.nama, atasan=jabatan.atasan, pejabat=jabatan.pejabat)


def _shows(jabatan: Jabatan, printed: str) -> bool:
    held = jabatan.pejabat
    return held is not None and _says(printed, held.nip or held.nama)


def _sides(agreement: Perjanjian) -> tuple[Pihak, ...]:
    return tuple(side for side in (agreement.pihak_pertama, agreement.pihak_kedua) if side is not None)


def _is_printed(side: Pihak, printed: str) -> bool:
    person = side.nip or side.nama
    return person is None or _says(printed, person)


def _says(printed: str, person: str | None) -> bool:
    return bool(person) and _plain(person or "") in printed


def _plain(text: str) -> str:
    return "".join(text.casefold().split())


def plain_text(printed: str) -> str:
    """Return a visible text as the other functions want it: small letters, no blanks."""
    return _plain(printed)
