"""Grows the tree of a regulation line by line.

Nothing is refused and nothing is lost: a line opens a part, opens an item, or continues what is open. The order of
the numbers decides where they alone leave it open ("i." after "h." is a letter, "l." after a colon is a misread 1).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kinerja_docs.bahasa.text import fold
from kinerja_docs.document import Note
from kinerja_docs.extract.regulation.headings import Opening, read_diktum, read_opening
from kinerja_docs.extract.regulation.labels import BULLET, Reading, read_label, readings, write_label
from kinerja_docs.extract.regulation.lines import Line, last_word, with_text
from kinerja_docs.extract.regulation.node import STRUCTURAL, Node
from kinerja_docs.extract.regulation.order import RANK, follows, is_instruction, jenis_of
from kinerja_docs.extract.regulation.reference import TO_AMEND

_REFERENCE = frozenset("ayat pasal huruf angka nomor butir lampiran bab tahun no. paragraf bagian".split())
_LINKS = frozenset("dalam pada dan atau ketentuan dengan oleh atas sampai s.d. serta dari yakni yaitu".split())
_SENTENCE = re.compile(r"mempunyai|menyelenggarakan|\badalah\b|sebagai berikut|[.;:]$")
_TITLE_CASE = re.compile(r"[A-Z][\w/-]*,?(?:\s(?:[A-Z][\w/-]*,?|dan|di|pada|dari))*")
_GOES_ON = re.compile(r"[;,]\s*(?:dan\s?/\s?atau|dan|atau)?$")
_BY_ARTICLE = "PASAL DEMI PASAL"
_DEEPEST = 24
_WIDEST_JUMP = 5
_LONGEST_TITLE = 6


class Tree:
    """A part of a regulation that grows.

    ``amends``: quoted articles belong to the instruction before them. ``appendix``: lines in capitals after a label
    are a heading. ``holds_text``: the root is a paragraph itself (Menimbang), not a frame. ``rank``: tells the headings
    of a text that no articles order: 0 for the name of a jabatan or unit, 1 for that of a section of it.
    """

    def __init__(
        self,
        root: Node,
        *,
        amends: bool = False,
        appendix: bool = False,
        holds_text: bool = False,
        rank: Callable[[str], int | None] | None = None,
    ) -> None:
        self.root = root
        self.notes: list[Note] = []
        self._open = [root]
        self._amends = amends
        self._appendix = appendix
        self._holds_text = holds_text
        self._rank = rank or (lambda _: None)
        self._free = rank is not None
        self._pasal = 0

    def feed(self, line: Line) -> None:
        """Take the next line."""
        if line.table:
            self._push(Node("tabel", line.place, teks=line.text.split("\n")), self._depth_of_text())
            self._open.pop()
        elif not (self._takes_opening(line) or self._takes_diktum(line) or self._takes_item(line)):
            self._take_text(line)

    # headings

    def _takes_opening(self, line: Line) -> bool:
        opening = None if self._holds_text else read_opening(line.text)
        if opening is None or not self._fits(opening):
            return False
        printed = line.text[: len(line.text) - len(opening.rest)] if opening.rest else line.text
        node = Node(opening.jenis, line.place, nomor=opening.mended, printed=printed.strip())
        self._note_mended(opening, node)
        self._push(node, self._depth_of_opening(opening))
        if opening.jenis == "pasal" and self._amended_item() is None:
            self._pasal = int(re.sub(r"\D", "", opening.mended) or 0)
        if opening.rest:
            self.feed(with_text(line, opening.rest))
        return True

    def _fits(self, opening: Opening) -> bool:
        """Tell a heading from a reference at the start of a line ("… dalam / Pasal 5 ayat (2)")."""
        last = self._last_word()
        if last in _LINKS or last in _REFERENCE:
            return False
        if opening.jenis == "bab":
            return not opening.rest or opening.rest.isupper()
        if opening.jenis == "pasal":
            return self._fits_pasal(opening)
        return not opening.rest or opening.rest[0].isupper()

    def _fits_pasal(self, opening: Opening) -> bool:
        top = self._open[-1]
        expected = opening.mended == str(self._pasal + 1)
        settled = not top.teks or top.is_complete() or top.jenis in STRUCTURAL[:3]
        if opening.rest:
            return expected and settled and bool(re.match(r"\(1\)|[A-Z]", opening.rest))
        return settled or expected

    def _depth_of_opening(self, opening: Opening) -> int:
        """Return how many open nodes stay open when a heading of this rank begins."""
        rank = STRUCTURAL.index(opening.jenis)
        quoted = self._amended_item()
        first = quoted + 1 if quoted is not None and self._is_quoted(opening) else 1
        for depth in range(first, len(self._open)):
            node = self._open[depth]
            if node.jenis not in STRUCTURAL or STRUCTURAL.index(node.jenis) >= rank:
                return depth
        return len(self._open)

    def _is_quoted(self, opening: Opening) -> bool:
        return not (opening.jenis == "pasal" and re.fullmatch(r"[IVX]+", opening.mended))

    def _amended_item(self) -> int | None:
        """Return the depth of the instruction whose words are being quoted, in an amending regulation."""
        if not self._amends:
            return None
        return next((depth for depth, node in enumerate(self._open) if is_instruction(node)), None)

    def _note_mended(self, opening: Opening, node: Node) -> None:
        if opening.mended != opening.nomor.replace(" ", "") and opening.jenis in ("bab", "paragraf", "pasal"):
            self._note("REG-01", f'"{node.printed}" dibaca sebagai {opening.jenis.title()} {opening.mended}.', node)

    def _takes_diktum(self, line: Line) -> bool:
        diktum = read_diktum(line.text)
        if diktum is None or self._holds_text or not (diktum[1] or self._open[-1].is_complete() or not self.root.isi):
            return False
        node = Node("angka", line.place, nomor=diktum[0], printed=diktum[0])
        self._push(node, 1)
        if diktum[1]:
            self.feed(with_text(line, diktum[1]))
        return True

    # items of lists

    def _takes_item(self, line: Line) -> bool:
        found = read_label(line.text)
        if found is None or self._last_word() in _REFERENCE:
            return False
        label, rest = found
        spot = self._spot(label, rest)
        if spot is None:
            return False
        reading, depth = spot
        node = Node(jenis_of(reading, self._open[:depth]), line.place, nomor=label, kind=reading.kind)
        node.number, node.suffix, node.printed = reading.number, reading.suffix, label
        if reading.misread:
            node.nomor = write_label(reading.kind, reading.number)
            self._note("REG-01", f'Nomor "{label}" dibaca sebagai "{node.nomor}" menurut urutannya.', node)
        self._push(node, depth)
        self._take_first_text(node, line, rest)
        return True

    def _take_first_text(self, node: Node, line: Line, rest: str) -> None:
        if not rest:
            return
        if self._is_heading(node, rest):
            node.judul.append(rest)
        elif node.jenis == "ayat" and (inner := read_label(rest)) and inner[0].endswith((".", ")")) and inner[1]:
            self.feed(with_text(line, rest))
        else:
            node.teks.append(rest)

    def _is_heading(self, node: Node, rest: str) -> bool:
        """Tell "A. TUGAS DINAS" and, in an appendix, "A. Tugas Dinas" from an item."""
        if self._rank(rest) is not None:
            return True
        if len(rest) <= 3 or rest[-1] in ";.":
            return False
        high = node.kind in ("A.", "I.")
        if rest.isupper():
            return self._appendix or high
        return self._appendix and high and bool(_TITLE_CASE.fullmatch(rest))

    def _spot(self, label: str, rest: str) -> tuple[Reading, int] | None:
        """Return which reading of a label holds and how many open nodes stay open before it, None if it is text."""
        options = readings(label)
        plain = [reading for reading in options if not reading.misread]
        misread = [reading for reading in options if reading.misread]
        if options[0].kind == BULLET:
            return self._bullet(options[0], label)
        return (
            self._instruction(plain, rest)
            or self._smaller(plain, misread, rest)
            or self._next(plain)
            or (self._next(misread) if self._is_unfinished() else None)
            or self._first(plain)
            or self._next(misread)
            or self._first([reading for reading in misread if self._announces() or not self._lists()])
            or self._astray(plain)
        )

    def _smaller(self, plain: list[Reading], misread: list[Reading], rest: str) -> tuple[Reading, int] | None:
        """Find "C." as the "c." of an inner list that goes on, though an outer list counts A., B. as well."""
        capital = next((reading for reading in plain if reading.kind == "A."), None)
        if capital is None or rest.isupper() or not self._is_unfinished():
            return None
        small = self._next(
            [reading for reading in misread if reading.kind == "a." and reading.number == capital.number]
        )
        large = self._next(plain)
        return small if small and (large is None or small[1] > large[1]) else None

    def _bullet(self, reading: Reading, sign: str) -> tuple[Reading, int] | None:
        """Find the list of a bullet; another sign after an item that is not finished begins a list below it."""
        top = self._open[-1]
        if top.kind != BULLET and (top.ending().endswith(":") or (top.judul and not top.teks)):
            return reading, len(self._open)
        lists = [
            depth for depth in self._depths() if (tail := self._open[depth].tail) is not None and tail.kind == BULLET
        ]
        alike = [depth for depth in lists if (tail := self._open[depth].tail) is not None and tail.printed == sign]
        if alike or (lists and (top.kind != BULLET or (top.is_complete() and not top.ending().endswith(":")))):
            return reading, (alike or lists)[0] + 1
        fits = self._announces() or top.is_complete() or not top.teks or top.kind == BULLET
        return (reading, len(self._open)) if fits else None

    def _instruction(self, options: list[Reading], rest: str) -> tuple[Reading, int] | None:
        """Find the list of instructions that goes on after words that were quoted in one."""
        item = self._amended_item()
        if item is None or not re.match(TO_AMEND, rest):
            return None
        tail = self._open[item - 1].tail
        fitting = (reading for reading in options if tail is not None and follows(tail, reading))
        return next(((reading, item) for reading in fitting), None)

    def _next(self, options: list[Reading]) -> tuple[Reading, int] | None:
        for depth in self._depths():
            tail = self._open[depth].tail
            for reading in options if tail is not None else ():
                if tail is not None and follows(tail, reading):
                    return reading, depth + 1
        return None

    def _first(self, options: list[Reading]) -> tuple[Reading, int] | None:
        """Find where a list begins: after a colon, or where no list of its kind is open."""
        first = next((reading for reading in options if reading.number == 1 and not reading.suffix), None)
        if first is None or len(self._open) >= _DEEPEST:
            return None
        if self._announces():
            return first, len(self._open)
        kinds = {tail.kind for depth in self._depths() if (tail := self._open[depth].tail) is not None}
        if any(reading.kind in kinds for reading in options):
            return None
        return first, self._depth_of_first(first)

    def _depth_of_first(self, reading: Reading) -> int:
        """A list of high rank that nothing announces does not belong to the item before it."""
        rank = RANK.get(reading.kind, len(RANK))
        for depth in range(self._floor() + 1, len(self._open)):
            node = self._open[depth]
            if node.kind and RANK.get(node.kind, len(RANK)) > rank:
                return depth
        return len(self._open)

    def _astray(self, options: list[Reading]) -> tuple[Reading, int] | None:
        """Find a list for a label that is out of order: it repeats, restarts or jumps."""
        top = self._open[-1]
        settled = top.is_complete() or not top.ending()
        for depth in self._depths():
            tail = self._open[depth].tail
            for reading in options if tail is not None else ():
                near = tail is not None and settled and reading.number <= tail.number + _WIDEST_JUMP
                if tail is not None and tail.kind == reading.kind and near:
                    return reading, depth + 1
        fresh = [reading for reading in options if reading.number <= _WIDEST_JUMP]
        return (fresh[0], len(self._open)) if fresh and self._announces() and len(self._open) < _DEEPEST else None

    def _last_word(self) -> str:
        lines = self._open[-1].teks
        return last_word(lines[-1]) if lines and not lines[-1].endswith(_BY_ARTICLE) else ""

    def _is_unfinished(self) -> bool:
        """Tell whether the item before has the end of one that another follows."""
        return bool(_GOES_ON.search(self._open[-1].ending()[-20:]))

    def _lists(self) -> bool:
        """Tell whether any list is open."""
        return any(self._open[depth].tail is not None for depth in self._depths())

    def _announces(self) -> bool:
        top = self._open[-1]
        if top.kind and not top.ending():
            return True
        if (top.kind or self._free) and top.judul and not top.teks and not top.isi and top is not self.root:
            return True
        return top.ending().endswith(":") or (top.jenis in STRUCTURAL and not top.teks and not top.isi)

    def _depths(self) -> range:
        """Return the depths of the nodes that may have the list, the deepest first."""
        return range(len(self._open) - 1, self._floor() - 1, -1)

    def _floor(self) -> int:
        """Return the depth of the innermost Pasal, Bab … that is open: lists do not reach beyond it."""
        depths = (depth for depth in range(len(self._open) - 1, -1, -1) if self._open[depth].jenis in STRUCTURAL)
        return next(depths, 0)

    # text

    def _take_text(self, line: Line) -> None:
        top = self._open[-1]
        if top.jenis in STRUCTURAL[:3] and self._is_title(top, line.text):
            top.judul.append(line.text)
        elif self._is_free_heading(line):
            self._push(Node("teks", line.place, judul=[line.text]), self._depth_of_heading(line))
        elif self._is_title(top, line.text):
            top.judul.append(line.text)
        elif self._continues(top, line):
            top.teks.append(line.text)
        else:
            self._push(Node("teks", line.place, teks=[line.text]), self._depth_of_text())

    def _is_free_heading(self, line: Line) -> bool:
        """Tell a heading of a page without articles: by its style, its capitals, or the name that it is."""
        if not self._free or self._last_word() in _LINKS or not (line.begins or line.heading):
            return False
        styled = line.begins and (line.heading or line.text.isupper()) and not line.text.endswith((":", ";", "."))
        return styled or self._rank(line.text) is not None

    def _depth_of_heading(self, line: Line) -> int:
        """The name of a unit ends what was open; another heading stands below the name over it."""
        above = None if self._rank(line.text) == 0 else self._named()
        return self._floor() + 1 if above is None else above + 1

    def _named(self) -> int | None:
        """Return the depth of the innermost name of a unit that is open."""
        depths = range(len(self._open) - 1, self._floor(), -1)
        return next((depth for depth in depths if self._rank(self._open[depth].title()) == 0), None)

    def _is_title(self, top: Node, text: str) -> bool:
        if top.teks or top.isi or len(top.judul) >= _LONGEST_TITLE:
            return False
        if top.jenis == "bab":
            return not top.judul or text.isupper()
        if top.jenis in ("bagian", "paragraf"):
            return not _SENTENCE.search(text)
        return bool(top.judul) and top is not self.root and text.isupper() and not top.ending().endswith(":")

    def _continues(self, top: Node, line: Line) -> bool:
        text = line.text
        if fold(text) in ("dan", "atau", "danatau"):
            return bool(top.teks)
        if top.isi or top.jenis in STRUCTURAL[:3] or (top is self.root and not self._holds_text):
            return False
        if self._free and (line.begins and self._sets_in(line.text) if top.teks else bool(top.judul)):
            return False
        ending = top.ending()
        if not top.teks:
            return True
        named = self._last_word().rstrip(":") in _REFERENCE
        if named or top.jenis in ("pasal", "ayat") or top is self.root:
            return named or not ending.endswith(":")
        return not (top.is_complete() and (ending[-1] != "." or text[0].isupper()))

    def _sets_in(self, text: str) -> bool:
        """Tell a paragraph that begins anew from one that a page break or a column cut in two."""
        ending = self._open[-1].ending()
        if text.endswith(";") and self._breaks_off():
            return False
        return text[0].isupper() and self._last_word() not in _LINKS and not ending.endswith((",", "-"))

    def _breaks_off(self) -> bool:
        """Tell an item without an end, in a list whose items end with ";"."""
        before = self._open[-2].isi[-2:-1] if self._open[-1].kind else []
        return bool(before) and ";" in before[0].text()[-8:] and not self._open[-1].is_complete()

    def _depth_of_text(self) -> int:
        """Return where a paragraph of its own belongs: beside an item that ended, or after the whole list."""
        top = self._open[-1]
        ending = top.ending()
        if top.isi or (not top.kind and top.jenis != "teks") or (self._free and top.judul):
            return len(self._open)
        if top is self.root or (ending.endswith(":") and len(self._open) < _DEEPEST):
            return len(self._open)
        if not ending.endswith(".") or not top.kind or top.jenis == "ayat":
            return len(self._open) - 1
        return self._depth_after_list()

    def _depth_after_list(self) -> int:
        """Return the depth of what announced the list that a full stop closed."""
        floor = self._floor()
        ayat = next((depth for depth in range(floor, len(self._open)) if self._open[depth].jenis == "ayat"), floor)
        if self._open[ayat].jenis in ("pasal", "ayat"):
            return ayat + 1
        for depth in range(len(self._open) - 2, ayat, -1):
            if self._open[depth].ending().endswith(":"):
                return depth + 1
        return len(self._open) - 1

    def _push(self, node: Node, depth: int) -> None:
        del self._open[max(depth, 1) :]
        self._open[-1].add(node)
        self._open.append(node)

    def _note(self, kode: str, pesan: str, node: Node) -> None:
        self.notes.append(Note(kode, "info", pesan, node.place))
