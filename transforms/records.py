"""The vocabulary of the house: what goes into :func:`transforms.extract.extract` and what comes out.

Field names and meanings are those of the contracts in ``datasets/*.toml``, where each is described once.
Offsets are code points into ``Article.text``, end exclusive; ``text[char_start:char_end] == surface`` always.
``None`` means unknown, never a default.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

ZoneKind = Literal[
    "body", "headline", "caption", "byline", "dateline", "timestamp", "related", "newsletter", "contact",
    "contributor", "note", "legal",
]  # fmt: skip
Bound = Literal["=", "~", "<", "<=", ">", ">="]
Precision = Literal["day", "minute", "second"]


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of an article's text with one purpose; the text is labelled, never cut."""

    kind: ZoneKind
    char_start: int
    char_end: int


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as its source gave it; only ``text`` is required and it is kept exactly as given."""

    text: str
    external_id: str | None = None
    url: str | None = None
    url_canonical: str | None = None
    title: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    published_at: datetime | None = None
    """With a time zone; a date without a time of day is midnight UTC with ``published_precision`` "day"."""
    published_precision: Precision | None = None
    published_source: str | None = None
    modified_at: datetime | None = None
    language: str | None = None
    source_kind: str = "text"
    source_ref: str = ""
    encoding: str | None = None
    replacement_chars: int = 0
    is_paywall_stub: bool = False
    zones: tuple[Zone, ...] = ()
    """Zones that the source already knows (captions of a page); the rest are read from the text."""
    id_scope: str | None = None
    """Where ``external_id`` holds, when another source gave the same to another article."""


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A temporal expression with its TIMEX3 type and value (ISO-TimeML, Pustejovsky et al. 2010)."""

    date_id: str
    article_id: str
    version_id: str
    char_start: int
    char_end: int
    surface: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str
    zone: ZoneKind
    sentence: str
    rule: str
    confidence: float
    modifier: str | None = None
    interval_start: datetime | None = None
    interval_end: datetime | None = None
    granularity: str | None = None
    edtf: str | None = None
    relation: Literal["absolute", "relative", "duration", "set", "reference"] | None = None
    direction: Literal["past", "present", "future"] | None = None
    direction_basis: str | None = None
    anchor_date_id: str | None = None
    reference_date: date | None = None
    reference_source: Literal["published", "inferred"] | None = None
    is_resolved: bool = False
    is_fiscal: bool = False
    is_vague: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity that the text states: value, unit, what is counted, who claims it, for which day."""

    figure_id: str
    article_id: str
    version_id: str
    char_start: int
    char_end: int
    surface: str
    kind: Literal[
        "count", "currency", "percent", "share", "measure", "duration", "age", "ratio", "multiple", "rank",
        "score", "index",
    ]  # fmt: skip
    zone: ZoneKind
    sentence: str
    rule: str
    confidence: float
    value: float | None = None
    value_exact: Decimal | None = None
    low: float | None = None
    high: float | None = None
    bound: Bound = "="
    is_vague: bool = False
    direction: Literal["up", "down"] | None = None
    role: Literal["level", "change", "from", "to"] = "level"
    unit: str | None = None
    unit_surface: str | None = None
    currency: str | None = None
    currency_assumed: bool = False
    per_unit: str | None = None
    value_si: float | None = None
    unit_si: str | None = None
    item: str | None = None
    item_start: int | None = None
    item_end: int | None = None
    item_head: str | None = None
    subject: str | None = None
    subject_start: int | None = None
    subject_end: int | None = None
    predicate: str | None = None
    predicate_class: str | None = None
    claimant: str | None = None
    claimant_rule: str | None = None
    speaker_id: str | None = None
    quote_id: str | None = None
    date_id: str | None = None
    as_of_start: datetime | None = None
    as_of_end: datetime | None = None
    as_of_rule: str | None = None
    equivalent_to: str | None = None
    """The ``figure_id`` of the same amount in another unit: "£5m ($6.4m)"."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of an article's text."""

    char_start: int
    char_end: int


@dataclass(frozen=True, slots=True)
class Quote:
    """One contiguous piece of what somebody is reported to have said, within one paragraph."""

    quote_id: str
    article_id: str
    version_id: str
    group_id: str
    part: int
    parts: int
    char_start: int
    char_end: int
    surface: str
    kind: Literal["direct", "indirect", "mixed"]
    zone: ZoneKind
    sentence: str
    rule: str
    confidence: float
    verbatim: tuple[Span, ...] = ()
    cue: str | None = None
    cue_start: int | None = None
    cue_end: int | None = None
    cue_lemma: str | None = None
    cue_class: str | None = None
    is_negated: bool = False
    speaker: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    speaker_type: Literal["name", "description", "pronoun", "noun phrase"] | None = None
    speaker_id: str | None = None
    speaker_name: str | None = None
    speaker_role: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody, or something, that an article quotes; one row per speaker of an article."""

    speaker_id: str
    article_id: str
    version_id: str
    name: str
    kind: Literal["person", "organisation", "group", "document", "unnamed"]
    first_start: int
    mentions: int
    quotes: int
    zone: ZoneKind
    sentence: str
    rule: str
    confidence: float
    aliases: tuple[str, ...] = ()
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """The day that an article's relative expressions are counted from."""

    date: date | None = None
    source: Literal["published", "inferred"] | None = None
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Headers:
    """What an article's own lines say about it: the dateline, the byline, the contributor line."""

    title: str | None = None
    publisher: str | None = None
    agency: str | None = None
    authors: tuple[str, ...] = ()
    contributors: tuple[str, ...] = ()
    dateline_place: str | None = None
    published_at: datetime | None = None
    published_precision: Precision | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that one article states, each record tied to the characters it was read from."""

    article: Article
    article_id: str
    version_id: str
    text_sha256: str
    headers: Headers
    reference: Reference
    zones: tuple[Zone, ...]
    word_count: int
    figures: tuple[Figure, ...] = field(default=())
    dates: tuple[DateExpression, ...] = field(default=())
    quotes: tuple[Quote, ...] = field(default=())
    speakers: tuple[Speaker, ...] = field(default=())
