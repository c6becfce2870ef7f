"""Sources named without a verb: "according to X", "in X's words"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.attribution import Attribution
from transforms.quotes.mentions import POSSESSIVES, right_noun_phrase, with_apposition

if TYPE_CHECKING:
    from transforms.quotes.passages import Passage


def read_sources(passage: Passage) -> list[Attribution]:
    """Return the attributions that "according to" makes in ``passage``."""
    words = passage.words
    out: list[Attribution] = []
    size = len(words)
    for at in range(size - 2):
        if words[at] != "according" or words[at + 1] != "to" or passage.inside[at] >= 0:
            continue
        end = size
        while end > 1 and passage.inside[end - 1] < 0 and words[end - 1] in {".", "!", "?", ";", ",", "…"}:
            end -= 1
        last = right_noun_phrase(passage, at + 2)
        if last is None or (at and words[at - 1] == "that" and words[at + 2] in POSSESSIVES):
            continue
        opens = at == 0 or (
            words[at - 1] not in {",", "—", "–", "-", "--"} and passage.inside[at - 1] < 0 and at < 4
        )
        if not opens:
            last = with_apposition(passage, last, end)
        comma = last + 1
        while opens and comma < end and words[comma] != ",":
            comma += 1
        pieces: list[tuple[int, int]] = []
        if opens:
            if comma + 1 >= end:
                continue
            last = max(last, comma - 1)
            pieces.append((passage.starts[comma + 1], passage.ends[end - 1]))
        else:
            left = (
                at - 1
                if passage.inside[at - 1] >= 0 or words[at - 1] not in {",", "—", "–", "-", "--"}
                else at - 2
            )
            if left < 0:
                continue
            pieces.append((passage.starts[0], passage.ends[left]))
        out.append(
            Attribution(
                passage, "according-to", 0.9, pieces, (passage.starts[at], passage.ends[at + 1]), "according_to", "evidence",
                False, (passage.starts[at + 2], passage.ends[last]),
            )
        )  # fmt: skip
    return out
