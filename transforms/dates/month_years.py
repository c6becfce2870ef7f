"""Which year a month, or a day of a month, belongs to when none is named."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from transforms.dates.arithmetic import is_day
from transforms.dates.direction_cues import APPROACHES, PROMISES
from transforms.dates.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.dates.context import Anchor, Context
    from transforms.dates.grammar import Phrase
    from transforms.dates.lexer import Lexeme
    from transforms.dates.resolve import Basis

NEAR = 62
"""A day of a month so few days away is meant, whatever the tense, rather than the one most of a year away."""


def year_of_month(
    context: Context, month: int, phrase: Phrase, day: int | None = None
) -> tuple[int | None, Basis]:
    """Return the year of a month, or of a day of a month, that is named without one."""
    named = phrase.text("which")
    shared = _shared_year(context, phrase, month) or _year_before(context, phrase, month)
    if shared is not None:
        return shared, ("past", "shared year")
    anchor = context.anchor
    if named in {"that", "same"} or context.is_narrative:
        if anchor is not None:
            return _told_year(anchor, month), ("past", "narrative")
        if context.is_narrative:
            return None, ("past", "narrative")
    reference = context.reference
    if reference is None:
        return None, ("past", "default")
    year = reference.year
    if named in _STEP:
        return year + _STEP[named], _BASIS[named]
    cue = context.direction(phrase.start, phrase.end)
    event = _scheduled_event(context.lexemes, phrase.end) if _is_left_open(cue) else None
    if event is None and (month - reference.month) % 12 <= SOON and (cue is None or cue[0] == "past"):
        event = _soon(context, phrase, cue)
    is_promised = cue is not None and cue[0] == "future" and cue[1] in PROMISES
    if cue is not None and is_promised and _has_just_been(reference, month):
        event = cue[1]  # a promise that was to be kept by January is told of in February, too
    if event is not None:
        return _nearest_year(reference, month, event)
    told = context.months.get(month, 0) if cue is None else 0
    cue = cue or ("past", "default")
    if day is not None:
        return _day_year(reference, month, day, told, cue)
    if abs(told - year) <= 1:
        return told, _told_basis(told, month, reference)
    if (
        cue[0] == "future"
        and _has_just_been(reference, month)
        and context.is_tentative(phrase.start, phrase.end)
    ):
        cue = ("past", "nearest")
    return _month_year(year, month, reference.month, cue)


def _day_year(reference: date, month: int, day: int, told: int, cue: Basis) -> tuple[int | None, Basis]:
    """Return the year of a day of a month: the nearest one when it is near, else as the text and the clause say."""
    year = reference.year
    this = [candidate for candidate in (year - 1, year, year + 1) if is_day(candidate, month, day)]
    ahead = [candidate for candidate in this if date(candidate, month, day) > reference]
    behind = [candidate for candidate in this if date(candidate, month, day) <= reference]
    if ahead and (date(ahead[0], month, day) - reference).days <= NEAR and cue[1] not in _STRICT:
        return ahead[0], ("future", "near")
    is_near = _is_near(behind, month, day, reference)
    if told in this and not is_near:
        return told, _told_basis(told, month, reference)
    if ahead and (cue[0] == "future" or not behind) and not is_near:
        return ahead[0], cue
    return behind[-1] if behind else None, cue


def _told_basis(told: int, month: int, reference: date) -> Basis:
    """Return where a year that the text gave the month before points."""
    return "future" if (told, month) > (reference.year, reference.month) else "past", "named before"


def _has_just_been(reference: date, month: int) -> bool:
    return 0 < (reference.month - month) % 12 <= 2


HEARSAY = words("said says told tells argued added asked")
"""Verbs that tell when something was said, not when it takes place."""

SCHEDULED = words(
    "election elections convention conventions primary primaries caucus caucuses runoff runoffs referendum "
    "referendums summit summits midterm midterms inauguration vote ballot"
)
"""What is known by its month long before it takes place ("the November election")."""

_AFTER = 4
"""Words after a month among which its event may stand ("the November general election")."""


def _is_left_open(cue: Basis | None) -> bool:
    """Return whether no verb places the event of a month: none is there, or one that reports, or "ahead of"."""
    return cue is None or cue[1] in HEARSAY or cue[1] in APPROACHES


def _scheduled_event(lexemes: Sequence[Lexeme], end: int) -> str | None:
    """Return the event that a month before lexeme ``end`` has for an attribute, or None."""
    for lexeme in lexemes[end : end + _AFTER]:
        word = lexeme.text.lower()
        if word in SCHEDULED:
            return word
        if not word[0].isalpha() and word not in {"'s", "’s", "-"}:
            return None
    return None


SOON = 3
"""Months ahead within which an event of a month is the coming one, whatever verb tells of it."""


def _soon(context: Context, phrase: Phrase, cue: Basis | None) -> str | None:
    """Return the event that stands before a month which is close ("the convention in July"), or None."""
    before = context.before(phrase.start, 2)
    is_since = "since" in {context.before(phrase.start, back) for back in range(1, 7)}
    return before if before in SCHEDULED and not is_since and (cue is None or cue[1] not in _STRICT) else None


_STRICT = words("since ended") | {"as of"}


def _nearest_year(reference: date, month: int, event: str) -> tuple[int, Basis]:
    """Return the year in which a month lies nearest to the reference day, and where that points."""
    ahead = (month - reference.month) % 12
    if ahead <= 6:
        return coming_year(reference, month), ("future", event)
    return reference.year - (month > reference.month), ("past", event)


def _told_year(anchor: Anchor, month: int) -> int:
    """Return the year of ``month`` in a story that goes forward: January after December is the next year's."""
    told = anchor.day.month if anchor.day and anchor.granularity in {"month", "day", "part of day"} else 0
    return anchor.year + (told - month >= 8)


def _is_near(years: list[int], month: int, day: int, reference: date) -> bool:
    return bool(years) and (reference - date(years[-1], month, day)).days <= NEAR


def _month_year(year: int, month: int, current: int, cue: Basis) -> tuple[int, Basis]:
    if cue[0] == "future":
        return year + (month < current), cue
    return year - (month > current), cue


def coming_year(reference: date, month: int) -> int:
    """Return the year of the next ``month`` that is not over at ``reference``."""
    return reference.year + (month < reference.month)


_STEP = {"last": -1, "this": 0, "next": 1}
_BASIS: dict[str, Basis] = {
    "last": ("past", "last year"), "this": ("present", "this year"), "next": ("future", "next year"),
}  # fmt: skip


_JOINS = frozenset({"and", "to", "-", "–", "or", "through", "until"})


def _shared_year(context: Context, phrase: Phrase, month: int) -> int | None:
    """Return the year that a following month or day shares with this one ("in April and June 1955")."""
    lexemes, at = context.lexemes, phrase.end
    if at + 2 >= len(lexemes) or lexemes[at].text.lower() not in _JOINS:
        return None
    at += 1
    joined: int | None = None
    for place, lexeme in enumerate(lexemes[at : at + 5], at):
        step = next((_STEP[kind] for kind in lexeme.values if kind in _STEP), None)
        if "month" in lexeme.values:
            joined = int(lexeme.values["month"])
        elif "year" in lexeme.values:
            return int(lexeme.values["year"]) - (joined is not None and joined < month)
        elif step is not None and joined is not None and context.after(place + 1) == "year":
            if context.reference is None:
                return None
            return context.reference.year + step - (joined < month)
        elif not {"day", "ord", "comma", "the", "of", "early", "late", "mid", "hyphen"} & set(lexeme.values):
            return None
    return None


def _year_before(context: Context, phrase: Phrase, month: int) -> int | None:
    """Return the year of the full date that this one is joined to ("on Oct. 13, 2011, and Dec. 16"), or None."""
    lexemes, at = context.lexemes, phrase.start - 1
    if at < 2 or lexemes[at].text.lower() not in _JOINS:
        return None
    at -= 1 + ("comma" in lexemes[at - 1].values)
    year = lexemes[at].values.get("year", 0)
    told = next(
        (
            lexeme.values["month"]
            for lexeme in reversed(lexemes[max(0, at - 3) : at])
            if "month" in lexeme.values
        ),
        None,
    )
    if told is None or not isinstance(year, int) or not year:
        return None
    return year + (month < int(told))
