"""The JSON in a script of a page, with the mistakes that pages make in it mended where that is certain."""

from __future__ import annotations

import html
import json
import re
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_OPENINGS = ("<!--", "//<![CDATA[", "// <![CDATA[", "/*<![CDATA[*/", "<![CDATA[")
_CLOSINGS = (";", "-->", "//]]>", "// ]]>", "/*]]>*/", "]]>")
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_COMMENT = re.compile(r"(?:^|(?<=[\s,{}\[\]]))//[^\n]*|/\*[^*]*\*/")
_PROPERTY = re.compile(
    r'"(@type|headline|datePublished|dateModified|isAccessibleForFree|inLanguage|wordCount)"\s*:\s*'
    r'(?:"((?:[^"\\\n]|\\.){1,500})"|([\w.-]{1,40}))'
)
_NAMED_PROPERTY = re.compile(r'"(author|creator|publisher)"\s*:\s*(?=["\[{])')
_NAME = re.compile(r'"name"\s*:\s*"((?:[^"\\\n]|\\.){1,200})"')
_STRING = re.compile(r'"((?:[^"\\\n]|\\.){1,200})"')
_BRACKET = re.compile(r'"(?:[^"\\\n]|\\.)*"|[\[\]{}]')
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|(.))")
_MAX_SALVAGED = 100_000
_MAX_NAMES = 3000
"""Characters of a property within which its names are looked for."""
_MAX_NAMED = 50
_MAX_DOCUMENTS = 50
_DECODER = json.JSONDecoder(strict=False)


def loaded(text: str | None) -> object:
    """Return the value of one script: a list of them when it holds several, None when nothing can be read."""
    if not text or not text.strip():
        return None
    body = _unwrapped(text)
    for mended in _MENDINGS:
        try:
            return json.loads(mended(body), strict=False)
        except (ValueError, RecursionError):
            continue
    documents = list(_documents(body))
    return documents or _salvaged(body[:_MAX_SALVAGED])


_MENDINGS: tuple[Callable[[str], str], ...] = (
    str,
    partial(_TRAILING_COMMA.sub, ""),
    html.unescape,
    lambda body: _TRAILING_COMMA.sub("", _COMMENT.sub("", body)),
)
"""What is tried, from nothing on."""


def _unwrapped(text: str) -> str:
    """Return the JSON in a script: pages wrap it in comments and end it like a statement."""
    body = text.strip()
    for opening in _OPENINGS:
        body = body.removeprefix(opening).lstrip()
    for _ in _CLOSINGS:
        for closing in _CLOSINGS:
            body = body.removesuffix(closing).rstrip()
    return body


def _documents(body: str) -> Iterator[object]:
    """Yield the values that stand one after the other, up to the first that is broken."""
    place = 0
    for _ in range(_MAX_DOCUMENTS):
        while place < len(body) and body[place] in ",; \t\r\n":
            place += 1
        try:
            value, place = _DECODER.raw_decode(body, place)
        except (ValueError, RecursionError):
            return
        if isinstance(value, dict | list):
            yield value


def _salvaged(body: str) -> dict[str, Any] | None:
    """Return the plain properties and the names of an object that is not JSON, or None when it has none."""
    found: list[tuple[str, Any]] = [
        (name, _unescaped(quoted) or bare) for name, quoted, bare in _PROPERTY.findall(body)
    ]
    for property_ in islice(_NAMED_PROPERTY.finditer(body), _MAX_NAMED):
        names = list(_names(body, property_.end()))
        if names:
            found.append((property_[1], names))
    return dict(reversed(found)) or None


def _names(body: str, start: int) -> Iterator[str]:
    """Yield the names in the value that starts at ``start``: of objects, or the strings of a list."""
    stretch = body[start : start + _MAX_NAMES]
    if stretch.startswith('"'):
        found = _STRING.match(stretch)
        yield from [_unescaped(found[1])] if found else []
        return
    depth = 0
    for bracket in _BRACKET.finditer(stretch):
        depth += (bracket[0] in "[{") - (bracket[0] in "]}")
        if depth == 0:
            stretch = stretch[: bracket.end()]
            break
    pattern = _NAME if "{" in stretch else _STRING
    yield from (_unescaped(found[1]) for found in pattern.finditer(stretch))


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)) if escape[1] else escape[2], text)
