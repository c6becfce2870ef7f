"""What a run is asked to do, as the command line, a schedule or a deployment gives it."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast, get_args

from flows.errors import WrongUsage
from flows.rows import Run
from flows.sources.file_names import printable
from flows.sources.protocol import Kind, SourceOptions, unheard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from flows.sources.protocol import Remark, SourceState

ANY_LANGUAGE = "any"


@dataclass(frozen=True, slots=True)
class RunSettings:
    """The sources of a run, where it publishes and how it works."""

    sources: tuple[str, ...]
    out: Path
    kind: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict[str, str])
    language: str = "en"
    """ISO 639-1 codes with commas between them, or "any"."""
    workers: int = 1
    dask: str | None = None
    with_text: bool = False
    allow_private: bool = False
    feed_only: bool = False
    all_zones: bool = False
    accept_fewer: bool = False
    """Publish although a table lost more rows than ``rows_min_ratio`` allows: after a takedown, or better rules."""
    contact: str | None = None
    """Who to write to about our requests; goes into the User-Agent."""

    def __post_init__(self) -> None:
        """Make the sources printable; refuse what the command line cannot say, but a deployment's parameters can.

        Raises:
            WrongUsage: there is no source, or no worker.
        """
        if not self.sources:
            raise WrongUsage("sources: give at least one path, folder, glob or URL")
        if self.workers < 1:
            raise WrongUsage(f"workers: {self.workers}: give 1 or more")
        object.__setattr__(
            self, "sources", tuple(map(printable, self.sources))
        )  # they are stored, and sent as JSON

    def parameters(self) -> dict[str, Any]:
        """Return the settings as the flow's parameters, in types that JSON has."""
        return {
            "sources": list(self.sources),
            "out": str(self.out),
            "kind": self.kind,
            "columns": dict(self.columns),
            "language": self.language,
            "workers": self.workers,
            "dask": self.dask,
            "with_text": self.with_text,
            "allow_private": self.allow_private,
            "feed_only": self.feed_only,
            "all_zones": self.all_zones,
            "accept_fewer": self.accept_fewer,
            "contact": self.contact,
        }

    def source_options(
        self,
        now: datetime,
        state: SourceState | None = None,
        extractor: str = "",
        remark: Callable[[Remark], None] = unheard,
    ) -> SourceOptions:
        """Return how the sources are read; ``now`` is when their items were fetched, ``remark`` hears of what is left.

        ``state`` is what runs of this ``extractor`` remember.

        Raises:
            WrongUsage: there is no such kind of source.
        """
        if self.kind is not None and self.kind not in get_args(Kind):
            raise WrongUsage(f"--kind {self.kind}: give one of {', '.join(get_args(Kind))}")
        return SourceOptions(
            kind=cast("Kind | None", self.kind),
            columns=self.columns,
            languages=language_codes(self.language),
            now=now,
            allow_private=self.allow_private,
            feed_only=self.feed_only,
            contact=self.contact,
            state=state,
            extractor=extractor,
            remark=remark,
        )


def language_codes(language: str) -> frozenset[str] | None:
    """Return the codes in ``language``, or None for any language.

    >>> sorted(language_codes("en, de"))
    ['de', 'en']
    """
    if language == ANY_LANGUAGE:
        return None
    return frozenset(code.strip().lower() for code in language.split(",") if code.strip())


def column_names(pairs: Iterable[str]) -> dict[str, str]:
    """Return our column names to theirs, from ``OURS=THEIRS`` pairs.

    Raises:
        WrongUsage: A pair has no ``=`` or an empty side.

    >>> column_names(["text=body"])
    {'text': 'body'}
    """
    names: dict[str, str] = {}
    for pair in pairs:
        ours, equals, theirs = pair.partition("=")
        if not (ours and equals and theirs):
            raise WrongUsage(f"--column {pair}: give it as OURS=THEIRS, for example --column text=body")
        names[ours] = theirs
    return names


def new_run(settings: RunSettings) -> Run:
    """Return this run's stamp: the moment it started and an id made of that moment and its sources.

    ``SOURCE_DATE_EPOCH`` (reproducible-builds.org) sets the moment, so that two runs can be compared byte by byte.

    Raises:
        WrongUsage: ``SOURCE_DATE_EPOCH`` is no number of seconds.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC).replace(microsecond=0)
    except ValueError as error:
        raise WrongUsage(f"SOURCE_DATE_EPOCH={epoch} is no number of seconds since 1970") from error
    digest = hashlib.sha256("\x1f".join(settings.sources).encode("utf-8", "surrogateescape")).hexdigest()[:6]
    return Run(f"{now:%Y%m%dT%H%M%SZ}-{digest}", now, settings.all_zones)
