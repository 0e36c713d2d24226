"""Names of jabatan, whatever their words: a name is itself, being one is mutual, a text finds the name it is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kinerja_docs.domain import PerangkatDaerah
from kinerja_docs.jabatan import lexicon
from kinerja_docs.jabatan.match import find
from kinerja_docs.jabatan.meaning import meaning, same
from kinerja_docs.jabatan.office import office_of

WORDS = (
    "Camat Kecamatan Sekretaris Kepala Seksi Subbagian Bidang Lurah Kelurahan Melati Umum dan Pelayanan Plt. Kasi "
    "Sekcam Bupati Contoh Dinas Kabupaten Analis Distrik Wali Kota di a.n. - , 7"
).split()
names = st.one_of(st.lists(st.sampled_from(WORDS), max_size=7).map(" ".join), st.text(max_size=20))
offices = st.builds(
    PerangkatDaerah,
    nama=st.one_of(st.none(), names, st.just("Kecamatan Contoh"), st.just("Dinas Umum")),
    daerah=st.one_of(st.none(), names, st.just("Kabupaten Contoh")),
)


@given(offices, names, names)
def test_being_one_jabatan_is_mutual(about: PerangkatDaerah, one: str, two: str) -> None:
    office = office_of(about, lexicon())
    assert same(one, one, office)
    assert same(one, two, office) == same(two, one, office)


@given(offices, st.lists(names, min_size=1, max_size=5), names)
def test_a_name_of_a_list_is_found_in_it(about: PerangkatDaerah, listed: list[str], text: str) -> None:
    office = office_of(about, lexicon())
    for name in listed:
        found = find(name, tuple(listed), office).name
        assert found is not None
        assert meaning(found, office) == meaning(name, office)
    other = find(text, tuple(listed), office)
    assert other.name is None or other.name in listed
    assert set(other.several) <= set(listed)
