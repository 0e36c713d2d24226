"""LibreOffice as a converter: alone in a profile of its own, without macros, for a limited time."""

from __future__ import annotations

import contextlib
import math
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from kinerja_docs.budgets import MB, OFFICE_MEMORY, WRITTEN

_HOMES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
_OPTIONS = "--headless --norestore --nologo --nodefault --nolockcheck --nofirststartwizard".split()
_NOWHERE = "127.0.0.1", "9"
_SETTINGS = (
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Office.Calc/Content/Update", "Link", "2"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetNoProxy", ""),
    *(("Inet/Settings", f"ooInet{kind}ProxyName", _NOWHERE[0]) for kind in ("HTTP", "HTTPS", "FTP")),
    *(("Inet/Settings", f"ooInet{kind}ProxyPort", _NOWHERE[1]) for kind in ("HTTP", "HTTPS", "FTP")),
)
"""Macros off, links to other files never followed, and a proxy at which nobody answers."""


@dataclass(frozen=True, slots=True)
class Face:
    """How equations are set, which LibreOffice otherwise sets in a serif face of 12 points: font and whole points."""

    huruf: str
    ukuran: int


def program() -> str | None:
    """Return the path of LibreOffice, None if it is not installed."""
    named = shutil.which("soffice") or shutil.which("libreoffice")
    return named or next((home for home in _HOMES if Path(home).is_file()), None)


def convert(
    office: str, files: Sequence[Path], form: str, home: Path, time_limit: float, face: Face | None = None
) -> Path:
    """Convert files to ``form`` ("pdf", "docx:MS Word 2007 XML") in one call and return the folder of the results.

    ``home`` is a folder for this call alone, so that calls in several processes do not meet. A file that LibreOffice
    could not open has no result.

    Raises:
        OSError: if the program cannot be started.
        subprocess.TimeoutExpired: if it takes longer than ``time_limit`` seconds; it and all that it started are gone.
    """
    _write_profile(home / "profil", face)
    profile = f"-env:UserInstallation={(home / 'profil').as_uri()}"
    output = ["--convert-to", form, "--outdir", str(home / "hasil")]
    _run([office, profile, *_OPTIONS, *output, *map(str, files)], home, time_limit)
    return home / "hasil"


_ITEM = (
    '<item oor:path="/org.openoffice.{path}"><prop oor:name="{key}" oor:op="fuse"><value>{value}</value></prop></item>'
)


_FACE = """<item oor:path="/org.openoffice.Office.Math/FontFormatList"><node oor:name="tabel" oor:op="replace">\
<prop oor:name="Name" oor:op="fuse"><value>{}</value></prop></node></item>"""
"""A font of equations; it is called "tabel" where it is used."""


def _equations(face: Face) -> str:
    fonts = [(f"{kind}Font", "tabel") for kind in ("Variable", "Function", "Number", "Text")]
    values = [("BaseSize", str(face.ukuran)), *fonts]
    items = (_ITEM.format(path="Office.Math/StandardFormat", key=key, value=value) for key, value in values)
    return _FACE.format(escape(face.huruf)) + "".join(items)


def _write_profile(profile: Path, face: Face | None) -> None:
    items = "".join(_ITEM.format(path=path, key=key, value=value) for path, key, value in _SETTINGS)
    items += "" if face is None else _equations(face)
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    start = '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    settings.write_text(f"{start}{items}</oor:items>\n", encoding="utf-8")


_RUNNING: set[subprocess.Popen[bytes]] = set()


def end_all() -> None:
    """End every call that is under way in this process, with all that it started."""
    for process in tuple(_RUNNING):
        _kill(process)


def _run(command: list[str], home: Path, time_limit: float) -> None:
    """Run a command to its end; it and all that it started are gone afterwards, whatever happens."""
    nobody = f"http://{':'.join(_NOWHERE)}"
    environment = os.environ | {
        "HOME": str(home),
        "http_proxy": nobody,
        "https_proxy": nobody,
        "SAL_USE_VCLPLUGIN": "svp",
    }
    with _limits_to_inherit(time_limit):
        process = subprocess.Popen(  # noqa: S603 - the program is LibreOffice, the arguments are ours
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=home,
            env=environment,
            start_new_session=True,
        )
    _RUNNING.add(process)
    try:
        process.wait(time_limit)
    finally:
        _RUNNING.discard(process)
        _kill(process)


@contextlib.contextmanager
def _limits_to_inherit(seconds: float) -> Iterator[None]:
    """Give what is started meanwhile the limits of LibreOffice, in place of those of this process; not on Windows."""
    if sys.platform == "win32":
        yield
        return
    import resource

    used = math.ceil(sum(os.times()[:2]) + seconds)
    wanted = {resource.RLIMIT_DATA: OFFICE_MEMORY * MB, resource.RLIMIT_CPU: used, resource.RLIMIT_FSIZE: WRITTEN * MB}
    before = {kind: resource.getrlimit(kind) for kind in wanted}
    try:
        for kind, (_, hard) in before.items():
            soft = wanted[kind] if hard == resource.RLIM_INFINITY else min(wanted[kind], hard)
            resource.setrlimit(kind, (soft, hard))
        yield
    finally:
        for kind, own in before.items():
            resource.setrlimit(kind, own)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End a process and its children."""
    if sys.platform == "win32":
        if process.poll() is None:
            taskkill = shutil.which("taskkill") or "taskkill"
            subprocess.run([taskkill, "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)  # noqa: S603
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
