"""What is still open, as a value that every command says in the same words: how grave, where, what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from kinerja_docs.domain.record import Tingkat

NAMED = 3
"""Places that a line names; of more it tells the number, so that a line still fits on a screen."""


@dataclass(frozen=True, slots=True)
class Kabar:
    """Something that a person should know before a document is signed.

    Attributes:
        pesan: what it is and what to do; the same words for the same matter, so that like ones are said once.
        tempat: where, in words: "Target!I6", "indikator “…”, iku.pdf, halaman 2", a document; "" if nowhere.
        tingkat: ``galat`` must be put right, ``peringatan`` looked at, ``info`` known.
        kode: of the rule, "" if it has none.
        kantor: number of the office among those of the source that alone it concerns; None if it may concern any.
    """

    pesan: str
    tempat: str = ""
    tingkat: Tingkat = "peringatan"
    kode: str = ""
    kantor: int | None = None

    def __str__(self) -> str:
        return line(self, (self.tempat,), 1)


Tell = Callable[[Kabar], None]
"""Who is told."""


def quiet(kabar: Kabar) -> None:
    """Tell nobody."""


def lines(found: Iterable[Kabar]) -> Iterator[str]:
    """Yield a line for each matter, in the order in which they were found; what is alike is said once, with places."""
    places: dict[Kabar, dict[str, None]] = {}
    for each in found:
        places.setdefault(Kabar(each.pesan, "", each.tingkat, each.kode), {})[each.tempat] = None
    yield from (line(matter, tuple(where), len(where)) for matter, where in places.items())


def line(kabar: Kabar, places: Sequence[str], number: int) -> str:
    """Return what is said of a matter that was found at ``number`` places, of which these are the first."""
    named = "; ".join(filter(None, places[:NAMED]))
    where = f"{number} tempat ({named}; …)" if number > NAMED else named
    return f"{' '.join(filter(None, (kabar.tingkat.upper(), kabar.kode, where)))}: {kabar.pesan}"
