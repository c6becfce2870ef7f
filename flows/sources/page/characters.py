"""Characters that markup may hold and no text: lxml refuses a tree with one, and with it the whole page."""

from __future__ import annotations

import re

_LINE_BREAKS = re.compile("[\x0b\x1c-\x1f]|&#(?:x0*(?:b|1c|1d|1e|1f)|0*(?:11|28|29|30|31));", re.I)
"""Vertical tabs, with which word processors break lines, and separators."""
_UNUSABLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f\ufffe\uffff]"
    "|&#(?:x0*(?:[0-8]|[ef]|1[0-9ab]|7f|fff[ef])|0*(?:[0-8]|1[4-9]|2[0-7]|127|6553[45]));",
    re.I,
)


def usable(markup: str) -> str:
    r"""Return ``markup`` without control characters and non-characters, written as such or by number.

    >>> usable("inter\x02national&#x1b; trade\x0bpact")
    'international trade pact'
    """
    return _UNUSABLE.sub("", _LINE_BREAKS.sub(" ", markup))


def whole(text: str) -> str:
    """Return ``text`` with pairs of surrogates joined and half of one, which no table can keep, marked as unknown."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def one_line(text: str) -> str:
    r"""Return ``text`` with its white space and control characters made single spaces, as titles and names are kept.

    >>> one_line(" Tides\n turn ")
    'Tides turn'
    """
    return " ".join(_CONTROLS.sub(" ", whole(text)).split())


_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\ufffe\uffff]+")
