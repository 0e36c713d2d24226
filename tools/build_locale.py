"""Writes the Indonesian words of the command line framework, as a gettext catalogue that click finds by itself."""

from __future__ import annotations

import struct
from pathlib import Path

WORDS = {
    "Usage:": "Pemakaian:",
    "Options": "Pilihan",
    "Commands": "Perintah",
    "Show this message and exit.": "Tampilkan bantuan ini.",
    "Show the version and exit.": "Tampilkan versi program.",
    "%(prog)s, version %(version)s": "%(prog)s versi %(version)s",
    "Error: {message}": "Salah: {message}",
    "Try '{command} {option}' for help.": "Ketik '{command} {option}' untuk bantuan.",
    "Missing argument": "Belum disebutkan",
    "Missing option": "Pilihan belum disebutkan",
    "Missing parameter": "Belum disebutkan",
    "Missing parameter: {param_name}": "Belum disebutkan: {param_name}",
    "Missing command.": "Perintah belum disebutkan.",
    "Missing {param_type}": "Belum disebutkan: {param_type}",
    "No such command {name!r}.": "Perintah {name!r} tidak ada.",
    "No such option {name!r}.": "Pilihan {name!r} tidak ada.",
    "No such option: {name}": "Pilihan {name} tidak ada.",
    "Option {name!r} does not take a value.": "Pilihan {name!r} tidak memakai nilai.",
    "Option {name!r} requires an argument.": "Pilihan {name!r} harus diikuti nilainya.",
    "Did you mean {suggestion}?": "Maksudnya {suggestion}?",
    "Invalid value for {param_hint}: {message}": "Nilai {param_hint} tidak benar: {message}",
    "Invalid value: {message}": "Nilai tidak benar: {message}",
    "Got unexpected extra argument ({args})": "Ada kata yang tidak dikenal: {args}",
    "{name} {filename!r} does not exist.": "{name} {filename!r} tidak ada.",
    "{name} {filename!r} is a directory.": "{name} {filename!r} adalah folder.",
    "{name} {filename!r} is a file.": "{name} {filename!r} adalah berkas.",
    "{name} {filename!r} is not readable.": "{name} {filename!r} tidak boleh dibaca.",
    "{name} {filename!r} is not writable.": "{name} {filename!r} tidak boleh ditulisi.",
    "{value!r} is not a valid {number_type}.": "{value!r} bukan {number_type}.",
    "Choose from:\n\t{choices}": "Pilih dari:\n\t{choices}",
    "default: {default}": "bawaan: {default}",
    "required": "wajib",
    "Could not open file {filename!r}: {message}": "Berkas {filename!r} tidak dapat dibuka: {message}",
    "unknown error": "sebab tidak diketahui",
    "Argument {name!r} takes {nargs} values.": "{name} perlu {nargs} nilai.",
    "{value} is not in the range {range}.": "{value} di luar {range}.",
    "Takes {nargs} values but 1 was given.": "Perlu {nargs} nilai, ada 1.",
    "Aborted!": "Dihentikan.",
    "file": "berkas",
    "File": "Berkas",
    "directory": "folder",
    "Directory": "Folder",
    "path": "jalur",
    "Path": "Jalur",
}
PLURALS = {
    ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"): "Maksudnya {possibilities}?",
    (
        "Option {name!r} requires an argument.",
        "Option {name!r} requires {nargs} arguments.",
    ): "Pilihan {name!r} harus diikuti nilainya.",
    ("No such option: {name}", "No such option: {name}"): "Pilihan {name} tidak ada.",
    ("(Possible option: {possibilities})", "(Possible options: {possibilities})"): "(Maksudnya: {possibilities}?)",
    (
        "Got unexpected extra argument ({args})",
        "Got unexpected extra arguments ({args})",
    ): "Ada kata yang tidak dikenal: {args}",
    ("{value!r} is not {choice}.", "{value!r} is not one of {choices}."): "{value!r} bukan salah satu dari {choices}.",
}
HEADER = "Content-Type: text/plain; charset=UTF-8\nLanguage: id\nPlural-Forms: nplurals=1; plural=0;\n"
TARGET = Path(__file__).parent.parent / "kinerja_docs/cli/locale/id/LC_MESSAGES/messages.mo"


def catalogue(words: dict[str, str]) -> bytes:
    """Return the binary form of a gettext catalogue (GNU .mo, little endian)."""
    pairs = sorted((key.encode(), value.encode()) for key, value in words.items())
    tables, texts, at = [b"", b""], b"", 28 + 16 * len(pairs)
    for side in (0, 1):
        for pair in pairs:
            tables[side] += struct.pack("<II", len(pair[side]), at + len(texts))
            texts += pair[side] + b"\0"
    head = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    return head + tables[0] + tables[1] + texts


def main() -> None:
    """Write the catalogue into the package."""
    plurals = {f"{one}\0{many}": word for (one, many), word in PLURALS.items()}
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(catalogue({"": HEADER, **WORDS, **plurals}))
    print(f"{TARGET.name}: {len(WORDS) + len(PLURALS)} kata")


if __name__ == "__main__":
    main()
