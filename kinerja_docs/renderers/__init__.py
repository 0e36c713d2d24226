"""Writers: a record becomes Word documents. ``documents`` plans them, each is written when it is asked for."""

from kinerja_docs.renderers.documents import JENIS, Jenis, RenderedDocument, documents, template_bytes
from kinerja_docs.renderers.settings import Settings, load_settings

__all__ = ["JENIS", "Jenis", "RenderedDocument", "Settings", "documents", "load_settings", "template_bytes"]
