"""Where an article was read, ``file:line`` or an address, as the store compares it."""

from __future__ import annotations

import re

_LINE = r":\d+$"
_HERE = r"^(\./)+"


def file_of(source_ref: str) -> str:
    """Return the file of a reference: a line that moved still lies in the same file.

    >>> file_of("./in/daily.jsonl:12")
    'in/daily.jsonl'
    """
    return re.sub(_HERE, "", re.sub(_LINE, "", source_ref))


def file_in_sql(ref: str) -> str:
    """Return SQL for :func:`file_of` of the expression ``ref``."""
    return f"regexp_replace(regexp_replace({ref}, '{_LINE}', ''), '{_HERE}', '')"


def is_same_file(one: str, other: str) -> str:
    """Return SQL that tells whether two references are of one file, be one written from the root on."""
    first, second = file_in_sql(one), file_in_sql(other)
    return f"""({first} = {second} OR starts_with({one}, '/') AND ends_with({first}, '/' || {second})
        OR starts_with({other}, '/') AND ends_with({second}, '/' || {first}))"""
