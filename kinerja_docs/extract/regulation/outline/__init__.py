"""The outline of a text: what opens a part, what announces a list, which label belongs to which list.

Lines are taken one after another; where a label may belong to several lists all of them are followed, each at its cost,
and the reading of the whole text that costs least is kept (``search``). What oddities cost is said in ``costs``.
"""

from kinerja_docs.extract.regulation.outline.levels import Labelled, levels
from kinerja_docs.extract.regulation.outline.search import Outline
from kinerja_docs.extract.regulation.outline.words import Words

__all__ = ["Labelled", "Outline", "Words", "levels"]
