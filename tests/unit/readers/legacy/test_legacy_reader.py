from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from docx_maker import docx as word_file

from kinerja_docs.document import Block, ListItem, Table, text_of
from kinerja_docs.errors import EmptyFile, HostileFile, KinerjaError, UnreadableFile, WrongFormat
from kinerja_docs.readers import docx, legacy
from kinerja_docs.readers.legacy import office

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
WORD = OLE + "WordDocument\0".encode("utf-16-le")
needs_office = pytest.mark.skipif(office.program() is None, reason="LibreOffice is not installed")

NUMBERING = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/>
<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"""


def paragraph(text: str, properties: str = "") -> str:
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def item(text: str) -> str:
    return paragraph(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')


def cell(text: str, properties: str = "") -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/>{properties}</w:tcPr>{paragraph(text)}</w:tc>'


FRACTION = """<w:p><m:oMath><m:f><m:num><m:r><m:t>A</m:t></m:r></m:num><m:den><m:r><m:t>B</m:t></m:r></m:den></m:f>
</m:oMath></w:p>"""
SPECIMEN = f"""{paragraph("INDIKATOR KINERJA UTAMA")}{paragraph("Jabatan : Camat")}{item("memimpin;")}{item("membina.")}
<w:tbl><w:tblPr><w:tblW w:w="6000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/>
</w:tblGrid><w:tr>{cell("SASARAN", '<w:vMerge w:val="restart"/>')}{cell("INDIKATOR “baru”")}</w:tr>
<w:tr>{cell("", "<w:vMerge/>")}{cell("Nilai IKM – 80")}</w:tr></w:tbl>{FRACTION}{paragraph("Penutup")}"""


def words(blocks: tuple[Block, ...]) -> list[str]:
    return [" ".join(text_of(block).split()) for block in blocks]


def converted(data: bytes, form: str, folder: Path) -> bytes:
    (folder / "asal.docx").write_bytes(data)
    profile = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
    command = [office.program() or "", profile, "--headless", "--convert-to", form, "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "asal.docx")], check=True, capture_output=True, timeout=120)
    return (folder / f"asal.{form}").read_bytes()


@pytest.mark.slow
@needs_office
@pytest.mark.parametrize("form", ["doc", "rtf", "odt"])
def test_round_trip_says_the_same(form: str, tmp_path: Path) -> None:
    data = word_file(SPECIMEN, numbering=NUMBERING)
    original = docx.read(data, "asal.docx")
    found = legacy.read(converted(data, form, tmp_path), f"iku.{form}")
    assert words(found.blocks) == words(original.blocks)
    assert [b.label for b in found.blocks if isinstance(b, ListItem)] == ["a.", "b."]
    (table,) = [block for block in found.blocks if isinstance(block, Table)]
    assert [(c.row, c.column, c.row_span) for c in table.cells] == [(0, 0, 2), (0, 1, 1), (1, 1, 1)]
    assert found.format == form
    assert {block.place.berkas for block in found.blocks} == {f"iku.{form}"}


@pytest.mark.slow
@needs_office
def test_two_at_once_do_not_meet(tmp_path: Path) -> None:
    (tmp_path / "a.rtf").write_bytes(rb"{\rtf1\ansi Camat}")
    code = (
        "import sys, pathlib; from kinerja_docs.readers import legacy; from kinerja_docs.document import text_of\n"
        "print(text_of(legacy.read(pathlib.Path(sys.argv[1]).read_bytes(), 'a.rtf').blocks[0]))"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "a.rtf")]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert [process.communicate(timeout=240)[0].strip() for process in running] == ["Camat", "Camat"]


@pytest.mark.slow
@needs_office
def test_links_to_other_files_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "lain.txt").write_text("RAHASIA", encoding="utf-8")
    field = rf'{{\field{{\*\fldinst INCLUDETEXT "{(tmp_path / "lain.txt").as_posix()}"}}{{\fldrslt lama}}}}'
    found = legacy.read(rf"{{\rtf1\ansi Tugas {field}\par}}".encode(), "a.rtf")
    assert "RAHASIA" not in " ".join(words(found.blocks))


@pytest.mark.slow
@needs_office
def test_equations_of_rtf_tables_are_doubted(tmp_path: Path) -> None:
    body = f"<w:tbl><w:tr>{cell('A')}<w:tc>{FRACTION}</w:tc></w:tr></w:tbl>{paragraph('x')}"
    found = legacy.read(converted(word_file(body), "rtf", tmp_path), "iku.rtf")
    assert [note.kode for note in found.notes] == ["RTF-01"]


def test_missing_office_is_said_with_advice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "program", lambda: None)
    with pytest.raises(UnreadableFile, match=r"lama\.doc: .*LibreOffice.*[Pp]asang"):
        legacy.read(WORD, "lama.doc")


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands in for LibreOffice")
def test_what_takes_too_long_is_ended_with_its_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mark = tmp_path / "anak.pid"
    slow = tmp_path / "soffice"
    slow.write_text(f"#!/bin/sh\nsleep 60 &\necho $! > {mark}\nwait\n", encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setattr(office, "program", lambda: str(slow))
    started = time.monotonic()
    with pytest.raises(UnreadableFile, match=r"lama\.doc: LibreOffice belum selesai setelah 1 detik"):
        office.to_docx(WORD, "lama.doc", "doc", time_limit=1)
    assert time.monotonic() - started < 20
    child = int(mark.read_text())
    assert gone(child)


def gone(process: int) -> bool:
    for _ in range(50):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        if "Z" in Path(f"/proc/{process}/stat").read_text().split()[2:3]:
            return True
        time.sleep(0.1)
    return False


@pytest.mark.skipif(os.name == "nt", reason="a shell script stands in for LibreOffice")
def test_office_that_makes_nothing_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    idle = tmp_path / "soffice"
    idle.write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    idle.chmod(0o755)
    monkeypatch.setattr(office, "program", lambda: str(idle))
    with pytest.raises(WrongFormat, match=r"lama\.doc: LibreOffice tidak dapat membukanya"):
        legacy.read(WORD, "lama.doc")


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyFile),
        (b"\0 \n", EmptyFile),
        (b"halo dunia", WrongFormat),
        (OLE, WrongFormat),
        (OLE + "EncryptedPackage\0".encode("utf-16-le"), WrongFormat),
        (b"\x01\x02\x03" * 50, WrongFormat),
    ],
)
def test_office_is_not_asked_for_what_is_no_document(
    data: bytes, error: type[KinerjaError], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "program", lambda: pytest.fail("LibreOffice was asked"))
    with pytest.raises(error, match=r"lama\.doc"):
        legacy.read(data, "lama.doc")


def test_hostile_archives_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import zipfile

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", bytes(50 * 2**20))
    monkeypatch.setattr(office, "program", lambda: pytest.fail("LibreOffice was asked"))
    with pytest.raises(HostileFile, match="bom zip"):
        legacy.read(stream.getvalue(), "bom.odt")
