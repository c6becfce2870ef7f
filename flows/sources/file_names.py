"""Names of files as text that can be printed and stored, and back to the files.

A file system takes any bytes for a name. Python reads those that are no UTF-8 as lone surrogates, which no table, no
JSON and no terminal can hold.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f\udc80-\udcff]")
_ESCAPED = re.compile(rb"\\x([0-9a-f]{2})")


def printable(name: str) -> str:
    r"""Return ``name`` with its control characters, and bytes that are no UTF-8, as escapes.

    >>> print(printable("caf\udce9.txt"))
    caf\xe9.txt
    """
    return _UNPRINTABLE.sub(lambda found: f"\\x{ord(found[0]) & 0xFF:02x}", name)


def as_on_disk(name: str) -> str:
    r"""Return the name that :func:`printable` made ``name`` of, so that what a message names can be given again.

    A name that exists as it is stands for itself.

    >>> as_on_disk("caf\\xe9.txt") == "caf\udce9.txt"
    True
    """
    if "\\x" not in name or Path(name).exists():
        return name
    return os.fsdecode(_ESCAPED.sub(lambda found: bytes.fromhex(found[1].decode()), os.fsencode(name)))
