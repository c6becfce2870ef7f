from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from flows import publication
from flows.output import open_output
from flows.rows import Run
from flows.settings import RunSettings
from flows.summary import RunSummary

if TYPE_CHECKING:
    from pathlib import Path

RUN = Run("20250102T030405Z-000000", datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC))


class Killed(BaseException):
    """Stands for ``kill -9`` at this instruction."""


def test_the_report_of_a_killed_publication_is_swept_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> None:
        raise Killed

    monkeypatch.setattr(publication, "publish", killed)
    settings = RunSettings(("a.txt",), tmp_path)
    with pytest.raises(Killed), open_output(tmp_path, RUN) as (store, staging):
        publication.publish_store(store, settings, RUN, staging, RunSummary(RUN.run_id))
    assert [path.name for path in (tmp_path / ".staging").rglob("quality")] == ["quality"]
    with open_output(tmp_path, RUN):
        assert list((tmp_path / ".staging").iterdir()) == []
