"""An article's text as shingles (runs of five words) and as the buckets in which its near-copies lie too.

Sources: Broder, «On the resemblance and containment of documents» (1997), for shingles, MinHash and containment;
Leskovec, Rajaraman and Ullman, «Mining of Massive Datasets», section 3.4, for the banding of signatures.
"""

from __future__ import annotations

import re
import struct
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from numpy.typing import NDArray

WORDS = 5
FEWEST = 20
"""Texts of fewer shingles are left alone: two captions may agree by chance."""
BANDS, ROWS = 42, 3
"""Of two texts that share half of their shingles all but 0.4% meet in a bucket, of those that share 1% one in
24,000: 1 - (1 - s^ROWS)^BANDS."""
SCHEME = f"affine32 {WORDS} {BANDS}x{ROWS}"
"""Names how buckets are made; buckets of another scheme are made anew."""
NEAR_COPY = 0.8
"""The share of the shorter text's shingles that the longer one must hold."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Shingled:
    """A text's shingles, as 64-bit hashes."""

    packed: bytes
    """Each once, in order: eight bytes a shingle, of which a set takes eighty. Thousands of texts are held at once."""

    @property
    def hashes(self) -> NDArray[np.uint64]:
        """The hashes, in order."""
        return np.frombuffer(self.packed, np.uint64)

    def shared(self, other: Shingled) -> int:
        """Return how many shingles both texts have."""
        ours, theirs = self.hashes, other.hashes
        if not len(ours):
            return 0
        nearest = ours[np.minimum(ours.searchsorted(theirs), len(ours) - 1)]
        return int((nearest == theirs).sum())


def shingled(text: str, zones: Iterable[Mapping[str, Any]]) -> Shingled:
    """Return the shingles of the article's body, or of all its text when no zone is labelled body.

    >>> len(shingled("One two three four five, six.", []).hashes)
    2
    """
    body = [text[zone["char_start"] : zone["char_end"]] for zone in zones if zone["kind"] == "body"]
    words = _WORD.findall(" ".join(body or [text]).casefold())
    runs = (" ".join(words[start : start + WORDS]) for start in range(len(words) - WORDS + 1))
    hashes = np.fromiter((_hash(run.encode("utf-8", "surrogatepass")) for run in runs), np.uint64)
    return Shingled(np.unique(hashes).tobytes())


def buckets(text: Shingled) -> list[int]:
    """Return the 32-bit numbers of the text's buckets, one a band; none for a text that is too short."""
    if len(text.hashes) < FEWEST:
        return []
    from datasketch import MinHash  # it brings scipy, 120 MB that only the sketcher has room for

    sketch = MinHash(num_perm=BANDS * ROWS, seed=1, scheme="affine32")
    sketch.update_batch([struct.pack("<Q", one) for one in text.hashes])
    values = [int(value) for value in sketch.hashvalues]
    return [
        _hash(struct.pack(f"<{ROWS + 1}Q", band, *values[band * ROWS : (band + 1) * ROWS])) & 0xFFFFFFFF
        for band in range(BANDS)
    ]


def buckets_of_all(texts: Sequence[Shingled]) -> list[list[int]]:
    """Return the buckets of each text: what the sketcher's process is called for."""
    return [buckets(text) for text in texts]


def _hash(data: bytes) -> int:
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little")
