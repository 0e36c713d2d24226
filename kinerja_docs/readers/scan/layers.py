"""A hidden text layer knows nothing of the rules of its page; they are taken from the picture above it."""

from __future__ import annotations

import math
from dataclasses import replace

from kinerja_docs.geometry.page import Page, Piece
from kinerja_docs.readers.scan.pictures import Picture
from kinerja_docs.readers.scan.ruling import ruled, rules
from kinerja_docs.readers.scan.straight import gray, quarter, skew, turned

_POINTS = 72.0


def with_rules(page: Page, picture: Picture) -> Page:
    """Return a page of text under a picture, set straight as the picture is, with the rules that are seen there."""
    shown = quarter(picture.pixels, page.turned)
    angle = skew(gray(shown))
    lines, _ = ruled(turned(shown, angle), picture.scale * _POINTS)
    if not lines:
        return page
    words = [_straight(piece, page, angle) for piece in page.pieces]
    return replace(page, pieces=words, rules=rules(lines, picture.scale), seen=True)


def _straight(piece: Piece, page: Page, angle: float) -> Piece:
    """Return a piece where it comes to stand when the page is turned by that angle about its middle."""
    sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    x, y = piece.centre - page.width / 2, piece.middle - page.height / 2
    across, down = cosine * x + sine * y - x, cosine * y - sine * x - y
    return replace(piece, x0=piece.x0 + across, x1=piece.x1 + across, top=piece.top + down, bottom=piece.bottom + down)
