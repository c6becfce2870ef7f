"""Where articles come from: one adapter per kind of input, all behind ``read_source``.

| module | reads |
|---|---|
| ``text_files``, ``json_files``, ``csv_files``, ``parquet_files`` | texts, kept exactly as given |
| ``html_files``, ``page/`` | pages: main text with zones, metadata, in a worker that can be killed |
| ``warc_files`` | web archives (CC-NEWS), past damaged records, resumable |
| ``url_sources``, ``feeds``, ``sitemaps``, ``web/`` | URLs and what leads to them, fetched politely |

``discover`` finds files, ``kinds`` tells what each is, ``finish`` adds language and canonical URL, ``duplicates``
drops ids given twice. What is left out and is neither an article nor a reject, ``options.remark`` hears.
To add a source: write a generator ``(path, ref, options) -> Iterator[Article | Reject]``
that never raises for one bad item, name its extension or first bytes in ``kinds``, its case in ``read._adapted``.
"""

from __future__ import annotations

from flows.sources.protocol import Reject, SourceError, SourceOptions, SourceState
from flows.sources.read import read_source

__all__ = ["Reject", "SourceError", "SourceOptions", "SourceState", "read_source"]
