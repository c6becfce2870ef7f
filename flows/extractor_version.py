"""The version of the extractor: the package's version and a digest of the code and data that read the text.

Any edit of a rule, a word list or the tagger's weights changes it, so no article is skipped that new rules
would read differently.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources
from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

_ABOUT_IT = "page.py"
_READ_BY_THE_EXTRACTOR = (".py", ".toml", ".json", ".crfsuite", ".tsv", ".txt")


@cache
def extractor_version() -> str:
    """Return the version as ``0.1.0+1a2b3c4d`` (PEP 440, the digest as local label)."""
    digest = hashlib.sha256()
    for name, content in sorted(_contents(resources.files("transforms"), "")):
        digest.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
    return f"{version('dateline')}+{digest.hexdigest()[:8]}"


def _contents(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        name = f"{prefix}/{entry.name}"
        if entry.is_dir():
            if entry.name not in {"__pycache__", "training"}:
                yield from _contents(entry, name)
        elif entry.name.endswith(_READ_BY_THE_EXTRACTOR) and entry.name != _ABOUT_IT:
            yield name, entry.read_bytes()
