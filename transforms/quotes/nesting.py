"""Nesting: an attribution inside what somebody else is reported to say belongs to that speaker's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.quotes.tag_repair import FINITE

if TYPE_CHECKING:
    from transforms.quotes.attribution import Attribution

_REACHES_OVER = frozenset({"according-to", "headline-colon", "as-said", "as-said-by"})
"""Rules whose content may hold somebody else's attribution: "X said …, according to Y"."""
_QUOTES = frozenset({"right-quote", "right-colon"})


def drop_nested(attributions: dict[int, list[Attribution]]) -> None:
    """Drop, in place, an attribution whose cue and content lie inside what another one's speaker says.

    A participle that leads into a quotation keeps it: "found a note saying, “Gone.”". When nothing but a phrase stands
    before it, there is no outer report: "e-mailed friends saying: “Gone.”".
    """
    for place, own in attributions.items():
        kept = [a for a in own if not any(_leads_only(a, inner) for inner in own if inner is not a)]
        attributions[place] = [
            a for a in kept if not any(_holds(outer, a) for outer in kept if outer is not a)
        ]


def _holds(outer: Attribution, inner: Attribution) -> bool:
    return outer.rule not in _REACHES_OVER and _lies_in(outer, inner) and not _introduces(inner)


def _lies_in(outer: Attribution, inner: Attribution) -> bool:
    if inner.cue is None:
        return False
    return any(
        start <= inner.cue[0]
        and inner.cue[1] <= end
        and all(start <= s and e <= end + 1 for s, e in inner.pieces)
        for start, end in outer.pieces
    )


def _introduces(attribution: Attribution) -> bool:
    """True for a participle, a comma or colon, and a quotation: "saying, “…”", "telling her: “…”"."""
    if attribution.cue is None or attribution.rule not in _QUOTES:
        return False
    text = attribution.passage.text
    start = attribution.pieces[0][0]
    return text[slice(*attribution.cue)].endswith("ing") and any(
        c in ",:" for c in text[attribution.cue[1] : start]
    )


def _leads_only(outer: Attribution, inner: Attribution) -> bool:
    """True when what ``outer`` is said to report has no verb before the quotation that ``inner`` introduces."""
    if inner.cue is None or not _introduces(inner) or not _lies_in(outer, inner):
        return False
    passage = outer.passage
    first = outer.pieces[0][0]
    return all(
        passage.forms[k] not in FINITE
        for k, start in enumerate(passage.starts)
        if first <= start < inner.cue[0]
    )
