"""What is printed reads back from the text alone, whatever a document carries along."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from kinerja_docs import parse
from kinerja_docs.domain import Kinerja, Perjanjian, boundary
from kinerja_docs.renderers import Settings, documents
from kinerja_docs.renderers.agreements import agreements
from kinerja_docs.renderers.context import leaders

ROOT = Path(__file__).resolve().parents[2]
RECORD = boundary.load((ROOT / "samples/widang-2021/iku-widang-2021.json").read_bytes(), "iku-widang-2021.json")
SETTINGS = Settings(tempat="Widang", tanggal="2021-01-04")
MADE = {each.file_name: each for each in documents(RECORD, ["iku", "iki", "pk"], SETTINGS)}


def without_record(data: bytes) -> bytes:
    source, target = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(target, "w") as copy:
        for member in source.namelist():
            if not member.startswith("customXml"):
                copy.writestr(member, source.read(member))
    return target.getvalue()


def on_paper(agreement: Perjanjian) -> Perjanjian:
    """Return an agreement without what only the table of the IKU or IKI prints."""
    left_out = {"alasan": None, "formulasi": None, "sumber_data": (), "penanggung_jawab": ()}
    goals = (replace(g, indikator=tuple(replace(i, **left_out) for i in g.indikator)) for g in agreement.sasaran)
    return replace(agreement, sasaran=tuple(goals))


def printed(name: str) -> Kinerja:
    number = int(found[1]) - 1 if (found := re.search(r" - (\d\d) ", name)) else 0
    office = Kinerja(tahun=RECORD.tahun, perangkat_daerah=RECORD.perangkat_daerah)
    if name.startswith("IKI"):
        return replace(office, jabatan=([j for j in RECORD.jabatan if j.iki][number],))
    if name.startswith("PK"):
        return replace(office, perjanjian=(on_paper(agreements(RECORD, SETTINGS)[number]),))
    return replace(RECORD, jabatan=leaders(RECORD), perjanjian=(), asal={}, temuan=(), keyakinan={}, cakupan=None)


@pytest.mark.parametrize("name", MADE)
def test_the_text_alone_reads_back(name: str, tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(without_record(MADE[name].render()))
    assert replace(parse(path), asal={}, temuan=(), keyakinan={}, cakupan=None) == printed(name)
