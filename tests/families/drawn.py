"""PDF files as other programs write them: letter by letter, with boxes instead of lines, on turned pages."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap

from pdf_maker import ADVANCE, Paper, pdf

from families.expected import Record, aim, budget, family, ind, party, record
from families.pk import NIP1, NIP2

PITCH, SIZE = 11.5, 9


class Drawn:
    """Pages that are drawn, from top to bottom, in letters that are all as wide.

    Attributes:
        apart: each letter is written by itself.
        boxes: cells are ``lines``, ``thin`` filled boxes on four sides, ``stroked`` boxes, or ``filled`` one over another.
    """

    suffix = "pdf"

    def __init__(self, *, apart: bool = False, boxes: str = "lines", rotate: int = 0, lying: bool = False) -> None:
        self._apart, self._boxes, self._rotate = apart, boxes, rotate
        self._size = (842, 595) if lying else (595, 842)
        self._pages: list[Paper] = []
        self.page()

    def page(self) -> Drawn:
        """Begin a page."""
        self._pages.append(Paper(*self._size, rotate=self._rotate))
        self._top = 50.0
        return self

    def text(self, x: float, words: str, *, top: float | None = None, bold: bool = False) -> None:
        """Write one line."""
        at, page = self._top if top is None else top, self._pages[-1]
        if not self._apart:
            page.text(x, at, words, size=SIZE, bold=bold)
            return
        for number, letter in enumerate(words):
            if letter != " ":
                page.text(round(x + number * ADVANCE * SIZE, 2), at, letter, size=SIZE, bold=bold)

    def title(self, *lines: str) -> Drawn:
        """Add centred bold lines."""
        for line in lines:
            self.text((self._size[0] - len(line) * ADVANCE * SIZE) / 2, line, bold=True)
            self._top += PITCH + 2
        return self.gap()

    def gap(self, points: float = PITCH) -> Drawn:
        """Leave room."""
        self._top += points
        return self

    def lines(self, *lines: str, x: float = 50) -> Drawn:
        """Add lines; what stands behind a bar is set at another place."""
        for line in lines:
            for number, part in enumerate(line.split("|")):
                self.text(x + 250 * number, part)
            self._top += PITCH
        return self

    def paragraph(self, words: str, *, x: float = 50, width: int = 90, hang: int = 0) -> Drawn:
        """Add words in lines of so many letters."""
        return self.lines(*wrap(words, width, subsequent_indent=" " * hang), x=x)

    def table(self, rows: Sequence[Sequence[str]], widths: Sequence[float], *, bold: int = 1, x: float = 50) -> Drawn:
        """Add a table."""
        for number, row in enumerate(rows):
            cells = [[line for part in text.split("\n") for line in wrap(part, int((width - 6) / (ADVANCE * SIZE)))] for text, width in zip(row, widths, strict=True)]  # fmt: skip
            height, left = PITCH * max(map(len, cells)) + 6, x
            for cell, width in zip(cells, widths, strict=True):
                self._cell(left, width, height, dark=number < bold)
                for line, words in enumerate(cell):
                    self.text(left + 3, words, top=self._top + 4 + line * PITCH, bold=number < bold)
                left += width
            self._top += height
        return self.gap()

    def _cell(self, left: float, width: float, height: float, *, dark: bool) -> None:
        page, right, bottom = self._pages[-1], left + width, self._top + height
        if self._boxes == "filled":
            page.fill(left, self._top, right, bottom, 0).fill(
                left + 0.5, self._top + 0.5, right - 0.5, bottom - 0.5, 0.8 if dark else 1
            )
            return
        if dark:
            page.fill(left, self._top, right, bottom)
        if self._boxes == "stroked":
            page.content.append(f"0.5 w {left} {page.height - bottom} {width} {height} re S")
        for x0, y0, x1, y1 in (
            (left, self._top, right, self._top),
            (left, bottom, right, bottom),
            (left, self._top, left, bottom),
            (right, self._top, right, bottom),
        ):
            if self._boxes == "thin":
                page.fill(x0 - 0.25, y0 - 0.25, x1 + 0.25, y1 + 0.25, 0)
            elif self._boxes == "lines":
                page.rule(x0, y0, x1, y1)

    def data(self) -> bytes:
        """Return the file."""
        return pdf(*self._pages)


Made = tuple[Drawn, Record]
_IKU = [
    ("Meningkatnya pelayanan perizinan", "Persentase izin yang terbit tepat waktu (%)", "Jumlah izin tepat waktu / jumlah izin terbit x 100%", "Bidang Perizinan"),
    ("Meningkatnya nilai investasi daerah", "Nilai realisasi investasi (Rp Miliar)", "Jumlah realisasi investasi PMA dan PMDN", "Bidang Penanaman Modal"),
]  # fmt: skip


def _iku(drawn: Drawn) -> Made:
    drawn.title("INDIKATOR KINERJA UTAMA", "DINAS PENANAMAN MODAL KOTA HARAPAN", "TAHUN 2022")
    drawn.table(
        [["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Formulasi", "Sumber Data"], *([str(n), *row] for n, row in enumerate(_IKU, 1))],
        [30, 120, 130, 130, 85],
    )  # fmt: skip
    rows = zip(("%", "Rp Miliar"), _IKU, strict=True)
    return drawn, record("Dinas Penanaman Modal", "Kota Harapan", 2022, iku=[aim(goal, ind(name.split(" (")[0], unit, rumus=formula, sumber=source)) for unit, (goal, name, formula, source) in rows])  # fmt: skip


@family
def pdf_letter_by_letter_with_thin_boxes() -> Made:
    """Each letter by itself, blanks left out, each cell with four thin filled boxes"""
    return _iku(Drawn(apart=True, boxes="thin"))


@family
def pdf_cells_filled_over_each_other() -> Made:
    """A black box for each cell and a white one half a point smaller over it: lines without any line"""
    return _iku(Drawn(boxes="filled"))


@family
def pdf_stroked_boxes_on_a_turned_page() -> Made:
    """A box a cell, the page turned by /Rotate 90"""
    return _iku(Drawn(boxes="stroked", rotate=90))


@family
def pdf_pk_letter_by_letter() -> Made:
    """A statement letter by letter, labels with hanging values, signatures side by side, targets in stroked boxes"""
    drawn = Drawn(apart=True, boxes="stroked").title(
        "PERJANJIAN KINERJA TAHUN 2019", "DINAS PERHUBUNGAN KABUPATEN SUKAMAJU"
    )
    drawn.paragraph(
        "Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan, dan akuntabel, kami yang bertanda tangan di bawah ini :"
    ).gap()
    drawn.lines("Nama      : NAMA KABID, S.T.").paragraph(
        "Jabatan   : Kepala Bidang Lalu Lintas dan Angkutan Jalan pada Dinas Perhubungan Kabupaten Sukamaju",
        width=60,
        hang=12,
    ).lines("Selanjutnya disebut Pihak Pertama").gap()
    drawn.lines(
        "Nama      : NAMA KEPALA DINAS, M.T.",
        "Jabatan   : Kepala Dinas Perhubungan",
        "Selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua",
    ).gap()
    drawn.paragraph(
        "Pihak Pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah."
    ).gap(24)
    drawn.lines(
        "|Sukamaju, 7 Januari 2019",
        "Pihak Kedua,|Pihak Pertama,",
        "",
        "",
        "",
        "NAMA KEPALA DINAS, M.T.|NAMA KABID, S.T.",
        "Pembina Utama Muda|Pembina",
        f"NIP. {NIP2}|NIP. {NIP1}",
    )
    drawn.page().title("LAMPIRAN PERJANJIAN KINERJA TAHUN 2019")
    drawn.table(
        [
            ["No", "Sasaran Program", "Indikator Kinerja", "Target"],
            ["1", "Meningkatnya keselamatan lalu lintas", "Persentase perlengkapan jalan yang terpasang", "75 %"],
            ["2", "Meningkatnya pelayanan angkutan", "Jumlah trayek yang dilayani", "14 trayek"],
        ],
        [30, 180, 190, 80],
    )
    drawn.table(
        [
            ["No", "Program", "Anggaran (Rp)", "Ket"],
            ["1", "Program Peningkatan Pelayanan Angkutan", "1.250.000.000", "APBD"],
            ["2", "Program Pengendalian Lalu Lintas", "975.500.000", "APBD"],
            ["", "Jumlah", "2.225.500.000", ""],
        ],
        [30, 240, 130, 80],
    )
    return drawn, record(
        "Dinas Perhubungan", "Kabupaten Sukamaju", 2019,
        perjanjian=[
            {
                "tahun": 2019, "tempat": "Sukamaju", "tanggal": "2019-01-07",
                "pihak_pertama": party("NAMA KABID, S.T.", "Kepala Bidang Lalu Lintas dan Angkutan Jalan pada Dinas Perhubungan Kabupaten Sukamaju", NIP1, "Pembina"), "pihak_kedua": party("NAMA KEPALA DINAS, M.T.", "Kepala Dinas Perhubungan", NIP2, "Pembina Utama Muda"),
                "sasaran": [aim("Meningkatnya keselamatan lalu lintas", ind("Persentase perlengkapan jalan yang terpasang", target="75 %")), aim("Meningkatnya pelayanan angkutan", ind("Jumlah trayek yang dilayani", target="14 trayek"))],
                "anggaran": [budget("Program Peningkatan Pelayanan Angkutan", "1250000000", "program", note="APBD"), budget("Program Pengendalian Lalu Lintas", "975500000", "program", note="APBD")],
            }
        ],
    )  # fmt: skip
