"""The chart of capaian: bars where there are values, the axis long enough, the same bytes every time."""

from __future__ import annotations

import io
from decimal import Decimal

from PIL import Image

from kinerja_docs.renderers.chart import Bar, bar_chart

BARS = [
    Bar("1. Meningkatnya pelayanan " * 9, Decimal("98.5"), "98,50%", "70AD47"),
    Bar("2. Tanpa nilai", None, "n/a"),
    Bar("3. Lebih", Decimal(140), "140,00%"),
]


def pixels(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture)).convert("RGB")


def test_a_bar_for_each_value_and_none_without() -> None:
    found = bar_chart(BARS)
    image = pixels(found.data)
    assert (image.width, image.height) == (found.lebar, found.tinggi)
    middles = [30 + 130 * number + 65 for number in range(3)]
    colours = [image.getpixel((905, middle)) for middle in middles]
    assert colours[0] == (0x70, 0xAD, 0x47)
    assert colours[2] == (0x2F, 0x55, 0x97)
    assert colours[1] not in (colours[0], colours[2])


def test_nothing_runs_over_the_edge() -> None:
    image = pixels(bar_chart([Bar("a", Decimal(value), f"{value},00%") for value in (0, 100, 125, 140, 999)]).data)
    edge = [image.getpixel((image.width - 3, y)) for y in range(image.height)]
    assert set(edge) == {(255, 255, 255)}


def test_a_label_never_crosses_the_line_of_100_percent() -> None:
    values = [Decimal(number) for number in range(80, 100)]
    image = pixels(bar_chart([Bar("a", value, f"{value},00%") for value in values]).data)
    line = 900 + (2400 - 900 - 190)
    column = [image.getpixel((line, 31 + y)) for y in range(130 * len(values) - 2)]
    assert set(column) == {(0x7F, 0x7F, 0x7F)}


def test_same_values_same_bytes() -> None:
    assert bar_chart(BARS).data == bar_chart(BARS).data
