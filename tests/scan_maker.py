"""Draw pages as a scanner would deliver them: text and tables of the tests' own, turned, tilted and noisy."""

from __future__ import annotations

import io
import random
from collections.abc import Sequence
from typing import Any

from PIL import Image, ImageDraw, ImageFont

DPI = 150
WIDTH, HEIGHT = 1240, 1754

SENTENCES = [
    "Dalam rangka mewujudkan manajemen pemerintahan yang efektif dan transparan",
    "serta berorientasi pada hasil, kami yang bertanda tangan di bawah ini:",
]
HEAD = ["No.", "Sasaran Strategis", "Indikator Kinerja", "Target"]
ROWS = [
    ["1.", "Meningkatnya mutu pelayanan", "Persentase pengaduan selesai", "100%"],
    ["2.", "Tertibnya administrasi desa", "Jumlah dokumen tersusun", "12"],
    ["3.", "Terpeliharanya sarana kantor", "Nilai kepuasan masyarakat", "85,5"],
]
XS, TOP, HIGH = [100, 170, 520, 900, 1120], 420, 70


def font(size: int = 24) -> Any:
    return ImageFont.load_default(size)


def page(lines: Sequence[str] = SENTENCES, rows: Sequence[Sequence[str]] = ()) -> Image.Image:
    """Return a page with a heading, lines of text and, if there are rows, a ruled table."""
    image = Image.new("RGB", (WIDTH, HEIGHT), "white")
    draw = ImageDraw.Draw(image)
    draw.text((WIDTH // 2, 160), "PERJANJIAN KINERJA TAHUN 2021", fill="black", font=font(30), anchor="mm")
    for number, line in enumerate(lines):
        draw.text((110, 240 + 40 * number), line, fill="black", font=font())
    for number, row in enumerate(rows):
        top = TOP + HIGH * number
        for text, left in zip(row, XS, strict=False):
            draw.text((left + 14, top + 20), text, fill="black", font=font(22))
    if rows:
        grid(draw, len(rows))
    return image


def grid(draw: ImageDraw.ImageDraw, rows: int) -> None:
    for number in range(rows + 1):
        draw.line((XS[0], TOP + HIGH * number, XS[-1], TOP + HIGH * number), fill="black", width=3)
    for x in XS:
        draw.line((x, TOP, x, TOP + HIGH * rows), fill="black", width=3)


def fraction() -> Image.Image:
    """Return a table with one cell that holds a drawn fraction."""
    image = page(rows=[["No.", "Indikator", "Formulasi", "Target"], ["1.", "Persentase", "", "100%"]])
    draw = ImageDraw.Draw(image)
    draw.rectangle((XS[0], TOP + HIGH, XS[-1], TOP + HIGH + 160), fill="white", outline="black", width=3)
    for x in XS:
        draw.line((x, TOP, x, TOP + HIGH + 160), fill="black", width=3)
    draw.text((XS[1] + 14, TOP + HIGH + 20), "Persentase", fill="black", font=font(22))
    draw.text((XS[2] + 30, TOP + HIGH + 30), "Jumlah selesai", fill="black", font=font(22))
    draw.line((XS[2] + 24, TOP + HIGH + 71, XS[2] + 220, TOP + HIGH + 71), fill="black", width=2)
    draw.text((XS[2] + 30, TOP + HIGH + 82), "Jumlah semua", fill="black", font=font(22))
    draw.text((XS[2] + 240, TOP + HIGH + 58), "x 100%", fill="black", font=font(22))
    return image


def worn(image: Image.Image, angle: float = 0.0, noise: int = 0) -> Image.Image:
    """Return a picture tilted by some degrees, with so many dark specks and a gray veil."""
    tilted = image.rotate(angle, Image.Resampling.BICUBIC, fillcolor="white")
    chance = random.Random(7)  # noqa: S311 - noise, not a secret
    for _ in range(noise):
        x, y = chance.randrange(tilted.width), chance.randrange(tilted.height)
        tilted.putpixel((x, y), (90, 90, 90))
    return Image.blend(tilted, Image.new("RGB", tilted.size, (200, 200, 200)), 0.15)


def saved(image: Image.Image, kind: str = "JPEG", more: Sequence[Image.Image] = ()) -> bytes:
    """Return a picture, with more pages if there are any, as a file."""
    stream = io.BytesIO()
    pages = {"save_all": True, "append_images": list(more)} if more else {}
    density = {"resolution": DPI} if kind == "PDF" else {"dpi": (DPI, DPI)}
    image.save(stream, kind, **pages, **density)
    return stream.getvalue()
