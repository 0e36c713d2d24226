"""Who has which tugas, fungsi and uraian tugas: every way in which regulations say it."""

from __future__ import annotations

import pytest
from regulation_texts import naskah, read

from kinerja_docs.domain.record import Butir, Jabatan


def jabatan_of(*lines: str, head: str = "") -> tuple[Jabatan, ...]:
    return read("\n".join([*head.splitlines(), "BAB II", "TUGAS DAN FUNGSI", "Pasal 4", *lines])).jabatan


def summary(jabatan: Jabatan) -> tuple[str, tuple[object, ...], tuple[object, ...], tuple[object, ...]]:
    return jabatan.nama, jabatan.tugas, jabatan.fungsi, jabatan.uraian_tugas


LIST = ("a. mendata desa; dan", "b. membina desa.")
ITEMS = ("mendata desa", "membina desa")


@pytest.mark.parametrize(
    "sentence",
    [
        "Camat mempunyai tugas:",
        "Camat, mempunyai tugas :",
        "Camat memiliki tugas sebagai berikut:",
        "Camat mempunyai tugas pokok meliputi:",
        "Camat mempunyai tugas pokok dan fungsi sebagai berikut:",
        "Tugas pokok Camat adalah:",
        "Tugas Camat adalah sebagai berikut :",
        "Tugas pokok dan fungsi Camat adalah sebagai berikut :",
        "Camat sebagaimana dimaksud dalam Pasal 3 huruf a mempunyai tugas:",
        "Kecamatan dipimpin oleh seorang Camat yang mempunyai tugas:",
        "Camat yang berkedudukan di bawah dan bertanggung jawab kepada Bupati mempunyai tugas antara lain:",
        "Tugas Camat :",
    ],
)
def test_tugas(sentence: str) -> None:
    (jabatan,) = jabatan_of(sentence, *LIST)
    assert summary(jabatan)[1:] == (ITEMS, (), ())
    assert jabatan.nama in ("Camat", "Kecamatan")
    assert jabatan.dasar == "Pasal 4"


@pytest.mark.parametrize(
    "sentence",
    [
        "Dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1), Seksi Data, Umum dan Aset "
        "menyelenggarakan fungsi:",
        "Untuk melaksanakan tugas pokok sebagaimana tersebut dalam Pasal 4 ayat (1) dan (2) Seksi Data, Umum dan Aset "
        "mempunyai fungsi :",
        "Seksi Data, Umum dan Aset dalam melaksanakan tugas sebagaimana dimaksud pada ayat (1) "
        "menyelenggarakan fungsi:",
        "Seksi Data, Umum dan Aset memiliki fungsi:",
        "Dalam menjalankan tugas pokok, Seksi Data, Umum dan Aset mempunyai fungsi sebagai berikut:",
        "Dalam menyelenggarakan tugas pokok dan fungsi sebagaimana dimaksud pada ayat (1) di atas, Seksi Data, Umum "
        "dan Aset mempunyai fungsi meliputi:",
        "Dalam rangka melaksanakan tugasnya, Seksi Data, Umum dan Aset mempunyai fungsi:",
        "Untuk melaksanakan tugas membantu Camat, Seksi Data, Umum dan Aset menyelenggarakan fungsi:",
        "Fungsi Seksi Data, Umum dan Aset adalah:",
    ],
)
def test_fungsi(sentence: str) -> None:
    (jabatan,) = jabatan_of(sentence, *LIST)
    assert summary(jabatan) == ("Seksi Data, Umum dan Aset", (), ITEMS, ())


@pytest.mark.parametrize(
    "sentence",
    [
        "Uraian tugas Lurah, meliputi :",
        "Rincian tugas Lurah sebagai berikut:",
        "Rincian tugas Lurah sebagaimana dimaksud pada ayat (1) adalah sebagai berikut :",
        "Untuk menjabarkan tugas dan fungsi sebagaimana dimaksud pada ayat (1) dan ayat (2), Lurah mempunyai "
        "uraian tugas sebagai berikut:",
        "Lurah mempunyai rincian tugas:",
    ],
)
def test_uraian_tugas(sentence: str) -> None:
    (jabatan,) = jabatan_of(sentence, *LIST)
    assert summary(jabatan) == ("Lurah", (), (), ITEMS)


def test_tugas_and_fungsi_in_one_article() -> None:
    (jabatan,) = jabatan_of(
        "Sekretariat mempunyai tugas mengelola administrasi. Dalam melaksanakan tugas tersebut, Sekretariat "
        "menyelenggarakan fungsi:",
        *LIST,
    )
    assert summary(jabatan) == ("Sekretariat", ("mengelola administrasi",), ITEMS, ())


def test_a_list_that_completes_the_sentence() -> None:
    (jabatan,) = jabatan_of("Lurah mempunyai tugas membantu Camat dalam:", *LIST)
    assert jabatan.tugas == (Butir(teks="membantu Camat dalam", butir=ITEMS),)


def test_a_sentence_without_a_subject_is_about_the_jabatan_of_its_article() -> None:
    (jabatan,) = jabatan_of(
        "(1) Lurah mempunyai tugas memimpin kelurahan.",
        "(2) Uraian tugas sebagaimana dimaksud pada ayat (1) meliputi:",
        *LIST,
    )
    assert summary(jabatan) == ("Lurah", ("memimpin kelurahan",), (), ITEMS)
    assert jabatan.dasar == "Pasal 4 ayat (1)"


def test_what_is_called_tugas_twice() -> None:
    (jabatan,) = jabatan_of(
        "(1) Seksi Umum mempunyai tugas pokok mengelola kantor.", "(2) Kepala Seksi Umum mempunyai tugas:", *LIST
    )
    assert summary(jabatan) == ("Seksi Umum", ("mengelola kantor",), (), ITEMS)


def test_units_of_the_same_name_in_different_chapters() -> None:
    found = jabatan_of(
        "Seksi Umum mempunyai tugas mengelola kecamatan.", "BAB III", "KELURAHAN", "Pasal 5",
        "Seksi Umum mempunyai tugas mengelola kelurahan.",
    )  # fmt: skip
    assert [(jabatan.nama, jabatan.tugas) for jabatan in found] == [
        ("Seksi Umum", ("mengelola kecamatan",)),
        ("Seksi Umum", ("mengelola kelurahan",)),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("Setiap pimpinan satuan organisasi mempunyai tugas mengawasi bawahan.",),
        ("Pemerintah Daerah mempunyai tugas melindungi warga.",),
        ("Jabatan Fungsional adalah kelompok jabatan yang mempunyai tugas:", *LIST),
        ("Tugas lain diatur kemudian.",),
        ("Dalam melaksanakan tugasnya setiap pegawai wajib menerapkan koordinasi.",),
    ],
)
def test_what_gives_no_jabatan(lines: tuple[str, ...]) -> None:
    assert all(jabatan.nama.startswith("Jabatan Fungsional") for jabatan in jabatan_of(*lines))


def test_definitions_are_no_jabatan_and_write_out_short_terms() -> None:
    head = (
        "PERATURAN BUPATI SUKAMULYA\nNOMOR 1 TAHUN 2020\nTENTANG\nTUGAS\nMEMUTUSKAN:\nBAB I\nKETENTUAN UMUM\nPasal 1\n"
        "Dalam Peraturan ini yang dimaksud dengan:\n1. Badan adalah Badan Kepegawaian Daerah Kabupaten Sukamulya.\n"
        "2. Jabatan Fungsional adalah jabatan yang mempunyai tugas tertentu."
    )
    (jabatan,) = jabatan_of("Kepala Badan mempunyai tugas memimpin.", head=head)
    assert jabatan.nama == "Kepala Badan Kepegawaian Daerah"


def test_a_dinas_in_chapters_and_sections() -> None:
    dinas, sekretariat, subbagian, bidang, seksi = naskah("perbup-dinas").jabatan
    assert summary(dinas) == (
        "Dinas Perpustakaan dan Kearsipan",
        ("membantu Bupati melaksanakan urusan pemerintahan di bidang perpustakaan dan kearsipan",),
        (
            "perumusan kebijakan teknis",
            "pelaksanaan evaluasi dan pelaporan",
            "pelaksanaan fungsi lain yang diberikan oleh Bupati",
        ),
        ("memimpin Dinas", Butir(teks="membina pegawai", butir=("di kantor", "di layanan keliling"))),
    )
    assert (dinas.atasan, dinas.dasar) == ("Bupati", "Pasal 4 ayat (1)")
    assert (sekretariat.nama, sekretariat.atasan) == ("Sekretariat", "Kepala Dinas")
    assert sekretariat.fungsi == ("pengelolaan keuangan", "pengelolaan kearsipan", "pembinaan pegawai")
    assert (subbagian.nama, subbagian.atasan, subbagian.dasar) == ("Subbagian Umum", "Sekretaris", "Pasal 6")
    assert (bidang.nama, bidang.tugas) == ("Bidang Layanan", ("menyelenggarakan layanan",))
    assert (seksi.atasan, seksi.fungsi) == ("Kepala Bidang", ("pencatatan", "penagihan"))


def test_details_in_a_paragraph_of_their_own() -> None:
    dinas, sekretaris, bidang = naskah("perwali-uraian").jabatan
    assert summary(dinas)[0] == "Dinas Lingkungan Hidup"
    assert dinas.uraian_tugas == ("merumuskan program kerja", "mengarahkan bawahan", "melaksanakan tugas lain")
    assert sekretaris.uraian_tugas == ("menyusun rencana", "mengelola keuangan", "menyusun laporan")
    assert bidang.nama == "Kepala Bidang Persampahan"
    assert len(bidang.fungsi) == 28
    assert bidang.fungsi[-1] == "pelaksanaan tugas lain"
    assert bidang.uraian_tugas == ("menyusun jadwal", "mengawasi armada")


def test_an_appendix_with_several_dinas() -> None:
    found = naskah("pergub-lampiran").jabatan
    assert [jabatan.nama for jabatan in found] == [
        "Dinas Pendidikan", "Sekretaris", "Kepala Sub Bagian Kepegawaian", "Dinas Kesehatan", "Sekretaris",
    ]  # fmt: skip
    assert found[0].uraian_tugas == ("menyusun rencana Dinas", "memimpin Dinas", "melaporkan hasil")
    assert found[2].tugas[1] == Butir(teks="mengelola", butir=("cuti", "kenaikan pangkat"))
    assert found[4].tugas == ("menyusun anggaran", "mengelola aset")
    assert {jabatan.dasar for jabatan in found} == {"Lampiran I"}


def test_bare_headings_in_an_appendix() -> None:
    (jabatan,) = read(
        "BAB I\nKETENTUAN UMUM\nPasal 1\nIsi.\nDitetapkan di Sukamulya\nLAMPIRAN\n1. Sekretaris Kecamatan\n"
        "a. Tugas : membantu Camat.\nb. Fungsi :\n1) menyusun rencana; dan\n2) mengelola arsip."
    ).jabatan
    assert summary(jabatan) == (
        "Sekretaris Kecamatan",
        ("membantu Camat",),
        ("menyusun rencana", "mengelola arsip"),
        (),
    )


def test_damaged_numbers() -> None:
    camat, seksi = naskah("perbup-rusak").jabatan
    assert camat.tugas == (
        "membina desa", "membina kelurahan", "mengawasi pasar", "memelihara jalan", "memelihara taman",
        "melayani warga",
        "menjaga ketertiban", "menjaga ketertiban pasar", "menyusun laporan", "melaksanakan tugas lain",
    )  # fmt: skip
    assert (camat.dasar, camat.atasan) == ("Pasal 2 ayat (1)", "Bupati")
    assert seksi.tugas == ("mendata desa", "mendata kelurahan", "membuat laporan sesuai dengan Pasal 2 ayat (1)")


def test_every_item_has_its_place() -> None:
    result = naskah("perbup-dinas")
    assert result.asal["/jabatan/0/fungsi/1"].baris == 68
    assert result.asal["/jabatan/0/uraian_tugas/1/butir/0"].baris == 74
    assert result.asal["/jabatan/1/atasan"].baris == 43
