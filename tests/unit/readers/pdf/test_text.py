"""Printed lines become paragraphs, lists, headings, labels with values, signatures."""

from __future__ import annotations

from pdf_maker import Paper, pdf

from kinerja_docs.document import Block, Document, Heading, ListItem, Paragraph, Table, inline_text, text_of
from kinerja_docs.readers.pdf import read

FULL = "melaksanakan pembinaan dan pengawasan penyelenggaraan pemerintahan desa"  # 71 letters: 426 points wide
TEXT = (FULL, f"serta {FULL[:66]}", "di wilayah kecamatan.")


def document(*pages: Paper) -> Document:
    return read(pdf(*pages), "berkas.pdf")


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [text_of(block) for block in blocks]


def test_lines_of_a_paragraph_are_joined() -> None:
    found = document(Paper().lines(70, 100, *TEXT)).blocks
    assert texts(found) == [" ".join(TEXT)]


def test_a_line_left_early_ends_its_paragraph() -> None:
    found = document(Paper().lines(70, 100, *TEXT, *TEXT)).blocks
    assert texts(found) == [" ".join(TEXT)] * 2


def test_hyphens_at_line_ends() -> None:
    page = Paper().lines(70, 100, FULL[:60] + " perundang-", "undangan dan rata-", "rata serta pemerin-", "tahan.")
    (found,) = texts(document(page).blocks)
    assert found.endswith("perundang-undangan dan rata-rata serta pemerintahan.")


def test_labels_of_a_list_and_their_depth() -> None:
    page = Paper().lines(70, 100, "1. Inspektur;", "2. Sekretariat membawahi:")
    page.lines(90, 124, "a. Sub Bagian Umum;", "b. Sub Bagian Keuangan;").lines(70, 148, "3. Inspektur Pembantu.")
    found = [block for block in document(page).blocks if isinstance(block, ListItem)]
    assert [(item.label, item.level, inline_text(item.content)) for item in found] == [
        ("1.", 0, "Inspektur;"),
        ("2.", 0, "Sekretariat membawahi:"),
        ("a.", 1, "Sub Bagian Umum;"),
        ("b.", 1, "Sub Bagian Keuangan;"),
        ("3.", 0, "Inspektur Pembantu."),
    ]
    assert not any(item.automatic for item in found)


def test_a_number_of_a_paragraph_within_the_text_is_no_label() -> None:
    page = Paper().lines(70, 100, f"{FULL[:60]} dimaksud ayat", "(1) dan ayat lain dalam peraturan ini.")
    (found,) = document(page).blocks
    assert isinstance(found, Paragraph)


def test_items_hang_under_their_text() -> None:
    page = Paper().lines(70, 100, f"a. {FULL[:68]}").lines(88, 112, "di kecamatan;").lines(70, 124, "b. lain-lain.")
    assert texts(document(page).blocks) == [f"a. {FULL[:68]} di kecamatan;", "b. lain-lain."]


def test_centred_capitals_are_headings() -> None:
    page = Paper().text(200, 60, "INDIKATOR KINERJA UTAMA").text(236, 74, "Pasal 1", bold=True).lines(70, 100, *TEXT)
    kinds = [type(block) for block in document(page).blocks]
    assert kinds == [Heading, Paragraph, Paragraph] or kinds == [Heading, Heading, Paragraph]
    assert kinds[0] is Heading


def test_label_and_value_in_columns_of_text() -> None:
    page = Paper()
    for row, label in enumerate(("Nama", "Jabatan", "Tugas")):
        page.text(70, 100 + 14 * row, label)
    for row in range(3):
        page.text(150, 100 + 14 * row, ":")
    values = ("Badan Kepegawaian", "Kepala Bidang Mutasi", "menyiapkan bahan")
    for row, value in enumerate(values):
        page.text(162, 100 + 14 * row, value)
    page.text(162, 142, "perumusan kebijakan")
    assert texts(document(page).blocks) == [
        "Nama\t: Badan Kepegawaian",
        "Jabatan\t: Kepala Bidang Mutasi",
        "Tugas\t: menyiapkan bahan perumusan kebijakan",
    ]


def test_a_list_as_value_keeps_its_items() -> None:
    page = Paper().text(70, 100, "Fungsi").text(150, 100, ":").lines(162, 100, "a. perumusan;", "b. pembinaan.")
    assert texts(document(page).blocks) == ["Fungsi\t:", "a. perumusan;", "b. pembinaan."]


def test_a_label_in_two_lines() -> None:
    page = Paper().text(70, 100, "Nama").text(150, 100, ":").text(162, 100, "Badan Pangan").text(70, 111, "Organisasi")
    page.text(70, 130, "Tugas").text(150, 130, ":").text(162, 130, "menyelenggarakan urusan")
    assert texts(document(page).blocks) == ["Nama Organisasi\t: Badan Pangan", "Tugas\t: menyelenggarakan urusan"]


def test_signatures_side_by_side() -> None:
    page = Paper().lines(70, 100, *TEXT)
    for x, lines in ((120, ("PIHAK KEDUA", "NAMA SATU")), (360, ("PIHAK KESATU", "NAMA DUA"))):
        page.text(x, 200, lines[0]).text(x + 5, 260, lines[1])
    page.text(350, 272, "Pembina Muda")
    table = document(page).blocks[-1]
    assert isinstance(table, Table)
    assert (table.rows, table.columns) == (1, 2)
    assert [[text_of(block) for block in cell.blocks] for cell in table.cells] == [
        ["PIHAK KEDUA", "NAMA SATU"],
        ["PIHAK KESATU", "NAMA DUA", "Pembina Muda"],
    ]


def test_two_columns_of_text_are_read_one_after_the_other() -> None:
    page = Paper()
    page.lines(60, 100, *(f"kiri baris nomor {number} yang panjang ini" for number in range(8)))
    page.lines(320, 100, *(f"kanan baris nomor {number} yang panjang" for number in range(8)))
    found = " ".join(texts(document(page).blocks))
    assert found.index("kiri baris nomor 7") < found.index("kanan baris nomor 0")


def test_a_list_with_amounts_without_rules_is_a_table() -> None:
    page = Paper().text(150, 100, "Program").text(330, 100, "Anggaran").text(450, 100, "Ket")
    for row, amount in enumerate(("1.000.000.000", "25.000.000")):
        page.text(70, 124 + 30 * row, f"{row + 1}. Program Pelayanan").text(88, 136 + 30 * row, "Administrasi")
        page.text(320, 124 + 30 * row, f"Rp {amount}").text(450, 124 + 30 * row, "APBD")
    (table,) = document(page).blocks
    assert isinstance(table, Table)
    assert (table.rows, table.columns) == (3, 3)
    assert [" ".join(text_of(block) for block in cell.blocks) for cell in table.cells if cell.row == 2] == [
        "2. Program Pelayanan Administrasi",
        "Rp 25.000.000",
        "APBD",
    ]


def test_gaps_are_seen_where_there_is_no_running_text() -> None:
    page = Paper()
    labels = {"Nama Organisasi": "Dinas Perhubungan Kota Harapan", "Tugas Pokok": "Mengatur lalu lintas dan angkutan"}
    for row, (label, value) in enumerate(labels.items()):
        page.text(70, 76 + 12 * row, label, font="F3").text(260, 76 + 12 * row, value, font="F3")
    items = ("- perumusan kebijakan teknis;", "- pengendalian lalu lintas;", "- pembinaan angkutan umum.")
    for row, item in enumerate(items):
        page.text(90, 112 + 12 * row, item, font="F3")
    assert texts(document(page).blocks) == [*("\t".join(pair) for pair in labels.items()), *items]


def test_signatures_below_a_list_with_amounts_are_none_of_it() -> None:
    page = Paper()
    for top, left, right in (
        (100, "Program", "Anggaran"),
        (112, "1. Pelayanan", "Rp. 1.000.000"),
        (124, "2. Data", "Rp. 25.000"),
    ):
        page.text(70, top, left).text(360, top, right)
    page.text(310, 148, "Harapan, 2 Januari 2016").text(70, 160, "Wali Kota,").text(310, 160, "Kepala Dinas,")
    page.text(70, 210, "NAMA KEPALA DAERAH").text(310, 210, "NAMA PEJABAT")
    amounts, *others = document(page).blocks
    assert isinstance(amounts, Table)
    assert (amounts.rows, amounts.columns) == (3, 2)
    assert "NAMA PEJABAT" in " ".join(map(text_of, others))


def test_labels_at_the_left_side_are_no_signatures_unless_there_is_room_to_sign() -> None:
    labels, signed = Paper().lines(70, 100, *TEXT), Paper().lines(70, 100, *TEXT)
    for top, left, right in ((200, "Nama", "Fulan"), (212, "Jabatan", "Kepala Seksi")):
        labels.text(70, top, left).text(200, top, right)
        signed.text(70, 200 + 5 * (top - 200), left).text(300, 200 + 5 * (top - 200), right)
    assert texts(document(labels).blocks)[1:] == ["Nama\tFulan", "Jabatan\tKepala Seksi"]
    assert isinstance(document(signed).blocks[-1], Table)


def test_pages_of_all_sizes_one_after_the_other() -> None:
    few, many = Paper().text(70, 100, "Sedikit saja."), Paper(height=2000)
    words = [f"baris nomor {number} dari halaman yang penuh sekali" for number in range(240)]
    many.lines(70, 60, *words, pitch=8)
    found = document(few, many, few)
    assert " ".join(texts(found.blocks)).split() == " ".join(["Sedikit saja.", *words, "Sedikit saja."]).split()
    assert found.blocks[0].place.kotak == (70.0, 100.0, 148.0, 110.5)
    assert found.blocks[1].place.kotak == (70.0, 60.0, 346.0, 1982.5)


def test_page_numbers_and_feet_are_furniture() -> None:
    pages = [Paper().text(280, 30, f"- {n} -").lines(70, 100, *TEXT).text(70, 810, "Salinan") for n in range(1, 5)]
    found = document(*pages)
    assert {text_of(block) for block in found.furniture} == {"- 1 -", "- 2 -", "- 3 -", "- 4 -", "Salinan"}
    assert not any("Salinan" in text or "-" in text for text in texts(found.blocks))


def test_a_title_that_comes_back_is_no_furniture() -> None:
    pages = [Paper().text(230, 60, "PERJANJIAN KINERJA").lines(70, 100, *TEXT) for _ in range(5)]
    assert sum(isinstance(block, Heading) for block in document(*pages).blocks) == 5


def test_articles_at_the_head_of_pages_are_no_furniture() -> None:
    pages = [Paper().text(270, 60, f"Pasal {3 * n}", bold=True).lines(70, 100, *TEXT) for n in range(1, 6)]
    assert sum("Pasal" in text for text in texts(document(*pages).blocks)) == 5


def test_catchwords_are_furniture() -> None:
    first = Paper().lines(70, 100, *TEXT).text(430, 780, "Pasal 8......")
    second = Paper().text(270, 60, "Pasal 8").lines(70, 100, *TEXT)
    found = document(first, second)
    assert [text_of(block) for block in found.furniture] == ["Pasal 8......"]


def test_a_paragraph_goes_on_over_the_page() -> None:
    found = document(Paper().lines(70, 760, *TEXT[:2]), Paper().lines(70, 60, TEXT[2])).blocks
    assert texts(found) == [" ".join(TEXT)]


def test_letters_printed_twice_are_taken_once() -> None:
    page = Paper()
    for place, letter in enumerate("INDIKATOR"):
        page.text(70 + 6 * place, 100, letter, bold=True).text(70.4 + 6 * place, 100, letter, bold=True)
    assert texts(document(page).blocks) == ["INDIKATOR"]


def test_turned_pages_are_set_upright() -> None:
    turned = Paper(rotate=90)
    for number, line in enumerate(TEXT):
        turned.upwards(100 + 12 * number, 700, line)
    unmarked = Paper()
    for number, line in enumerate(TEXT):
        unmarked.upwards(100 + 12 * number, 700, line)
    for page in (turned, unmarked):
        assert texts(document(page).blocks) == [" ".join(TEXT)]


def test_places_are_on_the_page_as_it_is_shown() -> None:
    (plain,) = document(Paper().text(70, 100, "Kepala Bidang")).blocks
    assert plain.place.halaman == 1
    assert plain.place.kotak is not None
    x0, top, x1, bottom = plain.place.kotak
    assert abs(x0 - 70) < 1
    assert abs(x1 - 70 - 13 * 6) < 1
    assert 95 < top < 102
    assert 108 < bottom < 115
    (turned,) = document(Paper().upwards(100, 700, "Kepala Bidang")).blocks
    assert turned.place.kotak is not None
    x0, top, x1, bottom = turned.place.kotak
    assert 88 < x0 < 100 < x1 < 106
    assert abs(bottom - 700) < 1
    assert abs(top - 700 + 13 * 6) < 1


def test_scans_and_hidden_layers_are_noted() -> None:
    scan = Paper().picture(0, 0, 595, 842)
    layer = Paper().unseen(70, 100, FULL).picture(0, 0, 595, 842)
    found = document(scan, layer)
    assert [(note.kode, note.tingkat, note.place.halaman) for note in found.notes] == [
        ("OCR-01", "peringatan", 1),
        ("OCR-02", "peringatan", 2),
    ]
    assert "perlu OCR" in found.notes[0].pesan
    assert texts(found.blocks) == [FULL]


def test_a_letterhead_picture_is_no_scan() -> None:
    assert document(Paper().picture(250, 40, 340, 120).lines(70, 150, *TEXT)).notes == ()


def test_a_watermark_is_furniture() -> None:
    found = document(Paper().aslant(100, 500, "SALINAN RESMI").lines(70, 300, *TEXT))
    assert texts(found.blocks) == [" ".join(TEXT)]
    assert texts(found.furniture) == ["SALINAN RESMI"]


def test_a_value_that_wraps_back_under_its_label() -> None:
    page = Paper().lines(70, 60, FULL).text(70, 100, "Jabatan").text(140, 100, ":")
    page.text(152, 100, FULL[:57]).text(70, 112, "umum kecamatan").text(70, 140, "Selanjutnya disebut")
    assert texts(document(page).blocks)[1:] == [f"Jabatan\t: {FULL[:57]} umum kecamatan", "Selanjutnya disebut"]
