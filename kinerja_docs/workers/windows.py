"""The limits of a process on Windows: a job object that the process puts itself into.

Written after the documentation of Windows; it was never tried there (docs/decisions/0020-workers.md).
"""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _EXTENDED = 9
    """JobObjectExtendedLimitInformation"""
    _PROCESS_TIME, _PROCESS_MEMORY, _DIE_ON_FAULT, _KILL_ON_CLOSE = 0x2, 0x100, 0x400, 0x2000
    _TICKS = 10_000_000
    """Units of time in a second."""

    class _Basic(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", wintypes.LARGE_INTEGER),
            ("PerJobUserTimeLimit", wintypes.LARGE_INTEGER),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _Extended(ctypes.Structure):
        _fields_ = (
            ("Basic", _Basic),
            ("IoInfo", ctypes.c_ulonglong * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _kernel.CreateJobObjectW.restype = wintypes.HANDLE
    _kernel.CreateJobObjectW.argtypes = (ctypes.c_void_p, wintypes.LPCWSTR)
    _kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
    _kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
    _kernel.GetCurrentProcess.restype = wintypes.HANDLE
    _jobs: list[int] = []
    _wanted = _Extended()

    def hold() -> None:
        """Put this process, and all that it will start, into a job object; its end is theirs."""
        job = _kernel.CreateJobObjectW(None, None)
        if job and _kernel.AssignProcessToJobObject(job, _kernel.GetCurrentProcess()):
            _jobs.append(job)
            _wanted.Basic.LimitFlags = _DIE_ON_FAULT | _KILL_ON_CLOSE

    def limit(*, memory: int = 0, seconds: float = 0.0) -> None:
        """Limit the memory of each process in it, or the time of the processor since it began."""
        if memory:
            _wanted.Basic.LimitFlags |= _PROCESS_MEMORY
            _wanted.ProcessMemoryLimit = memory
        if seconds:
            _wanted.Basic.LimitFlags |= _PROCESS_TIME
            _wanted.Basic.PerProcessUserTimeLimit = int(seconds * _TICKS)
        for job in _jobs:
            _kernel.SetInformationJobObject(job, _EXTENDED, ctypes.byref(_wanted), ctypes.sizeof(_wanted))
