"""Companies by a part of their name: "Lorne" is short for "Lorne Foods"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms.claims.sources import COMPANIES

if TYPE_CHECKING:
    from collections.abc import Iterable


def company_pattern(word: str) -> str:
    """Return what finds the names that a single name may be short for."""
    return rf"\b{re.escape(word)}(?: &)?(?: [A-Z][\w’'-]+)+"


def company_in(names: Iterable[str]) -> str | None:
    """Return the first company of ``names``, or None: "Lorne" after "Lorne Foods".

    >>> company_in(["Lorne Hill", "Lorne Foods"])
    'Lorne Foods'
    """
    return next((name for name in names if name.rsplit(" ", 1)[-1].lower() in COMPANIES), None)
