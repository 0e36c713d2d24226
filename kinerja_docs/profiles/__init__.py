"""Declarations: how documents are read, as data that a kabupaten can adapt without programming."""

from kinerja_docs.profiles.loading import load_profiles
from kinerja_docs.profiles.model import Kind, Profiles, TableRule, Vocabulary

__all__ = ["Kind", "Profiles", "TableRule", "Vocabulary", "load_profiles"]
