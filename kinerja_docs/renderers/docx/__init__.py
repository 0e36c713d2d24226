"""Word documents from Word templates: a template is compiled once and rendered often."""

from kinerja_docs.renderers.docx.pictures import load_picture
from kinerja_docs.renderers.docx.template import Template, compile_template, packed_record
from kinerja_docs.renderers.docx.zipped import Packed

__all__ = ["Packed", "Template", "compile_template", "load_picture", "packed_record"]
