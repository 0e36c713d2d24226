"""Eight threads write the documents of two thousand kecamatan with one template: none says a word of another's."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from kinerja_docs.domain import Kinerja, boundary
from kinerja_docs.renderers import Settings, documents

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "samples" / "widang-2021" / "iku-widang-2021.json"
NUMBER, THREADS = 2_000, 8
NAMED = re.compile(r"(?:Contoh|CONTOH) (\d+)")


def records() -> Iterator[Kinerja]:
    """Yield a record for each kecamatan, its number in every part that an IKI prints."""
    record = boundary.load(SAMPLE.read_bytes(), SAMPLE.name)
    jabatan = next(each for each in record.jabatan if each.iki)
    for n in range(NUMBER):
        goals = tuple(
            replace(goal, uraian=f"Contoh {n}", indikator=tuple(_indicators(goal.indikator, n))) for goal in jabatan.iki
        )
        duties = tuple(f"Contoh {n} butir {k}" for k in range(2 + n % 3))
        own = replace(jabatan, nama=f"Sekretaris Contoh {n}", fungsi=duties, iki=goals[: 1 + n % len(goals)])
        office = replace(record.perangkat_daerah, nama=f"Kecamatan Contoh {n}", daerah=f"Kabupaten Contoh {n}")
        yield replace(record, perangkat_daerah=office, jabatan=(own,), iku=(), linieritas=(), asal={}, temuan=())


def _indicators(given: tuple, n: int) -> Iterator[object]:
    for each in given:
        yield replace(each, nama=f"Contoh {n}", target={"2021": f"Contoh {n}"}, sumber_data=(f"Contoh {n}", f"{n}"))


def test_no_document_holds_anything_of_another() -> None:
    settings = Settings(tempat="Contoh", tanggal="2021-01-04")

    def numbers(record: Kinerja) -> set[str]:
        (job,) = documents(record, ("iki",), settings)
        archive = zipfile.ZipFile(io.BytesIO(job.render()))
        found = [
            archive.read(name).decode() for name in ("word/document.xml", "docProps/core.xml", "customXml/item1.xml")
        ]
        return {number for text in found for number in NAMED.findall(text)}

    with ThreadPoolExecutor(THREADS) as pool:
        made = list(pool.map(numbers, records()))
    assert made == [{str(n)} for n in range(NUMBER)]
