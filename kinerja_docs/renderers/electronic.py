"""What stands in place of a wet signature."""

from __future__ import annotations

from typing import TypedDict

from kinerja_docs.renderers.pictures import picture
from kinerja_docs.renderers.settings import Settings
from kinerja_docs.renderers.values import Gambar


class Electronic(TypedDict):
    """The place of an electronic signature and the line at the foot; blank where documents are signed by hand."""

    tanda_elektronik: str
    gambar_elektronik: Gambar | None
    kaki_elektronik: str


def electronic(settings: Settings) -> Electronic:
    """Return what the settings say of electronic signatures."""
    if settings.tanda_tangan == "basah":
        return {"tanda_elektronik": "", "gambar_elektronik": None, "kaki_elektronik": ""}
    given = settings.elektronik
    return {
        "tanda_elektronik": given.tempat,
        "gambar_elektronik": picture(given.gambar),
        "kaki_elektronik": given.kaki,
    }
