"""The OCR engine: where text stands in a picture, and what one line of it says."""

from __future__ import annotations

import logging
import threading
import unicodedata
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any

from kinerja_docs.errors import UnreadableFile
from kinerja_docs.readers.scan.pictures import Pixels
from kinerja_docs.readers.scan.straight import shrunk

_LOOK = 1_280
"""Longest side of the picture in which text is looked for; it is read at full size."""
_SLIMMEST = 4
"""Length of a picture in its breadths, at most: RapidOCR blows a slimmer one up until it is 736 pixels broad, however
long it gets, so it is given paper at its side."""
_LONGEST_LINE = 400
"""Length of a line in its heights, at most: the smallest print across an A2 sheet has 300; it is blown up likewise."""
_NEEDED = ("rapidocr", "onnxruntime", "cv2", "numpy")
INSTALL = 'pip install "kinerja-docs[ocr]"'
_PLAIN = str.maketrans(
    {"。": ".", "、": ",", "「": "“", "」": "”", "一": "-", "ー": "-", "〇": "0", "丨": "|", "×": "x"}
)

Box = tuple[float, float, float, float]


class OcrMissing(UnreadableFile):
    """The optional packages that read pictures are not installed."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name}: berkas ini berupa gambar; perlu paket OCR (tambahan “ocr”). Pasang: {INSTALL}")


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of a line: where its middle is, from 0 to 1, how sure it is, and whether a blank comes before."""

    text: str
    at: float
    sure: float
    spaced: bool


def available() -> bool:
    """Whether the packages that read pictures are installed."""
    return all(find_spec(name) is not None for name in _NEEDED)


def signature() -> str:
    """Return what the result depends on: the engine and its version."""
    from importlib.metadata import version

    return f"rapidocr {version('rapidocr')} PP-OCRv6 {_LOOK}"


class Engine:
    """A reader of lines, for one thread."""

    def __init__(self) -> None:
        from rapidocr import RapidOCR

        logging.getLogger("RapidOCR").setLevel(logging.CRITICAL)
        self._read = RapidOCR(params=_settings())

    def boxes(self, pixels: Pixels) -> list[Box]:
        """Return where lines of text stand, as upright boxes in pixels."""
        factor = min(1.0, _LOOK / max(pixels.shape[:2]))
        small = _widened(shrunk(pixels, factor))
        found = self._read(small, use_det=True, use_cls=False, use_rec=False)
        quads = [] if getattr(found, "boxes", None) is None else found.boxes
        return [_around(quad, factor) for quad in quads]

    def letters(self, line: Pixels) -> list[Letter]:
        """Return the letters of the picture of one line."""
        height, width = line.shape[:2]
        if max(height, width) > _LONGEST_LINE * min(height, width):
            return []
        found = self._read(line, use_det=False, use_cls=False, use_rec=True, return_word_box=True)
        if not getattr(found, "txts", None) or not found.txts[0].strip():
            return []
        return _letters(found.txts[0], found.word_results[0])


_engines = threading.local()


def engine() -> Engine:
    """Return the engine of this thread."""
    if not hasattr(_engines, "own"):
        _engines.own = Engine()
    own: Engine = _engines.own
    return own


def _settings() -> dict[str, Any]:
    return {
        "Global.log_level": "critical",
        "Global.max_side_len": 4_096,
        "Global.text_score": 0.0,
        "Global.use_preprocess_img": False,
        "Global.use_vertical_padding": False,
        "EngineConfig.onnxruntime.intra_op_num_threads": 1,
        "EngineConfig.onnxruntime.inter_op_num_threads": 1,
    }


def _widened(pixels: Pixels) -> Pixels:
    """Return a picture with white paper below it or on its right, if it is very slim."""
    import cv2

    height, width = pixels.shape[:2]
    down, across = max(width // _SLIMMEST - height, 0), max(height // _SLIMMEST - width, 0)
    if not down and not across:
        return pixels
    return cv2.copyMakeBorder(pixels, 0, down, 0, across, cv2.BORDER_CONSTANT, value=(255, 255, 255))


def _around(quad: Any, factor: float) -> Box:
    across, down = [float(x) / factor for x, _ in quad], [float(y) / factor for _, y in quad]
    return min(across), min(down), max(across), max(down)


def _letters(text: str, info: Any) -> list[Letter]:
    steps = [step for word in info.word_cols for step in word]
    sure = [float(value) for character, value in zip(text, info.confs, strict=False) if not character.isspace()]
    found, spaced = [], False
    places = iter(zip(steps, sure, strict=False))
    for character in text:
        if character.isspace():
            spaced = True
            continue
        step, value = next(places, (0, 0.0))
        plain = _without_marks(unicodedata.normalize("NFKC", character.translate(_PLAIN)))
        found.append(Letter(plain, (step + 0.5) / (info.line_txt_len or 1.0), value, spaced))
        spaced = False
    return found


def _without_marks(character: str) -> str:
    """Return a letter without accents: Indonesian has none, specks of the paper look like them."""
    apart = unicodedata.normalize("NFD", character)
    return apart[0] if len(apart) > 1 and apart[0].isascii() else character
