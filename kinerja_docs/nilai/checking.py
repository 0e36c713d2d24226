"""What a careful reader would ask about a target or a realisasi, before anything is computed or printed."""

from __future__ import annotations

import re
from decimal import Decimal

from kinerja_docs.bahasa.numbers import write_number
from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.nilai.model import Angka, Arah, Bacaan, Label, Lain, Rentang
from kinerja_docs.nilai.reading import read_value
from kinerja_docs.nilai.units import PERCENT, RUPIAH, counted, read_unit, traits

_MEAN = re.compile(r"rata|rerata|rasio|indeks|per\s|/", re.IGNORECASE)
_FRACTION = re.compile(r"[01](?:[.,]\d+)?")
_TIMES_100 = Decimal(80), Decimal(125)
"""A hundredfold, and as far from it as target and realisasi usually differ."""
_WORDS = {"naik": "makin tinggi makin baik", "turun": "makin rendah makin baik"}


def check_value(text: str, satuan: str | None = None, arah: Arah | None = None, nama: str = "") -> tuple[Masalah, ...]:
    """Return what is to be asked about the text of one target or realisasi.

    Args:
        text: the text of the cell.
        satuan: the unit of the indicator.
        arah: the polarity of the indicator; None where none is known, and for a realisasi.
        nama: the name of the indicator; the mean of persons may have halves.
    """
    read = read_value(text, satuan)
    return tuple(dict.fromkeys((*read.masalah, *_asked(read, satuan, arah, nama))))


def check_pair(target: str, realisasi: str, satuan: str | None = None) -> tuple[Masalah, ...]:
    """Return what is to be asked about target and realisasi together: a hundredfold that no year explains."""
    read = read_value(target, satuan).isi, read_value(realisasi, satuan).isi
    numbers = [each.nilai for each in read if isinstance(each, Angka)]
    return hundredfold(numbers[0], numbers[1], satuan) if len(numbers) == 2 else ()


def hundredfold(target: Decimal, actual: Decimal, satuan: str | None) -> tuple[Masalah, ...]:
    """Return the warning that one of target and realisasi is a hundred times the other.

    That a count is a hundredth of its target may be; that a percentage or a score is, is a comma that was lost.
    """
    low, high = _TIMES_100
    unit = read_unit(satuan)
    scored = unit is not None and unit.nama in traits("tanpa_benda")
    more = target and low <= actual / target <= high
    less = scored and actual and low <= target / actual <= high
    if not (more or less):
        return ()
    message = (
        f"Target {_shown(target)} dan realisasi {_shown(actual)} berselisih sekitar seratus kali. Periksa komanya."
    )
    return (Masalah("FAKTOR_100", message, "peringatan"),)


def _asked(read: Bacaan, satuan: str | None, arah: Arah | None, nama: str) -> tuple[Masalah, ...]:
    match read.isi:
        case Angka() as number:
            found = (
                _direction(read.teks, number.arah, arah),
                _one(number, arah),
                *_number(read.teks, number, satuan, nama),
            )
        case Label(arah=said):
            found = (_direction(read.teks, said, arah),)
        case Lain() | Rentang() | None:
            return ()
    return tuple(filter(None, found))


def _number(text: str, number: Angka, satuan: str | None, nama: str) -> tuple[Masalah | None, ...]:
    return _negative(text, number), _fraction(text, number), _half(text, number, satuan, nama)


def _negative(text: str, number: Angka) -> Masalah | None:
    if number.nilai >= 0 or number.satuan == RUPIAH:
        return None
    return Masalah("ANGKA_NEGATIF", f"“{text}” negatif. Pastikan tandanya benar.", "peringatan")


def _fraction(text: str, number: Angka) -> Masalah | None:
    """Warn of a percentage typed as a fraction: "0,9" in a column of percent is 0,9%, whatever was meant."""
    if number.satuan != PERCENT or not 0 < number.nilai <= 1 or not _FRACTION.fullmatch(text.strip()):
        return None
    message = f"“{text}” di kolom persen dibaca {text}%. Bila maksudnya bagian seratus, ketik misalnya 90 atau 90%."
    return Masalah("PERSEN_PECAHAN", message, "peringatan")


def _half(text: str, number: Angka, satuan: str | None, nama: str) -> Masalah | None:
    if number.nilai == int(number.nilai) or not counted(number.satuan) or _MEAN.search(f"{nama} {satuan or ''}"):
        return None
    message = f"“{text}” bukan bilangan bulat, padahal satuannya {number.satuan}. Periksa titik dan komanya."
    return Masalah("PECAHAN_BENDA", message, "peringatan")


def _direction(text: str, said: Arah | None, arah: Arah | None) -> Masalah | None:
    if said is None or arah not in _WORDS or said == arah:
        return None
    message = f"“{text}” berarti {_WORDS[said]}, sedangkan arah indikatornya {arah} ({_WORDS[arah]}). Samakan."
    return Masalah("ARAH_BERLAWANAN", message, "peringatan")


def _one(number: Angka, arah: Arah | None) -> Masalah | None:
    if arah != "rentang" or number.arah is not None:
        return None
    message = (
        f"Arah indikatornya rentang, tetapi {_shown(number.nilai)} hanya satu angka. Tulis kedua batas, misalnya 85–90."
    )
    return Masalah("RENTANG_SATU_ANGKA", message, "peringatan")


def _shown(value: Decimal) -> str:
    return write_number(value.normalize())
