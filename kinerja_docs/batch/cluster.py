"""A Dask cluster as an executor (optional extra ``dask``). Workers need no folder in common: they return bytes."""

from __future__ import annotations

from concurrent.futures import Executor, Future
from typing import Any

from kinerja_docs.batch.runner import Opener
from kinerja_docs.errors import KinerjaError, WrongUse


def dask(address: str) -> Opener:
    """Return an opener of the cluster whose scheduler listens at ``address`` ("tcp://HOST:PORT").

    Raises:
        WrongUse: if Dask is not installed.
    """
    try:
        import distributed  # noqa: F401
    except ImportError as error:
        raise WrongUse("--dask memerlukan Dask. Pasang dengan: pip install 'kinerja-docs[dask]'") from error
    return lambda: _Cluster(address)


class _Cluster(Executor):
    def __init__(self, address: str) -> None:
        from distributed import Client

        try:
            self._client: Any = Client(address, timeout=10)
        except (OSError, TimeoutError, ValueError) as error:
            raise KinerjaError(f"{address}: penjadwal Dask tidak dapat dihubungi. Periksa alamatnya.") from error
        self._executor: Any = self._client.get_executor(retries=2)

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = self._executor.submit(fn, *args, **kwargs)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._executor.shutdown(wait=wait and not cancel_futures)
        self._client.close()
