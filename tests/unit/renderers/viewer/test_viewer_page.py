"""The page: both sides, their links, findings, what was not taken, and that nothing of a stranger runs."""

from __future__ import annotations

import re
from collections.abc import Iterator

import lxml.html
from lxml.html import HtmlElement
from viewer_maker import HOSTILE, NAME, document, place, record

from kinerja_docs.domain import Kinerja
from kinerja_docs.renderers.viewer import view

TAB = {"kode": "BACA-02", "tingkat": "peringatan", "pesan": "Sel gabungan."}


def page(made: Kinerja | None = None, **more: str) -> HtmlElement:
    return lxml.html.document_fromstring(view(document(**more), made or record(**more)))


def side(tree: HtmlElement, name: str) -> HtmlElement:
    (section,) = tree.xpath(f"//section[@class='{name}']")
    return section


def linked(tree: HtmlElement, name: str, text: str) -> str:
    """Return the number of the innermost linked element that holds a text."""
    found = [e for e in side(tree, name).xpath(".//*[@data-t]") if text in e.text_content()]
    return str(min(found, key=lambda e: len(e.text_content())).get("data-t"))


def classes(tree: HtmlElement, name: str, text: str) -> set[str]:
    found = [e for e in side(tree, name).xpath(".//*[@class]") if e.text_content().strip() == text]
    return {word for e in found for word in e.get("class").split()}


def test_a_value_and_its_place_have_the_same_number() -> None:
    tree = page()
    for text in ("Pembinaan desa", "Meningkat"):
        assert linked(tree, "sumber", text) == linked(tree, "rekaman", text)
    assert linked(tree, "sumber", "FUNGSI") == linked(tree, "rekaman", "Camat")


def test_a_value_without_a_place_of_its_own_takes_that_of_the_object() -> None:
    tree = page()
    assert linked(tree, "rekaman", "laporan selesai / laporan x 100%") == linked(tree, "sumber", "x 100%")
    assert side(tree, "rekaman").xpath(".//span[.='Pengawasan']/@data-t") == []


def test_every_link_has_both_ends_and_can_be_reached_by_keyboard() -> None:
    tree = page()
    ends = [{e.get("data-t") for e in side(tree, name).xpath(".//*[@data-t]")} for name in ("sumber", "rekaman")]
    assert ends[0] == ends[1]
    assert len(ends[0]) == 4
    assert all(e.get("tabindex") == "0" for e in tree.xpath("//*[@data-t]"))


def test_what_was_not_taken_is_grey() -> None:
    tree = page()
    assert "sisa" in classes(tree, "sumber", "Tidak dipakai")
    assert "sisa" not in classes(tree, "sumber", "a.Pembinaan desa")
    assert "diambil" in classes(tree, "sumber", "a.Pembinaan desa")


def test_tables_keep_their_shape() -> None:
    (table,) = side(page(), "sumber").xpath(".//table")
    assert [len(row) for row in table.xpath(".//tr")] == [2, 2, 1]
    assert table.xpath(".//tr[2]/td[1]/@rowspan") == ["2"]
    assert [cell.text_content().strip() for cell in table.xpath(".//th")] == ["Sasaran", "Formulasi"]


def test_a_fraction_is_set_as_one() -> None:
    (fraction,) = side(page(), "sumber").xpath(".//span[@class='pecahan']")
    assert [part.text_content() for part in fraction] == ["laporan selesai", "laporan"]


def test_findings_stand_in_place_and_in_the_list() -> None:
    tree = page(record(findings=({**TAB, "di": "/iku/0/uraian"},)))
    number = linked(tree, "rekaman", "Meningkat")
    (remark,) = tree.xpath("//header//li[@data-t]")
    assert remark.get("data-t") == number
    (node,) = tree.xpath(f"//*[@id='n{remark.get('data-n')}']")
    assert node.xpath("./p[@class='temuan peringatan']")
    (cell,) = side(tree, "sumber").xpath(f".//td[@data-t='{number}']")
    assert "peringatan" in cell.get("class")


def test_findings_are_counted_and_the_grave_ones_come_first() -> None:
    grave = {**TAB, "tingkat": "galat", "kode": "ISI-01", "di": ""}
    tree = page(record(findings=({**TAB, "di": ""}, grave)))
    shown = [e.text_content().strip() for e in tree.xpath("//ul[@class='legenda']/li")]
    assert shown[2:] == ["1 galat", "1 peringatan", "0 info"]
    assert [e.text_content() for e in tree.xpath("//header//li/b")] == ["ISI-01", "BACA-02"]


def test_a_finding_that_only_names_its_place_leads_there() -> None:
    sentence = f"{place(2)}: Kepala tabel tidak dikenal."
    tree = page(record(findings=({**TAB, "di": "", "pesan": sentence},)))
    assert tree.xpath("//header//li/@data-t") == [linked(tree, "sumber", "Pembinaan desa")]


def test_a_missing_value_is_shown_where_a_finding_speaks_of_it() -> None:
    said = {**TAB, "di": "/iku/0/indikator/0/satuan", "pesan": "Satuan tidak ada."}
    tree = page(record(findings=(said,)))
    assert "tidak ada di dokumen" in side(tree, "rekaman").text_content()
    assert "tidak ada di dokumen" not in side(page(), "rekaman").text_content()


def test_coverage_is_shown() -> None:
    tree = page()
    assert "87,5 % teks terpakai" in tree.xpath("//header")[0].text_content()
    assert tree.xpath("//meter/@value") == ["0.875"]
    assert page(record(cakupan=None)).xpath("//meter") == []


def test_a_place_of_another_file_is_no_link() -> None:
    other = {"/iku/0/uraian": {"berkas": "lain.docx", "blok": 1}}
    assert page(record(asal=other)).xpath("//section//*[@data-t]") == []


def test_a_place_in_other_words_leads_to_its_block() -> None:
    tree = page(record(asal={"/iku/0/uraian": {"berkas": NAME, "blok": 3, "baris": 7}}))
    assert linked(tree, "sumber", "Tidak dipakai") == linked(tree, "rekaman", "Meningkat")


def test_text_of_the_document_stays_text() -> None:
    for text in _hostile_pages():
        tree = lxml.html.document_fromstring(text)
        assert HOSTILE not in text
        assert len(tree.xpath("//script")) == 1
        assert tree.xpath("//img | //*[@onerror] | //iframe | //link | //a | //form") == []
        assert tree.xpath("//section")[0].text_content().count(HOSTILE) == 1


def _hostile_pages() -> Iterator[str]:
    findings = ({"kode": HOSTILE, "tingkat": "galat", "di": HOSTILE, "pesan": HOSTILE},)
    yield view(document(said=HOSTILE), record(said=HOSTILE, findings=findings))
    targets = [{"uraian": HOSTILE, "indikator": [{"nama": HOSTILE, "target": {HOSTILE: HOSTILE}}]}]
    yield view(document(said=HOSTILE), record(said=HOSTILE, iku=targets))


def test_the_page_needs_nothing_from_outside() -> None:
    text = view(document(), record())
    assert re.findall(r"(?:https?:)?//[\w.]+\.\w+|url\(|@import|<link|srcset", text) == []
    (policy,) = lxml.html.document_fromstring(text).xpath("//meta[@http-equiv]/@content")
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


def test_the_same_input_gives_the_same_page() -> None:
    assert view(document(), record()) == view(document(), record())


def test_values_of_periods_are_named_by_them() -> None:
    indikator = {"nama": "Nilai SKM", "target": {"": "85", "2022": "86"}}
    text = side(page(record(iku=[{"indikator": [indikator]}])), "rekaman").text_content().split()
    assert "Target 85 Target 2022 86" in " ".join(text)


def test_a_document_of_which_nothing_was_read() -> None:
    empty = {"tahun": None, "jabatan": [], "iku": [], "asal": {}}
    assert "Tidak ada nilai yang terbaca" in side(page(record(**empty)), "rekaman").text_content()
