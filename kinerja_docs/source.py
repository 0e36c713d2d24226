"""Where something stands in a source file."""

from __future__ import annotations

from dataclasses import dataclass

_STRICT = {"extra": "forbid"}
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place in a source file, precise enough to show it to a person.

    Attributes:
        berkas: name of the file, without its folder.
        halaman: page, from 1.
        kotak: left, top, right, bottom on that page, in points from its upper left corner.
        blok: number of the block in its file, from 1.
        baris: line of a text file, row of a sheet; otherwise row of the table that stands at ``blok``, from 1.
        kolom: column of that sheet or table, from 1.
        bagian: part of the file if it is not the body (a header, a text box, a sheet).
    """

    __pydantic_config__ = _STRICT

    berkas: str
    halaman: int | None = None
    kotak: Box | None = None
    blok: int | None = None
    baris: int | None = None
    kolom: int | None = None
    bagian: str | None = None

    def __str__(self) -> str:
        """Return the place in words, as in ``iku.docx, halaman 2, baris 3, kolom 4``."""
        named = [("bagian", self.bagian), ("halaman", self.halaman), ("blok", self.blok)]
        named += [("baris", self.baris), ("kolom", self.kolom)]
        return ", ".join([self.berkas, *(f"{name} {value}" for name, value in named if value is not None)])
