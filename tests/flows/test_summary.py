from __future__ import annotations

from flows.summary import RunSummary


def test_remarks_of_sources_are_warnings_before_those_of_checks() -> None:
    summary = RunSummary("r1", remarks=["a photo is passed over"], warnings=["figures.rows: 1, expected 2"])
    assert summary.lines()[1:] == [
        "warning: a photo is passed over",
        "warning: figures.rows: 1, expected 2",
    ]
    assert "a photo is passed over" in summary.markdown()
