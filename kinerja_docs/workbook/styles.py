"""How cells look; each combination is made once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kinerja_docs.workbook.columns import Column, Kind

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format

FONT = "Arial"
DARK, LINE, LOCKED, MISSING, WRONG = "#1F4E78", "#BFBFBF", "#EDEDED", "#FFF2CC", "#FFC7CE"
BROUGHT = "#CFE2F3"
"""What was brought from another year and nobody has looked at."""
_NUMBERS: dict[Kind, str] = {"rupiah": "#,##0", "kode": "@", "nip": "@", "tanggal": "d mmmm yyyy", "tahun": "0"}
_RIGHT = ("nilai", "angka", "rupiah", "hitungan")
_CENTRED = ("satuan", "arah", "jenis", "dokumen", "tingkat", "golongan", "kapasitas", "tahun", "nomor", "perubahan")
Looks = tuple[tuple[str, object], ...]


class Styles:
    """The formats of one workbook."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[Looks, Format] = {}

    def make(self, **looks: object) -> Format:
        """Return a format with these looks."""
        key = tuple(sorted(looks.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format({"font_name": FONT, "font_size": 10, **looks})
        return self._made[key]

    def title(self) -> Format:
        """Return the look of a sheet's title."""
        return self.make(bold=True, font_size=14, font_color=DARK)

    def hint(self) -> Format:
        """Return the look of the line below it."""
        return self.make(italic=True, font_color="#595959")

    def head(self) -> Format:
        """Return the look of headings."""
        centred = {"align": "center", "valign": "vcenter", "text_wrap": True}
        return self.make(bold=True, font_color="#FFFFFF", bg_color=DARK, border=1, border_color=LINE, **centred)

    def cell(self, column: Column, code: str | None = None, *, quoted: bool = False) -> Format:
        """Return the look of a cell; ``code`` is its number format, ``quoted`` keeps a text from being a formula."""
        looks: dict[str, object] = {"border": 1, "border_color": LINE, "valign": "top"}
        looks["text_wrap"] = column.kind not in ("hitungan", "rupiah")
        looks["locked"] = column.locked
        number = code or _NUMBERS.get(column.kind)
        if number:
            looks["num_format"] = number
        if column.locked:
            looks["bg_color"] = LOCKED
        looks["align"] = "center" if column.key in _CENTRED else "right" if column.kind in _RIGHT else "left"
        if column.key not in _CENTRED:
            looks["indent"] = 1
        if quoted:
            looks["quote_prefix"] = True
        return self.make(**looks)
