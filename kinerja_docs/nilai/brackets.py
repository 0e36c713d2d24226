"""Values with a bracket or a label beside them: "5 (lima)", "72,40 (BB)", "BB / 72,40", "140 kelompok (1400 orang)"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from kinerja_docs.bahasa.numbers import read_number
from kinerja_docs.bahasa.problem import Masalah
from kinerja_docs.bahasa.satuan import canonical
from kinerja_docs.bahasa.terbilang import read_terbilang
from kinerja_docs.nilai.figures import DIGITS
from kinerja_docs.nilai.model import Angka, Label, Nilai
from kinerja_docs.nilai.others import asked
from kinerja_docs.nilai.scales import is_label

Read = tuple[Nilai | None, tuple[Masalah, ...]]
Reader = Callable[[str, str | None], Read]
_BRACKET = re.compile(r"(?P<head>[^()\[\]]*?)\s*[(\[]\s*(?P<inner>[^()\[\]]+?)\s*[)\]]\s*(?P<tail>[^()\[\]]*)")
_BESIDE = re.compile(rf"(?P<number>{DIGITS})\s*[/;|,–:=-]?\s*(?P<label>[^\W\d].*)")
_BEFORE = re.compile(rf"(?P<label>[^\d]+?)\s*[/;|,–:=-]?\s*(?P<number>{DIGITS})")


def bracketed(text: str, satuan: str | None, read: Reader) -> Read | None:
    """Return a value with one bracket; None if it has none."""
    found = _BRACKET.fullmatch(text)
    if found is None:
        return None
    head, inner, tail = found["head"], found["inner"], found["tail"].strip()
    if not head:
        return _whole(text, inner, satuan, read) if not tail else None
    spelled = _spelled(text, head, inner, tail, satuan, read)
    return spelled or (_behind(text, head, inner, satuan, read) if not tail else None)


def beside(text: str, satuan: str | None, read: Reader) -> Read | None:
    """Return a number with a label beside it: "72,40 / BB", "BB 72,40"."""
    found = _BESIDE.fullmatch(text) or _BEFORE.fullmatch(text)
    if found is None or not is_label(found["label"].strip()):
        return None
    inner, problems = read(found["number"], satuan)
    return (replace(inner, label=found["label"].strip()), problems) if isinstance(inner, Angka) else None


def _whole(text: str, inner: str, satuan: str | None, read: Reader) -> Read:
    """Return what stands in a bracket alone; of a number it may be a minus."""
    return (asked(text, "kurung"), ()) if re.match(r"[\d-]", inner) else read(inner, satuan)


def _spelled(text: str, head: str, inner: str, tail: str, satuan: str | None, read: Reader) -> Read | None:
    """Return "5 (lima) dokumen": digits and words must say the same."""
    words = read_terbilang(inner)
    digits = re.fullmatch(rf"(?P<number>{DIGITS})\s*(?:%|persen)?", head)
    number = None if digits is None else read_number(digits["number"])
    if words is None or number is None:
        return None
    return read(f"{head} {tail}".strip(), satuan) if number.nilai == words else (asked(text, "kata"), ())


def _behind(text: str, head: str, inner: str, satuan: str | None, read: Reader) -> Read | None:
    """Return a value with a bracket behind it: its unit, its label, a label with its number, or a remark."""
    has_digits = re.search(r"\d", head) is not None, re.search(r"\d", inner) is not None
    if has_digits == (True, True):
        return asked(text, "beberapa"), ()
    if has_digits == (False, False):
        return Label(text), ()
    if has_digits == (False, True):
        return _with_label(head, read(inner, satuan))
    unit = inner == "%" or canonical(inner) is not None
    if unit and not is_label(inner):
        return read(f"{head} {inner}", satuan)
    return _with_label(inner, read(head, satuan)) if is_label(inner) else _with_remark(text, inner, read(head, satuan))


def _with_label(label: str, found: Read) -> Read | None:
    inner, problems = found
    known = isinstance(inner, Angka) and is_label(label)
    return (replace(inner, label=label), problems) if isinstance(inner, Angka) and known else None


def _with_remark(text: str, remark: str, found: Read) -> Read:
    inner, problems = found
    note = Masalah("KETERANGAN_NILAI", f"“{text}”: keterangan “{remark}” tidak ikut dibaca.", "peringatan")
    return inner, (*problems, note)
