"""Writers: a record becomes Word documents. ``documents`` plans them, each is written when it is asked for."""

from kinerja_docs.renderers.documents import JENIS, RenderedDocument, documents
from kinerja_docs.renderers.settings import Settings, load_settings

__all__ = ["JENIS", "RenderedDocument", "Settings", "documents", "load_settings"]
