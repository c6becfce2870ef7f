"""Extractions as rows: plain dictionaries with the contracts' column names."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from datetime import UTC, date, datetime
from decimal import Context, Decimal
from typing import TYPE_CHECKING, Any

from flows.extractor_version import extractor_version
from transforms.extract import publication
from transforms.identity import address_of
from transforms.records import DateExpression, Figure, Quote, Speaker

if TYPE_CHECKING:
    from transforms.records import Extraction

Row = dict[str, Any]

RECORD_TABLES = ("figures", "dates", "quotes", "speakers")
_FIELDS = {
    kind: tuple(field.name for field in fields(kind)) for kind in (DateExpression, Figure, Quote, Speaker)
}
_NINTH_PLACE = Decimal("1e-9")
_DIGITS = Context(prec=38)
_DECIMAL_LIMIT = Decimal("1e29")


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the pipeline: its id and the moment that stands in the rows it stores."""

    run_id: str
    started_at: datetime
    all_zones: bool = False
    """Whether records are read from teasers, contact and legal lines too."""
    started_with: str = field(default_factory=lambda: extractor_version())
    """The version of the code that started the run."""

    @property
    def extractor_version(self) -> str:
        """The version that the run's batches are staged under, in each of its processes.

        A process that joins late may find newer code, and must not take what is staged for another extractor's.
        """
        return self._with_zones(self.started_with)

    @property
    def extractor_version_here(self) -> str:
        """The version of the code of this process, which stands in the rows that it reads."""
        return self._with_zones(extractor_version())

    def _with_zones(self, version: str) -> str:
        """Return ``version`` with a mark: reading more zones is another version of the extractor."""
        return f"{version}.all" if self.all_zones else version


def article_row(extraction: Extraction, run: Run) -> Row:
    """Return the row of the ``articles`` table; the store fills version_no, is_latest and the cluster."""
    article, headers = extraction.article, extraction.headers
    published, precision, source = publication(article, headers)
    return {
        "article_id": extraction.article_id,
        "external_id": article.external_id,
        "version_id": extraction.version_id,
        "version_no": 1,
        "is_latest": True,
        "cluster_id": None,
        "cluster_role": None,
        "source_kind": article.source_kind,
        "source_ref": article.source_ref,
        "url": article.url,
        "url_canonical": address_of(article),
        "publisher": article.publisher or headers.publisher,
        "agency": headers.agency,
        "title": article.title or headers.title,
        "authors": list(article.authors or headers.authors),
        "contributors": list(headers.contributors),
        "dateline_place": headers.dateline_place,
        "published_at": utc(published),
        "published_precision": precision,
        "published_source": source,
        "modified_at": utc(article.modified_at),
        "reference_date": extraction.reference.date,
        "reference_source": extraction.reference.source,
        "reference_evidence": extraction.reference.evidence,
        "language": article.language,
        "word_count": extraction.word_count,
        "char_count": len(article.text),
        "text_sha256": extraction.text_sha256,
        "encoding": article.encoding,
        "replacement_chars": article.replacement_chars,
        "is_paywall_stub": article.is_paywall_stub,
        "zones": [asdict(zone) for zone in extraction.zones],
        "extractor_version": run.extractor_version_here,
        "run_id": run.run_id,
        "ingested_at": run.started_at,
    }


def record_rows(extraction: Extraction) -> dict[str, list[Row]]:
    """Return the rows of each record table, in the order of the text."""
    return {table: [_record_row(record) for record in getattr(extraction, table)] for table in RECORD_TABLES}


def _record_row(record: DateExpression | Figure | Quote | Speaker) -> Row:
    row = {name: getattr(record, name) for name in _FIELDS[type(record)]}
    if isinstance(record, Figure):
        row["value_exact"] = _nine_places(record.value_exact)
    if isinstance(record, Quote):
        row["verbatim"] = [asdict(span) for span in record.verbatim]
    if isinstance(record, Speaker):
        row["aliases"] = list(record.aliases)
    return row


def _nine_places(value: Decimal | None) -> Decimal | None:
    """Return ``value`` as DECIMAL(38,9) holds it, or None when it is too large for that type."""
    if value is None or abs(value) >= _DECIMAL_LIMIT:
        return None
    return value.quantize(_NINTH_PLACE, context=_DIGITS)


def utc(moment: datetime | None) -> datetime | None:
    """Return ``moment`` in UTC; one without a zone is taken to be in it."""
    if moment is None:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def json_value(value: object) -> object:
    """Return what stands for ``value`` in JSON: ISO 8601 for moments, a number's digits for a Decimal.

    Raises:
        TypeError: no column has a value of this type.
    """
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"no column holds a {type(value).__name__}")
