"""Who is over whom: "Seksi X dipimpin oleh Kepala Seksi yang berada di bawah dan bertanggung jawab kepada Camat"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kinerja_docs.extract.regulation.names import Names
from kinerja_docs.extract.regulation.phrases import Phrases
from kinerja_docs.source import Place

Frames = tuple[int, ...]
_HEAD_OF_REGION = re.compile(r"(?:bupati|wali\s?kota|gubernur)\b")


@dataclass(frozen=True, slots=True)
class Superior:
    """A superior as the text names it."""

    nama: str
    place: Place


@dataclass(slots=True)
class Superiors:
    """The superiors that a text names: of a unit, or of every unit of a kind ("Seksi") in a chapter."""

    phrases: Phrases
    names: Names
    _own: dict[str, Superior] = field(default_factory=dict)
    _of_kind: dict[str, dict[Frames, Superior]] = field(default_factory=dict)

    def note(self, sentence: str, headings: Sequence[str], frames: Frames, place: Place) -> None:
        """Keep what a sentence under these headings says; nothing where it names no superior."""
        found = self.phrases.superior.search(sentence)
        if found is None:
            return
        subject = self.names.find(sentence[: found.start()])
        superior = self._superior(sentence[found.end() :])
        if not subject or not self._is_named(superior):
            return
        name = self.names.completed(subject, headings) if self.names.is_general(subject) else subject
        key, said = self.names.key(name), Superior(superior, place)
        if not self.names.is_general(name):
            self._own.setdefault(key, said)
            return
        within = self._of_kind.setdefault(key, {})
        for depth in range(len(frames) + 1):
            within.setdefault(frames[:depth], said)

    def over(self, key: str, frames: Frames) -> Superior | None:
        """Return the superior of the unit with a key, that of its kind as the nearest chapter names it."""
        own = self._own.get(key)
        kinds = [within for kind, within in self._of_kind.items() if key.startswith(kind)]
        near = (
            within[frames[:depth]]
            for depth in range(len(frames), -1, -1)
            for within in kinds
            if frames[:depth] in within
        )
        found = own or next(near, None)
        return found if found is not None and self.names.key(found.nama) != key else None

    def _is_named(self, superior: str) -> bool:
        """Tell the title of an office, in small letters too, from "atasan" and "pimpinannya"."""
        return superior[:1].isupper() or bool(_HEAD_OF_REGION.match(superior)) or self.names.is_jabatan(superior)

    def _superior(self, words: str) -> str:
        words = words.lstrip()
        ends = self.phrases.superior_ends.finditer(words)
        end = next((end for end in ends if not self._goes_on(words[end.start() :])), None)
        return re.split(r"[,.;:]", words[: end.start()] if end else words)[0].strip()

    def _goes_on(self, words: str) -> bool:
        """Tell "dan" within the name of a unit ("Bidang Limbah dan Pengembangan") from one before another official."""
        link, _, rest = words.partition(" ")
        return link in ("dan", "serta") and rest[:1].isupper() and not self.names.is_jabatan(rest)
