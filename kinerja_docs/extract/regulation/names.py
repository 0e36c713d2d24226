"""Names of jabatan and units: cut out of a sentence, written out, compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from kinerja_docs.bahasa.labels import split_number
from kinerja_docs.bahasa.text import fold, normalise, title_case
from kinerja_docs.extract.regulation.phrases import Phrases
from kinerja_docs.profiles.regulation import RegulationDeclaration

_REFERENCE = re.compile(r"\(?(?:[\da-z]{1,3}|\d{4})\)?[.,;]*$")
_DEFINED = re.compile(
    r"(?P<long>.{2,150}?)(?:,?\s+yang\s+selanjutnya\s+(?:disebut|disingkat)\s+(?:dengan\s+|sebagai\s+)?(?P<short>.{2,80}?))?"
    r"\s*,?\s+(?:adalah|ialah)\s+(?P<meaning>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_DOER = re.compile(r"Pejabat\s+Pe[a-z]{4,}\b", re.IGNORECASE)
"""An official named by what he does ("Pejabat Pengelola …"), where "pejabat" alone is nobody."""
_GIVEN = re.compile(r"tug|fun|uraian|rincian", re.IGNORECASE)
_LONGEST_LEAD = 400
_LONGEST_DEFINITION = 600
_LONGEST_NAME = 25
_LONGEST_TITLE = 14
_LONGEST_HEADING = 250
_MOSTLY = 0.6
_ABBREVIATION = re.compile(r"\s*\([^\W\d_][\w .-]{1,20}\)$")


class Names:
    """What a declaration and the definitions of one regulation say about names."""

    def __init__(self, declaration: RegulationDeclaration, phrases: Phrases, region: str | None) -> None:
        self._nama = declaration.nama
        self._phrases = phrases
        self._heads = {head.lower(): unit for unit, head in declaration.padanan.items()}
        self._full: dict[str, str] = {}
        self._titles: dict[str, str] = {}
        place = re.escape(region) if region else "(?!)"
        self._region = re.compile(rf",?\s+(?:Kabupaten|Kota|Provinsi|Propinsi)\s+{place}\s*$", re.IGNORECASE)

    def define(self, sentence: str) -> None:
        """Take a definition ("Dinas adalah Dinas Lingkungan Hidup Kabupaten …") if it is one of a name."""
        found = _DEFINED.match(normalise(sentence[:_LONGEST_DEFINITION]).rstrip(" .;"))
        if found is None:
            return
        short = found["short"] or found["long"]
        meaning = found["long"] if found["short"] else found["meaning"]
        introduced = bool(found["short"]) and self.is_jabatan(meaning) and len(meaning.split()) > 1
        if introduced or _is_written_out(short, meaning):
            self._full[fold(short)] = self.without_region(title_case(meaning.strip(" ,")))

    def find(self, words: str) -> str:
        """Return the name in the words before (or after) the verb of a clause; empty if there is none."""
        text = self._without_opening(normalise(words).strip(" ,:;."))
        text = self._without_first(self._without_title(text))
        end = self._phrases.name_ends.search(text)
        name = (text[: end.start()] if end else text).strip(" ,:;.-–")
        return name if self._is_name(name) else ""

    def written_out(self, name: str) -> str:
        """Return a name with the short term that the regulation defines written out; other names as they are."""
        full = self._full.get(fold(name))
        if full is not None:
            return full
        head, _, unit = name.partition(" ")
        if head.lower() == "kepala" and fold(unit) in self._full:
            return f"{head} {self._full[fold(unit)]}"
        return name

    def key(self, name: str) -> str:
        """Return what is the same for a unit and its head, in whatever spelling."""
        words = self.without_region(self.written_out(_ABBREVIATION.sub("", name))).lower().split()
        if words[:1] == ["kepala"] and len(words) > 1:
            words = words[1:]
        if words and words[0] in self._heads:
            words = [self._heads[words[0]].lower(), *words[1:]]
        if len(words) > 1 and words[0] == "sekretariat" and self._is_term("".join(words[1:])):
            words = words[:1]
        return _without_accents(fold("".join(words)))

    def is_general(self, name: str) -> bool:
        """Tell whether a name says only the kind of a unit ("Kepala Seksi")."""
        return name.lower() in self._nama.umum

    def is_jabatan(self, text: str) -> bool:
        """Tell whether a heading begins as the names of jabatan and units do."""
        words = text.lower().split()
        return bool(words) and words[0].strip(".,:") in self._nama.kata_jabatan and not self._is_kind(text)

    def _is_kind(self, text: str) -> bool:
        """Tell a word for all jabatan or units ("Jabatan", "Unit Kerja"), which names none of them."""
        return fold(text) in self._phrases.name_columns and not self.is_general(text.strip(" .,:"))

    def titled(self, heading: str) -> str:
        """Return the name of the jabatan or unit that a heading is ("TUPOKSI SEKRETARIAT" → "Sekretariat"), or ""."""
        if heading not in self._titles:
            self._titles[heading] = self._titled(heading)
        return self._titles[heading]

    def _titled(self, heading: str) -> str:
        whole = unnumbered(heading[:_LONGEST_HEADING])
        text = whole.rstrip(" :")
        opening = self._phrases.heading_openings.match(text)
        text = text[opening.end() :].strip(" :-–") if opening else text
        words = text.split()
        if not self.is_jabatan(text) or len(words) > _LONGEST_TITLE or text[-1] in ".;,":
            return ""
        if not self._is_capitalised(words) or len(heading) >= _LONGEST_HEADING:
            return ""
        is_sentence = self._phrases.clause(whole) or self._phrases.list_openings.search(whole)
        return "" if is_sentence else title_case(text)

    def behind_opening(self, heading: str) -> str:
        """Return what stands behind words for duties in a heading ("Tupoksi Lurah" → "Lurah"), "" without them."""
        text = unnumbered(heading)
        opening = self._phrases.heading_openings.match(text)
        return text[opening.end() :].strip(" :-–") if opening else ""

    def rank(self, heading: str) -> int | None:
        """Return 0 for the name of a unit, 1 for the name of a section ("Fungsi :", "TUGAS CAMAT :"), else None."""
        if self.titled(heading):
            return 0
        section = self._phrases.heading(unnumbered(heading[:_LONGEST_HEADING]))
        return 1 if section is not None and (not section[1] or self.titled(section[1])) else None

    def _is_capitalised(self, words: list[str]) -> bool:
        """Tell a title from a sentence that merely begins with a title."""
        long = [word for word in words if len(word) > 3]
        capital = sum(1 for word in long if word[0].isupper())
        linked = words[-1].lower() in self._nama.kata_pengantar
        return words[0][0].isupper() and not linked and capital > _MOSTLY * len(long)

    def leads(self, sentence: str) -> bool:
        """Tell whether a sentence says who has duties: its subject is a jabatan or unit."""
        if _GIVEN.search(sentence[:_LONGEST_LEAD]) is None:
            return False
        clause = self._phrases.clause(sentence)
        return clause is not None and self.is_jabatan(self.find(clause.subject))

    def completed(self, name: str, headings: Iterable[str]) -> str:
        """Return a general name completed by the nearest heading that has it ("Bidang" → "Bidang Tata Ruang")."""
        unit = re.sub(r"^kepala\s+", "", name, flags=re.IGNORECASE)
        for heading in headings:
            bare = re.sub(r"^kepala\s+", "", heading, flags=re.IGNORECASE)
            if fold(bare).startswith(fold(unit)) and fold(bare) != fold(unit):
                return title_case(bare if unit == name else f"{name.split()[0]} {bare}")
        return name

    def without_region(self, name: str) -> str:
        """Return a name without the region of the regulation at its end."""
        return self._region.sub("", name).strip()

    def _is_term(self, folded: str) -> bool:
        units = {fold(part) for pair in self._heads.items() for part in pair}
        return folded in units or folded in self._full or folded in {fold(full) for full in self._full.values()}

    def _without_opening(self, text: str) -> str:
        opening = self._phrases.openings.match(text)
        if opening is None:
            return text
        words = text[opening.end() :].split()
        at = next((index for index, word in enumerate(words) if not self._is_linking(word)), len(words))
        rest = words[at:]
        cites = opening.group().split()[-1].lower() in self._nama.kutipan
        if rest and (cites or self._is_astray(rest[0])):
            rest = rest[self._first_capital(rest) :]
        return " ".join(rest)

    def _is_astray(self, word: str) -> bool:
        """Tell a word that no name begins with: the opening goes on, or cites a regulation."""
        low = word.lower().strip(",")
        return low in self._nama.kutipan or not (word[0].isupper() or word[0].isdigit() or self.is_jabatan(word))

    def _is_linking(self, word: str) -> bool:
        low = word.lower().strip(" ,;:.")
        return not low or low in self._nama.kata_pengantar or bool(_REFERENCE.match(word))

    def _first_capital(self, words: list[str]) -> int:
        """Return where a name begins after an opening that is not known: after a comma, with the word of a jabatan."""
        after_comma = (
            index + 1
            for index, word in enumerate(words[:-1])
            if word.endswith(",") and words[index + 1][0].isupper() and self.is_jabatan(words[index + 1])
        )
        return next(after_comma, len(words))

    def _without_title(self, text: str) -> str:
        """Return a subject without the words of a heading before it ("Tugas dan Fungsi Dinas Sosial merupakan …")."""
        opening = self._phrases.heading_openings.match(text)
        rest = text[opening.end() :].lstrip() if opening else ""
        return rest if rest and self.is_jabatan(rest) else text

    def _without_first(self, text: str) -> str:
        words = text.split()
        while words and words[0].lower() in self._nama.awal:
            words = words[1:]
        return " ".join(words)

    def _is_name(self, name: str) -> bool:
        words = name.split()
        if not words or len(words) > _LONGEST_NAME or not re.search(r"[^\W\d_]{2}", name):
            return False
        is_nobody = words[0].lower() in self._nama.bukan and not _DOER.match(name)
        return not is_nobody and (name[0].isupper() or self.is_jabatan(name))


def unnumbered(heading: str) -> str:
    """Return a heading without its number ("II. DINAS KESEHATAN", "2.1 Sub Bagian Umum")."""
    return split_number(normalise(heading))[1]


def _without_accents(text: str) -> str:
    """Return a text without accents, which recognition puts on letters ("Seksì")."""
    return text if text.isascii() else "".join(filter(str.isalnum, unicodedata.normalize("NFKD", text)))


def _is_written_out(short: str, meaning: str) -> bool:
    """Tell a name that is only longer from an explanation ("Camat adalah pemimpin …")."""
    if len(meaning.split()) > _LONGEST_NAME or re.search(r"\byang\b|[;:]", meaning):
        return False
    if meaning.lower().startswith(f"{short.lower()} "):
        return meaning[len(short) :].strip()[:1].isupper()
    initials = "".join(word[0] for word in meaning.split() if word[0].isupper())
    return short.isupper() and len(short) > 2 and initials.startswith(short)
