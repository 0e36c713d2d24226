"""With which tree the formula of an indicator is computed: its own, in the unit of the indicator."""

from __future__ import annotations

import re
from dataclasses import replace

from kinerja_docs.bahasa.satuan import canonical
from kinerja_docs.domain.record import Indikator
from kinerja_docs.formula.tree import Pertumbuhan, Pohon, Rasio

_PERCENTAGE = re.compile(r"\s*(?:persentase|prosentase|%)(?!\w)", re.IGNORECASE)


def computed_tree(each: Indikator) -> Pohon | None:
    """Return the tree of an indicator; a ratio without factor is multiplied by 100 where percent is what is measured.

    "A dibagi B" of 38 and 40 is 0,95, and an indicator in percent calls that 95.
    """
    tree = each.formulasi.pohon if each.formulasi else None
    if isinstance(tree, Rasio | Pertumbuhan) and tree.pengali is None and is_percentage(each):
        return replace(tree, pengali="100")
    return tree


def is_percentage(each: Indikator) -> bool:
    """Tell whether an indicator is measured in percent: by its unit, without one by the first word of its name."""
    if each.satuan is not None:
        return canonical(each.satuan) == "persen"
    return _PERCENTAGE.match(each.nama) is not None
