"""Lines that belong to the page and not to its text: page numbers, running feet, catchwords, watermarks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from statistics import median

from kinerja_docs.bahasa.text import fold
from kinerja_docs.geometry.page import Row
from kinerja_docs.readers.pdf.layout import Layout

_PAGE_NUMBER = re.compile(
    r"""(?:hal(?:aman|\.)?|page)?\s*[-–—|~.\[(]*\s*(?:\d{1,4}|[ivxl]{1,6})\s*[-–—|~.\])]*
        (?:\s*(?:dari|of|/)\s*\d{1,4})?(?:\s*\|?\s*(?:page|halaman|hal))?""",
    re.VERBOSE | re.IGNORECASE,
)
_BROWSER = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}[:.]\d{2}\b.*|(?:https?|file)://\S+ \d{1,4}/\d{1,4}")
"""Day, time and title over a page that a browser printed; address and number below it."""
_OF_A_BROWSER = frozenset("0123456789hf")
_DIGITS = re.compile(r"\d{1,4}")
_CATCHWORD = re.compile(r"(?:\s*[.…]){2,}\s*$|…\s*$")
_EDGE, _MARGIN = 3, 0.13
_LEAST = 3
_KEY = 60
_LONGEST_NUMBER = 30
_APART = 0.3
_ASIDE = 0.15
_HEAD = 0.06

Key = tuple[int, str]
"""Where a line stands, and what it says."""


def set_apart(pages: Sequence[Layout]) -> None:
    """Move what belongs to the pages from their lines to their furniture."""
    edges = [_edges(page) for page in pages]
    keys = [[_keys(page, line) for line in own] for page, own in zip(pages, edges, strict=True)]
    repeated = _repeated(pages, edges, keys)
    for page, own, found, following in zip(pages, edges, keys, [*pages[1:], None], strict=True):
        apart = [line for line, key in zip(own, found, strict=True) if not repeated.isdisjoint(key)]
        _set_apart(page, apart)
        _set_apart(page, [line for line in (_edges(page) if apart else own) if _is_number(page, line)])
        _set_apart(page, _catchwords(page, following))


def _set_apart(page: Layout, apart: Sequence[Row]) -> None:
    if apart:
        ids = set(map(id, apart))
        page.lines = [line for line in page.lines if id(line) not in ids]
        page.furniture += apart


def _edges(page: Layout) -> list[Row]:
    """Return the first and last lines of a page, as far as they stand at its edges."""
    upper = [line for line in page.lines[:_EDGE] if line.bottom < _MARGIN * page.height]
    lower = [line for line in page.lines[-_EDGE:] if line.top > (1 - _MARGIN) * page.height]
    return upper + [line for line in lower if not any(line is other for other in upper)]


def _repeated(pages: Sequence[Layout], edges: Sequence[list[Row]], keys: Sequence[list[tuple[Key, Key]]]) -> set[Key]:
    """Return the places and texts that come back on many pages; a title in bold or capitals may rightly do so."""
    counts: Counter[Key] = Counter()
    for page, own, found in zip(pages, edges, keys, strict=True):
        candidates = zip(_candidates(page, own), found, strict=True)
        counts.update({each for is_candidate, key in candidates if is_candidate for each in key})
    least = max(_LEAST, len(pages) // 4)
    return {key for key, count in counts.items() if count >= least}


def _candidates(page: Layout, edges: list[Row]) -> Iterator[bool]:
    usual = 0.0
    for line in edges:
        if line.top > page.height / 2:
            yield True
        else:
            usual = usual or median([line.bottom - line.top for line in page.lines])
            yield _like_head(page, line, usual)


def _like_head(page: Layout, line: Row, usual: float) -> bool:
    """Whether a line is no title that pages may well have in common: small, aside or close to the edge."""
    if line.x0 > page.width / 2 or line.height < 0.9 * usual:
        return True
    title = abs(line.centre - page.width / 2) < _ASIDE * page.width and (line.bold or line.text.isupper())
    return not title and line.bottom < _HEAD * page.height


def _keys(page: Layout, line: Row) -> tuple[Key, Key]:
    """Return the place with the text, and with the text as it is if its numbers count the pages."""
    place, text = round(line.middle / 4), line.text[:_KEY]
    counted = _DIGITS.sub(lambda found: str(int(found.group()) - page.number), text)
    return (place, text), (place, f"{counted}+")


def _is_number(page: Layout, line: Row) -> bool:
    """Whether a line is the number of its page: the outermost, and apart from the rest."""
    if line.text[:1] in _OF_A_BROWSER and _BROWSER.fullmatch(line.text):
        return True
    if len(line.text) > _LONGEST_NUMBER or not _PAGE_NUMBER.fullmatch(line.text.strip()):
        return False
    others = [other for other in page.lines if other is not line]
    upper = line.top < page.height / 2
    if upper:
        return all(other.top > line.bottom + _APART * line.height for other in others)
    return all(other.bottom < line.top - _APART * line.height for other in others)


def _may_announce(text: str) -> bool:
    return text.rstrip().endswith((".", "…")) and _CATCHWORD.search(text) is not None


def _catchwords(page: Layout, following: Layout | None) -> list[Row]:
    """Return the last line if it announces the first words of the next page."""
    if not page.lines or following is None or not following.lines:
        return []
    last = page.lines[-1]
    if not _may_announce(last.text) or any(table.box[3] > last.bottom for table in page.tables):
        return []
    announced = fold(_CATCHWORD.sub("", last.text))
    first = next((fold(line.text) for line in following.lines if not _PAGE_NUMBER.fullmatch(line.text.strip())), "")
    apart = last.x0 > page.width / 2
    return [last] if apart or (announced and first.startswith(announced[:40])) else []
