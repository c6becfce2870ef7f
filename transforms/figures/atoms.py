"""Atoms: a sentence cut finer than words, so that "$4.2bn", "10-15kg" and "50mph" fall apart into their parts."""

from __future__ import annotations

import re
from typing import Final

NUMBER: Final = (
    r"[0-9]{1,3}(?:,[0-9]{3}){1,7}(?:\.[0-9]{1,12})?(?![0-9])"
    r"|[0-9]{1,2}(?:,[0-9]{2}){1,5},[0-9]{3}(?:\.[0-9]{1,12})?(?![0-9])"
    r"|[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3}){1,7}(?![0-9])"
    r"|[0-9]{1,3},\ 000(?![0-9])"
    r"|[0-9]{1,40}(?:\.[0-9]{1,12})?"
    r"|(?<![\w.])\.[0-9]{1,12}"
)
"""Digits: with separators of thousands, Indian groups, hard spaces, "10, 000", decimals, ".5"; repeats are bounded."""

_ATOM: Final = re.compile(
    rf"(?P<n>{NUMBER})|(?P<w>(?:[A-Za-z]\.){{2,6}}|[A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u052f]+)|(?P<s>\S)"
)


class Atoms:
    """The atoms of one sentence in parallel lists; offsets count from the sentence's first character.

    ``kinds`` holds "n" (digits), "w" (letters, or initials such as "m.p.h.") and "s" (one other character).
    """

    __slots__ = ("ends", "kinds", "lows", "starts", "text", "texts")

    def __init__(self, text: str) -> None:
        self.text = text
        self.texts: list[str] = []
        self.lows: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.kinds: list[str] = []
        for match in _ATOM.finditer(text):
            piece = match.group()
            self.texts.append(piece)
            self.lows.append(piece.lower())
            self.starts.append(match.start())
            self.ends.append(match.end())
            self.kinds.append(match.lastgroup or "s")

    def __len__(self) -> int:
        return len(self.texts)

    def low(self, index: int) -> str:
        """Return the atom in lower case, or "" outside the sentence."""
        return self.lows[index] if 0 <= index < len(self.lows) else ""

    def raw(self, index: int) -> str:
        """Return the atom as written, or "" outside the sentence."""
        return self.texts[index] if 0 <= index < len(self.texts) else ""

    def kind(self, index: int) -> str:
        """Return the atom's kind, or "" outside the sentence."""
        return self.kinds[index] if 0 <= index < len(self.kinds) else ""

    def joined(self, index: int) -> bool:
        """Tell whether nothing stands between the atom at ``index`` and the one before it."""
        return 0 < index < len(self.starts) and self.ends[index - 1] == self.starts[index]

    def skip_hyphen(self, index: int) -> int:
        """Return the index after a hyphen at ``index`` that glues two words ("five-year"), else ``index``.

        >>> atoms = Atoms("a five-year plan")
        >>> atoms.skip_hyphen(2)
        3
        """
        if self.raw(index) in HYPHENS and index + 1 < len(self.texts):
            before, after = self.joined(index), self.joined(index + 1)
            if before == after or before:
                return index + 1
        return index


HYPHENS: Final = frozenset("-‐‑‒–—−")
DASHES: Final = frozenset("-‐‑‒–—")
"""Characters that stand between the two ends of a range."""


def cut(surface: str) -> tuple[str, ...]:
    """Return the atoms of a table's surface form, as written.

    >>> cut("km/h")
    ('km', '/', 'h')
    """
    return tuple(match.group() for match in _ATOM.finditer(surface))
