"""What is open at a place of the text, as far as the outline has to know it: values that several readings share."""

from __future__ import annotations

from typing import NamedTuple

from kinerja_docs.document import Note
from kinerja_docs.extract.regulation.lines import join_lines, last_word
from kinerja_docs.extract.regulation.node import COMPLETE, STRUCTURAL, Jenis, Node
from kinerja_docs.extract.regulation.outline import costs
from kinerja_docs.source import Place

_BY_ARTICLE = "PASAL DEMI PASAL"


class Run(NamedTuple):
    """A list among the parts of a node, by its last item; ``high`` if that is no mere item (see ``Frame.high``)."""

    kind: str
    number: int
    suffix: str
    printed: str
    high: bool


class Frame(NamedTuple):
    """An open node.

    Attributes:
        high: it says who has duties, or is a heading: no item of a list of duties.
        gives: the lists below it are duties: it says who has them, or is a heading such as "Fungsi :".
        ending: the last line of its own text, else of its title.
        runs: the lists among its parts, the latest last.
        closed: the item before it in its list ended with ";".
    """

    jenis: Jenis
    kind: str = ""
    high: bool = False
    gives: bool = False
    title: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    filled: bool = False
    runs: tuple[Run, ...] = ()
    closed: bool = False

    @property
    def ending(self) -> str:
        """Return the end of what was read into this node itself."""
        lines = self.texts or self.title
        return lines[-1].rstrip() if lines else ""

    @property
    def is_complete(self) -> bool:
        """Tell whether the text so far ends as an item or a sentence does."""
        return bool(COMPLETE.search(self.ending[-20:]))

    @property
    def is_structural(self) -> bool:
        """Tell whether it is a Bab, Bagian, Paragraf or Pasal."""
        return self.jenis in STRUCTURAL

    @property
    def last_word(self) -> str:
        """Return the last word of its text, "" where that is no part of a sentence."""
        return last_word(self.texts[-1]) if self.texts and not self.texts[-1].endswith(_BY_ARTICLE) else ""

    @property
    def title_text(self) -> str:
        """Return its title on one line."""
        return join_lines(self.title)


class Push(NamedTuple):
    """A step: a node begins below the first ``depth`` open ones."""

    depth: int
    jenis: Jenis
    place: Place
    nomor: str | None = None
    kind: str = ""
    number: int = 0
    suffix: str = ""
    printed: str = ""
    note: Note | None = None


class Title(NamedTuple):
    """A step: a line of the title of the innermost node."""

    text: str


class Body(NamedTuple):
    """A step: a line of the text of the innermost node."""

    text: str


class Rows(NamedTuple):
    """A step: a table, a part of the innermost node of ``depth``."""

    depth: int
    place: Place
    lines: tuple[str, ...]


Step = Push | Title | Body | Rows
Chain = tuple["Chain", Step] | None


class State(NamedTuple):
    """A reading of the text so far: what it cost, what is open, its steps (the last one first), the last Pasal."""

    cost: float
    stack: tuple[Frame, ...]
    steps: Chain = None
    pasal: int = 0
    free: bool = False

    @property
    def top(self) -> Frame:
        """Return the innermost open node."""
        return self.stack[-1]

    @property
    def floor(self) -> int:
        """Return the depth of the innermost Pasal, Bab … that is open: lists do not reach beyond it."""
        depths = (depth for depth in range(len(self.stack) - 1, -1, -1) if self.stack[depth].is_structural)
        return next(depths, 0)

    def titled(self, text: str) -> State:
        """Return the state after a line of a title."""
        top = self.top._replace(title=(*self.top.title, text))
        return self._replace(stack=(*self.stack[:-1], top), steps=(self.steps, Title(text)))

    def lengthened(self, text: str, *, gives: bool = False) -> State:
        """Return the state after a line of text; ``gives`` if the text says who has duties."""
        top = self.top._replace(texts=(*self.top.texts[:2], text))
        top = top._replace(high=True, gives=True) if gives else top
        return self._replace(stack=(*self.stack[:-1], top), steps=(self.steps, Body(text)))

    def pushed(self, step: Push, cost: float = 0.0, *, high: bool = False, gives: bool = False) -> State:
        """Return the state after a node began; ``high`` and ``gives`` as in ``Frame``."""
        depth = max(step.depth, 1)
        parent = self.stack[depth - 1]
        before = self.stack[depth] if depth < len(self.stack) else None
        frame = Frame(step.jenis, step.kind, high, gives, closed=before is not None and ";" in before.ending[-8:])
        stack = (*self.stack[: depth - 1], _with_part(parent, step, high=high), frame)
        return State(self.cost + cost, stack, (self.steps, step._replace(depth=depth)), self.pasal, self.free)

    def with_rows(self, step: Rows) -> State:
        """Return the state after a table."""
        stack = self.stack[: max(step.depth, 1)]
        stack = (*stack[:-1], stack[-1]._replace(filled=True))
        return self._replace(stack=stack, steps=(self.steps, step._replace(depth=len(stack))))


def _with_part(parent: Frame, step: Push, *, high: bool) -> Frame:
    if not step.kind:
        return parent._replace(filled=True)
    run = Run(step.kind, step.number, step.suffix, step.printed, high)
    others = tuple(other for other in parent.runs if other.kind != step.kind)
    return parent._replace(filled=True, runs=(*others, run))


def best(states: list[State]) -> list[State]:
    """Return the readings that are worth following, the best one first; of equal ones that which came first."""
    if len(states) == 1:
        return states
    ordered = sorted(states, key=lambda state: state.cost)
    limit = ordered[0].cost + costs.MARGIN
    return [state for state in ordered[: costs.WIDTH] if state.cost <= limit]


def grown(root: Node, state: State) -> list[Note]:
    """Grow the tree that the steps of a reading lead to below ``root``; return what is to be said of it."""
    steps = []
    chain = state.steps
    while chain is not None:
        chain, step = chain
        steps.append(step)
    notes = []
    path = [root]
    for step in reversed(steps):
        match step:
            case Title(text):
                path[-1].judul.append(text)
            case Body(text):
                path[-1].teks.append(text)
            case Rows(depth, place, lines):
                del path[depth:]
                path[-1].add(Node("tabel", place, teks=list(lines)))
            case Push():
                del path[step.depth :]
                path.append(_node(step))
                path[-2].add(path[-1])
                notes += [step.note] if step.note else []
    return notes


def _node(step: Push) -> Node:
    return Node(step.jenis, step.place, step.nomor, step.kind, step.number, step.suffix, step.printed)
