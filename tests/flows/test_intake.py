from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows import intake as intake_module
from flows.intake import Intake, PendingState
from flows.rows import Run
from flows.settings import RunSettings
from flows.sources import SourceOptions
from flows.staging import Staging
from flows.store import Known
from flows.summary import RunSummary
from transforms.identity import identify
from transforms.records import Article

RUN = Run("20250102T030405Z-000000", datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC))


NOTHING = Known(frozenset(), {})


def intake_of(*paths: Path, known: Known = NOTHING) -> Intake:
    settings = RunSettings(tuple(map(str, paths)), Path("out"), language="any")
    return Intake(settings, RUN, lambda _articles: known, PendingState(lambda _key: None))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("a", "The mill closed on Monday."), ("b", "Nine barns burned down."), ("c", "")):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def test_articles_and_rejects_come_in_the_order_of_the_files(folder: Path) -> None:
    intake = intake_of(folder)
    [batch] = intake.batches()
    assert [article.text for article in batch.articles] == [
        "The mill closed on Monday.",
        "Nine barns burned down.",
    ]
    assert [row["reason"] for row in batch.rejects] == ["empty"]
    assert (intake.read, intake.skipped, dict(intake.rejected)) == (3, 0, {"empty": 1})


def test_what_a_folder_holds_beside_articles_is_counted(folder: Path) -> None:
    (folder / "README.txt").write_text("About these files.")
    intake = intake_of(folder)
    list(intake.batches())
    assert intake.passed_over == {"notice": 1}
    summary = RunSummary("r")
    summary.note(intake, Staging(folder / ".staging", "1"))
    assert "passed over in folders: notice 1" in summary.lines()


def test_what_sources_say_beside_is_kept(folder: Path) -> None:
    (folder / "photo.jpg").write_bytes(b"x")
    intake = intake_of(folder)
    list(intake.batches())
    [line] = intake.remarks.lines()
    assert "1 file .jpg (photo.jpg first)" in line


def test_a_reject_that_stands_for_many_rows_is_said(folder: Path) -> None:
    (folder / "a.csv").write_text('text\n"never closed\n2\n3\n', encoding="utf-8")
    intake = intake_of(folder / "a.csv")
    list(intake.batches())
    [line] = intake.remarks.lines()
    assert line == (
        f"rejects that stand for many rows: 1 ({folder / 'a.csv'}:4: not CSV: a quotation mark is not closed; "
        "lines 2 to 4 are not read)"
    )


def test_a_known_version_is_skipped_before_any_work(folder: Path) -> None:
    known = identify(Article("Nine barns burned down.")).version_id
    intake = intake_of(folder, known=Known(frozenset({known}), {}))
    [batch] = intake.batches()
    assert [article.text for article in batch.articles] == ["The mill closed on Monday."]
    assert intake.skipped == 1


def test_a_text_that_its_article_went_back_to_is_read_unless_the_latest_lies_there_too(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake_module, "BATCH_ITEMS", 1)  # the two are not asked about together
    back, latest = (
        identify(Article(t)).version_id for t in ("Nine barns burned down.", "The mill closed on Monday.")
    )
    known = Known(frozenset({latest}), {back: latest})
    assert [b.articles[0].text for b in intake_of(folder / "b.txt", known=known).batches()] == [
        "Nine barns burned down."
    ]
    both = intake_of(folder / "a.txt", folder / "b.txt", known=known)
    assert not [article for batch in both.batches() for article in batch.articles]
    assert both.skipped == 2


def test_the_sources_know_who_reads_the_articles(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def spy(_source: str, options: SourceOptions) -> list[Article]:
        seen.append(options.extractor)
        return []

    monkeypatch.setattr(intake_module, "read_source", spy)
    every_zone = Run("r", RUN.started_at, all_zones=True)
    settings = RunSettings((str(folder),), Path("out"))
    intake = Intake(settings, every_zone, lambda _articles: NOTHING, PendingState(lambda _key: None))
    assert list(intake.batches()) == []
    assert seen == [every_zone.extractor_version] and seen[0].endswith(".all")


def test_the_same_text_twice_in_one_run_is_read_once(folder: Path) -> None:
    intake = intake_of(folder / "a.txt", folder / "a.txt")
    [batch] = intake.batches()
    assert len(batch.articles) == 1
    assert intake.skipped == 1


def test_a_batch_is_cut_when_it_is_full(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake_module, "BATCH_ITEMS", 1)
    assert [len(batch.articles) for batch in intake_of(folder).batches()] == [1, 1, 0]


def test_state_waits_for_the_item_it_belongs_to() -> None:
    state = PendingState({"etag": "old"}.get)
    assert state.get("etag") == "old"
    state.put("etag", "new")
    assert state.get("etag") == "new"
    assert state.take() == {"etag": "new"}
    assert state.take() == {}
