"""One IKI with values, from the record to the file, beside docxtpl and docxtemplater.

Rounds are interleaved and shuffled, CPU time, medians; all write real files. docxtemplater is installed by npm into a
temporary folder, with pinned versions; without node it is left out, and that is said. The limit is what no engine can
go below: deflate the finished XML, put the archive together, write it. Run ``python benchmarks/generate.py [ROUNDS]``.
"""

from __future__ import annotations

import gc
import io
import json
import random
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[1]
RECORD = ROOT / "samples" / "widang-2021" / "iku-widang-2021.json"
COPIES = 40
NODE = {"docxtemplater": "3.71.0", "pizzip": "3.2.0"}
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def records(number: int, rows: int = 0) -> list[object]:
    """Return records of one jabatan with an IKI, with values, each of another kecamatan."""
    from kinerja_docs.domain import boundary

    record = boundary.load(RECORD.read_bytes(), RECORD.name)
    jabatan = next(each for each in record.jabatan if each.iki)
    goals = tuple(
        replace(goal, indikator=tuple(replace(i, target={"2021": "85"}, satuan="%") for i in goal.indikator))
        for goal in jabatan.iki
    )
    goals = tuple(goals[i % len(goals)] for i in range(rows or len(goals)))
    jabatan = replace(jabatan, iki=goals)
    base = replace(record, jabatan=(jabatan,), iku=(), linieritas=(), asal={}, temuan=())
    offices = (replace(base.perangkat_daerah, nama=f"Kecamatan Contoh {n}") for n in range(number))
    return [replace(base, perangkat_daerah=office) for office in offices]


def ours(out: Path, made: list[object]) -> None:
    """This program, as the batch does it: record to file."""
    from kinerja_docs.renderers import documents
    from kinerja_docs.renderers.settings import Settings

    settings = Settings()
    for number, record in enumerate(made):
        for job in documents(record, ("iki",), settings):  # type: ignore[arg-type]
            (out / f"{number}.docx").write_bytes(job.render())


def context(record: object) -> dict[str, object]:
    """Return the texts of an IKI as plain values, ready for the other engines: they are not charged for it."""
    jabatan = record.jabatan[0]  # type: ignore[attr-defined]
    rows = [
        {
            "no": str(n),
            "sasaran": goal.uraian or "",
            "indikator": i.nama,
            "satuan": i.satuan or "",
            "target": i.target.get("2021", ""),
            "formulasi": i.formulasi.teks if i.formulasi else "",
            "sumber": "; ".join(i.sumber_data),
            "pj": "; ".join(i.penanggung_jawab),
        }
        for n, goal in enumerate(jabatan.iki, 1)
        for i in goal.indikator
    ]
    return {
        "perangkat_daerah": record.perangkat_daerah.nama,  # type: ignore[attr-defined]
        "jabatan": jabatan.nama,
        "tugas": [{"teks": str(t)} for t in jabatan.tugas],
        "fungsi": [{"teks": str(t)} for t in jabatan.fungsi],
        "iki": rows,
    }


_COLUMNS = ("no", "sasaran", "indikator", "satuan", "target", "formulasi", "sumber", "pj")


def plain_template(loop: Callable[[str, str], tuple[str, str]], value: Callable[[str], str]) -> bytes:
    """Return our IKI template with its body replaced by the same content in the dialect of another engine."""
    source = zipfile.ZipFile(ROOT / "templates" / "docx" / "iki.docx")
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                data = _body(loop, value).encode()
            elif b"{" in data and name.startswith(("word/header", "word/footer", "docProps/core")):
                data = _without_tags(data)
            target.writestr(name, data)
    return stream.getvalue()


def _without_tags(data: bytes) -> bytes:
    import re

    return re.sub(rb"\{[^<>]*\}", b"", data)


def _body(loop: Callable[[str, str], tuple[str, str]], value: Callable[[str], str]) -> str:
    def paragraph(text: str) -> str:
        return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'

    parts = [paragraph(f"{value('perangkat_daerah')} {value('jabatan')}")]
    for name in ("tugas", "fungsi"):
        opening, closing = loop(name, "p")
        parts += [paragraph(opening), paragraph(value("x.teks")), paragraph(closing)]
    opening, closing = loop("iki", "tr")
    cells = [f"<w:tc><w:tcPr/>{paragraph(value(f'x.{name}'))}</w:tc>" for name in _COLUMNS]
    if opening.startswith("{%tr"):
        rows = [f"<w:tr><w:tc><w:tcPr/>{paragraph(tag)}</w:tc></w:tr>" for tag in (opening, closing)]
        table = rows[0] + f"<w:tr>{''.join(cells)}</w:tr>" + rows[1]
    else:
        cells[0] = cells[0].replace("<w:t ", f'<w:t xml:space="preserve">{opening}</w:t></w:r><w:r><w:t ', 1)
        cells[-1] = cells[-1].replace("</w:t></w:r></w:p>", f"{closing}</w:t></w:r></w:p>")
        table = f"<w:tr>{''.join(cells)}</w:tr>"
    parts.append(f"<w:tbl><w:tblPr/><w:tblGrid/>{table}</w:tbl>")
    return f'<?xml version="1.0"?><w:document {_W}><w:body>{"".join(parts)}<w:sectPr/></w:body></w:document>'


def docxtpl_template() -> bytes:
    """Return the template in docxtpl's dialect."""
    return plain_template(
        lambda name, level: (f"{{%{level} for x in {name} %}}", f"{{%{level} endfor %}}"),
        lambda name: f"{{{{ {name} }}}}",
    )


def docxtemplater_template() -> bytes:
    """Return the template in docxtemplater's dialect."""
    return plain_template(lambda name, _: (f"{{#{name}}}", f"{{/{name}}}"), lambda name: f"{{{name.split('.')[-1]}}}")


def docxtpl(out: Path, template: Path, contexts: list[dict[str, object]]) -> None:
    """The loop of docxtpl's README, with ``autoescape=True``."""
    from docxtpl import DocxTemplate

    for number, values in enumerate(contexts):
        document = DocxTemplate(template)
        document.render(values, autoescape=True)
        document.save(out / f"{number}.docx")


_SCRIPT = """
const fs = require('fs'), P = require('pizzip'), D = require('docxtemplater');
const [template, data, out] = process.argv.slice(2);
const content = fs.readFileSync(template, 'binary'), all = JSON.parse(fs.readFileSync(data));
function round() { all.forEach((values, n) => {
  const d = new D(new P(content), { paragraphLoop: true, linebreaks: true });
  d.render(values);
  fs.writeFileSync(`${out}/${n}.docx`, d.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }));
}); }
round();
const before = process.cpuUsage(); round(); const used = process.cpuUsage(before);
console.log((used.user + used.system) / 1000 / all.length);
"""


def node_home() -> Path | None:
    """Return a folder with docxtemplater in it; None without node."""
    if not shutil.which("node") or not shutil.which("npm"):
        print("node or npm is not installed: docxtemplater is left out")
        return None
    home = Path(tempfile.gettempdir()) / "kinerja-benchmark-node"
    home.mkdir(exist_ok=True)
    (home / "round.js").write_text(_SCRIPT, encoding="utf-8")
    wanted = [f"{name}@{version}" for name, version in NODE.items()]
    if not (home / "node_modules" / "docxtemplater").exists():
        done = subprocess.run(["npm", "install", "--no-audit", *wanted], cwd=home, capture_output=True, text=True)  # noqa: S607
        if done.returncode:
            print(f"npm install failed, docxtemplater is left out: {done.stderr[-300:]}")
            return None
    return home


def docxtemplater(home: Path, out: Path, template: Path, data: Path) -> float:
    """Return CPU milliseconds a document, measured inside node after one round to warm it up."""
    command = ["node", str(home / "round.js"), str(template), str(data), str(out)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True, cwd=home).stdout)


def limit(out: Path, finished: list[tuple[bytes, bytes, bytes]]) -> None:
    """Deflate the finished XML, put the archive together, write it: nothing else."""
    from kinerja_docs.renderers.docx.zipped import Member, archive, pack

    for number, (xml, record, rest) in enumerate(finished):
        fixed = Member(b"rest", rest, 0, len(rest))
        made = archive((fixed, pack("word/document.xml", xml), pack("item1.xml", record)))
        (out / f"{number}.docx").write_bytes(made)


def taken_apart(made: list[object], out: Path) -> list[tuple[bytes, bytes, bytes]]:
    """Return what ``limit`` writes: document.xml, the record, and the packed size of all other parts."""
    ours(out, made)
    found = []
    for number in range(len(made)):
        with zipfile.ZipFile(out / f"{number}.docx") as archive:
            xml, record = archive.read("word/document.xml"), archive.read("customXml/item1.xml")
            sizes = {each.filename: each.compress_size for each in archive.infolist()}
        rest = sum(sizes.values()) - sizes["word/document.xml"] - sizes["customXml/item1.xml"]
        found.append((xml, record, bytes(rest)))
    return found


def timed(work: Callable[[], object]) -> float:
    """Return CPU milliseconds of ``work``."""
    gc.collect()
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


def compare(rounds: int, copies: int, rows: int = 0, node: Path | None = None) -> dict[str, float]:
    """Return the median CPU milliseconds a document of each way."""
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        made = records(copies, rows)
        contexts = [context(record) for record in made]
        template, other, data = out / "a.docx", out / "b.docx", out / "data.json"
        template.write_bytes(docxtpl_template())
        other.write_bytes(docxtemplater_template())
        data.write_text(json.dumps(contexts), encoding="utf-8")
        finished = taken_apart(made, out)
        ways: dict[str, Callable[[], float]] = {
            "kinerja-docs": lambda: timed(lambda: ours(out, made)) / copies,
            "docxtpl": lambda: timed(lambda: docxtpl(out, template, contexts)) / copies,
            "limit": lambda: timed(lambda: limit(out, finished)) / copies,
        }
        if node is not None:
            ways["docxtemplater"] = lambda: docxtemplater(node, out, other, data)
        found: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(rounds):
            for name in random.sample(sorted(ways), len(ways)):
                found[name].append(ways[name]())
        return {name: median(values) for name, values in found.items()}


def main(rounds: int) -> None:
    """Print the tables."""
    node = node_home()
    for title, copies, rows in (("IKI of the sample", COPIES, 0), ("table of 500 rows", 2, 500)):
        print(f"\n{title}, {rounds} rounds, CPU ms a document (median)")
        found = compare(rounds, copies, rows, node)
        own = found["kinerja-docs"]
        for name, value in sorted(found.items(), key=lambda each: each[1]):
            print(f"  {name:14} {value:9.3f}   {value / own:6.1f} x")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
