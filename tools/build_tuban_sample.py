#!/usr/bin/env python3
"""Makes ``samples/tuban/tuban-2021.xlsx``: the year of all twenty kecamatan, each after the sample of Kecamatan Widang.

Names, codes and numbers of desa are facts (``kecamatan.csv``); every value is an example, drawn from the digest of the
code of the kecamatan, so that the same input gives the same bytes. Run it after a change of the workbook, of the sample
of Widang, or of this file.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path

from build_workbook_sample import YEAR, example

from kinerja_docs.batch.districts import Kecamatan, read_list
from kinerja_docs.batch.pattern import Pattern
from kinerja_docs.domain import Anggaran, Indikator, Kinerja, Sasaran, boundary
from kinerja_docs.domain.groups import quantities
from kinerja_docs.domain.year import Tahunan
from kinerja_docs.formula.tree import Rasio
from kinerja_docs.workbook import write_workbook

FOLDER = Path(__file__).resolve().parent.parent / "samples" / "tuban"
NAME = "tuban-2021.xlsx"
NOTE = "CONTOH: semua angka, nama, NIP, dan anggaran di buku kerja ini contoh, bukan data sebenarnya."
IKM = "Nilai Indeks Kepuasan Masyarakat (IKM) Kecamatan"
FOLLOWED = (
    "Persentase Rekomendasi hasil Koordinasi yang ditindaklanjuti dalam satu Tahun dalam bidang Pemerintahan, "
    "Pembangunan, Perekonomian Ketenteraman dan Ketertiban Umum dan Kesejahteraan Sosial"
)
WORDINGS = {
    "Semanding": {"/iku/0/indikator/0": IKM},
    "Tuban": {"/iku/0/indikator/0": IKM},
    "Jenu": {"/iku/1/indikator/0": FOLLOWED},
    "Kerek": {"/jabatan/3/iki/0/indikator/0": "Persentase Desa yang mendapatkan Fasilitasi/Asistensi Keuangan Desa"},
}
"""Kecamatan that word an indicator in another way, so that a rekap has something to bring together."""
UNKNOWN = {"Grabagan": ("nilai_akip", "bumdes"), "Kenduruan": ("ikm",)}
"""What a kecamatan has not handed in yet."""


@dataclass(frozen=True, slots=True)
class Chance:
    """Numbers that look drawn and are always the same for a kecamatan."""

    kode: str

    def between(self, what: str, low: float, high: float) -> float:
        """Return the number of this kecamatan for ``what``."""
        drawn = int.from_bytes(hashlib.sha256(f"{self.kode} {what}".encode()).digest()[:6]) / 2**48
        return low + (high - low) * drawn

    def points(self, what: str, low: float, high: float) -> str:
        """Return it as a score with two decimals."""
        return f"{self.between(what, low, high):.2f}".replace(".", ",")


class Year:
    """The example year of one kecamatan."""

    def __init__(self, model: Tahunan, record: Kinerja, kecamatan: Kecamatan) -> None:
        self._model = model
        self._record = record
        self._place = kecamatan
        self._chance = Chance(kecamatan.kode)
        self._values = self._quantities()

    def filled(self) -> Tahunan:
        """Return record, variables and settings."""
        return Tahunan(
            rekaman=self._with_values(self._with_officials(self._record)),
            variabel={name: {str(YEAR): text} for name, text in self._values.items()},
            pengaturan=self._settings(),
        )

    def _settings(self) -> dict[str, str]:
        name = self._place.nama
        kop = f"PEMERINTAH KABUPATEN TUBAN\nKECAMATAN {name.upper()}"
        return {**self._model.pengaturan, "kop": kop, "tempat": name}

    def _with_officials(self, record: Kinerja) -> Kinerja:
        pairs = zip(record.jabatan, self._model.rekaman.jabatan, strict=True)
        return replace(record, jabatan=tuple(replace(own, pejabat=model.pejabat) for own, model in pairs))

    def _quantities(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for top, bottom in self._ratios():
            whole = found.setdefault(bottom, str(self._whole(bottom)))
            share = min(1.0, self._chance.between(top, 0.78, 1.04))
            found.setdefault(top, str(round(int(whole) * share)))
        for each in quantities(self._record):
            found.setdefault(each.nama, self._other(each.nama))
        return {name: text for name, text in found.items() if not self._is_unknown(name)}

    def _ratios(self) -> list[tuple[str, str]]:
        """Return the names of numerator and denominator of each ratio."""
        names = {each.teks: each.nama for each in quantities(self._record)}
        trees = [each.formulasi.pohon for each in _indicators(self._record) if each.formulasi]
        pairs = [(tree.pembilang, tree.penyebut) for tree in trees if isinstance(tree, Rasio)]
        return [(names[top], names[bottom]) for top, bottom in pairs if top in names and bottom in names]

    def _whole(self, name: str) -> int:
        """Return a denominator: the number of desa where it counts desa, small ones as they are, others scaled."""
        if name.startswith("jumlah_desa_kelurahan"):
            return self._place.desa + self._place.kelurahan
        if name.startswith("jumlah_desa"):
            return self._place.desa
        model = int(self._model.variabel[name][str(YEAR)])
        return model if model <= 12 else round(model * self._scale())

    def _scale(self) -> float:
        """Return how large the kecamatan is beside the model, from the number of its desa, within reason."""
        return 0.6 + 0.4 * (self._place.desa + self._place.kelurahan) / 16 * self._chance.between("besar", 0.85, 1.15)

    def _other(self, name: str) -> str:
        if name == "nilai_akip":
            return self._chance.points(name, 61, 84)
        if "bumdes" in name:
            return str(round(self._place.desa * self._chance.between(name, 0.6, 0.95)))
        if "alokasi_dana_desa" in name:
            return str(round(self._place.desa * min(1.0, self._chance.between(name, 0.85, 1.1))))
        return str(round(int(self._model.variabel[name][str(YEAR)]) * min(1.0, self._chance.between(name, 0.8, 1.2))))

    def _is_unknown(self, name: str) -> bool:
        return any(word in name for word in UNKNOWN.get(self._place.nama, ()))

    def _with_values(self, record: Kinerja) -> Kinerja:
        positions = (
            replace(each, iki=self._goals(f"/jabatan/{number}/iki", each.iki))
            for number, each in enumerate(record.jabatan)
        )
        amounts = self._amounts([line for each in record.perjanjian for line in each.anggaran])
        agreed = (replace(each, anggaran=_priced(each.anggaran, amounts)) for each in record.perjanjian)
        return replace(record, iku=self._goals("/iku", record.iku), jabatan=tuple(positions), perjanjian=tuple(agreed))

    def _goals(self, at: str, goals: tuple[Sasaran, ...]) -> tuple[Sasaran, ...]:
        return tuple(self._goal(f"{at}/{number}", goal) for number, goal in enumerate(goals))

    def _goal(self, di: str, goal: Sasaran) -> Sasaran:
        found = (self._indicator(f"{di}/indikator/{number}", each) for number, each in enumerate(goal.indikator))
        return replace(goal, indikator=tuple(found))

    def _indicator(self, di: str, each: Indikator) -> Indikator:
        named = replace(each, nama=WORDINGS.get(self._place.nama, {}).get(di, each.nama))
        if named.realisasi:
            done = {} if self._is_unknown("ikm") else {str(YEAR): self._chance.points("ikm", 76.7, 90)}
            return replace(named, realisasi=done, baseline={str(YEAR - 1): self._chance.points("ikm lalu", 75, 86)})
        if named.baseline.get(str(YEAR - 1)) == "69,80":
            return replace(named, baseline={str(YEAR - 1): self._chance.points("akip lalu", 60, 80)})
        return self._counted(named)

    def _counted(self, each: Indikator) -> Indikator:
        """Return an indicator that counts desa, or BUMDes of desa, with targets for the desa that there are."""
        if each.target.get(str(YEAR)) not in ("16", "14"):
            return each
        share = Decimal(self._place.desa) / 16
        target = {period: str(max(1, round(Decimal(text) * share))) for period, text in each.target.items()}
        baseline = {period: str(max(1, round(Decimal(text) * share))) for period, text in each.baseline.items()}
        return replace(each, target=target, baseline=baseline)

    def _amounts(self, lines: Sequence[Anggaran]) -> dict[str, Decimal]:
        """Return the amounts of this kecamatan by code; a line that has others below it is their sum."""
        factor = Decimal(str(round(self._scale(), 3)))
        own = {line.kode or "": round(Decimal(line.jumlah or 0) * factor / 50_000) * Decimal(50_000) for line in lines}
        ends = [code for code in own if not any(other.startswith(f"{code}.") for other in own)]
        within = {code: [end for end in ends if end == code or end.startswith(f"{code}.")] for code in own}
        return {code: sum((own[end] for end in inner), Decimal(0)) for code, inner in within.items()}


def _priced(lines: Sequence[Anggaran], amounts: Mapping[str, Decimal]) -> tuple[Anggaran, ...]:
    return tuple(replace(line, jumlah=str(amounts[line.kode or ""])) for line in lines)


def _indicators(record: Kinerja) -> list[Indikator]:
    goals = [*record.iku, *(goal for jabatan in record.jabatan for goal in jabatan.iki)]
    return [each for goal in goals for each in goal.indikator]


def years() -> list[Tahunan]:
    """Return the years of all kecamatan, in the order of their codes."""
    model, _ = example()
    listed = read_list(FOLDER / "kecamatan.csv")
    pattern = Pattern(boundary.plain(model.rekaman), listed, "Widang")
    copied: Callable[[Kecamatan], Kinerja] = lambda each: boundary.load(pattern.copy_for(each).record, each.nama)  # noqa: E731 - short
    return [model if each.nama == "Widang" else Year(model, copied(each), each).filled() for each in listed]


def build() -> bytes:
    """Return the workbook."""
    return write_workbook(years(), YEAR, note=NOTE)


if __name__ == "__main__":
    target = FOLDER / NAME
    target.write_bytes(build())
    print(f"{target.name}: {target.stat().st_size} bytes")
