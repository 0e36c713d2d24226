"""What stands around a value and is no part of it: nothing filled in, marks of notes, "sementara", "sekitar"."""

from __future__ import annotations

import re

from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.bahasa.text import fold

_BLANK = frozenset(
    fold(text)
    for text in """
    n/a; na; n.a.; tad; t.a.d.; tba; tbd; tbc; xxx; null; none; kosong; belum; no data; not available; menyusul
    tidak ada data; data tidak ada; tidak tersedia; data tidak tersedia; tidak diukur; tidak dinilai; dalam proses
    belum ada; belum ada data; data belum ada; belum tersedia; data belum tersedia; belum diisi; belum terisi
    belum ditetapkan; belum dihitung; belum diukur; belum dinilai; belum dievaluasi; belum rilis; belum keluar
    belum ada realisasi; belum ada hasil; belum ada nilai
    """.replace("\n", ";").split(";")
    if text.strip()
)
_NIL = frozenset(("nihil", "nol", "zero", "nil"))
_ABSENT = frozenset(("tidakada", "takada", "tdkada"))
_ERROR = re.compile(r"#(?:N/A|NA|REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!)", re.IGNORECASE)
_SPECK = re.compile(r"^[.,;:'`´’·•*_|]+\s*(?=[^\W_])")
_NOTED = re.compile(r"(?<=[\w%)])\s*(?:\*+\)?|[¹²³†‡](?<!m[²³]))$")
_ABOUT = re.compile(
    r"^(?:±|\+/-|\+-|~|≈|sekitar|kira-kira|kurang\s+lebih|lebih\s+kurang|kl\.|lk\.|ca\.|hampir|estimasi|perkiraan)\s*(?=\S)",
    re.IGNORECASE,
)
_PROVISIONAL = re.compile(
    r"\s*[(\[]?\b(?:(?:angka|data|nilai|realisasi|hasil)\s+)?"
    r"(?:sementara|prognosis|prognosa|proyeksi|estimasi|perkiraan|unaudited|belum\s+(?:diaudit|final|diverifikasi))\b[)\]]?$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:sebanyak|sejumlah|sebesar|mencapai|tercapai|target|realisasi|total|jumlah|nilai|skor|angka|yaitu|=)\s*[:=]?\s*(?=[\d≥≤<>-])",
    re.IGNORECASE,
)


def is_blank(text: str) -> bool:
    """Tell whether a text says that nothing is filled in: "-", "n/a", "belum ada"."""
    return not any(map(str.isalnum, text)) or (fold(text) in _BLANK and not text.isdigit())


def is_nil(text: str) -> bool:
    """Tell whether a text is a zero in words ("Nihil")."""
    return fold(text) in _NIL


def is_absent(text: str) -> bool:
    """Tell whether a text is "tidak ada": none were there, or nothing is known."""
    return fold(text) in _ABSENT


def is_error(text: str) -> bool:
    """Tell whether a text is an error of a spreadsheet."""
    return _ERROR.fullmatch(text) is not None


def peel(text: str) -> tuple[str, tuple[Masalah, ...]]:
    """Return a text without what stands around its value, and what a person should look at."""
    found: list[Masalah] = []
    for pattern, kode, what in (
        (_SPECK, "ANGKA_BERTANDA", "diawali tanda baca yang tidak dibaca"),
        (_NOTED, "ANGKA_BERTANDA", "bertanda catatan; lihat catatannya"),
        (_PROVISIONAL, "ANGKA_SEMENTARA", "masih sementara; ganti bila angka akhirnya sudah ada"),
        (_ABOUT, "ANGKA_KIRAAN", "angka kira-kira; tulis angka pastinya"),
    ):
        rest = pattern.sub("", text).strip()
        if rest != text and rest:
            found.append(Masalah(kode, f"“{text}” {what}.", "peringatan"))
            text = rest
    return _LEAD.sub("", text).strip(), tuple(found)
