"""What is still open about a record and its documents: gathered here once, said by every command in the same words.

**To add something to be said**: write a function in a module of this package,

    def late(tahunan: Tahunan, asked: Asked) -> Iterable[Kabar]: ...

and put it into ``SOURCES``. It is called for each record with its year; ``asked`` says for which documents and with
which settings. It yields a ``Kabar``: one sentence that says what is wrong and what to do, the same words for the same
matter (like ones are told once, with their places), and as ``tempat`` what ``domain.places.place_of(tahunan, pointer)``
gives: the cell where there is a workbook, else the indicator or jabatan and its page. Nothing else has to be done:
``compute``, ``workbook``, ``generate`` and ``batch`` print it, ``--ketat`` makes it an error unless it is an ``info``.

What is wrong with a *cell* is a ``Fault`` of ``kinerja_docs.workbook`` and comes by itself (``of_faults``).
"""

from kinerja_docs.telling.asked import Asked
from kinerja_docs.telling.gather import SOURCES, gather, is_open, of_faults
from kinerja_docs.telling.papers import of_documents
from kinerja_docs.telling.terms import of_another_year

__all__ = ["SOURCES", "Asked", "gather", "is_open", "of_another_year", "of_documents", "of_faults"]
