"""Pages as pictures: rendered from a PDF or decoded from an image file, one at a time."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import Any, Protocol

from kinerja_docs.budgets import FRAMES, PIXELS
from kinerja_docs.errors import EmptyFile, TooLarge, UnreadableFile

DPI = 200
_LEAST_DPI, _MOST_DPI = 70, 1_300
_A4 = 842.0
_ORNAMENT = 0.05
_POINTS = 72.0

Pixels = Any
"""A numpy array: rows, columns and, for colour, blue, green, red."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as a picture, as it is shown; ``scale`` is how many pixels make a point.

    ``density`` is how many pixels to the inch it had in the file.
    """

    pixels: Pixels
    scale: float
    density: float = DPI


class Pictures(Protocol):
    """The pages of one file as pictures; safe to use from several threads."""

    def numbers(self) -> Sequence[int]:
        """Return the numbers of its pages, from 1."""
        ...

    def take(self, number: int) -> Picture:
        """Return one page as a picture."""
        ...


class PdfPictures:
    """The pages of an open PDF; pdfium is used by one thread at a time."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._lock = Lock()

    def numbers(self) -> Sequence[int]:
        """Return the numbers of its pages, from 1."""
        return range(1, len(self._document) + 1)

    def take(self, number: int) -> Picture:
        """Return one page as a picture; one that pdfium cannot draw is white."""
        import numpy
        import pypdfium2

        with self._lock:
            try:
                return self._drawn(number)
            except pypdfium2.PdfiumError:
                return Picture(numpy.full((100, 100, 3), 255, numpy.uint8), 1.0)

    def _drawn(self, number: int) -> Picture:
        page = self._document[number - 1]
        try:
            scale = _scale(*page.get_size())
            bitmap = page.render(scale=scale, rev_byteorder=False)
            return Picture(bitmap.to_numpy()[:, :, :3].copy(), scale, _finest(page))
        finally:
            page.close()


class ImagePictures:
    """The frames of an image file; ``name`` is for messages."""

    def __init__(self, data: bytes, name: str) -> None:
        if not data:
            raise EmptyFile(f"{name}: berkas ini kosong. Periksa apakah salinannya lengkap.")
        self._data, self._name = data, name
        with self._opened() as image:
            self._count = int(getattr(image, "n_frames", 1))
        if self._count > FRAMES:
            raise TooLarge(f"{name}: gambar ini berisi {self._count} halaman, paling banyak {FRAMES}.")

    def numbers(self) -> Sequence[int]:
        """Return the numbers of its pages, from 1."""
        return range(1, self._count + 1)

    def take(self, number: int) -> Picture:
        """Return one page as a picture."""
        import numpy
        from PIL import ImageOps

        with self._opened() as image:
            image.seek(number - 1)
            density = _density(image)
            shown = ImageOps.exif_transpose(_fitting(image, density)) or image
            pixels = numpy.asarray(_on_white(shown))[:, :, ::-1].copy()
            return Picture(pixels, DPI / _POINTS, density)

    @contextmanager
    def _opened(self) -> Iterator[Any]:
        from PIL import Image, UnidentifiedImageError

        try:
            with Image.open(io.BytesIO(self._data)) as image:
                yield image
        except Image.DecompressionBombError as error:
            raise TooLarge(f"{self._name}: gambar ini terlalu besar. Pindai ulang dengan 200–300 dpi.") from error
        except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError) as error:
            raise UnreadableFile(
                f"{self._name}: gambar ini rusak atau bukan gambar. Buka lalu simpan ulang, atau pindai ulang."
            ) from error


def _scale(width: float, height: float) -> float:
    wanted = DPI / _POINTS
    area = max(width * height, 1.0)
    return float(min(wanted, (PIXELS / area) ** 0.5))


def _finest(page: Any) -> float:
    """Return the pixels per inch of the finest picture on a page of a PDF that is no mere ornament."""
    import pypdfium2.raw

    found = []
    for image in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]):
        left, bottom, right, top = image.get_bounds()
        across, down = image.get_px_size()
        area = (right - left) * (top - bottom)
        if area >= _ORNAMENT * page.get_width() * page.get_height():
            found.append(float((across * down / area) ** 0.5 * _POINTS))
    return max(found, default=float(DPI))


def _density(image: Any) -> float:
    """Return the pixels per inch that a file claims, or those of a page of A4 where the claim cannot be true."""
    claimed = float((image.info.get("dpi") or (0.0,))[0] or 0.0)
    longest = max(image.size)
    if _LEAST_DPI <= claimed <= _MOST_DPI and 0.4 * _A4 < longest / claimed * _POINTS < 2.2 * _A4:
        return claimed
    return float(longest / _A4 * _POINTS)


def _fitting(image: Any, density: float) -> Any:
    factor = min(DPI / density, (PIXELS / max(image.width * image.height, 1)) ** 0.5)
    size = max(1, round(image.width * factor)), max(1, round(image.height * factor))
    orientation = image.getexif()
    fitted = (image if image.mode in {"RGB", "RGBA", "L"} else image.convert("RGBA")).resize(size, reducing_gap=3.0)
    fitted.info["exif"] = orientation.tobytes()
    return fitted


def _on_white(image: Any) -> Any:
    from PIL import Image

    if image.mode != "RGBA":
        return image.convert("RGB")
    paper = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(paper, image).convert("RGB")
