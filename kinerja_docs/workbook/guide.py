"""The first sheet: what the workbook is for and how it is filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from kinerja_docs.workbook.columns import KECAMATAN, Row, Sheet
from kinerja_docs.workbook.sheets import PETUNJUK
from kinerja_docs.workbook.styles import BROUGHT, DARK, LOCKED, MISSING, WRONG, Styles

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

NAME = PETUNJUK
_STEPS = (
    "Mulai dari lembar Kecamatan, Jabatan, dan Pejabat; lengkapi sel yang kuning.",
    "Di lembar IKU dan IKI tetapkan satuan dan arah setiap indikator.",
    "Di lembar Target isi target setahun.",
    "Di lembar Variabel isi angka yang diminta rumus. Indikator tanpa rumus diisi langsung di lembar Realisasi.",
    "Di lembar Anggaran tulis setiap program, kegiatan, sub kegiatan satu kali dengan jabatannya; Selisih harus nol.",
    "Di lembar Pengaturan isi kop, tempat, dan tanggal.",
    "Simpan sebagai .xlsx, lalu jalankan: kinerja-docs compute NAMA-BERKAS.xlsx",
)
_BROUGHT = (
    "Periksa sel biru: isinya dibawa dari tahun lalu (pejabat, jumlah anggaran). Yang sudah lain diganti; yang masih "
    "benar diberi Ya di kolom Sudah diperiksa.",
    "Yang hanya berlaku tahun lalu tidak dibawa (tanggal, nomor keputusan); isi yang baru. Realisasi tahun lalu "
    "menjadi baseline; target dan angka tahun lalu ada di kolom yang disembunyikan.",
)
_RULES = (
    "Angka ditulis biasa: 85,5 atau 85,5%. Pemisah desimal mengikuti pengaturan Excel Anda.",
    "Baris boleh diurutkan, disembunyikan, disisipkan, dan ditambah di bawah. Judul kolom dan nama lembar tetap.",
    "Beberapa isi dalam satu sel (sumber data, kop): pindah baris dengan Alt+Enter.",
    "Sel abu-abu terkunci: dihitung atau dari lembar lain. Membukanya tanpa sandi: Tinjau, Buka Proteksi Lembar.",
    "Kolom dan lembar tambahan milik Anda tidak diganggu dan tidak dibaca.",
    "Keterangan setiap kolom muncul bila penunjuk tetikus diletakkan di judulnya.",
)
_LEGEND = (
    (MISSING, "belum diisi"),
    (BROUGHT, "dibawa dari tahun lalu, belum diperiksa"),
    ("#FFFFFF", "boleh diisi atau diubah"),
    (LOCKED, "terkunci"),
    (WRONG, "tidak cocok"),
)


def write(
    page: Worksheet,
    styles: Styles,
    sheets: Sequence[Sheet],
    rows: Mapping[str, Sequence[Row]],
    title: str,
    note: str,
    *,
    brought: bool = False,
) -> None:
    """Write the sheet; ``brought`` if anything in the workbook comes from another year."""
    page.hide_gridlines(2)
    for column, width in enumerate((3, 20, 78, 14)):
        page.set_column(column, column, width)
    page.write_string(0, 1, title, styles.make(bold=True, font_size=18, font_color=DARK))
    page.write_string(1, 1, "Diisi oleh perencana, dibaca kembali oleh kinerja-docs.", styles.hint())
    if note:
        page.write_string(2, 1, note, styles.make(bold=True, font_color="#C00000"))
    steps = (*_BROUGHT, *_STEPS) if brought else _STEPS
    line = _numbered(page, styles, 3 + bool(note), "Urutan mengisi", steps)
    line = _numbered(page, styles, line + 1, "Yang perlu diketahui", _RULES)
    legend = [(colour, words) for colour, words in _LEGEND if brought or colour != BROUGHT]
    line = _legend(page, styles, line + 1, legend)
    _contents(page, styles, line + 1, sheets, rows)
    page.protect("", {"format_columns": True, "format_rows": True})
    page.set_portrait()
    page.set_paper(9)
    page.fit_to_pages(1, 0)


def _numbered(page: Worksheet, styles: Styles, line: int, title: str, texts: Sequence[str]) -> int:
    page.write_string(line, 1, title, styles.make(bold=True, font_size=12, font_color=DARK))
    wrapped = styles.make(text_wrap=True, valign="top")
    for number, text in enumerate(texts, 1):
        page.merge_range(line + number, 1, line + number, 3, f"{number}.  {text}", wrapped)
        page.set_row(line + number, 28 if len(text) > 118 else 15)
    return line + len(texts) + 1


def _legend(page: Worksheet, styles: Styles, line: int, legend: Sequence[tuple[str, str]]) -> int:
    page.write_string(line, 1, "Arti warna", styles.make(bold=True, font_size=12, font_color=DARK))
    for number, (colour, words) in enumerate(legend, 1):
        page.write_blank(line + number, 1, None, styles.make(bg_color=colour, border=1, border_color="#BFBFBF"))
        page.write_string(line + number, 2, words, styles.make(indent=1))
    return line + len(legend) + 1


def _contents(
    page: Worksheet, styles: Styles, line: int, sheets: Sequence[Sheet], rows: Mapping[str, Sequence[Row]]
) -> None:
    for index, title in enumerate(("Lembar", "Isi", "Belum diisi"), 1):
        page.write_string(line, index, title, styles.head())
    cell = styles.make(border=1, border_color="#BFBFBF", text_wrap=True, valign="top", indent=1)
    count = styles.make(border=1, border_color="#BFBFBF", valign="top", align="center")
    link = styles.make(border=1, border_color="#BFBFBF", font_color="#0563C1", underline=1, valign="top", indent=1)
    for number, sheet in enumerate(sheets, line + 1):
        page.set_row(number, 28 if len(sheet.hint) > 92 else 15)
        page.write_url(number, 1, f"internal:'{sheet.name}'!A1", link, sheet.name)
        page.write_string(number, 2, sheet.hint, cell)
        formula, now = _missing(sheet, rows.get(sheet.name, []))
        if formula:
            page.write_formula(number, 3, formula, count, now)
        else:
            page.write_blank(number, 3, None, count)


def _missing(sheet: Sheet, rows: Sequence[Row]) -> tuple[str, int]:
    """Return the formula that counts the cells still to be filled in, and what it gives now: in rows of an office."""
    wanted = [each.key for each in sheet.columns if each.wanted]
    last = 4 + len(rows) + sheet.blank_rows
    if not wanted or not rows or sheet.name in ("Realisasi", "Pengaturan"):
        return "", 0
    parts = [
        f"SUMPRODUCT(('{sheet.name}'!$B$5:$B${last}<>\"\")*('{sheet.name}'!{_column(sheet, key, last)}=\"\"))"
        for key in wanted
    ]
    return "=" + "+".join(parts), sum(not row.get(key) for row in rows if row.get(KECAMATAN) for key in wanted)


def _column(sheet: Sheet, key: str, last: int) -> str:
    letter = sheet.letter(key)
    return f"${letter}$5:${letter}${last}"
