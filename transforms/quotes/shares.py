"""Shares of those asked, of which a poll's sentence tells one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transforms.quotes.cue_readings import CueReading
    from transforms.quotes.openings import Opening
    from transforms.quotes.passages import Passage

_SHARES = frozenset({"two-thirds", "three-quarters", "one-third", "half", "majorities"})
_FRACTIONS = frozenset({"third", "quarter", "half", "fifth", "tenth"})


def before_next_share(passage: Passage, reading: CueReading, opening: Opening, ceiling: int) -> int:
    """Return where a poll goes on with others: "60 percent said they would stay, **while 9 percent found it odd**"."""
    subject = reading.subject
    if subject is not None and "NUM" in passage.tags[subject.first : subject.first + 2]:
        ceiling = _before_next_count(passage, opening.token, ceiling)
    if subject is None or not any(_is_share(passage, at) for at in range(subject.first, opening.token)[:2]):
        return ceiling
    for k in range(opening.token + 1, ceiling - 2):
        opens = passage.words[k] in {"while", "and", "but", "compared", ";"} and passage.inside[k] < 0
        if opens and any(_is_share(passage, at) for at in range(k + 1, min(k + 4, ceiling - 1))):
            return k - 1 if passage.words[k - 1] == "," else k
    return ceiling


def _before_next_count(passage: Passage, first: int, ceiling: int) -> int:
    """Return where others who were asked are counted: "40 nurses said they would stay, **while 9 doctors left**"."""
    for k in range(first + 2, ceiling - 2):
        if passage.words[k] == "while" and passage.inside[k] < 0 and passage.tags[k + 1] == "NUM":
            return k - 1 if passage.words[k - 1] == "," else k
    return ceiling


def _is_share(passage: Passage, at: int) -> bool:
    """True for the first token of "60 percent", "six in 10", "two-thirds of", "a third"."""
    words = passage.words
    is_number = passage.tags[at] == "NUM" or words[at][:1].isdigit()
    following = words[at + 1 : at + 2]
    is_rate = is_number and following in (["in"], ["per"])
    is_fraction = words[at] in {"a", "one"} and not _FRACTIONS.isdisjoint(following)
    return is_rate or is_fraction or following in (["percent"], ["%"]) or words[at] in _SHARES
