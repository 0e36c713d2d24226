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
    return int(asked) if asked.isdecimal() and int(asked) else usual


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
