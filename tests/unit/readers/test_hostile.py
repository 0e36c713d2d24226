"""Documents that no honest program writes: they are read, or refused with the package's own error."""

from __future__ import annotations

import pytest
from pdf_maker import Paper, pdf

from kinerja_docs.domain.boundary import dump, load
from kinerja_docs.errors import HostileFile
from kinerja_docs.pipeline.progress import silent
from kinerja_docs.pipeline.reading import profiles_of, understand
from kinerja_docs.readers import read

TWO_COLUMNS = [("Indikator", "Target"), ("Jumlah desa", "12"), ("Nilai SAKIP", "80")]
FLAT = "BT /F1 10 Tf 1 0 0 {height} 60 {at} Tm (n) Tj ET"


def two_columns() -> Paper:
    paper = Paper()
    for number, (left, right) in enumerate(TWO_COLUMNS):
        paper.text(60, 100 + 12 * number, left).text(320, 100 + 12 * number, right)
    return paper


@pytest.mark.parametrize("height", ["0", "0.000000001"])
def test_a_letter_that_a_matrix_presses_flat_is_no_measure(height: str) -> None:
    paper = two_columns()
    paper.content.append(FLAT.format(height=height, at=paper.height - 140))
    record = understand(pdf(paper), "datar.pdf", profiles_of(None), silent)[1]
    assert record.cakupan


def test_parts_of_a_web_archive_inside_each_other_without_end() -> None:
    lines = ["MIME-Version: 1.0"]
    for depth in range(2_000):
        lines += [f'Content-Type: multipart/mixed; boundary="b{depth}"', "", f"--b{depth}"]
    with pytest.raises(HostileFile, match="bersarang"):
        read("\n".join([*lines, "Content-Type: text/html", "", "<p>IKU</p>"]).encode(), "arsip.mht")


@pytest.mark.parametrize("ending", ["txt", "html"])
def test_control_characters_never_reach_a_record(ending: str) -> None:
    lines = ["JABATAN : CAMAT", "TUGAS : memimpin \x12kecamatan\x17", "FUNGSI : 1. menyusun \x01rencana"]
    text = "\n".join(lines if ending == "txt" else ["<html><body>", *(f"<p>{line}</p>" for line in lines)])
    record = understand(text.encode(), f"nilai.{ending}", profiles_of(None), silent)[1]
    assert record.jabatan[0].tugas == ("memimpin kecamatan",)
    assert "FMT-02" in {finding.kode for finding in record.temuan}
    assert load(dump(record), "nilai.json") == record
