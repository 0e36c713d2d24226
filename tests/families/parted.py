"""IKU, IKI and Perjanjian Kinerja whose tables lack most of their lines, and whose letters stand apart."""

from __future__ import annotations

from collections.abc import Sequence

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm

from families.expected import Record, aim, budget, family, ind, party, record
from families.paper import LEFT, UP, Paper, Rows
from families.pk import FIRST, NIP1, NIP2, OPENING, SECOND


class Ruled(Paper):
    """A Word document with tables that are ruled in part."""

    def ruled(
        self, rows: Rows, widths: Sequence[float], *, sides: str = "", stripes: bool = False, bold: int = 1
    ) -> Ruled:
        """Add a table; each letter of ``sides`` draws lines.

        Args:
            rows: texts.
            widths: of the columns in centimetres.
            sides: ``h`` below each row, ``k`` above and below the header and at the foot, ``v`` between columns.
            stripes: whether every second row and the header are grey.
            bold: so many rows are the header.
        """
        self.table(rows, widths=widths, bold=bold, lined=False)
        table = self._file.tables[-1]
        for number, row in enumerate(table.rows):
            edges = [side for side, wanted in (
                ("top", "h" in sides or ("k" in sides and number == 0)),
                ("bottom", "h" in sides or ("k" in sides and number in (bold - 1, len(rows) - 1))),
                ("left", "v" in sides), ("right", "v" in sides),
            ) if wanted]  # fmt: skip
            for cell in row.cells:
                drawn = "".join(f'<w:{side} w:val="single" w:sz="6" w:color="000000"/>' for side in edges)
                cell._tc.get_or_add_tcPr().append(parse_xml(f"<w:tcBorders {nsdecls('w')}>{drawn}</w:tcBorders>"))
                if stripes and (number < bold or number % 2):
                    grey = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{"A6A6A6" if number < bold else "E7E6E6"}"/>'
                    cell._tc.tcPr.append(parse_xml(grey))
        return self

    def spaced(self, *lines: str, points: float = 3) -> Ruled:
        """Add centred bold lines whose letters stand apart."""
        self.title(*lines)
        for paragraph in self._file.paragraphs[-len(lines) :]:
            for run in paragraph.runs:
                run._r.get_or_add_rPr().append(parse_xml(f'<w:spacing {nsdecls("w")} w:val="{int(20 * points)}"/>'))
        return self

    def justified(self, *lines: str, right: float = 0) -> Ruled:
        """Add paragraphs that fill their lines."""
        self.lines(*lines)
        for paragraph in self._file.paragraphs[-len(lines) :]:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            paragraph.paragraph_format.right_indent = Cm(right)
        return self

    def turned(self) -> Ruled:
        """Begin a section whose pages lie."""
        section = self._file.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Cm(29.7), Cm(21)
        return self


Made = tuple[Ruled, Record]
_ROWS = [
    ("Meningkatnya kualitas pelayanan kesehatan hewan dan kesehatan masyarakat veteriner", "Persentase kasus penyakit hewan menular yang tertangani (%)", "Jumlah kasus yang tertangani / jumlah kasus yang dilaporkan x 100%", "Bidang Kesehatan Hewan"),
    ("Meningkatnya produksi peternakan", "Jumlah produksi daging (Ton)", "Hasil pendataan produksi daging selama satu tahun", "Bidang Produksi"),
    ("Meningkatnya kesejahteraan peternak", "Nilai Tukar Petani subsektor peternakan", "Indeks yang diterima peternak dibagi indeks yang dibayar peternak", "Badan Pusat Statistik"),
]  # fmt: skip


def _iku() -> list[Record]:
    units = ("%", "Ton", None)
    return [aim(goal, ind(name.split(" (")[0], unit, rumus=formula, sumber=source)) for unit, (goal, name, formula, source) in zip(units, _ROWS, strict=True)]  # fmt: skip


_HEAD = ["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Formulasi Perhitungan", "Sumber Data"]
_WIDTHS = [1.2, 5, 5, 5.5, 3]


@family
def iku_level_lines_only() -> Made:
    """Only lines from left to right, none between the columns"""
    paper = Ruled(size=10)
    paper.title("INDIKATOR KINERJA UTAMA", "DINAS PETERNAKAN KABUPATEN SUKAMAJU", "TAHUN 2021")
    paper.ruled([_HEAD, *([str(n), *row] for n, row in enumerate(_ROWS, 1))], _WIDTHS, sides="h")
    return paper, record("Dinas Peternakan", "Kabupaten Sukamaju", 2021, iku=_iku())


@family
def iku_lines_of_the_header_only() -> Made:
    """Lines above and below the header and at the foot of the table, as scientific papers have"""
    paper = Ruled(size=10)
    paper.title("INDIKATOR KINERJA UTAMA", "DINAS PETERNAKAN KABUPATEN SUKAMAJU", "TAHUN 2021")
    paper.ruled([_HEAD, *([str(n), *row] for n, row in enumerate(_ROWS, 1))], _WIDTHS, sides="k")
    return paper, record("Dinas Peternakan", "Kabupaten Sukamaju", 2021, iku=_iku())


@family
def iku_stripes_instead_of_lines() -> Made:
    """No line at all: a dark header and every second row grey"""
    paper = Ruled(size=10)
    paper.title("INDIKATOR KINERJA UTAMA", "DINAS PETERNAKAN KABUPATEN SUKAMAJU", "TAHUN 2021")
    paper.ruled([_HEAD, *([str(n), *row] for n, row in enumerate(_ROWS, 1))], _WIDTHS, stripes=True)
    return paper, record("Dinas Peternakan", "Kabupaten Sukamaju", 2021, iku=_iku())


@family
def pk_upright_lines_only() -> Made:
    """Lines between the columns, above and below the header and at the foot, none between the rows; letters apart"""
    paper = Ruled(size=11)
    paper.spaced("PERJANJIAN KINERJA TAHUN 2020").title("KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU").lines(
        "Jabatan : Kepala Seksi Pembangunan"
    )
    paper.ruled(
        [
            ["No", "Sasaran Kegiatan", "Indikator Kinerja", "Target"],
            ["1", "Terlaksananya musyawarah perencanaan pembangunan tingkat kecamatan", "Jumlah dokumen hasil musyawarah perencanaan pembangunan", "1 dokumen"],
            ["2", "Terbinanya pembangunan desa", "Persentase desa yang dibina", "100 %"],
        ],
        [1.2, 6.3, 6, 3], sides="kv",
    )  # fmt: skip
    paper.ruled(
        [["No", "Kegiatan", "Anggaran (Rp)", "Keterangan"], ["1", "Musyawarah perencanaan pembangunan", "35.000.000", "APBD"], ["2", "Pembinaan pembangunan desa", "22.500.000", "APBD"], ["", "Jumlah", "57.500.000", ""]],
        [1.2, 8.3, 4, 3], sides="kv",
    )  # fmt: skip
    return paper, record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2020,
        perjanjian=[
            {
                "tahun": 2020, "pihak_pertama": party(None, "Kepala Seksi Pembangunan"),
                "sasaran": [
                    aim("Terlaksananya musyawarah perencanaan pembangunan tingkat kecamatan", ind("Jumlah dokumen hasil musyawarah perencanaan pembangunan", target="1 dokumen")),
                    aim("Terbinanya pembangunan desa", ind("Persentase desa yang dibina", target="100 %")),
                ],
                "anggaran": [budget("Musyawarah perencanaan pembangunan", "35000000", "kegiatan", note="APBD"), budget("Pembinaan pembangunan desa", "22500000", "kegiatan", note="APBD")],
            }
        ],
    )  # fmt: skip


@family
def iki_table_in_a_lying_section() -> Made:
    """Labels on an upright page, the table in a section that lies; a title with letters far apart, justified duties"""
    paper = Ruled(size=11)
    paper.spaced("INDIKATOR KINERJA INDIVIDU", points=5).title(
        "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL KOTA HARAPAN", "TAHUN 2023"
    )
    paper.lines("Jabatan\t: Kepala Bidang Pelayanan Pencatatan Sipil", stops=[3])
    paper.justified(
        "Tugas : melaksanakan penyiapan perumusan kebijakan teknis dan pelaksanaan kebijakan di bidang pelayanan pencatatan sipil serta penyelenggaraan administrasi kependudukan",
        "Fungsi :", "a. penyusunan perencanaan pelayanan pencatatan sipil;", "b. perumusan kebijakan teknis pencatatan sipil yang diselenggarakan berdasarkan ketentuan peraturan perundang-undangan; dan", "c. pengendalian dan evaluasi.", right=4,
    )  # fmt: skip
    paper.turned().table(
        [
            ["No", "Kinerja Utama", "Indikator Kinerja", "Formulasi", "Sumber Data", "Target 2023"],
            ["1", "Meningkatnya kepemilikan akta kelahiran", "Persentase kepemilikan akta kelahiran", "Jumlah penduduk yang memiliki akta / jumlah penduduk x 100%", "Data SIAK", "97,5%"],
            [UP, UP, "Persentase akta kematian yang diterbitkan", "Jumlah akta terbit / jumlah peristiwa x 100%", "Data SIAK", "60%"],
        ],
        widths=[1.2, 6, 6, 6, 3, 3], shade=True,
    )  # fmt: skip
    return paper, record(
        "Dinas Kependudukan dan Pencatatan Sipil", "Kota Harapan", 2023,
        jabatan=[
            {
                "nama": "Kepala Bidang Pelayanan Pencatatan Sipil",
                "tugas": ["melaksanakan penyiapan perumusan kebijakan teknis dan pelaksanaan kebijakan di bidang pelayanan pencatatan sipil serta penyelenggaraan administrasi kependudukan"],
                "fungsi": ["penyusunan perencanaan pelayanan pencatatan sipil", "perumusan kebijakan teknis pencatatan sipil yang diselenggarakan berdasarkan ketentuan peraturan perundang-undangan", "pengendalian dan evaluasi"],
                "iki": [
                    aim(
                        "Meningkatnya kepemilikan akta kelahiran",
                        ind("Persentase kepemilikan akta kelahiran", target={"2023": "97,5%"}, rumus="Jumlah penduduk yang memiliki akta / jumlah penduduk x 100%", sumber="Data SIAK"),
                        ind("Persentase akta kematian yang diterbitkan", target={"2023": "60%"}, rumus="Jumlah akta terbit / jumlah peristiwa x 100%", sumber="Data SIAK"),
                    )
                ],
            }
        ],
    )  # fmt: skip


@family
def pk_statement_in_justified_lines() -> Made:
    """A statement in narrow justified lines with wide gaps, a table with level lines, signatures in a table without"""
    paper = Ruled(size=12).spaced("PERJANJIAN KINERJA TAHUN 2022", points=2)  # type: ignore[assignment]
    paper.justified(OPENING, right=3).lines(
        "Nama\t: NAMA KEPALA BIDANG, S.Pi.", "Jabatan\t: Kepala Bidang Perikanan Tangkap", stops=[3]
    )
    paper.justified("Selanjutnya disebut Pihak Pertama", right=3).lines(
        "Nama\t: NAMA KEPALA DINAS, M.Si.", "Jabatan\t: Kepala Dinas Perikanan", stops=[3]
    )
    paper.justified("Selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua", FIRST, SECOND, right=6)
    paper.table(
        [["", "Harapan, 10 Januari 2022"], [f"Pihak Kedua,\n\n\nNAMA KEPALA DINAS, M.Si.\nNIP. {NIP2}", f"Pihak Pertama,\n\n\nNAMA KEPALA BIDANG, S.Pi.\nNIP. {NIP1}"]],
        bold=0, lined=False, widths=[8, 8],
    )  # fmt: skip
    paper.page().title("LAMPIRAN PERJANJIAN KINERJA TAHUN 2022")
    paper.ruled(
        [["No", "Sasaran Program", "Indikator Kinerja", "Target"], ["1", "Meningkatnya produksi perikanan tangkap", "Jumlah produksi perikanan tangkap", "12.500 ton"], ["2", "Meningkatnya pendapatan nelayan", "Nilai tukar nelayan", "104,5"]],
        [1.2, 6.3, 6, 3], sides="h",
    )  # fmt: skip
    paper.ruled(
        [
            ["Program", "Anggaran", "Keterangan"],
            ["1. Program Pengelolaan Perikanan Tangkap", "Rp 2.450.000.000", "APBD"],
        ],
        [8, 5, 3.5],
        sides="h",
    )
    return paper, record(
        "Dinas Perikanan", None, 2022,
        perjanjian=[
            {
                "tahun": 2022, "tempat": "Harapan", "tanggal": "2022-01-10",
                "pihak_pertama": party("NAMA KEPALA BIDANG, S.Pi.", "Kepala Bidang Perikanan Tangkap", NIP1), "pihak_kedua": party("NAMA KEPALA DINAS, M.Si.", "Kepala Dinas Perikanan", NIP2),
                "sasaran": [aim("Meningkatnya produksi perikanan tangkap", ind("Jumlah produksi perikanan tangkap", target="12.500 ton")), aim("Meningkatnya pendapatan nelayan", ind("Nilai tukar nelayan", target="104,5"))],
                "anggaran": [budget("Program Pengelolaan Perikanan Tangkap", "2450000000", "program", note="APBD")],
            }
        ],
    )  # fmt: skip


@family
def iku_level_lines_over_pages() -> Made:
    """Level lines only, a header of two rows, aims not repeated, over two pages; sources as lists"""
    paper = Ruled(size=11).title("INDIKATOR KINERJA UTAMA", "DINAS PARIWISATA KOTA HARAPAN", "TAHUN 2021 - 2022")  # type: ignore[assignment]
    places = "pantai gunung danau museum taman pasar kampung candi gua air-terjun".split()
    rows = [
        (
            f"Meningkatnya kunjungan wisata {place}",
            f"Jumlah wisatawan yang berkunjung ke {place}",
            f"Lama tinggal wisatawan di {place} dalam satu tahun kalender penuh",
        )
        for place in places
    ]
    table = [
        ["No", "Sasaran Strategis", "Indikator Kinerja Utama", "Target", LEFT, "Sumber Data"],
        [UP, UP, UP, "2021", "2022", UP],
    ]
    for n, (goal, first, second) in enumerate(rows, 1):
        table += [
            [str(n), goal, first, "1.000", "1.200", "Bidang Destinasi"],
            ["", "", second, "2,5", "3,0", "Bidang Pemasaran"],
        ]
    paper.ruled(table, [1.2, 4.5, 5, 1.6, 1.6, 3.5], sides="h", bold=2)
    return paper, record(
        "Dinas Pariwisata", "Kota Harapan", None, periode=[2021, 2022],
        iku=[aim(goal, ind(first, target={"2021": "1.000", "2022": "1.200"}, sumber="Bidang Destinasi"), ind(second, target={"2021": "2,5", "2022": "3,0"}, sumber="Bidang Pemasaran")) for goal, first, second in rows],
    )  # fmt: skip


@family
def pk_budget_between_upright_lines() -> Made:
    """Lines between columns only: programs numbered, their activities not; targets with several indicators an aim"""
    paper = Ruled().title("PERJANJIAN KINERJA TAHUN 2018", "DINAS KOPERASI KABUPATEN SUKAMAJU")
    assert isinstance(paper, Ruled)
    paper.ruled(
        [
            ["No", "Sasaran Strategis", "Indikator Kinerja", "Target"],
            ["1", "Meningkatnya kualitas koperasi", "Persentase koperasi aktif", "75 %"],
            ["", "", "Jumlah koperasi yang sehat dan melaksanakan rapat anggota tahunan", "120 unit"],
            ["2", "Tumbuhnya wirausaha baru", "Jumlah wirausaha baru", "250 orang"],
        ],
        [1.2, 6.3, 6, 3], sides="kv",
    )  # fmt: skip
    paper.ruled(
        [["No", "Program", "Anggaran", "Keterangan"], ["1.", "Program Peningkatan Kualitas Kelembagaan Koperasi dan Usaha Kecil Menengah", "Rp 850.000.000", "APBD"], ["2.", "Program Penciptaan Iklim Usaha", "Rp 425.000.000", "APBD"]],
        [1.2, 8.3, 4, 3], sides="kv",
    )  # fmt: skip
    return paper, record(
        "Dinas Koperasi", "Kabupaten Sukamaju", 2018,
        perjanjian=[
            {
                "tahun": 2018,
                "sasaran": [
                    aim("Meningkatnya kualitas koperasi", ind("Persentase koperasi aktif", target="75 %"), ind("Jumlah koperasi yang sehat dan melaksanakan rapat anggota tahunan", target="120 unit")),
                    aim("Tumbuhnya wirausaha baru", ind("Jumlah wirausaha baru", target="250 orang")),
                ],
                "anggaran": [budget("Program Peningkatan Kualitas Kelembagaan Koperasi dan Usaha Kecil Menengah", "850000000", "program", note="APBD"), budget("Program Penciptaan Iklim Usaha", "425000000", "program", note="APBD")],
            }
        ],
    )  # fmt: skip
