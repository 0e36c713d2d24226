"""A bar chart as a picture: one bar a sasaran, its name on the left, its value at the end. The same bytes every time.

A picture, because templates can place and size one, and because it looks alike in Word, LibreOffice and on paper.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import TYPE_CHECKING

from kinerja_docs.renderers.values import Gambar

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont, ImageFont

    Font = FreeTypeFont | ImageFont

_WIDTH, _NAMES, _RIGHT, _TOP, _BOTTOM = 2400, 900, 190, 30, 90
_ROW, _BAR, _SIZE, _LINES = 130, 66, 36, 3
_GAP = 14
"""Pixels between the end of a bar and its value, which stands inside the bar where it would cross the line of 100%."""
_LIGHT = 140_000
"""Brightness (of 255,000) from which a colour is light."""
_INK, _FAINT, _FULL, _BLUE = "#262626", "#D0D0D0", "#7F7F7F", "#2F5597"


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: its name, its value in percent (None where there is none), the value in words, its colour (RRGGBB)."""

    nama: str
    nilai: Decimal | None
    cetak: str
    warna: str | None = None


def bar_chart(bars: Sequence[Bar]) -> Gambar:
    """Return the chart as a PNG picture."""
    from PIL import Image, ImageDraw, ImageFont

    height = _TOP + _ROW * len(bars) + _BOTTOM
    image = Image.new("RGB", (_WIDTH, height), "white")
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(_SIZE)
    last = _end_of_axis(bars)
    _draw_axis(draw, font, height - _BOTTOM, last)
    for number, bar in enumerate(bars):
        _draw_bar(draw, font, bar, _TOP + _ROW * number, last)
    stream = io.BytesIO()
    image.save(stream, "PNG", optimize=True)
    return Gambar(stream.getvalue(), "image/png", _WIDTH, height)


def _end_of_axis(bars: Sequence[Bar]) -> int:
    """Return the last mark of the axis: a multiple of 25, at least 100."""
    highest = max((bar.nilai for bar in bars if bar.nilai is not None), default=Decimal(0))
    return max(100, int((highest / 25).to_integral_value(ROUND_CEILING)) * 25)


def _x(percent: float, last: int) -> int:
    return _NAMES + round((_WIDTH - _NAMES - _RIGHT) * percent / last)


def _draw_axis(draw: ImageDraw, font: Font, bottom: int, last: int) -> None:
    step = 25 * max(1, last // 200)
    for percent in range(0, last + 1, step):
        x = _x(percent, last)
        line = (_FULL, 4) if percent == 100 else (_FAINT, 2)
        draw.line((x, _TOP, x, bottom), fill=line[0], width=line[1])
        draw.text((x, bottom + 14), f"{percent}%", fill=_INK, font=font, anchor="ma")


def _draw_bar(draw: ImageDraw, font: Font, bar: Bar, top: int, last: int) -> None:
    middle = top + _ROW // 2
    text = "\n".join(_wrapped(draw, font, bar.nama))
    draw.multiline_text((_NAMES - 24, middle), text, fill=_INK, font=font, anchor="rm", align="right", spacing=6)
    end = _x(float(max(bar.nilai or Decimal(0), Decimal(0))), last)
    colour = f"#{bar.warna}" if bar.warna else _BLUE
    if end > _NAMES:
        draw.rectangle((_NAMES, middle - _BAR // 2, end, middle + _BAR // 2), fill=colour)
    if end < _x(100, last) <= end + 2 * _GAP + draw.textlength(bar.cetak, font):
        draw.text((end - _GAP, middle), bar.cetak, fill=_on(colour), font=font, anchor="rm")
    else:
        at = (end + _GAP, middle)
        draw.text(at, bar.cetak, fill=_INK, font=font, anchor="lm", stroke_width=8, stroke_fill="white")


def _on(colour: str) -> str:
    """Return in which colour one can read on a bar: dark on light, white on dark."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return _INK if 299 * red + 587 * green + 114 * blue > _LIGHT else "white"


def _wrapped(draw: ImageDraw, font: Font, text: str) -> list[str]:
    """Return a name in as many lines as there is room for; what does not fit ends in dots."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and draw.textlength(joined, font) <= _NAMES - 40:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines if len(lines) <= _LINES else [*lines[: _LINES - 1], f"{lines[_LINES - 1]} …"]
