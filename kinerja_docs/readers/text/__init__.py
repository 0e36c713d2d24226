"""Plain text and Markdown (``.txt``, ``.md``) to neutral documents."""

from kinerja_docs.readers.text.blocks import read

__all__ = ["read"]
