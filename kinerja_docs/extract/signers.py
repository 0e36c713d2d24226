"""Who signs a document of one official or office: the pejabat of that jabatan."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from kinerja_docs.bahasa.text import fold, normalise
from kinerja_docs.document import Block, Table
from kinerja_docs.extract.agreement.dates import place_and_date
from kinerja_docs.extract.found import Draft, Found
from kinerja_docs.extract.holders import Holder
from kinerja_docs.extract.signatures import Line, Signature, columns_of, is_number, official, signature
from kinerja_docs.extract.wording import block_text
from kinerja_docs.profiles import Vocabulary
from kinerja_docs.source import Place

_CAPACITY = re.compile(r"(plt|plh|pj)\b\.?", re.IGNORECASE)
_SECRETARY = re.compile("^sekretaris(?!daerah)")
LEAST_WORDS, LEAST_SHARE = 3, 0.7
"""A title that leaves words of a name out has so many words left, and this share of them."""
LONGEST = 8
"""A signature block has at most this many lines above its NIP."""


@dataclass(slots=True)
class Signers:
    """Gathers the lines below a table until a NIP closes them."""

    vocabulary: Vocabulary
    claim: Callable[[Signature], Holder | None]
    _lines: list[Line] = field(default_factory=list)

    def begin(self) -> None:
        """Forget what was gathered: a table stands between."""
        self._lines = []

    def read(self, block: Block, holder: Holder | None) -> set[Place]:
        """Read a block; where it closes the signature of ``holder``, keep who signed. Return the places understood."""
        if isinstance(block, Table):
            return self._sign(
                [column for column in columns_of(block) if any(is_number(line.text) for line in column)], holder
            )
        self._lines = [*self._lines, *_lines(block)][-LONGEST:]
        return self._sign([self._lines], holder) if self._lines and is_number(self._lines[-1].text) else set()

    def _sign(self, columns: list[list[Line]], holder: Holder | None) -> set[Place]:
        for column in columns:
            signed = signature(column, self.vocabulary.jabatan.pangkat, {})
            if signed.name is None:
                continue
            signing = holder if holder is not None and _is_of(signed, holder) else self.claim(signed)
            if signing is not None:
                signing.facts.setdefault("pejabat", _official(signed))
                return {line.place for line in column}
        return set()


def _lines(block: Block) -> list[Line]:
    lines = [Line(normalise(text), block.place) for text in block_text(block).split("\n") if normalise(text)]
    return [line for line in lines if place_and_date(line.text) is None]


def _is_of(signed: Signature, holder: Holder) -> bool:
    """Tell whether the title over a signature is that of the holder, or that of the head of an office."""
    title = "".join(fold(line.text) for line in signed.titles)
    name = fold(holder.name.value)
    unit = _SECRETARY.sub("sekretariat", title)
    if holder.official:
        printed = " ".join(line.text for line in signed.titles)
        return bool(title) and (name in title or name in unit or _is_short_for(printed, holder.name.value))
    return title.startswith("kepala") or name in title


def _is_short_for(title: str, name: str) -> bool:
    """Tell whether a title leaves words of a name out: "Kepala BPT Cikole" signs for the "Kepala Balai BPT Cikole"."""
    said, whole = [*map(fold, title.split())], [*map(fold, name.split())]
    rest = iter(whole)
    return (
        LEAST_WORDS <= len(said) >= LEAST_SHARE * len(whole)
        and said[0] == whole[0]
        and all(word in rest for word in said)
    )


def _official(signed: Signature) -> Draft:
    said = {"nama": signed.name, "nip": signed.nip, "pangkat": signed.pangkat, "kapasitas": _capacity(signed)}
    return official({name: found for name, found in said.items() if found is not None})


def _capacity(signed: Signature) -> Found | None:
    """Return in which capacity somebody signs who is not the holder of the jabatan."""
    for line in signed.titles:
        found = _CAPACITY.match(line.text)
        if found is not None:
            return Found(f"{found[1].capitalize()}.", line.place)
    return None
