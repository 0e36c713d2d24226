"""Processes in which documents are read, each with limits of memory, time and output.

What a native library does to its process, it does to a worker: the run goes on, and the document has its error. See
docs/decisions/0020-workers.md.
"""

from kinerja_docs.workers.process import Lost, Worker, WorkerFault

__all__ = ["Lost", "Worker", "WorkerFault"]
