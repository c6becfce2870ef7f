"""What the tagger sees of a token: about 15 features from its own form and its neighbours'."""

from __future__ import annotations

import re
from functools import lru_cache

_STRAIGHT = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "‛": "'", "`": "'"}
)
_DIGITS = re.compile(r"\d+")
_UPPER = re.compile(r"[A-Z]+")
_LOWER = re.compile(r"[a-z]+")


def canonical(word: str) -> str:
    """Return ``word`` as the model knows it.

    Quotation marks are straight, so that curly and straight ones train and tag alike; runs of digits are one
    zero; 40 characters at most.

    >>> canonical("n’t"), canonical("“"), canonical("26-year-old")
    ("n't", '"', '0-year-old')
    """
    return _DIGITS.sub("0", word[:40].translate(_STRAIGHT))


@lru_cache(maxsize=65536)
def _parts(word: str) -> tuple[list[str], str, str, str, str, str, str, str]:
    """Return a word's own features, then what it lends its neighbours."""
    form = canonical(word)
    low = form.lower()
    shape = _LOWER.sub("x", _UPPER.sub("X", form))[:12]
    own = ["b", "w=" + low, "f=" + form, "s=" + shape]
    own += [f"p{n}={low[:n]}" for n in (1, 2, 3) if len(low) > n]
    own += [f"e{n}={low[-n:]}" for n in (1, 2, 3, 4) if len(low) > n]
    kind = shape if len(shape) < 4 else shape[:3]
    return (
        own,
        "-1=" + low,
        "+1=" + low,
        "-2=" + low,
        "+2=" + low,
        "-e=" + low[-3:] + kind,
        "+e=" + low[-3:] + kind,
        low,
    )


_NOTHING: list[str] = []
_EDGE = (_NOTHING, "-1=^", "+1=^", "-2=^", "+2=^", "-e=^", "+e=^", "^")


def features(words: list[str]) -> list[list[str]]:
    """Return the features of each of ``words``, one sentence."""
    seen = [_EDGE, _EDGE, *map(_parts, words), _EDGE, _EDGE]
    return [
        [
            *here[0],
            before[1],
            after[2],
            before2[3],
            after2[4],
            before[5],
            after[6],
            "-c=" + before[7] + "|" + here[7],
            "+c=" + here[7] + "|" + after[7],
        ]
        for before2, before, here, after, after2 in zip(
            seen, seen[1:], seen[2:], seen[3:], seen[4:], strict=False
        )
    ]
