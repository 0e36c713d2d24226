"""Pages of a PDF as pictures, with the boxes that are drawn over them."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kinerja_docs.renderers.viewer.places import Places
from kinerja_docs.source import Box

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

MOST_PAGES = 40
_WIDTH = 1000
_QUALITY = 62


@dataclass(frozen=True, slots=True)
class Frame:
    """A box over a page: the number of its place, and whether a value was read there."""

    number: int
    box: Box
    used: bool

    @property
    def size(self) -> tuple[float, float]:
        """Width and height."""
        left, top, right, bottom = self.box
        return max(right - left, 1), max(bottom - top, 1)


@dataclass(frozen=True, slots=True)
class Picture:
    """A page: its size in points, its picture as a data address, its boxes."""

    number: int
    width: float
    height: float
    address: str
    frames: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class Album:
    """The pages that are shown, and the numbers of those that are not."""

    pictures: tuple[Picture, ...]
    left_out: tuple[int, ...]


def album(source: bytes, places: Places) -> Album | None:
    """Return the pages of a PDF; None if its pages cannot be drawn.

    A file of many pages is shown by those on which something was read, as many as the page can bear.
    """
    import pypdfium2

    frames = _frames(places)
    try:
        document = pypdfium2.PdfDocument(source)
        chosen = _chosen(len(document), frames)
        pictures = tuple(_picture(document[number - 1], number, frames.get(number, ())) for number in chosen)
    except pypdfium2.PdfiumError:
        return None
    return Album(pictures, tuple(number for number in range(1, len(document) + 1) if number not in chosen))


def _chosen(pages: int, frames: Mapping[int, Sequence[Frame]]) -> list[int]:
    if pages <= MOST_PAGES:
        return list(range(1, pages + 1))
    carrying = (number for number, here in frames.items() if any(frame.used for frame in here))
    return sorted(number for number in carrying if number <= pages)[:MOST_PAGES]


def _frames(places: Places) -> dict[int, list[Frame]]:
    """Return the boxes of each page: every place where a value was read, and every one that was passed over."""
    used = set(places.asal.values())
    frames: dict[int, list[Frame]] = {}
    for place, number in places.numbers.items():
        if place.halaman is not None and place.kotak is not None:
            frames.setdefault(place.halaman, []).append(Frame(number, place.kotak, number in used))
    return {page: list(_visible(here)) for page, here in frames.items()}


def _visible(frames: Sequence[Frame]) -> Iterator[Frame]:
    """Leave out what was passed over only as a whole: a table whose cells were read, a cell around its paragraphs."""
    taken = [frame for frame in frames if frame.used]
    for frame in sorted(frames, key=lambda frame: (frame.used, -frame.size[0] * frame.size[1])):
        if frame.used or not any(_shares(frame.box, other.box) for other in taken):
            yield frame


def _shares(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 1 and down > 1


def _picture(page: PdfPage, number: int, frames: Iterable[Frame]) -> Picture:
    width, height = page.get_size()
    bitmap = page.render(scale=min(_WIDTH / max(width, height, 1) * 1.3, 4))
    stream = io.BytesIO()
    bitmap.to_pil().convert("RGB").save(stream, "JPEG", quality=_QUALITY, optimize=True)
    address = "data:image/jpeg;base64," + base64.b64encode(stream.getvalue()).decode()
    return Picture(number, width, height, address, tuple(frames))


def ranges(numbers: Sequence[int]) -> str:
    """Return page numbers in short: ``1–3, 7``."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
