"""Who claims a figure: the innermost of the quotes and attributions whose content holds it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from transforms.claims.attributions import read_attributions
from transforms.claims.resolution import is_name
from transforms.claims.sources import DOCUMENTS, bare_description, document_head, issuer, name_span
from transforms.claims.subjects import name_beside, phrase_after, subject_before
from transforms.language.word_lists import words as word_set
from transforms.quotes.kinds import DOCUMENT, GROUP, ORGANISATION, UNNAMED, head_noun
from transforms.quotes.names import TITLES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.claims.attributions import Attribution
    from transforms.claims.clauses import Clauses
    from transforms.claims.resolution import Claimants
    from transforms.claims.subjects import Span
    from transforms.claims.words import Words
    from transforms.records import Figure, Quote

_WISHES = word_set(
    """
    agree offer demand ask order instruct urge seek want propose call_on plead beg implore
    """
)
_REFUSING = word_set("declined refused unable failed reluctant unwilling")
_BE = word_set("was were is are been be being")
_NOT = frozenset({"not", "n't", "n’t", "never"})
_QUESTIONS = word_set("how whether if when what who where why")
_SHARE = re.compile(r"\d ?(?:%|percent|per cent)")
_PRONOUNS = word_set("he she it they who which")
_AGE_BESIDE_NAME = re.compile(r"[\w)’'”\"] ?, ?\Z")


@dataclass(frozen=True, slots=True)
class Claim:
    """Who claims a figure, by which rule, and the quote that it stands in (the outermost reachable one)."""

    claimant: str
    speaker_id: str | None
    quote_id: str | None
    rule: str
    confidence: float


def claims(
    words: Words, clauses: Clauses, figures: Sequence[Figure], quotes: Sequence[Quote], claimants: Claimants
) -> list[Claim | None]:
    """Return who claims each of a sentence's ``figures``; None is the article's own voice.

    Args:
        words: the sentence.
        clauses: its clauses.
        figures: its figures.
        quotes: the quotes that touch it.
        claimants: whom mentions stand for.
    """
    attributions = read_attributions(words, clauses)
    return [_claim(words, clauses, figure, attributions, quotes, claimants) for figure in figures]


def _claim(
    words: Words,
    clauses: Clauses,
    figure: Figure,
    attributions: Sequence[Attribution],
    quotes: Sequence[Quote],
    claimants: Claimants,
) -> Claim | None:
    if _is_age_beside_name(words, figure):
        return None
    around = [q for q in quotes if _holds(q, figure)]
    quote = claiming_quote(
        figure, [q for q in around if not (_says_nothing(words, q) or _is_other_share(figure, q))]
    )
    own = _innermost(words, figure, attributions, quote)
    cited = _cited(words, figure, quote, own)
    if cited is not None:
        return _named(words, cited, claimants, quote, "citing", 0.8)
    if own is not None:
        return _named(words, own.mention, claimants, quote, own.rule, own.confidence)
    if quote is None:
        return None
    rule = "inside-quote" if quote.cue_lemma != "according_to" else "according-to"
    mention = _mention_of(words, quote)
    if mention is not None and document_head(words, mention) is not None:
        return _named(words, mention, claimants, quote, rule, quote.confidence)
    who = claimants.of_quote(quote)
    if who is not None and not is_name(who.name):
        beside = _beside_cue(words, clauses, quote)
        if beside is None:
            return Claim(who.name, who.speaker_id, quote.quote_id, rule, quote.confidence)
        named = _named(words, beside, claimants, quote, rule, quote.confidence, is_apart=True)
        if is_name(named.claimant) or not who.name.strip().count(" "):
            return replace(named, speaker_id=named.speaker_id or who.speaker_id)
    return None if who is None else Claim(who.name, who.speaker_id, quote.quote_id, rule, quote.confidence)


def _beside_cue(words: Words, clauses: Clauses, quote: Quote) -> Span | None:
    """Return the subject of a quote's cue as it stands in this sentence, before the cue or after it."""
    if quote.cue_start is None or not words.sentence.char_start <= quote.cue_start < words.sentence.char_end:
        return None
    cue = words.span(quote.cue_start, quote.cue_start + 1)[0]
    if quote.speaker_start is not None and quote.speaker_start > quote.cue_start:
        found = phrase_after(words, cue + 1)
        return None if found is None else name_beside(words, found)
    return subject_before(words, clauses, cue)


def claiming_quote(figure: Figure, quotes: Sequence[Quote]) -> Quote | None:
    """Return the shortest quote with a speaker, direct or indirect, whose content holds ``figure``, or None."""
    holding = [q for q in quotes if not _is_wish(q) and q.speaker is not None and _holds(q, figure)]
    return min(holding, key=lambda quote: quote.char_end - quote.char_start, default=None)


def _holds(quote: Quote, figure: Figure) -> bool:
    return quote.char_start <= figure.char_start and figure.char_end <= quote.char_end


def _is_wish(quote: Quote) -> bool:
    """Tell whether what is reported is what somebody wants, offers or orders, which claims no number."""
    return quote.kind == "indirect" and quote.cue_lemma in _WISHES


def _is_other_share(figure: Figure, quote: Quote) -> bool:
    """Tell whether a share is told beside one that speaks: "22 percent saying they would stay, Vik at 20 percent"."""
    is_share = quote.speaker is not None and _SHARE.search(quote.speaker) is not None
    return is_share and figure.kind == "percent" and quote.kind == "indirect"


def _says_nothing(words: Words, quote: Quote) -> bool:
    """Tell whether a cue asserts nothing: "would not say how many", "declined to confirm", "the jury was told"."""
    if quote.cue_start is None or not words.sentence.char_start <= quote.cue_start < words.sentence.char_end:
        return False
    cue = words.span(quote.cue_start, quote.cue_start + 1)[0]
    before = cue - 1
    while words.tag(before) in {"ADV", "PART"} and words.low(before) != "to":
        before -= 1
    if words.low(before) == "to" and words.low(before - 1) in _REFUSING:
        return True
    is_denied = any(words.low(i) in _NOT for i in range(before + 1, cue)) and quote.kind == "indirect"
    is_told = quote.cue_class == "telling" and words.low(before) in _BE and words.form(cue) == "VBN"
    return is_told or is_denied or (quote.is_negated and quote.surface.split(" ")[0].lower() in _QUESTIONS)


def _innermost(
    words: Words, figure: Figure, attributions: Sequence[Attribution], quote: Quote | None
) -> Attribution | None:
    """Return the smallest attribution around ``figure`` that lies within ``quote`` or where no quote is."""
    start, end = words.span(figure.char_start, figure.char_end)
    best: Attribution | None = None
    for one in attributions:
        if (
            not (one.content[0] <= start and end <= one.content[1])
            or one.mention[0] <= start < one.mention[1]
        ):
            continue
        if quote is not None and not _beats(words, one, quote):
            continue
        if best is None or one.content[1] - one.content[0] < best.content[1] - best.content[0]:
            best = one
    return best


def _beats(words: Words, one: Attribution, quote: Quote) -> bool:
    """Tell whether an attribution stands inside what ``quote`` reports, so that it is the inner claim."""
    cue = words.starts[one.cue]
    if quote.cue_start is not None and abs(quote.cue_start - cue) <= 1:
        return quote.speaker_name is None or one.rule == "quoted-as-saying"
    inside = quote.char_start <= cue < quote.char_end
    if not inside or one.rule == "final-attribution":
        return False
    return words.low(one.mention[0]) not in _PRONOUNS or one.mention[1] - one.mention[0] > 1


def _named(
    words: Words,
    mention: Span,
    claimants: Claimants,
    quote: Quote | None,
    rule: str,
    confidence: float,
    *,
    is_apart: bool = False,
) -> Claim:
    """Return the claim of whom ``mention`` names; ``is_apart`` when that is not the speaker as the quote has it."""
    span = issuer(words, mention)
    is_apart = is_apart or rule == "citing" or span != mention
    if document_head(words, span) is None:
        span = name_span(words, bare_description(words, span))
    who = claimants.of_mention(words.starts[span[0]], words.ends[span[1] - 1], is_cited=is_apart)
    return Claim(who.name, who.speaker_id, quote.quote_id if quote else None, rule, confidence)


def _mention_of(words: Words, quote: Quote) -> Span | None:
    """Return the speaker's mention as tokens when it stands in this sentence."""
    if quote.speaker_start is None or quote.speaker_end is None:
        return None
    if not words.sentence.char_start <= quote.speaker_start < words.sentence.char_end:
        return None
    return words.span(quote.speaker_start, quote.speaker_end)


def _cited(words: Words, figure: Figure, quote: Quote | None, own: Attribution | None) -> Span | None:
    """Return whom the speaker cites: "officials, citing hospital records, said"."""
    if quote is None and own is None:
        return None
    for at, low in enumerate(words.lows):
        if low in {"citing", "quoting"} and (
            at == 0 or words.low(at - 1) == "," or words.starts[at] > figure.char_start
        ):
            cited = phrase_after(words, at + 1)
            return cited if cited is not None and _is_source(words, cited) else None
    return None


_SOURCES = TITLES | ORGANISATION | DOCUMENT | GROUP | UNNAMED | DOCUMENTS


def _is_source(words: Words, span: Span) -> bool:
    """Return whether somebody or a document is cited, and not a reason: "citing witnesses", but "citing costs"."""
    head = head_noun(" ".join(words.lows[span[0] : span[1]]))
    return "PROPN" in words.tags[span[0] : span[1]] or bool({head, head.removesuffix("s")} & _SOURCES)


def _is_age_beside_name(words: Words, figure: Figure) -> bool:
    if figure.kind != "age" or not figure.surface.isdecimal():
        return False
    text, start = words.sentence.text, figure.char_start - words.sentence.char_start
    return _AGE_BESIDE_NAME.search(text[:start]) is not None
