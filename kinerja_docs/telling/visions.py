"""Several visi in one record: all of them are printed, but an office has one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kinerja_docs.bahasa.text import fold
from kinerja_docs.domain.kabar import Kabar
from kinerja_docs.domain.year import Tahunan

if TYPE_CHECKING:
    from kinerja_docs.telling.asked import Asked


def several(tahunan: Tahunan, asked: Asked) -> Iterator[Kabar]:
    """Yield that an IKU prints several visi, of which at most one is that of the office."""
    different = {fold(visi): visi for visi in tahunan.rekaman.visi}
    if "iku" in asked.jenis and len(different) > 1:
        yield Kabar(
            f"{len(different)} visi dicetak di IKU. Hapus yang bukan visi perangkat daerah ini dari rekamannya "
            "(bagian visi), atau dari dokumennya.",
            tahunan.rekaman.perangkat_daerah.nama or "",
        )
