"""Signs by which a reading is doubted: each is a yes or no about one value, its neighbours or its document.

A sign says nothing by itself; what it is worth is learnt (``weights.toml``) from documents whose values are known. A
new sign is a line here and a run of ``tools/train_certainty.py``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kinerja_docs.bahasa.nip import read_nip
from kinerja_docs.bahasa.satuan import canonical
from kinerja_docs.bahasa.text import fold
from kinerja_docs.domain import Temuan
from kinerja_docs.domain.leaves import Leaf
from kinerja_docs.profiles import Vocabulary

LONG_WORD = 18
"""Letters; Indonesian words of offices rarely have more, two that were read without their blank do."""
LONG_NAME, LONG_ITEM, LONG_TITLE, LONG_VALUE = 45, 70, 14, 8
"""Words of an indikator or sasaran, of an item, of the title of a jabatan, of a target: nine in ten have fewer."""
LONG_UNIT, LEAST_LETTERS, SMALL_AMOUNT = 3, 3, 7
"""Words of a unit; letters and digits of a source; digits of an amount in rupiah."""
MANY_ITEMS = 40
"""Items of one list; more is rather several lists."""
FAR_OFF = 3
"""Digits by which an amount is longer or shorter than the one in the middle: a thousand times."""
LOW, HALF, MOST = 0.3, 0.6, 0.85
"""Shares of a document's letters that found a place in the record."""
_VERB = re.compile(
    r"\b(?:melaksanakan|mempunyai|menyelenggarakan|melakukan|menyiapkan|menyusun|membantu|memimpin)\b", re.I
)
_LEAD_IN = re.compile(
    r"\bmempunya\w*\s+(?:sub\s+)?(?:tugas|fungsi)|\bsebagai\s+berikut\b|\bmenyelenggarakan\s+fungsi\b", re.I
)
_INNER_LABEL = re.compile(r"(?<=[\s;])(?:\(?\d{1,2}[.)]|\(?[a-z][.)])\s+[^\W\d]")
_LABEL_FIRST = re.compile(r"(?:[-–•*·+]|\(?[a-z0-9]{1,2}[.)])\s")
_TWO_SENTENCES = re.compile(r"[^\W\d]{3,}[.;]\s+[A-Z][a-z]")
_CASE_INSIDE = re.compile(r"[a-z]{2}[A-Z]|\b[A-Z][a-z]+[A-Z]\b")
_DIGIT_INSIDE = re.compile(r"[a-zA-Z]\d[a-zA-Z]|\b\d[a-z]{3,}|[a-z]{3,}\d\b")
_ODD = re.compile(r"[^\w\s.,;:()/%&+\-–—'\"“”‘’?!≥≤<>=×°•²³√]|_")
_NUMBER = re.compile(r"(?:rp\.?\s*)?[≥≤<>=±]?\s*[-−]?\d[\d.,]*\s*(?:%|\D{0,40})", re.I)
_DIGITS = re.compile(r"\d[\d.,]*")
_MEASURE = re.compile(
    r"(?:persen|prosen|presen|jumlah|nilai|inde[kx]|tingkat|angka|rasio|rata|laju|cakupan|luas|panjang|skor|level|opini"
    r"|predikat|prevalensi|proporsi|kontribusi|produk|lama|waktu|koefisien|pertumbuhan|banyak|ter\w+nya|indikator|%)",
    re.I,
)
_AIM = re.compile(r"(?:me\w+|\w+nya|ter\w+|pe\w+an|optimal\w*)\b", re.I)
_DOING = re.compile(r"(?:me|mem|men|meng|meny|ber|di)\w+", re.I)
_NOUN = re.compile(r"(?:pe\w+an|ke\w+an|per\w+|pen\w+|koordinasi|fasilitasi|evaluasi|monitoring|verifikasi)", re.I)
_OPEN_END = re.compile(
    r"(?:\b(?:dan|atau|meliputi|mempunyai|adalah|di|ke|dari|pada|untuk|yang|dengan|serta|oleh|dalam|terhadap)|[,:/(&-])$",
    re.I,
)
_MONEY_WORD = re.compile(r"\b(?:program|kegiatan)\b", re.I)


@dataclass(frozen=True, slots=True)
class About:
    """What is known beside the values: format of the file, findings, share of the letters used, words of titles."""

    format: str
    temuan: Sequence[Temuan]
    cakupan: float
    titles: tuple[str, ...]


def title_words(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Return, folded, the words with which titles of officials and names of units begin."""
    words = (*vocabulary.jabatan.pejabat, *vocabulary.jabatan.pimpinan, *vocabulary.perangkat_daerah.awal, *_ALSO)
    return tuple(dict.fromkeys(map(fold, words)))


_ALSO = ("Sub", "Seksi", "Bidang", "UPT", "Plt", "Plh", "Pj", "Gubernur", "Staf", "Kelompok", "Jabatan")


class Signs:
    """The signs of the values of one record."""

    def __init__(self, leaves: Sequence[Leaf], about: About) -> None:
        self._leaves, self._about = leaves, about
        self._said: dict[str, set[str]] = {}
        for finding in about.temuan:
            if finding.di:
                self._said.setdefault(finding.di, set()).add(finding.kode)
        self._lists = Counter(_list_of(leaf) for leaf in leaves)
        self._sizes = _median_sizes(leaves)
        self._again = Counter((leaf.field, _list_of(leaf), fold(leaf.value)) for leaf in leaves)

    def of(self, leaf: Leaf) -> Iterator[str]:
        """Yield the names of the signs that a value has, the first one its field."""
        kind = _kind(leaf)
        yield f"bidang:{kind}"
        yield from self._document
        yield from self._findings(leaf)
        yield from (f"{kind}:{sign}" for sign in self._neighbours(leaf))
        yield from _shapes(leaf.value)
        yield from (f"{kind}:{sign}" for sign in _fitting(kind, leaf.value, self._about.titles))

    @cached_property
    def _document(self) -> tuple[str, ...]:
        """The signs that all values of the document share."""
        share, codes = self._about.cakupan, {finding.kode for finding in self._about.temuan if not finding.di}
        bin_ = "sedikit" if share < LOW else "separuh" if share < HALF else "banyak" if share < MOST else "hampir semua"
        measured = [leaf.value for leaf in self._leaves if leaf.field.endswith("indikator/nama")]
        odd = bool(measured) and 2 * sum(_MEASURE.match(text) is not None for text in measured) < len(measured)
        scan = any(code.startswith("OCR") for code in codes)
        return (
            f"cakupan:{bin_}",
            f"asal:{'pindaian' if scan else self._about.format}",
            *sorted(f"dokumen:{code}" for code in codes if not code.startswith("OCR")),
            *(("indikator tak lazim",) if odd else ()),
        )

    def _findings(self, leaf: Leaf) -> Iterator[str]:
        """Yield the codes of findings about a value or what it is a part of."""
        at = leaf.pointer if self._said else ""
        while at:
            yield from (f"temuan:{code}" for code in sorted(self._said.get(at, ())))
            at = at.rpartition("/")[0]

    def _neighbours(self, leaf: Leaf) -> Iterator[str]:
        size = self._lists[_list_of(leaf)]
        if size > MANY_ITEMS:
            yield "daftar panjang"
        if size == 1 and leaf.pointer.rpartition("/")[2].isdigit():
            yield "satu-satunya"
        if leaf.pointer.rpartition("/")[2].isdigit() and self._again[leaf.field, _list_of(leaf), fold(leaf.value)] > 1:
            yield "berulang"
        if leaf.path.endswith("jumlah") and abs(len(leaf.value) - self._sizes) >= FAR_OFF:
            yield "jauh"


def _median_sizes(leaves: Sequence[Leaf]) -> int:
    """Return how many digits the amount in the middle has, 0 where there are none."""
    sizes = sorted(len(leaf.value) for leaf in leaves if leaf.path.endswith("jumlah"))
    return sizes[len(sizes) // 2] if sizes else 0


def _list_of(leaf: Leaf) -> str:
    return leaf.pointer.rpartition("/")[0]


def _kind(leaf: Leaf) -> str:
    """Return the field of a value without the place where its table stands: an indikator is one anywhere."""
    steps = leaf.field.split("/")
    if "pohon" in steps:
        return "pohon"
    if steps[0] == "regulasi":
        return "regulasi"
    return "/".join(steps[-2:]) if steps[-1] in _COMMON else steps[-1]


_COMMON = frozenset({"nama", "uraian", "teks", "daerah", "jabatan", "tahun", "jenis"})


@lru_cache(maxsize=1024)
def _shapes(text: str) -> tuple[str, ...]:
    """Return what is odd about a text whatever it stands for; the numbers of lists are asked for again and again."""
    return tuple(_shape(text))


def _shape(text: str) -> Iterator[str]:
    words = re.findall(r"[^\W\d_]+", text)
    if any(len(word) > LONG_WORD for word in words):
        yield "kata panjang"
    for name, pattern in _SHAPES.items():
        if pattern.search(text):
            yield name
    if text[:1].islower():
        yield "huruf kecil"
    if text.count("(") != text.count(")"):
        yield "kurung ganjil"
    if not words and not any(map(str.isdigit, text)):
        yield "tanpa huruf"


_SHAPES: Mapping[str, re.Pattern[str]] = {
    "kapital di dalam": _CASE_INSIDE,
    "angka di dalam": _DIGIT_INSIDE,
    "tanda asing": _ODD,
    "nomor di dalam": _INNER_LABEL,
    "nomor di depan": re.compile(rf"^(?:{_LABEL_FIRST.pattern})"),
    "dua kalimat": _TWO_SENTENCES,
    "ujung terbuka": _OPEN_END,
    "pengantar daftar": _LEAD_IN,
    "huruf berjarak": re.compile(r"(?:\b\w\s){4,}"),
    "huruf serupa": re.compile(r"\b[A-Z]I[a-z]|[a-z]I[a-z]|[a-z]l(?=[bcdfghjkmnpqrstvwxz]{2})"),
}


def _fitting(kind: str, text: str, titles: tuple[str, ...]) -> Iterator[str]:
    """Yield whether a text is of the kind that its field holds."""
    tests = next((tests for kinds, tests in _FITTING if kind in kinds), {})
    yield from (name for name, fits in tests.items() if fits(text))
    if kind in _NAMES_OF_OFFICIALS and any(fold(text).startswith(title) for title in titles):
        yield "gelar"
    if kind in _NAMES_OF_OFFICES and any(fold(text).endswith(title) for title in titles):
        yield "gelar di ujung"


Test = Callable[[str], object]


def possible() -> Iterator[str]:
    """Yield the names of all signs that the words of a value may have."""
    yield from (*_SHAPES, *_ALWAYS)
    yield from (f"{kind}:{name}" for kinds, tests in _FITTING for kind in sorted(kinds) for name in tests)
    yield from (f"{kind}:gelar" for kind in sorted(_NAMES_OF_OFFICIALS))
    yield from (f"{kind}:gelar di ujung" for kind in sorted(_NAMES_OF_OFFICES))


_ALWAYS = ("kata panjang", "huruf kecil", "kurung ganjil", "tanpa huruf", "jumlah:jauh")


def _words(least: int = 0, most: int = 10**6) -> Test:
    return lambda text: not least <= len(text.split()) <= most


def _second(words: str) -> Test:
    """Return a test for a word that begins a value and stands inside this one, not behind a word that joins.

    One of the first two words goes with them: "Nilai Indeks Kepuasan".
    """
    pattern = re.compile(rf"^\S+\s+\S+\s.*?(?<!\bdan)(?<!\batau)(?<!\bserta)(?<![,/(:&-])(?:^|\s)(?:{words})\b")
    return lambda text: pattern.search(text)


_NAMES_OF_OFFICIALS = frozenset({"jabatan/nama", "pihak_pertama/jabatan", "pihak_kedua/jabatan"})
_NAMES_OF_OFFICES = frozenset({"perangkat_daerah/nama", "perangkat_daerah/daerah"})
_AIMS = frozenset({"iku/uraian", "iki/uraian", "sasaran/uraian"})
_FITTING: Sequence[tuple[frozenset[str], Mapping[str, Test]]] = (
    (
        frozenset({"indikator/nama"}),
        {
            "ukuran": _MEASURE.match,
            "panjang": _words(most=LONG_NAME),
            "pendek": _words(least=2),
            "kedua": _second("Persentase|Prosentase|Presentase|Jumlah|Nilai|Indeks|Indek|Tingkat"),
        },
    ),
    (
        _AIMS,
        {
            "tujuan": _AIM.match,
            "panjang": _words(most=LONG_NAME),
            "pendek": _words(least=2),
            "kedua": _second(r"Me\w{5,}nya|Ter\w{4,}nya|Meningkatkan|Terwujudnya|Berkurangnya"),
        },
    ),
    (
        frozenset({"target", "realisasi", "baseline"}),
        {
            "angka": _NUMBER.fullmatch,
            "panjang": _words(most=LONG_VALUE),
            "banyak angka": lambda text: len(_DIGITS.findall(text)) > 1,
            "kedua": re.compile(
                r"\d\s*%\s+\d|\d\s+([a-z]+)\s+\d[\d.,]*\s+\1\b|^\d[\d.,]*(?:\s+\d[\d.,]*)+$", re.I
            ).search,
        },
    ),
    (
        _NAMES_OF_OFFICIALS,
        {
            "panjang": _words(most=LONG_TITLE),
            "kata kerja": _VERB.search,
            "tanda baca": lambda text: text[-1:] in ".,;:",
        },
    ),
    (frozenset({"tugas", "uraian_tugas"}), {"kerja": _DOING.match, "panjang": _words(most=LONG_ITEM)}),
    (frozenset({"fungsi"}), {"benda": _NOUN.match, "kerja": _DOING.match, "panjang": _words(most=LONG_ITEM)}),
    (
        frozenset({"satuan"}),
        {"dikenal": canonical, "angka": re.compile(r"\d").search, "panjang": _words(most=LONG_UNIT)},
    ),
    (frozenset({"jumlah"}), {"bulat": re.compile("000$").search, "kecil": lambda text: len(text) < SMALL_AMOUNT}),
    (
        frozenset({"sumber_data", "penanggung_jawab"}),
        {
            "panjang": _words(most=LONG_TITLE),
            "angka": _NUMBER.fullmatch,
            "pendek": lambda text: len(fold(text)) < LEAST_LETTERS,
        },
    ),
    (frozenset({"anggaran/uraian"}), {"kata program": _MONEY_WORD.match, "pendek": _words(least=2)}),
    (frozenset({"nip"}), {"benar": lambda text: not read_nip(text).masalah}),
    (
        frozenset({"pihak_pertama/nama", "pihak_kedua/nama", "pejabat/nama"}),
        {"angka": re.compile(r"\d").search, "panjang": _words(most=LONG_VALUE), "satu kata": _words(least=2)},
    ),
    (
        frozenset({"formulasi/teks"}),
        {"rumus": re.compile(r"[/:×=]|\bx\s*100|jumlah|dibagi", re.I).search, "pendek": _words(least=3)},
    ),
    (_NAMES_OF_OFFICES, {"panjang": _words(most=LONG_TITLE)}),
    (frozenset({"tahun"}), {"lazim": re.compile(r"20(?:0[5-9]|[12]\d|3[0-5])").fullmatch}),
)
