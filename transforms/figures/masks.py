"""Stretches of a sentence that hold no figure: links, telephone numbers, clock times, written dates, footnotes."""

from __future__ import annotations

import re
from typing import Final

_MASK: Final = re.compile(
    r"https?://\S{1,300}|www\.\S{1,300}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}|\b\w{2,60}\.(?:com|org|net|gov|edu|co\.uk)(?:/\S{0,200})?"
    r"|[@#]\w{1,60}"
    r"|(?<![\w.,$£€])\+?\(?[0-9]{1,4}\)?[ .-][0-9]{3,4}[ .-][0-9]{3,4}(?:[ .-][0-9]{2,4})?(?![\w%])"
    r"|\([0-9]{2,4}-[0-9]{1,4}\)\s?[0-9]{3}-[0-9]{3,4}"
    r"|(?<![\w.,$£€])\+[0-9]{1,3}(?:[ -][0-9]{2,5}){2,5}|\b0[0-9]{2,4} [0-9]{5,7}\b"
    r"|\b[0-9]{1,2}: [0-9]{2}\s?[ap]\.?m\b\.?"
    r"|\b[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]{1,3})?(?:\s?[ap]\.?m\b\.?)?"
    r"|\b[0-9]{1,2}(?:\.[0-9]{2})?\s?(?:[ap]m\b|[ap]\.m\.)"
    r"|\b[0-9]{1,2}(?:\.[0-9]{2})?\s?(?:[-–]|to)\s?[0-9]{1,2}(?:\.[0-9]{2})?\s?(?:[ap]m\b|[ap]\.m\.)"
    r"|\[\s?[0-9]{1,3}(?:\s?[,–-]\s?[0-9]{1,3}){0,20}\s?\]|§\s?[0-9.]{1,8}"
    r"|\b[0-9]{1,2}\s?o['’]clock"
    r"|\b[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}\b|\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b|\b[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}\b"
    r"|\b(?:19|20)[0-9]{2} [-–] (?:19|20)[0-9]{2}\b(?!,)"
    r"|\b(?:19|20)[0-9]{2}[-–/](?:19|20)?[0-9]{2}\b(?!,)"
    r"|\b(?:[0-9]+-){2,8}[0-9]+\b"
    r"|\b24/7\b|\b9/11\b|\b50[-/]50\b|\b[0-9]{1,4}['’]?s\b(?!\.\w)",
    re.IGNORECASE,
)


"""Stretches that are read by nobody here: links, addresses, phone numbers, clock times, dates with marks, decades."""


def masked(text: str) -> list[tuple[int, int]]:
    """Return the spans that hold no figure, in order.

    >>> masked("Call 020 7946 0000 at 10.45pm")
    [(5, 18), (22, 29)]
    """
    return [match.span() for match in _MASK.finditer(text)] if _NEEDS_MASK.search(text) else []


_NEEDS_MASK: Final = re.compile(
    r"[:@#/\[§]|www\.|\.[cong]|[0-9][ .-]\(?[0-9]|[0-9] [-–] [0-9]"
    r"|[0-9]\s?(?:[apAP]\.?[mM]|['’]?[sS]\b|o['’])|-[0-9]|–[0-9]"
)
