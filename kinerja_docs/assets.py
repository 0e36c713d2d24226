"""Finds ``parsers/``, ``templates/`` and ``samples/``: in the installed wheel or in the checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """Return the folder ``parsers``, ``templates`` or ``samples`` of this installation.

    Raises:
        FileNotFoundError: if the installation is damaged.
    """
    for home in (_PACKAGE / "_assets", _PACKAGE.parent):
        if (home / name).is_dir():
            return home / name
    raise FileNotFoundError(f"bagian program hilang: {name}. Pasang ulang kinerja-docs.")
