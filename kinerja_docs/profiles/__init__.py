"""Declarations: how documents are read, as data that a kabupaten can adapt without programming."""

from kinerja_docs.profiles.loading import load_posts, load_profiles
from kinerja_docs.profiles.model import Kind, Profiles, TableRule, Vocabulary
from kinerja_docs.profiles.posts import KindOfOffice, KindOfRegion, Over, Posts, Role, Tingkat

__all__ = [
    "Kind",
    "KindOfOffice",
    "KindOfRegion",
    "Over",
    "Posts",
    "Profiles",
    "Role",
    "TableRule",
    "Tingkat",
    "Vocabulary",
    "load_posts",
    "load_profiles",
]
