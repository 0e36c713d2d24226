"""Pages of a PDF as pictures with boxes."""

from __future__ import annotations

import lxml.html
import pytest
from viewer_maker import scanned, typed

from kinerja_docs.document import Document, Paragraph, Text
from kinerja_docs.domain.boundary import build
from kinerja_docs.readers.scans import is_scan
from kinerja_docs.renderers.viewer import view
from kinerja_docs.renderers.viewer.pictures import MOST_PAGES, album, ranges
from kinerja_docs.renderers.viewer.places import Places, numbered
from kinerja_docs.source import Box, Place

NAME = "iku.pdf"
MANY = 300


def place(page: int, box: Box = (10, 10, 40, 20)) -> Place:
    return Place(berkas=NAME, halaman=page, kotak=box)


def document(*places: Place) -> Document:
    return Document(NAME, "pdf", tuple(Paragraph((Text(f"isi {p.halaman}"),), p) for p in places))


def places(read: list[Place], passed_over: list[Place]) -> Places:
    return numbered(document(*read, *passed_over), {f"/visi/{i}": place for i, place in enumerate(read)})


def test_boxes_lie_where_the_values_stand() -> None:
    shown = album(scanned(2), places([place(2)], [place(1, (5, 5, 50, 15))]))
    assert shown is not None
    first, second = shown.pictures
    assert [(f.number, f.box, f.used) for f in first.frames] == [(2, (5, 5, 50, 15), False)]
    assert [(f.number, f.box, f.used) for f in second.frames] == [(1, (10, 10, 40, 20), True)]
    assert second.address.startswith("data:image/jpeg;base64,")


def test_a_box_around_values_is_not_passed_over() -> None:
    inside, around, beside = place(1), place(1, (0, 0, 60, 60)), place(1, (0, 60, 60, 70))
    shown = album(scanned(1), places([inside], [around, beside]))
    assert shown is not None
    assert [frame.box for frame in shown.pictures[0].frames] == [beside.kotak, inside.kotak]


def test_of_many_pages_those_with_values_are_shown() -> None:
    shown = album(scanned(MANY), places([place(7), place(250)], [place(8)]))
    assert shown is not None
    assert [picture.number for picture in shown.pictures] == [7, 250]
    assert len(shown.left_out) == MANY - 2


def test_no_more_pages_than_the_page_can_bear() -> None:
    shown = album(scanned(MANY), places([place(number) for number in range(1, MANY)], []))
    assert shown is not None
    assert len(shown.pictures) == MOST_PAGES
    assert shown.left_out == tuple(range(MOST_PAGES + 1, MANY + 1))


def test_a_value_on_a_page_that_is_not_there_does_no_harm() -> None:
    shown = album(scanned(1), places([place(9)], []))
    assert shown is not None
    assert shown.pictures[0].frames == ()


def test_what_cannot_be_drawn_is_shown_as_text() -> None:
    assert album(b"%PDF-1.4 rusak", places([], [])) is None
    text = view(document(place(1)), build({"visi": ["isi 1"], "asal": {"/visi/0": place(1)}}), b"%PDF-1.4 rusak")
    assert lxml.html.document_fromstring(text).xpath("//section//p[@data-t]")


def test_pictures_on_the_page() -> None:
    record = build({"visi": ["isi 300"], "asal": {"/visi/0": place(MANY)}})
    tree = lxml.html.document_fromstring(view(document(place(MANY)), record, scanned(MANY)))
    assert tree.xpath("//p[@class='catatan']")[0].text_content() == "Halaman 1–299 tidak ditampilkan."
    (box,) = tree.xpath("//section[@class='sumber']//*[@data-t]")
    (value,) = tree.xpath("//section[@class='rekaman']//*[@data-t]")
    assert box.get("data-t") == value.get("data-t")
    assert (box.get("x"), box.get("width"), box.get("aria-label")) == ("10", "30", "Visi: isi 300")


@pytest.mark.parametrize(("numbers", "shown"), [([], ""), ([1], "1"), ([1, 2, 3, 7], "1–3, 7"), ([2, 4, 5], "2, 4–5")])
def test_page_numbers_in_short(numbers: list[int], shown: str) -> None:
    assert ranges(numbers) == shown


def test_a_scan_is_known_by_its_pictures() -> None:
    assert is_scan(scanned(3))
    assert not is_scan(typed())
    assert not is_scan(b"%PDF-1.4 rusak")
