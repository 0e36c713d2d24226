"""The NIP (18 digits): birth date, start of service, sex, serial number. Never to be written to a log unmasked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from kinerja_docs.bahasa.problem import Masalah

_LEAD = re.compile(r"^\s*(?:N\.?\s?I\.?\s?P\.?)?\s*[.:]?\s*", re.IGNORECASE)
_ANYWHERE = re.compile(r"(?<![\d])(?:19|20)(?:[\s.-]?[0-9OolI]){16}(?![\d])")
_MISREAD = str.maketrans({"O": "0", "o": "0", "l": "1", "I": "1"})
_PPPK = re.compile(r"^\s*N\.?\s?I\.?\s?P?\.?\s?P\.?\s?P\.?\s?P\.?\s?K\b\.?\s*[.:]?\s*", re.IGNORECASE)
_MONTH, _OF_CONTRACT = slice(12, 14), "21"
"""Where a NIP has the month of its appointment the number of a PPPK has a mark that is no month (not verified in a
regulation; seen in numbers that offices publish). Whoever has another one writes "NI PPPK" before the number."""
_LENGTH = 18
_OLD_LENGTH = 9
_YOUNGEST, _USUAL = 16, 18
_MISREAD_LETTERS = Masalah("NIP_HURUF", "Ada huruf yang dibaca sebagai angka (O, l).", "peringatan")
MASK = "19XXXXXX XXXXXX X XXX"


@dataclass(frozen=True, slots=True)
class Nip:
    """A NIP as read; ``lahir`` and ``tmt`` are ISO ("1980-02-29", "2005-03"; of a PPPK the year) or None where they are
    impossible.

    ``repr`` shows the mask, so that a log of it holds no personal data.
    """

    angka: str
    lahir: str | None
    tmt: str | None
    masalah: tuple[Masalah, ...]

    def __repr__(self) -> str:
        return f"Nip({MASK!r}, masalah={[problem.kode for problem in self.masalah]})"


def read_nip(text: str, on: date | None = None) -> Nip:
    """Return a NIP with all that is wrong with it; nothing is refused, because PPPK numbers are built otherwise.

    Args:
        text: with or without "NIP." and blanks.
        on: the date of the document; a start of service behind it is a problem.
    """
    raw = re.sub(r"[\s.\-]", "", _unlabelled(text))
    digits = raw.translate(_MISREAD)
    misread = () if digits == raw else (_MISREAD_LETTERS,)
    if not re.fullmatch(r"[0-9]{18}", digits):
        return Nip(digits, None, None, (*misread, _length(digits)))
    contract = is_pppk(text)
    born, started = _date(digits[:8]), _date(f"{digits[8:12]}0101" if contract else f"{digits[8:14]}01")
    problems = (*misread, *_dates(born, started, on), *_rest(digits))
    lahir = None if born is None else born.isoformat()
    return Nip(digits, lahir, None if started is None else started.isoformat()[: 4 if contract else 7], problems)


def is_pppk(text: str) -> bool:
    """Tell whether a number is that of a PPPK: because it is labelled so, or because of how it is built."""
    digits = re.sub(r"[\s.\-]", "", _unlabelled(text))
    return _PPPK.match(text) is not None or (len(digits) == _LENGTH and digits[_MONTH] == _OF_CONTRACT)


def nip_label(nip: str) -> str:
    """Return what is printed before a number."""
    return "NI PPPK" if is_pppk(nip) else "NIP."


def write_nip(nip: str) -> str:
    """Return 18 digits as they are printed, in four groups, without a label; anything else unchanged."""
    digits = re.sub(r"\s", "", _unlabelled(nip))
    if not re.fullmatch(r"[0-9]{18}", digits):
        return nip
    return f"{digits[:8]} {digits[8:14]} {digits[14]} {digits[15:]}"


def mask_nips(text: str) -> str:
    """Return ``text`` with every NIP in it masked, for logs and samples."""
    return _ANYWHERE.sub(MASK, text)


def _unlabelled(text: str) -> str:
    return _PPPK.sub("", text) if _PPPK.match(text) else _LEAD.sub("", text)


def _length(digits: str) -> Masalah:
    if re.fullmatch(rf"[0-9]{{{_OLD_LENGTH}}}", digits):
        return Masalah("NIP_LAMA", "NIP lama (9 angka). Ganti dengan NIP 18 angka.", "peringatan")
    return Masalah("NIP_PANJANG", f"NIP harus {_LENGTH} angka, tertulis {len(digits)} tanda.")


def _date(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        return None


def _dates(born: date | None, started: date | None, on: date | None) -> tuple[Masalah, ...]:
    problems = []
    if born is None or not 1900 <= born.year < 2100:
        problems.append(Masalah("NIP_LAHIR", "Delapan angka pertama bukan tanggal lahir."))
    if started is None:
        problems.append(Masalah("NIP_TMT", "Angka ke-9 s.d. ke-14 bukan tahun dan bulan.", "peringatan"))
    if born is not None and started is not None:
        problems.extend(_age(born, started))
    if started is not None and on is not None and started > on:
        problems.append(Masalah("NIP_TMT_DEPAN", "Mulai bertugas sesudah tanggal dokumen.", "peringatan"))
    return tuple(problems)


def _age(born: date, started: date) -> tuple[Masalah, ...]:
    months = (started.year - born.year) * 12 + started.month - born.month
    if months < _YOUNGEST * 12:
        return (Masalah("NIP_USIA", f"Mulai bertugas sebelum berusia {_YOUNGEST} tahun."),)
    if months < _USUAL * 12:
        return (Masalah("NIP_USIA", f"Mulai bertugas sebelum berusia {_USUAL} tahun.", "peringatan"),)
    return ()


def _rest(digits: str) -> tuple[Masalah, ...]:
    problems = []
    if digits[14] not in "12":
        problems.append(Masalah("NIP_KELAMIN", "Angka ke-15 bukan 1 (pria) atau 2 (wanita).", "peringatan"))
    if digits[15:] == "000":
        problems.append(Masalah("NIP_URUT", "Nomor urut 000 tidak dipakai."))
    return tuple(problems)
