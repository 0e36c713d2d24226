"""LibreOffice as a converter: alone in a profile of its own, without macros, for a limited time."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from kinerja_docs.errors import UnreadableFile, WrongFormat

TIME_LIMIT = 120.0
"""Seconds for one document."""
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


def program() -> str | None:
    """Return the path of LibreOffice, None if it is not installed."""
    named = shutil.which("soffice") or shutil.which("libreoffice")
    return named or next((home for home in _HOMES if Path(home).is_file()), None)


def to_docx(data: bytes, name: str, form: str, time_limit: float = TIME_LIMIT) -> bytes:
    """Return a document of the format ``form`` ("doc", "odt", "rtf") as a Word file.

    Each call has a profile of its own, so that calls in several processes do not meet.

    Raises:
        UnreadableFile: if LibreOffice is missing, fails or takes too long; with ``name`` and what to do.
    """
    office = program()
    if office is None:
        raise UnreadableFile(f"{name}: untuk membaca .{form} diperlukan LibreOffice. {_INSTALL}")
    with tempfile.TemporaryDirectory(prefix="kinerja-docs-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        source = home / f"dokumen.{form}"
        source.write_bytes(data)
        _write_profile(home / "profil")
        _run(_command(office, home, source), home, name, time_limit)
        return _result(home / "hasil" / "dokumen.docx", name)


_ITEM = (
    '<item oor:path="/org.openoffice.{path}"><prop oor:name="{key}" oor:op="fuse"><value>{value}</value></prop></item>'
)
_INSTALL = (
    "Pasang dari libreoffice.org (di Debian atau Ubuntu: apt install libreoffice-writer), atau simpan berkasnya "
    "sebagai .docx di Word, lalu ulangi."
)


def _command(office: str, home: Path, source: Path) -> list[str]:
    profile = f"-env:UserInstallation={(home / 'profil').as_uri()}"
    output = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(home / "hasil")]
    return [office, profile, *_OPTIONS, *output, str(source)]


def _write_profile(profile: Path) -> None:
    items = "".join(_ITEM.format(path=path, key=key, value=value) for path, key, value in _SETTINGS)
    settings = profile / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    start = '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    settings.write_text(f"{start}{items}</oor:items>\n", encoding="utf-8")


def _run(command: list[str], home: Path, name: str, time_limit: float) -> None:
    """Run a command to its end; it and all that it started are gone afterwards, whatever happens."""
    nobody = f"http://{':'.join(_NOWHERE)}"
    environment = os.environ | {
        "HOME": str(home),
        "http_proxy": nobody,
        "https_proxy": nobody,
        "SAL_USE_VCLPLUGIN": "svp",
    }
    try:
        process = subprocess.Popen(  # noqa: S603 - the program is LibreOffice, the arguments are ours
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=home,
            env=environment,
            start_new_session=True,
        )
    except OSError as error:
        raise UnreadableFile(f"{name}: LibreOffice tidak dapat dijalankan ({error}). {_INSTALL}") from error
    try:
        process.wait(time_limit)
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile(
            f"{name}: LibreOffice belum selesai setelah {time_limit:.0f} detik dan dihentikan. Buka sendiri, simpan "
            "sebagai .docx, lalu ulangi."
        ) from error
    finally:
        _kill(process)


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


def _result(path: Path, name: str) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise WrongFormat(
            f"{name}: LibreOffice tidak dapat membukanya; mungkin rusak atau dikunci dengan sandi. Buka di Word, "
            "simpan sebagai .docx tanpa sandi, lalu ulangi."
        ) from error
