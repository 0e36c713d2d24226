"""One IKI with its targets, from the record to the file, beside docxtpl and docxtemplater.

All make the same document: styles, letterhead, a logo of some 50 KB, lists, a table with merged cells, native
fractions, signature; how the others get their templates, and what they leave out, is told in ``peers.py``. The size of
each ``document.xml`` is printed, and whether its visible text is ours.

What is not the same. We begin at the record: what is printed is found, widths of columns too, and the record goes along
in the file, sealed. The others are handed finished values, get no record, and print no title into the properties.
docxtpl is called as its README does, with ``autoescape=True``; docxtemplater with ``paragraphLoop`` and ``linebreaks``.
Styles are those of our templates, 359 KB of them, because python-docx brings them; docxtpl reads and writes them anew
each time, we and docxtemplater do not.

Rounds are shuffled, each in a process of its own after one round to warm up; CPU time, medians; files that were not
there before. docxtemplater is installed by npm into a temporary folder, with pinned versions; without node it is left
out, and that is said. The limit is what no engine can go below: deflate the finished XML, put the archive together,
write it.

``python benchmarks/generate.py [ROUNDS]`` prints the tables, ``--memory [NUMBER]`` how much memory that many documents
take.
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
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

import peers

if TYPE_CHECKING:
    from kinerja_docs.domain import Kinerja
    from kinerja_docs.renderers import Settings

ROOT = Path(__file__).resolve().parents[1]
RECORD = ROOT / "samples" / "widang-2021" / "iku-widang-2021.json"
COPIES = 100
VALUES = {"target": {"2021": "85"}, "satuan": "%"}
NODE = {"docxtemplater": "3.71.0", "pizzip": "3.2.0"}


def records(number: int, rows: int = 0) -> list[Kinerja]:
    """Return records of one jabatan with an IKI, with values, each of another kecamatan."""
    return list(_records(number, rows))


def _records(number: int, rows: int) -> Iterator[Kinerja]:
    from kinerja_docs.domain import boundary

    record = boundary.load(RECORD.read_bytes(), RECORD.name)
    jabatan = next(each for each in record.jabatan if each.iki)
    goals = tuple(
        replace(goal, indikator=tuple(replace(i, **VALUES) for i in goal.indikator))  # type: ignore[arg-type]
        for goal in jabatan.iki
    )
    goals = tuple(goals[i % len(goals)] for i in range(rows or len(goals)))
    jabatan = replace(jabatan, iki=goals)
    base = replace(record, jabatan=(jabatan,), iku=(), linieritas=(), asal={}, temuan=())
    for n in range(number):
        yield replace(base, perangkat_daerah=replace(base.perangkat_daerah, nama=f"Kecamatan Contoh {n}"))


def logo() -> bytes:
    """Return a picture of some 50 KB, as a lambang has: a PNG of noise in circles."""
    from PIL import Image, ImageDraw

    picture = Image.effect_noise((136, 150), 60).convert("RGB")
    drawn = ImageDraw.Draw(picture)
    for inset in range(0, 60, 12):
        drawn.ellipse((inset, inset, 135 - inset, 149 - inset), outline=(160, 120, 20), width=3)
    stream = io.BytesIO()
    picture.save(stream, "PNG")
    return stream.getvalue()


def settings() -> Settings:
    """Return the settings of the documents."""
    from kinerja_docs.renderers import Settings

    return Settings(logo=logo(), tempat="Contoh", tanggal="2021-01-04", alamat=("Jalan Contoh Nomor 1",))


def _write(path: str, data: bytes) -> None:
    with open(path, "wb", buffering=0) as stream:  # noqa: PTH123 - the limit is to be no more than this
        stream.write(data)


def ours(out: str, made: list[Kinerja], set_: Settings) -> None:
    """This program, as the batch does it: record to file."""
    from kinerja_docs.renderers import documents

    for number, record in enumerate(made):
        for job in documents(record, ("iki",), set_):
            _write(f"{out}{number}.docx", job.render())


def docxtpl(out: str, template: Path, contexts: list[dict[str, Any]]) -> None:
    """The loop of docxtpl's README, with ``autoescape=True``."""
    from docxtpl import DocxTemplate

    for number, values in enumerate(contexts):
        document = DocxTemplate(template)
        document.render(values, autoescape=True)
        document.save(f"{out}{number}.docx")


_SCRIPT = """
const fs = require('fs'), P = require('pizzip'), D = require('docxtemplater');
const [template, data, out, turn] = process.argv.slice(2);
const content = fs.readFileSync(template, 'binary'), all = JSON.parse(fs.readFileSync(data));
function round(part) { all.forEach((values, n) => {
  const d = new D(new P(content), { paragraphLoop: true, linebreaks: true });
  d.render(values);
  const made = d.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  fs.writeFileSync(`${out}/${turn}-${part}-${n}.docx`, made);
}); }
round(0);
const before = process.cpuUsage(); round(1); const used = process.cpuUsage(before);
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


def limit(out: str, finished: list[tuple[bytes, bytes, bytes]]) -> None:
    """Deflate the finished XML, put the archive together, write it: nothing else."""
    from kinerja_docs.renderers.docx.zipped import Member, archive, pack

    for number, (xml, record, rest) in enumerate(finished):
        fixed = Member(b"rest", rest, 0, len(rest))
        made = archive((fixed, pack("word/document.xml", xml), pack("item1.xml", record)))
        _write(f"{out}{number}.docx", made)


def taken_apart(made: Path, number: int) -> list[tuple[bytes, bytes, bytes]]:
    """Return what ``limit`` writes: document.xml, the record, and the packed size of all other parts."""
    found = []
    for each in range(number):
        with zipfile.ZipFile(made / f"{each}.docx") as archive:
            xml, record = archive.read("word/document.xml"), archive.read("customXml/item1.xml")
            sizes = {each.filename: each.compress_size for each in archive.infolist()}
        rest = sum(sizes.values()) - sizes["word/document.xml"] - sizes["customXml/item1.xml"]
        found.append((xml, record, bytes(rest)))
    return found


@dataclass(frozen=True)
class Bench:
    """What is measured: so many documents with so many rows; each way writes into a folder of its own in ``home``."""

    home: Path
    copies: int
    rows: int

    def prepare(self) -> None:
        """Make our documents, and the templates and values of the others."""
        from kinerja_docs.renderers import context as contexts
        from kinerja_docs.renderers.docx import load_picture

        set_, made = settings(), records(self.copies, self.rows)
        views = [contexts.iki_view(each, each.jabatan[0], set_, load_picture(set_.logo, "logo")) for each in made]
        for name in WAYS:
            (self.home / name).mkdir()
        ours(f"{self.home}/kinerja-docs/", made, set_)
        finished = (self.home / "kinerja-docs" / "0.docx").read_bytes()
        for engine in ("docxtpl", "docxtemplater"):
            (self.home / f"{engine}.docx").write_bytes(peers.template(finished, views[0], engine))
            values = [peers.context(each, engine) for each in views]
            (self.home / f"{engine}.json").write_text(json.dumps(values), encoding="utf-8")

    def work(self, name: str) -> Callable[[str], None]:
        """Return what makes all documents of one way, in files that begin as it is told."""
        if name == "limit":
            finished = taken_apart(self.home / "kinerja-docs", self.copies)
            return lambda out: limit(out, finished)
        if name == "docxtpl":
            values = peers.with_markup(json.loads((self.home / "docxtpl.json").read_text(encoding="utf-8")))
            return lambda out: docxtpl(out, self.home / "docxtpl.docx", values)
        made, set_ = records(self.copies, self.rows), settings()
        return lambda out: ours(out, made, set_)

    def measured(self, name: str, turn: int, node: Path | None) -> float:
        """Return CPU milliseconds a document, in a process of its own, after one round to warm it up.

        All write files that were not there before: to overwrite one waits for the disk on some file systems.
        """
        command = [sys.executable, __file__, name, str(self.home), str(self.copies), str(self.rows), str(turn)]
        if name == "docxtemplater":
            files = (self.home / f"{name}.docx", self.home / f"{name}.json", self.home / name)
            command = ["node", str((node or self.home) / "round.js"), *map(str, files), str(turn)]
        return float(subprocess.run(command, check=True, capture_output=True, text=True, cwd=node).stdout)

    def sizes(self, name: str) -> str:
        """Return how large a document of one way is, and its document.xml; tell if its text is not the same as ours."""
        path, own = self.home / name / "0-1-0.docx", self.home / "kinerja-docs" / "0.docx"
        if name == "limit":
            return ""
        with zipfile.ZipFile(path) as archive:
            xml = archive.getinfo("word/document.xml").file_size
        same = peers.visible(path.read_bytes()) == peers.visible(own.read_bytes())
        return f"{path.stat().st_size:9,} {xml:12,}   {'same text' if same else 'OTHER TEXT'}"


WAYS = ("limit", "kinerja-docs", "docxtemplater", "docxtpl")


def one(name: str, home: str, copies: str, rows: str, turn: str) -> None:
    """Measure one way for half a second or eight times all documents, and print CPU milliseconds a document."""
    work = Bench(Path(home), int(copies), int(rows)).work(name)
    work(f"{home}/{name}/{turn}-0-")
    spent, times = 0.0, 0
    while spent < 0.5 and times < 8:
        times += 1
        gc.collect()
        start = time.process_time()
        work(f"{home}/{name}/{turn}-{times}-")
        spent += time.process_time() - start
    print(spent * 1000 / int(copies) / times)


def compare(title: str, rounds: int, copies: int, rows: int, node: Path | None) -> None:
    """Measure all ways in turns, and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(folder), copies, rows)
        bench.prepare()
        ways = [name for name in WAYS if node is not None or name != "docxtemplater"]
        found: dict[str, list[float]] = {name: [] for name in ways}
        for turn in range(rounds):
            for name in random.sample(ways, len(ways)):
                found[name].append(bench.measured(name, turn, node))
        print(f"\n{title}: {copies} documents, {rounds} rounds, CPU ms a document")
        print("                    median   fastest    ratio      .docx document.xml")
        own = median(found["kinerja-docs"])
        for name, values in sorted(found.items(), key=lambda each: median(each[1])):
            middle = median(values)
            print(f"  {name:14} {middle:9.3f} {min(values):9.3f} {middle / own:7.2f} x {bench.sizes(name)}")


def memory(number: int) -> None:
    """Make so many documents, each of another record, and print how much memory the process takes on the way."""
    import resource

    set_ = settings()
    steps = [number // 100, number // 10, number // 2, number]
    print(f"\n{number:,} documents in one process: most memory taken until then")
    with tempfile.TemporaryDirectory() as folder:
        for at, record in enumerate(_records(number, 0), 1):
            ours(f"{folder}/{at % 100}-", [record], set_)
            if at in steps:
                print(f"  {at:7,}  {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:7.1f} MB")


def main(rounds: int) -> None:
    """Print the tables."""
    node = node_home()
    compare("IKI of the sample with targets", rounds, COPIES, 0, node)
    compare("table of 500 rows", rounds, 4, 500, node)


if __name__ == "__main__":
    if sys.argv[1:2] and sys.argv[1] in WAYS:
        one(*sys.argv[1:])
    elif sys.argv[1:2] == ["--memory"]:
        memory(int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
