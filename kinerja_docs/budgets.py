"""How much one document may ask of the machine. Each budget stands here, with its reason.

Each can be set in the environment, as ``KINERJA_BATAS_MEMORI=4096``: a whole number in the unit that is named. What is
beyond a budget is refused with a message that names the file (exit code 3), and the other documents go on.
"""

from __future__ import annotations

import os

MB = 2**20


def _budget(name: str, usual: int) -> int:
    """Return what the environment asks for, else what is usual."""
    asked = os.environ.get(f"KINERJA_BATAS_{name}", "")
    return int(asked) if asked.isdecimal() and int(asked) > 0 else usual


MEMORY = _budget("MEMORI", 800)
"""MB that a worker may take for one document: a regulation of 1,000 pages takes 300, pdfium gives up by ending the
process, which is why it is a worker."""
OCR_MEMORY = _budget("MEMORI_PINDAIAN", 500)
"""MB more for each page of a scan that is read at the same time: the engine takes 400 for one of A4."""
CPU = _budget("DETIK", 15)
"""Seconds of the processor from one sign of progress to the next; the slowest page of the collection takes 3."""
CPU_A_MEGABYTE = _budget("DETIK_PER_MB", 10)
"""Seconds more for each MB of the file: what is long may take long, and nothing short may."""
CPU_A_PAGE = _budget("DETIK_PER_HALAMAN", 2)
"""Seconds more for each page that was read; a page of a scan renews all of ``CPU``."""
CPU_A_THOUSAND_BLOCKS = _budget("DETIK_PER_SERIBU_PARAGRAF", 10)
"""Seconds more to understand what was read, for each thousand paragraphs and tables: 3 are usual."""
WALL = _budget("MENIT", 120)
"""Minutes after which a worker is ended however little it worked: one that waits for nothing must not wait for ever."""
OUTPUT = _budget("HASIL", 256)
"""MB of a result on its way back from a worker; the record of a regulation of 1,000 pages takes 10."""
WRITTEN = _budget("BERKAS", 1024)
"""MB of any one file that a worker, or what it starts, may write."""
BATCH_MEMORY = _budget("MEMORI_BATCH", 2048)
"""MB that a process of a batch may take for the documents of one record at a time; 150 are usual."""
OFFICE_MEMORY = _budget("MEMORI_LIBREOFFICE", 2048)
"""MB that LibreOffice may take; it starts with 300."""
TASKS_OF_A_WORKER = 200
"""Documents after which a worker is replaced, so that nothing of the early ones stays."""
TIRED = 200
"""MB that a worker may keep after a document; one that keeps more is replaced."""
TAG_LENGTH = _budget("TAG", 4000)
"""Letters of one tag of a template: what is longer no person has written, and Python nests no deeper."""
SHEET_ROWS = _budget("BARIS", 50_000)
"""Filled rows of a workbook: all indicators of a kabupaten have 5,000."""
SHEET_COLUMNS = _budget("KOLOM", 1000)
"""Filled cells of one row: a budget of every triwulan of ten years has 100."""
SHEET_CELLS = _budget("SEL", 1_000_000)
"""Filled cells of a workbook: its rows, each of twenty cells."""
SHEET_LETTERS = _budget("HURUF", 20_000_000)
"""Letters in the cells of a workbook, those of a cell that is repeated counted each time: 10,000 printed pages."""
FILE_BYTES = _budget("BERKAS_MASUK", 1024) * MB
"""A file as it lies on the disk: it is read into memory whole."""
BUNDLE_FILES = _budget("BERKAS_FOLDER", 5000)
"""Documents of a folder or an archive: a kabupaten has 500 a year."""
ARCHIVE_MEMBERS = _budget("BAGIAN_ARSIP", 5000)
"""Parts of a Word file, a workbook or an archive: a Word file has 30."""
ARCHIVE_TOTAL = _budget("ISI_ARSIP", 512) * MB
"""All parts of an archive, unpacked."""
ARCHIVE_MEMBER = _budget("ISI_BAGIAN", 256) * MB
"""One part, unpacked."""
ARCHIVE_RATIO = _budget("PENGEMBANGAN", 250)
"""A part over 32 MiB may not be packed more tightly than this; the XML of Word reaches 30 to 60."""
BLOCKS = _budget("PARAGRAF", 150_000)
"""Paragraphs and tables of a document: five times as many as in a regulation of 3,000 pages."""
TEXT_BYTES = _budget("TEKS", 20) * MB
"""A text file: 10,000 printed pages."""
HTML_BYTES = _budget("HALAMAN_WEB", 50) * MB
"""A saved page, with its pictures inside."""
LEGACY_BYTES = _budget("WORD_LAMA", 200) * MB
"""A file for LibreOffice: with pictures."""
TABLE_ROWS = _budget("BARIS_TABEL", 50_000)
"""Rows of a table, of all tables of a Word file: as of a workbook."""
TABLE_COLUMNS = _budget("KOLOM_TABEL", 1000)
"""Columns of a table; Word itself makes 63."""
TEXT_COLUMNS = _budget("KOLOM_TEKS", 100)
"""Columns of a table that is drawn with letters."""
TABLE_PLACES = _budget("TEMPAT_TABEL", 1_000_000)
"""Places of a table, covered ones counted: rows by columns."""
PDF_BYTES = _budget("PDF", 512) * MB
"""A PDF: a scan of 1,000 pages has 300."""
PDF_PAGES = _budget("HALAMAN", 3000)
"""Pages of a PDF; the longest regulation of the collection has 600."""
PIXELS = _budget("PIKSEL", 40_000_000)
"""Pixels of a page; A3 with 300 to the inch has 17 million. Larger ones are made smaller."""
FRAMES = _budget("HALAMAN_GAMBAR", 3000)
"""Pages of a TIFF, as of a PDF."""
TEMPLATE_PART = _budget("BAGIAN_TEMPLAT", 8) * MB
"""A part of a template; the largest of ours has 0.4."""
TEMPLATE_STEPS = _budget("LANGKAH_TEMPLAT", 200_000)
"""Rows and items that one document may loop over, all loops together."""
TEMPLATE_OUTPUT = _budget("HASIL_TEMPLAT", 64) * MB
"""Letters of one part of a document, and of what its expressions make."""
TEMPLATE_TEXT = _budget("TEKS_TEMPLAT", 1) * MB
"""Letters that one expression may put together."""
WORKBOOK_MERGED = _budget("SEL_GABUNGAN", 1_000_000)
"""Places that the merged cells of a workbook of a year cover."""
WORKBOOK_XML = _budget("XML_BUKU", 96) * MB
"""All XML of a workbook of a year; openpyxl takes fifty times as much."""
WORKBOOK_ROWS = _budget("BARIS_BUKU", 20_000)
"""Rows of one sheet of it: 2,000 kecamatan, ten indicators each."""
WORKBOOK_COLUMNS = _budget("KOLOM_BUKU", 200)
"""Columns of one sheet of it: ours have 40, the others are an office's own."""
WORD_PLACES = _budget("TEMPAT_TABEL_WORD", 5_000_000)
"""Places of all tables of a Word file, covered ones counted."""
