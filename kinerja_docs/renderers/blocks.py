"""Which rows of a table stay on one page: cells are merged within such a block only, so that no page begins blank.

Word and LibreOffice print what is in a merged cell on the page where it begins, and leave the rest of it blank. Where a
page ends is not known when a document is made. So the rows of a sasaran stay together (keep with next) as long as they
are short; where they are not, each block of them says again what they share.
"""

from __future__ import annotations

from collections.abc import Sequence

from kinerja_docs.domain import Indikator, Sasaran

TALLEST = 14
"""Lines of a block: about a third of a landscape page, which is the most that may stay empty above it."""
SIGNATURE = 8
"""Lines that a signature takes, which stays with the last block of its table."""
_LETTERS = {"sasaran": 25, "indikator": 26, "penjelasan": 48, "sumber": 18}
"""Letters to a line in the columns of a table of indicators, at 9 points."""


def blocks(groups: Sequence[object], lines: Sequence[int], *, behind: int = 0) -> list[int]:
    """Return the block of each row: a new one where a group begins, and where the rows before it are tall enough.

    ``behind`` is how many lines stay with the last row.
    """
    made: list[int] = []
    block, tall = -1, 0
    for row, (group, high) in enumerate(zip(groups, lines, strict=True)):
        most = TALLEST - (behind if group == groups[-1] else 0)
        if row == 0 or group != groups[row - 1] or tall + high > most:
            block, tall = block + 1, 0
        tall += high
        made.append(block)
    return made


def goal_blocks(sasaran: Sequence[Sasaran], *, signed: bool = True) -> list[int]:
    """Return the block of each row of a table of indicators; a sasaran without any indicator has one row.

    ``signed`` where the signature is the last row of the table.
    """
    goals = sasaran or (Sasaran(),)
    rows = [
        (number, goal, each) for number, goal in enumerate(goals) for each in goal.indikator or (Indikator(nama=""),)
    ]
    lines = [_lines(goal, each) for _, goal, each in rows]
    return blocks([number for number, *_ in rows], lines, behind=SIGNATURE if signed else 0)


def goes_on(found: Sequence[int]) -> list[bool]:
    """Return for each row whether the next one is of the same block."""
    return [block == after for block, after in zip(found, [*found[1:], None], strict=False)]


def lines_of(text: str, letters: int) -> int:
    """Return about how many lines a text takes."""
    return max(1, -(-len(text) // letters))


def _lines(goal: Sasaran, each: Indikator) -> int:
    """Return about how many lines a row takes; a sasaran is set beside the first of its indicators."""
    formula = each.formulasi.teks if each.formulasi else ""
    texts = (
        (each.nama, "indikator"),
        (f"{each.alasan or ''} {formula}", "penjelasan"),
        ((goal.uraian or "") if not goal.indikator[1:] else "", "sasaran"),
    )
    lists = (sum(lines_of(item, _LETTERS["sumber"]) for item in each.sumber_data), len(each.penanggung_jawab))
    return max(*(lines_of(text, _LETTERS[column]) for text, column in texts), *lists)
