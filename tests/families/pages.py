"""IKU, IKI and Perjanjian Kinerja as web pages: pages of a site, pages that Word or an application wrote."""

from __future__ import annotations

from dataclasses import dataclass

from families.expected import Record, aim, budget, family, ind, party, record
from families.pk import FIRST, NIP1, NIP2, OPENING, SECOND


@dataclass(frozen=True)
class Page:
    """A web page."""

    body: str
    suffix: str = "html"

    def data(self) -> bytes:
        return f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>Kinerja</title><style>td{{border:1px solid}}</style></head><body>{self.body}</body></html>".encode()


Made = tuple[Page, Record]


def _row(*cells: str, tag: str = "td") -> str:
    return "<tr>" + "".join(cell if cell.startswith("<t") else f"<{tag}>{cell}</{tag}>" for cell in cells) + "</tr>"


@family
def html_iku_of_a_site() -> Made:
    """A page of a site: menu, heading, table with rowspan and colspan, lists in cells, sharing links, footer"""
    menu = "<header><nav><ul><li><a href='/'>Beranda</a></li><li><a href='/tugas'>Tugas dan Fungsi</a></li><li><a href='/iku'>Indikator Kinerja Utama</a></li></ul></nav></header>"
    table = (
        "<table><thead>" + _row("No", "Sasaran Strategis", "Indikator Kinerja Utama", "Penjelasan / Formulasi", "Sumber Data", tag="th") + "</thead><tbody>"
        + _row("<td rowspan=2>1</td>", "<td rowspan=2>Meningkatnya mutu air</td>", "Indeks Kualitas Air (Indeks)", "Hasil uji <b>laboratorium</b>", "<ul><li>Bidang Pencemaran</li><li>Laboratorium</li></ul>")
        + _row("Persentase industri taat (%)", "Jumlah industri taat / jumlah industri diawasi &times; 100%", "Bidang Penaatan")
        + "</tbody></table>"
    )  # fmt: skip
    body = f"{menu}<main><h1>Indikator Kinerja Utama Dinas Lingkungan Hidup Kota Harapan Tahun 2021</h1><p>Diposting oleh admin, 3 Maret 2021</p>{table}<p>Bagikan: <a href='#'>Facebook</a></p></main><footer>Dinas Lingkungan Hidup Kota Harapan. Jl. Contoh No. 1</footer>"
    return Page(body), record(
        "Dinas Lingkungan Hidup", "Kota Harapan", 2021,
        iku=[
            aim(
                "Meningkatnya mutu air", ind("Indeks Kualitas Air", "Indeks", rumus="Hasil uji laboratorium", sumber=["Bidang Pencemaran", "Laboratorium"]),
                ind("Persentase industri taat", "%", rumus="Jumlah industri taat / jumlah industri diawasi × 100%", sumber="Bidang Penaatan"),
            )
        ],
    )  # fmt: skip


@family
def html_iki_by_headings() -> Made:
    """A heading for each official, Tugas and Fungsi as small headings with lists, then the table"""
    data = [
        ("Camat", "Memimpin kecamatan", ["pengoordinasian desa", "pelayanan umum"], "Meningkatnya layanan", "Indeks Kepuasan Masyarakat", "85"),
        ("Sekretaris Camat", "Mengelola administrasi", ["pengelolaan arsip", "pengelolaan keuangan"], "Tertibnya administrasi", "Persentase arsip tertata", "90"),
    ]  # fmt: skip
    body = "<h1>INDIKATOR KINERJA INDIVIDU KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU TAHUN 2022</h1>"
    for title, task, functions, goal, name, target in data:
        items = "".join(f"<li>{function};</li>" for function in functions)
        body += f"<p><strong>Jabatan : {title}</strong></p><h4>Tugas</h4><p>{task}.</p><h4>Fungsi</h4><ol type='a'>{items}</ol>"
        body += f"<table>{_row('No', 'Sasaran', 'Indikator Kinerja', 'Target', tag='th')}{_row('1', goal, name, target)}</table>"
    groups = [[aim(goal, ind(name, target=target))] for *_, goal, name, target in data]
    return Page(body), record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2022, iku=groups[0],
        jabatan=[{"nama": title, "tugas": [task], "fungsi": functions, "iki": [] if n == 0 else groups[n]} for n, (title, task, functions, *_) in enumerate(data)],
    )  # fmt: skip


@family
def html_pk_one_layout_table() -> Made:
    """An application's print page: the whole statement in one table of three columns, then targets and budget"""
    statement = "<table>" + "".join([
        _row(f"<td colspan=3>{OPENING}</td>"), _row("Nama", ":", "<b>NAMA PEJABAT, S.T.</b>"), _row("Jabatan", ":", "Kepala Bidang Tata Ruang<br>Dinas Pekerjaan Umum"),
        _row("<td colspan=3>Selanjutnya disebut pihak pertama</td>"), _row("Nama", ":", "<b>NAMA ATASAN, M.T.</b>"), _row("Jabatan", ":", "Kepala Dinas Pekerjaan Umum"),
        _row("<td colspan=3>Selaku atasan pihak pertama, selanjutnya disebut pihak kedua</td>"), _row(f"<td colspan=3>{FIRST}</td>"), _row(f"<td colspan=3>{SECOND}</td>"),
    ]) + "</table>"  # fmt: skip
    signatures = f"<table>{_row('', 'Sukamaju, 9 Januari 2023')}{_row('Pihak Kedua,', 'Pihak Pertama,')}{_row('<br><br>', '')}{_row(f'<u>NAMA ATASAN, M.T.</u><br>NIP. {NIP2}', f'<u>NAMA PEJABAT, S.T.</u><br>NIP. {NIP1}')}</table>"
    targets = f"<table>{_row('No', 'Sasaran Program', 'Indikator Kinerja', 'Target', tag='th')}{_row('(1)', '(2)', '(3)', '(4)')}{_row('1', 'Tertatanya ruang', 'Persentase ruang sesuai rencana', '82 %')}</table>"
    money = f"<table>{_row('No', 'Program', 'Anggaran', 'Keterangan', tag='th')}{_row('1', 'Program Penataan Ruang', 'Rp 1.450.000.000', 'APBD')}{_row('<td colspan=2>Jumlah</td>', 'Rp 1.450.000.000', '')}</table>"
    body = f"<h3>PERJANJIAN KINERJA TAHUN 2023</h3><h3>DINAS PEKERJAAN UMUM KABUPATEN SUKAMAJU</h3>{statement}{signatures}<h3>LAMPIRAN PERJANJIAN KINERJA TAHUN 2023</h3>{targets}{money}"
    return Page(body), record(
        "Dinas Pekerjaan Umum", "Kabupaten Sukamaju", 2023,
        perjanjian=[
            {
                "tahun": 2023, "tempat": "Sukamaju", "tanggal": "2023-01-09",
                "pihak_pertama": party("NAMA PEJABAT, S.T.", "Kepala Bidang Tata Ruang Dinas Pekerjaan Umum", NIP1), "pihak_kedua": party("NAMA ATASAN, M.T.", "Kepala Dinas Pekerjaan Umum", NIP2),
                "sasaran": [aim("Tertatanya ruang", ind("Persentase ruang sesuai rencana", target="82 %"))],
                "anggaran": [budget("Program Penataan Ruang", "1450000000", "program", note="APBD")],
            }
        ],
    )  # fmt: skip


@family
def html_saved_by_word() -> Made:
    """A page that Word saved: MsoNormal, o:p, fonts everywhere, hard blanks as indents, numbers typed"""

    def p(text: str) -> str:
        return f"<p class=MsoNormal style='margin-left:36.0pt'><span lang=IN style='font-family:\"Bookman Old Style\"'>{text}<o:p></o:p></span></p>"

    cell = lambda text: f"<td width=100 valign=top style='border:solid windowtext 1.0pt'>{p(text)}</td>"  # noqa: E731
    rows = [
        ["No", "Sasaran/Kinerja Utama", "Indikator Kinerja Utama", "Penjelasan/Formulasi Penghitungan", "Sumber Data"],
        [
            "1.",
            "Meningkatnya tertib desa",
            "Persentase desa&nbsp;tertib",
            "Jumlah desa tertib dibagi jumlah desa dikali 100%",
            "Kecamatan",
        ],
    ]
    table = "<table class=MsoTableGrid border=1>" + "".join(_row(*map(cell, row)) for row in rows) + "</table>"
    body = (
        "<div class=WordSection1>" + p("<b>INDIKATOR KINERJA INDIVIDU</b>") + p("<b>KECAMATAN KARANG ASRI KABUPATEN SUKAMAJU TAHUN 2019</b>")
        + p("1.&nbsp;&nbsp;&nbsp; Jabatan&nbsp;&nbsp;&nbsp;&nbsp; : Kepala Seksi Pemerintahan") + p("2.&nbsp;&nbsp;&nbsp; Tugas&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; : Melaksanakan urusan pemerintahan desa")
        + p("3.&nbsp;&nbsp;&nbsp; Fungsi&nbsp;&nbsp;&nbsp; :") + p("a.&nbsp; pembinaan administrasi desa;") + p("b.&nbsp; pengawasan dana desa.") + table + "</div>"
    )  # fmt: skip
    return Page(body), record(
        "Kecamatan Karang Asri", "Kabupaten Sukamaju", 2019,
        jabatan=[
            {
                "nama": "Kepala Seksi Pemerintahan", "tugas": ["Melaksanakan urusan pemerintahan desa"], "fungsi": ["pembinaan administrasi desa", "pengawasan dana desa"],
                "iki": [aim("Meningkatnya tertib desa", ind("Persentase desa tertib", rumus="Jumlah desa tertib dibagi jumlah desa dikali 100%", sumber="Kecamatan"))],
            }
        ],
    )  # fmt: skip
