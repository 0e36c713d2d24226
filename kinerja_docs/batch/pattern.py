"""One kecamatan's record as the pattern for the others of its kabupaten.

Names, codes and numbers of desa and kelurahan are put in their places by the rules of ``phrases``. Who holds a jabatan
is left empty, because it is somebody else there; where the pattern was read from and what was found in it goes, because
it is true of the pattern only. Nothing else changes. Titles of regulations are never touched; what quotes the plan of
the kabupaten, and the prescribed names of programs, keep their words but for the name of the kecamatan.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kinerja_docs.bahasa.text import short_name
from kinerja_docs.batch.districts import Kecamatan
from kinerja_docs.batch.phrases import Neighbours, Notes, Phrases, phrases
from kinerja_docs.domain import Kinerja
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.errors import WrongUse
from kinerja_docs.jabatan import leads_region, lexicon

_OF_KABUPATEN = ("visi", "misi", "tujuan_rpjmd", "sasaran_rpjmd", "anggaran")
"""What quotes the plan of the kabupaten or the prescribed names of programs: the same words in every kecamatan, but for
its name."""
_VERBATIM = frozenset(("dasar_hukum", "regulasi", "dasar", "skema"))
_VALUES = ("baseline", "target", "realisasi")
_OFFICIAL = ("nama", "nip", "pangkat")


@dataclass(frozen=True, slots=True)
class Written:
    """A record (JSON) as it goes to work.

    Attributes:
        record: the record.
        diganti, ragu: if it was made after a pattern, what was replaced, and what a person has to look at.
        tahun: what its year has beside it; the record in there is empty.
        folder: where files that the settings name are looked for.
        salinan: whether it was made after the record of another kecamatan.
    """

    record: bytes
    diganti: tuple[str, ...] = ()
    ragu: tuple[str, ...] = ()
    tahun: Tahunan = field(default_factory=lambda: Tahunan(rekaman=Kinerja()))
    folder: Path = Path()
    salinan: bool = False


class Pattern:
    """A record that others are made after."""

    def __init__(self, plain: dict[str, Any], kecamatan: Sequence[Kecamatan], name: str) -> None:
        office = plain["perangkat_daerah"]["nama"]
        if not office:
            raise WrongUse(f"{name}: rekaman tidak menyebut nama kecamatan, jadi tidak dapat menjadi pola.")
        self._plain = {**plain, "asal": {}, "temuan": [], "cakupan": None}
        known = (each for each in kecamatan if each.nama.casefold() == short_name(office).casefold())
        self._own = next(known, Kecamatan(plain["perangkat_daerah"]["kode"] or "", short_name(office), 0, 0))
        self._others = Neighbours(self._own, (each.nama for each in kecamatan))

    def copy_for(self, target: Kecamatan) -> Written:
        """Return the record for another kecamatan (or for the pattern's own, which keeps its officials)."""
        rules = phrases(self._own, target, self._others)
        work = _Work(target, self._place_name(), is_own=target == self._own)
        plain = work.copied(self._plain, "", rules)
        plain["perangkat_daerah"]["kode"] = target.kode or None
        text = json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()
        return Written(text, tuple(work.replaced()), tuple(work.doubtful()), salinan=target != self._own)

    def _place_name(self) -> str:
        name = self._own.nama.casefold()
        region = (self._plain["perangkat_daerah"]["daerah"] or "").casefold()
        return "" if region.endswith(f" {name}") else name


class _Work:
    def __init__(self, target: Kecamatan, place_name: str, *, is_own: bool) -> None:
        self._target = target
        self._place_name = place_name
        self._is_own = is_own
        self._notes: dict[str, Notes] = {}
        self._emptied = 0
        self._values = 0

    def copied(self, value: Any, pointer: str, rules: Phrases) -> Any:
        match value:
            case str():
                return self._text(value, pointer, rules)
            case list():
                return [self.copied(item, f"{pointer}/{index}", rules) for index, item in enumerate(value)]
            case dict():
                return self._object(value, pointer, rules)
        return value

    def _object(self, value: dict[str, Any], pointer: str, rules: Phrases) -> dict[str, Any]:
        if not self._is_own:
            value = self._without_officials(value)
            self._values += sum(len(value[key]) for key in _VALUES if isinstance(value.get(key), dict))
            self._values += sum(bool(line.get("jumlah")) for line in value.get("anggaran") or ())
        return {
            key: inner if key in _VERBATIM else self.copied(inner, f"{pointer}/{key}", _rules_for(key, rules))
            for key, inner in value.items()
        }

    def _without_officials(self, value: dict[str, Any]) -> dict[str, Any]:
        if isinstance(value.get("pejabat"), dict):
            self._emptied += 1
            return {**value, "pejabat": None}
        if "nip" in value and "jabatan" in value and _is_local(value["jabatan"]) and any(map(value.get, _OFFICIAL)):
            self._emptied += 1
            return {**value, **dict.fromkeys(_OFFICIAL)}
        return value

    def _text(self, text: str, pointer: str, rules: Phrases) -> str:
        notes = Notes()
        found = self._place(text, pointer, notes) or rules.apply(text, notes)
        if notes.replaced or notes.doubtful:
            self._notes[pointer] = notes
        return found

    def _place(self, text: str, pointer: str, notes: Notes) -> str | None:
        """Return the place above a signature where it is the kecamatan, and not a kabupaten of the same name."""
        if not pointer.endswith("/tempat") or text.casefold() != self._place_name:
            return None
        notes.replaced.append((text, self._target.nama))
        return self._target.nama

    def replaced(self) -> list[str]:
        counted = Counter(pair for notes in self._notes.values() for pair in notes.replaced)
        lines = [f"{before} → {after} ({number}×)" for (before, after), number in counted.items()]
        if self._emptied:
            lines.append(f"nama pejabat pola dikosongkan ({self._emptied}×)")
        return lines

    def doubtful(self) -> list[str]:
        lines = [f"{pointer}: {phrase}" for pointer, notes in self._notes.items() for phrase in notes.doubtful]
        if self._values:
            what = "baseline, target, realisasi, anggaran"
            lines.append(f"{self._values} nilai ({what}) disalin dari pola; periksa satu per satu")
        return lines


def _rules_for(key: str, rules: Phrases) -> Phrases:
    return rules.only_the_name() if key in _OF_KABUPATEN else rules


def _is_local(jabatan: str | None) -> bool:
    return not leads_region(jabatan or "", lexicon())
