"""Print pages of applications, as a browser prints them."""

from __future__ import annotations

from families.expected import Record, aim, budget, family, ind, party, record
from families.pages import Page, _row
from families.pk import NIP1, NIP2

Made = tuple[Page, Record]
_STYLE = "<style>table.k{border-collapse:collapse;width:100%}table.k td,table.k th{border:1px solid #000;padding:4px}table.n td{border:0}h3{text-align:center;margin:2px}</style>"


def _table(*rows: str) -> str:
    return f"<table class=k><thead>{rows[0]}</thead><tbody>{''.join(rows[1:])}</tbody></table><br>"


@family
def html_pk_print_page_collapsed() -> Made:
    """Borders that collapse, labels in a table without, two signatures in a table without, totals across"""
    labels = (
        "<table class=n>"
        + _row("Nama", ":", "<b>NAMA KASI, S.Pd.</b>")
        + _row("Jabatan", ":", "Kepala Seksi Kurikulum")
        + "</table>"
    )
    boss = (
        "<table class=n>"
        + _row("Nama", ":", "<b>NAMA KABID, M.Pd.</b>")
        + _row("Jabatan", ":", "Kepala Bidang Pendidikan Dasar")
        + "</table>"
    )
    signatures = f"<table class=n width=100%>{_row('', 'Sukamaju, 4 Januari 2021')}{_row('Pihak Kedua,', 'Pihak Pertama,')}{_row('<br><br><br>', '')}{_row(f'<u>NAMA KABID, M.Pd.</u><br>Pembina<br>NIP. {NIP2}', f'<u>NAMA KASI, S.Pd.</u><br>Penata<br>NIP. {NIP1}')}</table>"
    body = (
        f"{_STYLE}<h3>PERJANJIAN KINERJA TAHUN 2021</h3><h3>DINAS PENDIDIKAN KABUPATEN SUKAMAJU</h3><p>Dalam rangka mewujudkan manajemen pemerintahan yang efektif, transparan dan akuntabel serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini :</p>{labels}<p>Selanjutnya disebut pihak pertama</p>{boss}<p>Selaku atasan pihak pertama, selanjutnya disebut pihak kedua</p><p>Pihak pertama berjanji akan mewujudkan target kinerja yang seharusnya sesuai lampiran perjanjian ini, dalam rangka mencapai target kinerja jangka menengah seperti yang telah ditetapkan dalam dokumen perencanaan.</p>{signatures}<div style='page-break-before:always'></div><h3>LAMPIRAN PERJANJIAN KINERJA TAHUN 2021</h3>"
        + _table(
            _row("No", "Sasaran Kegiatan", "Indikator Kinerja", "Target", tag="th"),
            _row("1", "Meningkatnya mutu pembelajaran", "Persentase guru bersertifikat pendidik", "78 %"),
            _row("2", "Terlaksananya kurikulum", "Jumlah sekolah yang melaksanakan kurikulum", "312 sekolah"),
        )
        + _table(
            _row("No", "Kegiatan", "Anggaran", "Keterangan", tag="th"),
            _row("1", "Pengembangan Kurikulum", "Rp 325.000.000", "APBD"),
            _row("<td colspan=2>Jumlah</td>", "Rp 325.000.000", ""),
        )
    )
    return Page(body), record(
        "Dinas Pendidikan", "Kabupaten Sukamaju", 2021,
        perjanjian=[
            {
                "tahun": 2021, "tempat": "Sukamaju", "tanggal": "2021-01-04",
                "pihak_pertama": party("NAMA KASI, S.Pd.", "Kepala Seksi Kurikulum", NIP1, "Penata"), "pihak_kedua": party("NAMA KABID, M.Pd.", "Kepala Bidang Pendidikan Dasar", NIP2, "Pembina"),
                "sasaran": [aim("Meningkatnya mutu pembelajaran", ind("Persentase guru bersertifikat pendidik", target="78 %")), aim("Terlaksananya kurikulum", ind("Jumlah sekolah yang melaksanakan kurikulum", target="312 sekolah"))],
                "anggaran": [budget("Pengembangan Kurikulum", "325000000", "kegiatan", note="APBD")],
            }
        ],
    )  # fmt: skip


@family
def html_iku_over_pages() -> Made:
    """A table over pages whose header the browser repeats, aims with rowspan, striped by colour, borders light"""
    aims = [
        (
            f"Meningkatnya pengawasan bidang {word}",
            f"Persentase temuan bidang {word} yang selesai ditindaklanjuti",
            f"Jumlah objek pemeriksaan bidang {word} selama tahun berjalan",
        )
        for word in "keuangan aset kepegawaian pendapatan belanja perencanaan pengadaan hibah perizinan retribusi pajak dana-desa".split()
    ]
    rows = "".join(
        _row(f"<td rowspan=2>{n}</td>", f"<td rowspan=2>{goal}</td>", first, "Inspektur Pembantu", "90")
        + _row(second, "Inspektur Pembantu", "24")
        for n, (goal, first, second) in enumerate(aims, 1)
    )
    body = f"<style>table.k{{border-collapse:collapse}}table.k td,table.k th{{border:1px solid #ddd;padding:14px}}table.k tr:nth-child(even){{background:#f2f2f2}}</style><h2>Indikator Kinerja Utama Inspektorat Kabupaten Sukamaju Tahun 2024</h2>{_table(_row('No', 'Sasaran Strategis', 'Indikator Kinerja Utama', 'Penanggung Jawab', 'Target', tag='th'), rows)}"
    return Page(body), record(
        "Inspektorat", "Kabupaten Sukamaju", 2024,
        iku=[aim(goal, ind(first, target="90", oleh="Inspektur Pembantu"), ind(second, target="24", oleh="Inspektur Pembantu")) for goal, first, second in aims],
    )  # fmt: skip
