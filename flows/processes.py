"""Which process of a run does what, so that none of them needs 500 MB for a WARC of 1 GB.

================ =============================================================================================
``dateline run``  Prefect, reading the sources, extracting (with ``--workers`` in processes of their own)
page reader       lxml and trafilatura, which may take minutes over a page; the model that tells languages
validator         pandas and Great Expectations: 200 MB and five seconds to import, 100 MB more a batch
publisher         the store while a release is made of it: DuckDB's memory, and tables on their way to Parquet
sketcher          datasketch, which brings scipy; started by the publisher, to find near-copies
server            Prefect's own, when none is named
================ =============================================================================================
"""

from __future__ import annotations

import atexit
from functools import cache

from expectations.engine import great_expectations
from flows.side_process import SideProcess


@cache
def validator() -> SideProcess:
    """Return the process in which this one has batches validated; it ends with this one."""
    return _kept(SideProcess("validates", great_expectations))


@cache
def publisher() -> SideProcess:
    """Return the process in which this one has releases published; it ends with this one."""
    return _kept(SideProcess("publishes", _import_publication))


@cache
def sketcher() -> SideProcess:
    """Return the process in which this one has texts sketched; it ends with this one."""
    return _kept(SideProcess("compares texts", _import_datasketch))


def _import_datasketch() -> None:
    import datasketch  # noqa: F401


def _import_publication() -> None:
    import flows.publication  # noqa: F401


def _kept(process: SideProcess) -> SideProcess:
    atexit.register(process.close)
    return process
