"""Scores of games and votes, and the records of wins and losses that sides have: two numbers that are no range."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from transforms.figures.atoms import DASHES
from transforms.figures.comparisons import made
from transforms.figures.noun_spans import TIME_WORDS
from transforms.figures.units import read_unit
from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.readings import Reading

_WINNING: Final = word_set(
    "scoreboard ended half goalless beat beats beating beaten defeat defeats defeated defeating won win "
    "wins winning lost lose loses losing drew draw draws drawn drawing victory victories thrashed "
    "thrash edged edge edges trounced downed routed hammered hosted held score scored scoreline lead "
    "led leads leading trail trailed loss tie tied tying trailing down up ahead aggregate approved "
    "passed rejected voted vote votes ruled ruling decision majority "
    "clinch clinched swept sweep blanked crushed stunned outlasted upset romped prevailed ousted eliminated overcame "
    "overpowered thumped demolished dismantled mauled shocked triumphed triumph rout shutout thriller stalemate "
    "equaliser equalizer"
)
"""Words of winning, losing and voting: near two numbers they make them a score."""
_MATCH: Final = word_set(
    "season seasons game games match matches team teams coach league conference tournament playoff playoffs final "
    "finals semifinal semifinals quarterfinal quarterfinals cup championship quarterback pitcher innings touchdown "
    "touchdowns goal goals halftime half-time overtime penalties set sets tiebreak opener standings division series "
    "fixture visitors hosts home away record"
)
"""Words of sport: beside them two falling numbers are a score, and the numbers a side "went" a record."""
_STANDING: Final = word_set(
    "went go goes going finish finished finishing start starts started starting open opened opening improve improved "
    "improves drop dropped drops fell fall falls move moved moves stand stands stood are is were was record"
)
"""Verbs before a record of wins and losses: "improved to 6-5", "are 3-4"."""
_NO_SIDE: Final = word_set(
    "age aged ages adult adults boy boys girl girls child children kids teens toddlers page pages chapter chapters "
    "verse verses question questions step steps grade grades year years week weeks day days month months table tables"
)
"""Words before a bracket that holds a range and no record."""
_NO_SCORE: Final = word_set(
    "per percent years year months weeks days hours minutes points people million billion"
)


def read_score(atoms: Atoms, at: int) -> Reading | None:
    """Read "beat Rovers 3-1", "a 2-0 win", "won 52 to 48", "the Otters (6-5, 3-4)": two numbers that are no range."""
    link, second_at = _link(atoms, at)
    end = second_at + 1
    first, second = _points(atoms, at), _points(atoms, second_at)
    if not link or first is None or second is None or (link == "to" and first < second):
        return None
    if link == "to" and "from" in atoms.lows[max(0, at - 2) : at]:
        return None  # "the lead shrank from 8 to 4"
    if atoms.joined(end) and (atoms.kind(end) in ("n", "w") or atoms.raw(end) in "%$-–"):
        return None
    if (at and atoms.joined(at)) and atoms.raw(at - 1) not in "([":
        return None
    if (
        atoms.low(end) in _NO_SCORE
        or (first < second and _is_counted(atoms, end))
        or not _is_told(atoms, at, end, link, first > second)
    ):
        return None
    score = made(at, end, int(first), "score", "score")
    score.low, score.high = sorted((first, second))
    return score


def _is_told(atoms: Atoms, at: int, end: int, link: str, falls: bool) -> bool:
    """Tell whether words or the place of the two numbers show a score."""
    before, after = (6, 0) if link == "to" else (16, 4)
    near = atoms.lows[max(0, at - before) : at] + atoms.lows[end : end + after]
    if any(word in _WINNING for word in near):
        return True
    if link != "-":
        return False
    return (
        (atoms.raw(at - 1)[:1].isupper() and atoms.raw(end)[:1].isupper())
        or _is_listed(atoms, at, end, falls)
        or (falls and _is_set_off(atoms, at, end))
        or _is_standing(atoms, at, end, falls)
    )


def _is_listed(atoms: Atoms, at: int, end: int, falls: bool) -> bool:
    """Tell whether the pair is one of "6-4, 3-6", or alone in brackets after a name: "the Foxes (7-4, 2-3)"."""
    first, last = at, end
    while atoms.raw(first - 1) == "," and first >= 4 and _link(atoms, first - 4)[0] == "-":
        first -= 4
        falls = falls or _falls(atoms, first)
    while atoms.raw(last) == "," and _link(atoms, last + 1)[0] == "-":
        falls = falls or _falls(atoms, last + 1)
        last += 4
    if atoms.raw(first - 1) == "(" and atoms.raw(last) == ")":
        name = atoms.raw(first - 2)
        return name[:1].isupper() and name.lower() not in _NO_SIDE and len(atoms.raw(at)) < 4
    return last - first > 3 and falls


def _falls(atoms: Atoms, at: int) -> bool:
    """Tell whether the second number of the pair at ``at`` is the smaller one, which no range has."""
    first, second = _points(atoms, at), _points(atoms, at + 2)
    return first is not None and second is not None and first > second


def _is_set_off(atoms: Atoms, at: int, end: int) -> bool:
    """Tell whether the pair stands alone after a comma: "rolled past the Foxes, 45-17, on Tuesday"."""
    if atoms.raw(at - 1) != "," or not (atoms.raw(end) in _STOPS or atoms.low(end) in _ON):
        return False
    if atoms.low(at - 2) in TIME_WORDS:
        return False  # "open Monday to Friday, 10-4"
    return atoms.raw(at - 2)[:1].isupper() or not _MATCH.isdisjoint(atoms.lows)


_STOPS: Final = frozenset({"", ",", ".", ";", ":", ")"})
_ON: Final = word_set("on in at to for and after before with this")


def _is_standing(atoms: Atoms, at: int, end: int, falls: bool) -> bool:
    """Tell whether the pair is a side's record in a text of sport: "improved to 6-5", "went 2-9 last season"."""
    if _is_counted(atoms, end) or _MATCH.isdisjoint(atoms.lows):
        return False
    before = at - 1
    while atoms.low(before) in _BETWEEN:
        before -= 1
    return atoms.low(before) in _STANDING or (falls and atoms.raw(end) in _STOPS)


_BETWEEN: Final = word_set("to at now a only just of")


def _is_counted(atoms: Atoms, at: int) -> bool:
    """Tell whether a unit or a plural follows: "5-8 minutes" and "2-3 wins" are ranges."""
    low = atoms.low(at)
    plural = atoms.kind(at) == "w" and len(low) > 3 and low.endswith("s") and low not in _NO_PLURALS
    return plural or read_unit(atoms, at) is not None


_NO_PLURALS: Final = word_set("thanks this always overseas across loss less unless versus previous")


def _link(atoms: Atoms, at: int) -> tuple[str, int]:
    """Return what joins the two numbers of a score ("-", "to", "-to-") and where the second stands, or ""."""
    if atoms.low(at + 1) == "to":
        return "to", at + 2
    if atoms.raw(at + 1) not in DASHES or atoms.joined(at + 1) != atoms.joined(at + 2):
        return "", at
    if not atoms.joined(at + 1) and len(atoms.lows[at]) > 2:
        return "", at
    if atoms.low(at + 2) == "to" and atoms.raw(at + 3) in DASHES and atoms.joined(at + 4):
        return "-to-", at + 4
    return "-", at + 2


def _points(atoms: Atoms, at: int) -> Decimal | None:
    """Return the whole number at ``at`` where a side may have so many points or votes."""
    text = atoms.low(at).replace(",", "")
    return Decimal(text) if atoms.kind(at) == "n" and text.isdigit() and len(text) < 5 else None
