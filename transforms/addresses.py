"""Web addresses as names of articles: one form for all ways to a page, and nothing lost that tells pages apart.

Only what is known to measure visits or visitors is dropped. A part that might do either is kept: to count one article
under two addresses shows as a near-copy, to take two articles for one loses one of them.
"""

from __future__ import annotations

import re
from urllib.parse import SplitResult, parse_qsl, quote, urlencode, urlsplit, urlunsplit

_TRACKING = re.compile(
    r"""
    (?:utm|mtm|matomo|pk|piwik|hsa|itm|mc|mkt|ml|oly|vero|wt|trk|guce|ns)_.+
  | (?:fb|g|d|tw|y|ys|msclk|tt|dc|gc|yc)cl(?:id|src) | msclkid | ysclid | gclsrc | [gw]braid | igsh(?:id)?
  | mibextid | li_fat_id | epik | _?_hs[a-z]+ | hsctatracking | s_kwcid | _ga | _gl
  | cmp(?:id)? | ncid | ocid | icid | xtor | smid | smtyp
  | sc_(?:cid|src|campaign|channel) | at_(?:medium|campaign|custom\d)
  | ref_(?:src|url) | referr?er | __twitter_impression | _branch_match_id | _openstat | guccounter
  | phpsessid | jsessionid | aspsessionid\w* | cfid | cftoken
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Parameters named by ClearURLs, AdGuard and Firefox's query stripping, and sessions of web servers. ``cid``, ``ref``,
``source`` and ``uid`` are not among them: some sites name their articles so."""
_PLACEHOLDERS = frozenset({"n", "n/a", "na", "n-a", "nan", "nil", "none", "null", "undefined", "unknown"})
"""What stands for "there is none", after ``http://`` too; no host of a newspaper."""
_DEFAULT_PORT = {"http": 80, "https": 443}
_SLASHES = re.compile(r"/+")
_ABOVE_ROOT = re.compile(r"^(?:/\.\.(?![^/]))+")
_SAFE = "/%!=:,-"


def canonical_address(url: str | None) -> str | None:
    """Return the form of ``url`` that names its page, or None when it is no web address.

    >>> canonical_address("http://Example.org:80/story?cid=2&utm_source=feed#top")
    'https://example.org/story?cid=2'
    >>> canonical_address("https://example.org/#!/story/7")
    'https://example.org/#!/story/7'
    >>> canonical_address("N/A") is None
    True
    """
    try:
        parts = urlsplit((url or "").strip())
        if parts.scheme.lower() not in _DEFAULT_PORT or is_placeholder(parts.hostname):
            return None
        query = _telling_query(parts.query)
        path = quote(_ABOVE_ROOT.sub("", _SLASHES.sub("/", parts.path)), safe=_SAFE)
        fragment = quote(parts.fragment, safe=_SAFE) if parts.fragment.startswith(("!", "/")) else ""
        return urlunsplit(("https", _host(parts), path or ("/" if query else ""), query, fragment))
    except ValueError:
        return None


def is_placeholder(name: str | None) -> bool:
    """Tell whether ``name`` names nothing: it is missing, has no letter or digit, or says that there is none.

    >>> [is_placeholder(name) for name in (None, "-", "N/A", "a7")]
    [True, True, True, False]
    """
    return not name or name.lower() in _PLACEHOLDERS or not any(character.isalnum() for character in name)


def _telling_query(query: str) -> str:
    """Return ``query`` without what is known to track, its parameters in order."""
    pairs = parse_qsl(query, keep_blank_values=True)
    return urlencode(
        sorted((pair for pair in pairs if not _TRACKING.fullmatch(pair[0])), key=lambda pair: pair[0])
    )


def _host(parts: SplitResult) -> str:
    """Return host and port as one writes them: no default port, no Punycode."""
    host = parts.netloc.lower()
    if parts.port is not None and parts.port == _DEFAULT_PORT[parts.scheme.lower()]:
        host = host.removesuffix(f":{parts.port}")
    return ".".join(_decoded(label) for label in host.split("."))


def _decoded(label: str) -> str:
    try:
        return label.encode().decode("idna") if label.startswith("xn--") else label
    except UnicodeError:
        return label
