"""Values with digits that are not one number: dates, ratios, several figures. They are said as what they are."""

from __future__ import annotations

import re
from decimal import Decimal

from kinerja_docs.bahasa.dates import month_number, read_date
from kinerja_docs.bahasa.measures import read_range
from kinerja_docs.bahasa.numbers import read_number
from kinerja_docs.bahasa.periods import read_period
from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.nilai.figures import DIGITS, Found
from kinerja_docs.nilai.model import Angka, Jenis, Lain
from kinerja_docs.nilai.units import PERCENT, read_unit

_DAY = re.compile(
    r"(?:(?:pada|tgl|tanggal|hari|bulan|akhir|awal|pertengahan)\b\.?\s*)*(?:\d{1,2}\s*)?(?P<month>[^\W\d_]{3,})\.?",
    re.IGNORECASE,
)
_WEEK = re.compile(
    r"(?:minggu|pekan|hari|tanggal|bulan)\s*(?:ke)?\s*-?\s*(?:\d{1,2}|[IV]{1,3}|pertama|kedua|ketiga|keempat|terakhir)\b.*",
    re.IGNORECASE,
)
_RATIO = re.compile(
    rf"{DIGITS}(?:\s*[^\W\d]+)?\s*(?::|(?:ber)?banding|dibanding(?:kan)?)\s*{DIGITS}(?:\s*[^\W\d].*)?", re.IGNORECASE
)
_SHARE = re.compile(
    rf"(?P<part>{DIGITS})\s*(?:[^\W\d][^\d/]*?)?\s*(?:\bdari\b|/|\bper\b|\bdi\s?antara\b)\s*(?:total\s+|jumlah\s+)?(?P<whole>{DIGITS})"
    r"(?P<unit>\s*[^\W\d].*)?",
    re.IGNORECASE,
)
_SHARE_UNIT = re.compile(r"[^\d%]*")
_FIGURE = re.compile(DIGITS)
_ANY_YEAR = 2000
_HUNDRED = Decimal(100)
_ASK: dict[Jenis, tuple[str, str]] = {
    "tanggal": ("NILAI_TANGGAL", "adalah waktu, bukan jumlah. Tulis satu angka, misalnya jumlah hari."),
    "perbandingan": ("NILAI_PERBANDINGAN", "adalah perbandingan. Tulis satu angka, misalnya hasil baginya."),
    "bagian": ("NILAI_BAGIAN", "adalah bagian dari keseluruhan. Tulis satu angka menurut satuan indikatornya."),
    "beberapa": ("NILAI_BEBERAPA", "memuat beberapa angka. Tulis satu angka; yang lain menjadi indikator tersendiri."),
    "terbalik": ("RENTANG_TERBALIK", "rentang yang batasnya terbalik atau tidak jelas. Tulis misalnya 80–90."),
    "kurung": (
        "TANDA_KURUNG",
        "dapat berarti minus atau hanya angka dalam kurung. Tulis dengan atau tanpa tanda minus.",
    ),
    "kata": ("KATA_BERBEDA", "angka dan hurufnya tidak sama. Tulis yang benar saja."),
    "galat": ("RUMUS_GALAT", "adalah kesalahan rumus. Perbaiki rumusnya atau ketik nilainya."),
}


def asked(text: str, jenis: Jenis) -> Lain:
    """Return a text that is not one number, with the question that it raises."""
    code, what = _ASK[jenis]
    return Lain(text, jenis, Masalah(code, f"“{text}” {what}"))


def read_moment(text: str) -> Lain | None:
    """Return a point in time: "31 Desember", "Minggu ke-2", "Triwulan IV", "5 Maret 2024"; None if it is none."""
    day = _DAY.fullmatch(text)
    named = day is not None and month_number(day["month"]) is not None
    period = read_period(text, _ANY_YEAR) if not text.isdigit() else None
    if named or _WEEK.fullmatch(text) or period or read_date(text):
        return asked(text, "tanggal")
    return None


def read_ratio(text: str) -> Lain | None:
    """Return "1 : 3", None if a text is none such."""
    return asked(text, "perbandingan") if _RATIO.fullmatch(text) else None


def read_share(text: str, satuan: str | None) -> Found | None:
    """Return "100 dari 110 organisasi": of a column of percent the share, with a warning; else a question."""
    found = _SHARE.fullmatch(text)
    if found is None or "%" in text:
        return None
    column = read_unit(satuan)
    part, whole = (read_number(found[name], counted=True) for name in ("part", "whole"))
    if part is None or whole is None:
        return None
    if not 0 < whole.nilai >= part.nilai:
        return asked(text, "beberapa"), ()
    if column is None or column.nama != PERCENT:
        return asked(text, "bagian"), ()
    share = part.nilai * _HUNDRED / whole.nilai
    message = f"“{text}” dibaca {found['part']} / {found['whole']} × 100 = {share:.2f}%.".replace(
        f"{share:.2f}", f"{share:.2f}".replace(".", ",")
    )
    return Angka(share, PERCENT), (Masalah("BAGIAN_DIBACA", message, "peringatan"),)


def read_several(text: str) -> Lain | None:
    """Return a text with more than one figure; one that is an interval the wrong way round is called so."""
    figures = _FIGURE.findall(text)
    if len(figures) < 2:
        return None
    turned = re.fullmatch(
        rf"({DIGITS})(\s*\D*?[-–—−]\s*|\s*\D*?\bs\.?\s?/?\s?d\b\.?\s*|\s+sampai\D*)({DIGITS})(\D*)", text
    )
    backwards = turned is not None and read_range(f"{turned[3]}-{turned[1]}") is not None
    return asked(text, "terbalik" if backwards else "beberapa")
