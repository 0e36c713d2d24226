"""The recipe that joins the layers. Each public function is also a command of the same name."""

from kinerja_docs.batch.command import batch, plan
from kinerja_docs.errors import KinerjaError
from kinerja_docs.features import Feature
from kinerja_docs.pipeline.progress import Progress, silent
from kinerja_docs.pipeline.reading import Parsed, parse, parse_all, view
from kinerja_docs.pipeline.scoring import evaluate, write_keyed
from kinerja_docs.pipeline.showing import Made, demo, doctor
from kinerja_docs.pipeline.writing import JENIS, USUAL, generate
from kinerja_docs.pipeline.years import Computed, compute, findings_text, load, load_year, new_workbook, save, workbook

__all__ = [
    "JENIS",
    "USUAL",
    "Computed",
    "Feature",
    "KinerjaError",
    "Made",
    "Parsed",
    "Progress",
    "batch",
    "compute",
    "demo",
    "doctor",
    "evaluate",
    "findings_text",
    "generate",
    "load",
    "load_year",
    "new_workbook",
    "parse",
    "parse_all",
    "plan",
    "save",
    "silent",
    "view",
    "workbook",
    "write_keyed",
]
