"""Names, values and paths as SQL."""

from __future__ import annotations


def quoted(name: str) -> str:
    """Return ``name`` as an SQL identifier.

    >>> quoted("as_of")
    '"as_of"'
    """
    return '"' + name.replace('"', '""') + '"'


def text(value: str) -> str:
    """Return ``value`` as an SQL string.

    >>> text("it's")
    "'it''s'"
    """
    return "'" + value.replace("'", "''") + "'"


def literal_glob(path: str) -> str:
    """Return ``path`` as a glob pattern that matches it and nothing else.

    >>> literal_glob("/data/[old]/a b")
    '/data/[[]old]/a b'
    """
    return "".join(f"[{character}]" if character in "[*?" else character for character in path)
