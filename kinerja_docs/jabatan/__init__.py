"""Who is who in an office: which names mean one jabatan, who stands over whom, who may sign for whom."""

from kinerja_docs.jabatan.agreeing import agreeing, is_budget, owner_of
from kinerja_docs.jabatan.capacity import CAPACITY, bare, held_as
from kinerja_docs.jabatan.findings import findings, written_superior
from kinerja_docs.jabatan.match import Match
from kinerja_docs.jabatan.meaning import Meaning, leads_region
from kinerja_docs.jabatan.signing import Mandate, both_sides, mandate, same_person
from kinerja_docs.jabatan.tree import Superior, Tree
from kinerja_docs.jabatan.words import lexicon
from kinerja_docs.profiles import Tingkat

__all__ = [
    "CAPACITY",
    "Mandate",
    "Match",
    "Meaning",
    "Superior",
    "Tingkat",
    "Tree",
    "agreeing",
    "bare",
    "both_sides",
    "findings",
    "held_as",
    "is_budget",
    "leads_region",
    "lexicon",
    "mandate",
    "owner_of",
    "same_person",
    "written_superior",
]
