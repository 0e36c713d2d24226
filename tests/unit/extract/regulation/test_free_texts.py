"""Pages and hand-outs that say who has which duties without being a regulation."""

from __future__ import annotations

from regulation_texts import declaration

from kinerja_docs.document import Document, Heading, ListItem, Paragraph, Text
from kinerja_docs.domain.record import Jabatan
from kinerja_docs.extract.regulation import extract_duties
from kinerja_docs.source import Place

PLACE = Place(berkas="x.html")


def read(*blocks: Heading | Paragraph | ListItem) -> tuple[Jabatan, ...]:
    return extract_duties(Document("x.html", "html", blocks), declaration()).jabatan


def paragraph(text: str) -> Paragraph:
    return Paragraph((Text(text),), PLACE)


def item(text: str) -> ListItem:
    return ListItem((Text(text),), PLACE, "•")


def test_what_an_official_answers_for_is_the_tugas_and_the_list_its_uraian() -> None:
    (kasi,) = read(
        Heading((Text("Tugas Kasi Pasar"),), PLACE, 2),
        paragraph(
            "Kepala Seksi Pasar di Kecamatan Contoh bertanggung jawab dalam menata pasar. Berikut ini rincian tugasnya:"
        ),
        item("Perencanaan: Menyusun jadwal pasar."),
        item("Tugas Lain: Melaporkan keadaan pasar."),
    )
    assert kasi.nama == "Kepala Seksi Pasar"
    assert kasi.tugas == ("menata pasar",)
    assert kasi.uraian_tugas == ("Perencanaan: Menyusun jadwal pasar", "Tugas Lain: Melaporkan keadaan pasar")


def test_some_of_the_tugas_are_tugas() -> None:
    (penyuluh,) = read(
        paragraph("Penyuluh berperan penting. Berikut adalah beberapa tugas utama Penyuluh Kecamatan:"),
        item("Memberi penyuluhan."),
        item("Melatih petani."),
    )
    assert (penyuluh.nama, penyuluh.tugas) == ("Penyuluh Kecamatan", ("Memberi penyuluhan", "Melatih petani"))


def test_an_item_with_a_name_of_its_own_is_no_jabatan() -> None:
    assert (
        read(paragraph("Kegiatan kecamatan"), item("Tugas Administratif Umum: Mengumpulkan bahan."), item("Lain."))
        == ()
    )


def test_a_sentence_goes_on_over_the_end_of_a_line() -> None:
    (dinas,) = read(paragraph("Dinas Pasar mempunyai tugas melaksanakan urusan di bidang\nPerdagangan dan Pasar."))
    assert dinas.tugas == ("melaksanakan urusan di bidang Perdagangan dan Pasar",)


def test_a_sentence_about_anything_else_gives_no_duties() -> None:
    assert read(paragraph("Adanya pegawai baru yang bertanggung jawab dalam pendampingan desa.")) == ()


def test_a_label_before_a_sentence_is_no_name() -> None:
    (kantor,) = read(paragraph("Sekretariat"), paragraph("Tugas : Sekretariat mempunyai tugas membantu Kepala Dinas."))
    assert (kantor.nama, kantor.tugas) == ("Sekretariat", ("membantu Kepala Dinas",))


def test_a_single_list_under_tupoksi_is_tugas_or_fungsi_by_its_words() -> None:
    (lurah, seksi) = read(
        Heading((Text("Tupoksi Lurah"),), PLACE, 2),
        paragraph("Foto bersama di kantor"),
        item("menyusun rencana;"),
        item("melayani warga."),
        Heading((Text("Seksi Pasar"),), PLACE, 1),
        Heading((Text("Tupoksi Pasar"),), PLACE, 2),
        item("Penyusunan rencana;"),
        item("Pelayanan pedagang."),
    )
    assert (lurah.nama, lurah.tugas, lurah.fungsi) == ("Lurah", ("menyusun rencana", "melayani warga"), ())
    assert (seksi.nama, seksi.fungsi) == ("Seksi Pasar", ("Penyusunan rencana", "Pelayanan pedagang"))
