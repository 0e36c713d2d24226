"""Grows the outline of a text line by line, following every reading of its labels that is not much worse than the best.

Nothing is refused and nothing is lost: a line opens a part, opens an item, or goes on with what is open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kinerja_docs.bahasa.labels import read_label
from kinerja_docs.bahasa.numbering import Reading, readings, write_label
from kinerja_docs.document import Note
from kinerja_docs.extract.regulation.headings import Opening, read_diktum, read_opening
from kinerja_docs.extract.regulation.lines import Line, join_lines, last_word, with_text
from kinerja_docs.extract.regulation.node import STRUCTURAL, Jenis, Node
from kinerja_docs.extract.regulation.outline import costs, flow
from kinerja_docs.extract.regulation.outline.spots import Spot, spots
from kinerja_docs.extract.regulation.outline.state import Frame, Push, Rows, State, best, grown
from kinerja_docs.extract.regulation.outline.words import Words
from kinerja_docs.extract.regulation.reference import INSTRUCTION, TO_AMEND

_LONGEST_LEAD = 4
"""Lines over which a sentence is followed that may say who has duties."""


class Outline:
    """A part of a text that grows.

    ``amends``: quoted articles belong to the instruction before them. ``appendix``: lines in capitals after a label
    are a heading. ``holds_text``: the root is a paragraph itself (Menimbang), not a frame. ``free``: no articles order
    the text, its headings do.
    """

    def __init__(
        self,
        root: Node,
        words: Words | None = None,
        *,
        amends: bool = False,
        appendix: bool = False,
        holds_text: bool = False,
        free: bool = False,
    ) -> None:
        self.root = root
        self._words = words
        self._amends = amends
        self._appendix = appendix
        self._flow = flow.Flow(words, holds_text=holds_text, free=free)

    def grow(self, lines: Sequence[Line]) -> list[Note]:
        """Grow the tree of the lines below ``root``; return what is to be said of it."""
        start = Frame(self.root.jenis, self.root.kind, title=tuple(self.root.judul), texts=tuple(self.root.teks))
        states = [State(0.0, (start,), free=self._flow.free)]
        until = 0
        for index, line in enumerate(lines):
            if index < until:
                states = [state.lengthened(line.text) for state in states]
                continue
            span = self._span_of_lead(lines, index)
            until = index + span
            states = best([after for state in states for after in self._after(state, line, span=span)])
        return grown(self.root, states[0])

    def _span_of_lead(self, lines: Sequence[Line], index: int) -> int:
        """Return over how many lines goes what says who has duties ("Kepala Seksi A, mempunyai / tugas :"), else 0."""
        if self._words is None or lines[index].table:
            return 0
        found = read_label(lines[index].text)
        parts = [found[1] if found else lines[index].text]
        if not parts[0] or self._words.leads(parts[0]):
            return len(parts[0]) and 1
        if parts[0].isupper() or self._words.rank(parts[0]) == 1:
            return 0
        for line in lines[index + 1 : index + _LONGEST_LEAD]:
            if not self._goes_on(parts[-1], line):
                return 0
            parts.append(line.text)
            if self._words.leads(join_lines(parts)):
                return len(parts)
        return 0

    def _goes_on(self, text: str, line: Line) -> bool:
        """Tell whether a line may go on with a sentence about duties: it does not begin one itself."""
        if text[-1] in ".;:" or line.table or read_label(line.text) or read_opening(line.text):
            return False
        return last_word(text) in flow.LINKS or not (self._words and self._words.leads(line.text))

    def _after(self, state: State, line: Line, *, span: int = 0) -> list[State]:
        """Return the readings that a line makes of one."""
        if line.table:
            return [state.with_rows(Rows(self._flow.depth_of_text(state), line.place, tuple(line.text.split("\n"))))]
        opened = self._opened(state, line) or self._diktum(state, line)
        if opened:
            return opened
        found = read_label(line.text)
        if found is None or state.top.last_word in flow.REFERENCE:
            return [self._flow.after(state, line, span)]
        return self._labelled(state, line, *found, span)

    # headings

    def _opened(self, state: State, line: Line) -> list[State]:
        opening = None if self._flow.holds_text else read_opening(line.text)
        if opening is None or not _fits(state, opening):
            return []
        printed = (line.text[: len(line.text) - len(opening.rest)] if opening.rest else line.text).strip()
        note = _mended(opening, printed, line)
        step = Push(self._depth(state, opening), opening.jenis, line.place, opening.mended, printed=printed, note=note)
        after = state.pushed(step)
        if opening.jenis == "pasal" and self._instruction(after) is None:
            after = after._replace(pasal=int(re.sub(r"\D", "", opening.mended) or 0))
        return self._after(after, with_text(line, opening.rest)) if opening.rest else [after]

    def _depth(self, state: State, opening: Opening) -> int:
        """Return how many open nodes stay open when a heading of this rank begins."""
        rank = STRUCTURAL.index(opening.jenis)
        quoted = self._instruction(state)
        is_quoted = not (opening.jenis == "pasal" and re.fullmatch(r"[IVX]+", opening.mended))
        first = quoted + 1 if quoted is not None and is_quoted else 1
        for depth in range(first, len(state.stack)):
            frame = state.stack[depth]
            if not frame.is_structural or STRUCTURAL.index(frame.jenis) >= rank:
                return depth
        return len(state.stack)

    def _instruction(self, state: State) -> int | None:
        """Return the depth of the instruction whose words are being quoted, in an amending regulation."""
        if not self._amends:
            return None
        return next((depth for depth, frame in enumerate(state.stack) if _is_instruction(frame)), None)

    def _diktum(self, state: State, line: Line) -> list[State]:
        diktum = read_diktum(line.text)
        top = state.top
        if diktum is None or self._flow.holds_text or not (diktum[1] or top.is_complete or not state.stack[0].filled):
            return []
        after = state.pushed(Push(1, "angka", line.place, diktum[0], printed=diktum[0]))
        return self._after(after, with_text(line, diktum[1])) if diktum[1] else [after]

    # items of lists

    def _labelled(self, state: State, line: Line, label: str, rest: str, span: int) -> list[State]:
        high = span > 0 or self._is_heading(label, rest)
        gives = span > 0 or (high and self._words is not None and self._words.rank(rest) == 1)
        found: list[State] = []
        for spot in self._spots(state, label, rest, high=high):
            after = state.pushed(_item(state, spot, label, line), spot.cost, high=high, gives=gives)
            found += self._with_first(after, line, rest, whole=span > 1)
        cost = state.cost + costs.AS_TEXT + (costs.BELOW_ITEM if high else 0.0)
        if all(cost <= after.cost + costs.MARGIN for after in found):
            found.insert(0, self._flow.after(state, line, 0)._replace(cost=cost))
        return found

    def _spots(self, state: State, label: str, rest: str, *, high: bool) -> list[Spot]:
        options = readings(label)
        found = list(spots(state, options, label, high=high))
        item = self._instruction(state)
        if item is not None and re.match(TO_AMEND, rest):
            known = {run.kind: run.number for run in state.stack[item - 1].runs}
            found += [Spot(-1.0, option, item) for option in options if known.get(option.kind) == option.number - 1]
        return found

    def _with_first(self, state: State, line: Line, rest: str, *, whole: bool) -> list[State]:
        """Take the text behind a label; an ayat may begin with an item. ``whole``: it is the begin of a sentence."""
        if not rest:
            return [state]
        if not whole and self._is_heading(state.top.kind, rest):
            return [state.titled(rest)]
        inner = read_label(rest) if state.top.jenis == "ayat" else None
        if inner and inner[0].endswith((".", ")")) and inner[1]:
            return self._after(state, with_text(line, rest))
        return [state.lengthened(rest)]

    def _is_heading(self, kind: str, rest: str) -> bool:
        """Tell "A. TUGAS DINAS" and, in an appendix, "A. Tugas Dinas" from an item."""
        if self._words is not None and self._flow.free and self._words.rank(rest) is not None:
            return True
        if len(rest) <= flow.SHORTEST_HEADING or rest[-1] in ";.":
            return False
        large = kind[:1].isupper()
        if rest.isupper():
            return self._appendix or large
        return self._appendix and large and bool(flow.TITLE_CASE.fullmatch(rest))


def _fits(state: State, opening: Opening) -> bool:
    """Tell a heading from a reference at the start of a line ("… dalam / Pasal 5 ayat (2)")."""
    if state.top.last_word in flow.LINKS | flow.REFERENCE:
        return False
    if opening.jenis == "bab":
        return not opening.rest or opening.rest.isupper()
    if opening.jenis == "pasal":
        return _fits_pasal(state, opening)
    return not opening.rest or opening.rest[0].isupper()


def _fits_pasal(state: State, opening: Opening) -> bool:
    top = state.top
    expected = opening.mended == str(state.pasal + 1)
    settled = not top.texts or top.is_complete or top.jenis in STRUCTURAL[:3]
    if opening.rest:
        return expected and settled and bool(re.match(r"\(1\)|[A-Z]", opening.rest))
    return settled or expected


def _mended(opening: Opening, printed: str, line: Line) -> Note | None:
    if opening.mended == opening.nomor.replace(" ", "") or opening.jenis == "bagian":
        return None
    pesan = f'"{printed}" dibaca sebagai {opening.jenis.title()} {opening.mended}.'
    return Note("REG-01", "info", pesan, line.place)


def _is_instruction(frame: Frame) -> bool:
    """Tell an item of an amendment that says what is to be changed."""
    return bool(frame.kind and INSTRUCTION.match(" ".join(frame.texts)))


def _item(state: State, spot: Spot, label: str, line: Line) -> Push:
    reading = spot.reading
    jenis = _jenis(reading, state.stack[: spot.depth])
    step = Push(spot.depth, jenis, line.place, label, reading.kind, reading.number, reading.suffix, label)
    if not reading.misread:
        return step
    nomor = write_label(reading.kind, reading.number)
    pesan = f'Nomor "{label}" dibaca sebagai "{nomor}" menurut urutannya.'
    return step._replace(nomor=nomor, note=Note("REG-01", "info", pesan, line.place))


def _jenis(reading: Reading, parents: Sequence[Frame]) -> Jenis:
    """Return what a label makes of a node: "(1)" is an ayat right below an article only."""
    if reading.kind == "(1)":
        last = max((index for index, frame in enumerate(parents) if frame.is_structural), default=-1)
        inside = any(frame.kind and not _is_instruction(frame) for frame in parents[last + 1 :])
        return "butir" if inside else "ayat"
    if reading.kind in ("a.", "A.", "i."):
        return "huruf"
    return "angka" if reading.kind in ("1.", "I.") or reading.kind.startswith("1.1") else "butir"
