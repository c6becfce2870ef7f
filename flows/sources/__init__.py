"""Where articles come from: one adapter per kind of input, all behind ``read_source``."""

from __future__ import annotations

from flows.sources.protocol import Reject, SourceError, SourceOptions, SourceState
from flows.sources.read import read_source

__all__ = ["Reject", "SourceError", "SourceOptions", "SourceState", "read_source"]
