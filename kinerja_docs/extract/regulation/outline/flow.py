"""Where a line without a label goes: it is a heading, goes on with what is open, or is a paragraph of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kinerja_docs.bahasa.text import fold
from kinerja_docs.extract.regulation.lines import Line
from kinerja_docs.extract.regulation.node import STRUCTURAL
from kinerja_docs.extract.regulation.outline.state import Frame, Push, State

if TYPE_CHECKING:
    from kinerja_docs.extract.regulation.outline.words import Words

REFERENCE = frozenset("ayat pasal huruf angka nomor butir lampiran bab tahun no. paragraf bagian".split())
LINKS = frozenset("dalam pada dan atau ketentuan dengan oleh atas sampai s.d. serta dari yakni yaitu".split())
TITLE_CASE = re.compile(r"[A-Z][\w/-]*,?(?:\s(?:[A-Z][\w/-]*,?|dan|di|pada|dari))*")
SHORTEST_HEADING = 3
"""Letters that a heading has at least more than: what is shorter is an abbreviation."""
_SENTENCE = re.compile(r"mempunyai|menyelenggarakan|\badalah\b|sebagai berikut|[.;:]$")
_LONGEST_TITLE = 6
"""Lines of a title; longer ones are text set in capitals."""
_DEEPEST = 24


class Flow:
    """Takes lines without a label; see ``Outline`` for what the parts of it are."""

    def __init__(self, words: Words | None, *, holds_text: bool, free: bool) -> None:
        self.holds_text = holds_text
        self.free = free
        self._words = words

    def after(self, state: State, line: Line, span: int) -> State:
        """Return the reading that a line makes of one; ``span``: lines of the sentence about duties that it begins."""
        top, text = state.top, line.text
        if top.jenis in STRUCTURAL[:3] and self._is_title(state, text):
            return state.titled(text)
        if span < 2 and self._is_free_heading(state, line):
            step = Push(self._depth_of_heading(state, line), "teks", line.place)
            return state.pushed(step, high=True, gives=self._rank(text) == 1).titled(text)
        if self._is_title(state, text):
            return state.titled(text)
        if span and self._leads_anew(state, line):
            return state.pushed(Push(self._depth_of_lead(state), "teks", line.place)).lengthened(text, gives=True)
        if self._continues(state, line):
            return state.lengthened(text, gives=span > 0 and not top.texts)
        return state.pushed(Push(self.depth_of_text(state), "teks", line.place)).lengthened(text, gives=span > 0)

    def depth_of_text(self, state: State) -> int:
        """Return where a paragraph of its own belongs: beside an item that ended, or after the whole list."""
        top, size = state.top, len(state.stack)
        if top.filled or (not top.kind and top.jenis != "teks") or (self.free and top.title):
            return size
        if size == 1 or (top.ending.endswith(":") and size < _DEEPEST):
            return size
        if not top.ending.endswith(".") or not top.kind or top.jenis == "ayat":
            return size - 1
        return self._depth_after_list(state)

    def _depth_after_list(self, state: State) -> int:
        """Return the depth of what announced the list that a full stop closed."""
        floor, size = state.floor, len(state.stack)
        ayat = next((depth for depth in range(floor, size) if state.stack[depth].jenis == "ayat"), floor)
        if state.stack[ayat].jenis in ("pasal", "ayat"):
            return ayat + 1
        announcing = (depth for depth in range(size - 2, ayat, -1) if state.stack[depth].ending.endswith(":"))
        return next((depth + 1 for depth in announcing), size - 1)

    def _leads_anew(self, state: State, line: Line) -> bool:
        """Tell a sentence that gives duties, right below a list of duties, from the rest of its last item."""
        giving = self._giving(state)
        return giving is not None and giving < len(state.stack) - 1 and line.begins and line.text[0].isupper()

    def _giving(self, state: State) -> int | None:
        """Return the depth of the innermost sentence or heading that has duties below it."""
        depths = range(len(state.stack) - 1, state.floor - 1, -1)
        return next((depth for depth in depths if state.stack[depth].gives), None)

    def _depth_of_lead(self, state: State) -> int:
        giving = self._giving(state) or 0
        frame = state.stack[giving]
        return giving + 1 if frame.title or frame.is_structural or not giving else giving

    def _is_free_heading(self, state: State, line: Line) -> bool:
        """Tell a heading of a page without articles: by its style, its capitals, or the name that it is."""
        if not self.free or self._words is None or state.top.last_word in LINKS or not (line.begins or line.heading):
            return False
        styled = line.begins and (line.heading or line.text.isupper()) and not line.text.endswith((":", ";", "."))
        return styled or self._words.rank(line.text) is not None

    def _depth_of_heading(self, state: State, line: Line) -> int:
        """The name of a unit ends what was open; another heading stands below the name over it."""
        if self._rank(line.text) == 0:
            return state.floor + 1
        depths = range(len(state.stack) - 1, state.floor, -1)
        named = next((depth for depth in depths if self._rank(state.stack[depth].title_text) == 0), None)
        return state.floor + 1 if named is None else named + 1

    def _rank(self, text: str) -> int | None:
        return self._words.rank(text) if self._words is not None and text else None

    def _is_title(self, state: State, text: str) -> bool:
        top = state.top
        if top.texts or top.filled or len(top.title) >= _LONGEST_TITLE:
            return False
        if top.jenis == "bab":
            return not top.title or text.isupper()
        if top.jenis in ("bagian", "paragraf"):
            return not _SENTENCE.search(text)
        return bool(top.title) and len(state.stack) > 1 and text.isupper() and not top.ending.endswith(":")

    def _continues(self, state: State, line: Line) -> bool:
        top, text = state.top, line.text
        is_root = len(state.stack) == 1
        if fold(text) in ("dan", "atau", "danatau"):
            return bool(top.texts)
        if top.filled or top.jenis in STRUCTURAL[:3] or (is_root and not self.holds_text):
            return False
        if self.free and (line.begins and self._sets_in(top, text) if top.texts else bool(top.title)):
            return False
        if not top.texts:
            return True
        named = top.last_word.rstrip(":") in REFERENCE
        if named or top.jenis in ("pasal", "ayat") or is_root:
            return named or not top.ending.endswith(":")
        return not (top.is_complete and (top.ending[-1] != "." or text[0].isupper()))

    def _sets_in(self, top: Frame, text: str) -> bool:
        """Tell a paragraph that begins anew from one that a page break or a column cut in two."""
        if text.endswith(";") and top.kind and top.closed and not top.is_complete:
            return False
        return text[0].isupper() and top.last_word not in LINKS and not top.ending.endswith((",", "-"))
