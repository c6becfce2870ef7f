"""What a run did, in numbers: for the terminal, for Prefect's artifact and for the ``runs`` table."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from flows.rows import RECORD_TABLES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flows.intake import Intake
    from flows.staging import Staging


PASSED_OVER = "passed over in folders"


def told(counts: Mapping[str, int]) -> str:
    """Return counts by reason as one line.

    >>> told({"notice": 1, "hidden": 2})
    'hidden 2, notice 1'
    """
    return ", ".join(f"{reason} {count}" for reason, count in sorted(counts.items()))


@dataclass(slots=True)
class RunSummary:
    """The counts of one run."""

    run_id: str
    sources: list[str] = field(default_factory=list)
    read: int = 0
    skipped: int = 0
    resumed: int = 0
    extracted: int = 0
    words: int = 0
    records: dict[str, int] = field(default_factory=lambda: dict.fromkeys(RECORD_TABLES, 0))
    rejected_items: dict[str, int] = field(default_factory=dict)
    """Items of the sources that are no article, by reason."""
    passed_over: dict[str, int] = field(default_factory=dict)
    """What folders hold that is not read as an article, by reason."""
    rejected_rows: dict[str, int] = field(default_factory=dict)
    """Rows and articles that broke a rule, by rule."""
    remarks: list[str] = field(default_factory=list)
    """What the sources said beside articles and rejects, a line per kind."""
    warnings: list[str] = field(default_factory=list)
    """Checks of the release that warn."""
    release: str | None = None
    """The new release; None when nothing changed."""
    current: str | None = None
    """The release that is current after the run."""
    seconds: float = 0.0

    def note(self, intake: Intake, staging: Staging) -> None:
        """Take over what was read and staged."""
        self.read, self.skipped = intake.read, intake.skipped
        self.rejected_items = dict(intake.rejected)
        self.passed_over = dict(intake.passed_over)
        self.remarks = intake.remarks.lines()
        self.resumed, self.extracted, self.words = staging.resumed, staging.articles, staging.words
        self.rejected_rows = dict(staging.rules_broken())
        for _, batch in staging.batches():
            for table, count in batch.records.items():
                self.records[table] += count

    def counts(self) -> dict[str, int]:
        """Return the counts that the store keeps of a run."""
        return {
            "read": self.read,
            "skipped": self.skipped,
            "extracted": self.extracted,
            "words": self.words,
            **self.records,
            "rejected_items": sum(self.rejected_items.values()),
            "rejected_rows": sum(self.rejected_rows.values()),
        }

    def lines(self) -> list[str]:
        """Return the summary as lines for the terminal.

        >>> RunSummary("r1", read=2, skipped=2, current="2026-01-01.1").lines()[-1]
        'nothing changed: release 2026-01-01.1 stays current'
        """
        resumed = f" ({self.resumed} kept from an interrupted run)" if self.resumed else ""
        lines = [
            f"{self.read} items read, {self.skipped} unchanged, {self.extracted} articles extracted{resumed}, "
            f"{self.words:,} words in {self.seconds:.1f} s",
        ]
        if self.extracted:
            lines.append(", ".join(f"{count:,} {table}" for table, count in self.records.items()))
        for title, counts in (
            ("rejected", self.rejected_items),
            ("rows rejected", self.rejected_rows),
            (PASSED_OVER, self.passed_over),
        ):
            if counts:
                lines.append(f"{title}: {told(counts)}")
        lines += [f"warning: {warning}" for warning in (*self.remarks, *self.warnings)]
        if self.release:
            lines.append(f"new release {self.release}")
        elif self.current:
            lines.append(f"nothing changed: release {self.current} stays current")
        return lines

    def markdown(self) -> str:
        """Return the summary as a Markdown page for Prefect's artifact."""
        rows = [f"| {name} | {count:,} |" for name, count in self.counts().items()]
        head = f"# {self.release or 'no new release'}\n\nrun `{self.run_id}`, {self.seconds:.1f} s\n"
        return "\n".join([head, "| count | number |", "|---|---:|", *rows, "", *self.lines()[1:]])
