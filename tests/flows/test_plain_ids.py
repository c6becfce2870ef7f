from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from flows.extraction import extract_part
from flows.judgement import judge_batch
from flows.output import new_intake, open_output, store_staged
from flows.plain_ids import PlainIds, are_related, sketch
from flows.rows import Run
from flows.settings import RunSettings
from transforms.identity import identify
from transforms.records import Article

if TYPE_CHECKING:
    from pathlib import Path

FIRE = (
    "Officials in Tindle said at least 40 people were hurt on Tuesday when a warehouse burned down. The mayor, Anna "
    "Berg, said that the council had spent 3 million dollars on repairs, and that the bridge would be rebuilt by May."
)
CORRECTED = FIRE.replace("40 people", "46 people").replace("on Tuesday", "on Monday")
PORT = (
    "The port of Leda shipped 900 cars in May, Jon Falk said. It was a record month for all of us here, Falk said on "
    "Monday, and the yard has room for more once the second crane is there."
)
DAY = datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)


def row(text: str, file: str = "a.jsonl", **given: str) -> Article:
    return replace(Article(text, "1", source_kind="jsonl", source_ref=f"{file}:1"), **given)


def ids(*articles: Article, remembers: bool = True) -> list[str]:
    apart = PlainIds(lambda _: {}, remembers).told_apart(list(articles))
    return [identify(article).article_id for article in apart]


def test_unrelated_texts_of_two_files_are_two_articles() -> None:
    one, other, again = ids(row(FIRE), row(PORT, "b.jsonl"), row(PORT, "b.jsonl"))
    assert one == identify(row(FIRE)).article_id
    assert one != other == again


@pytest.mark.parametrize("other", [row(CORRECTED, "b.jsonl"), row(PORT, "a.jsonl"), row(FIRE, "./a.jsonl")])
def test_a_correction_a_copy_and_a_file_of_its_own_are_one_article(other: Article) -> None:
    assert len(set(ids(row(FIRE), other))) == 1


def test_what_has_a_publisher_or_a_url_is_known_by_that() -> None:
    assert len(set(ids(row(FIRE, publisher="Post"), row(PORT, "b.jsonl", publisher="Post")))) == 1
    url = "https://example.org/a"
    assert len(set(ids(row(FIRE, url=url), row(PORT, "b.jsonl", url=url)))) == 1


def test_texts_that_share_a_footer_are_not_related() -> None:
    footer = " All rights reserved by the publisher; write to the desk with corrections to this story."
    assert not are_related(sketch(FIRE + footer), sketch(PORT + footer))
    assert are_related(sketch(FIRE), sketch(CORRECTED))


def take_in(out: Path, day: int, *sources: Path, store: bool = True) -> None:
    """Do what a run does until its articles are in the store, or until it is killed before."""
    settings = RunSettings(tuple(map(str, sources)), out)
    run = Run(f"run-{day}", DAY + timedelta(days=day))
    with open_output(out, run) as (opened, staging):
        for number, batch in enumerate(new_intake(settings, run, opened, staging).batches()):
            part = extract_part(batch.articles, staging.scratch(f"part-{number}"), run)
            judge_batch(part, batch, staging)
        if store:
            staging.accept(batch.run_id for _, batch in staging.batches())
            store_staged(staging, opened, run.run_id)


def written(path: Path, text: str) -> Path:
    path.write_text(json.dumps({"id": "1", "text": text}) + "\n", encoding="utf-8")
    return path


def stored(out: Path) -> list[tuple[str, int, bool]]:
    with open_output(out, Run("read", DAY)) as (store, _):
        return store.rows(
            """SELECT text, version_no, is_latest FROM articles JOIN texts USING (version_id)
            WHERE version_id IN (SELECT version_id FROM figures) ORDER BY text"""
        )


@pytest.mark.parametrize("together", [True, False])
@pytest.mark.parametrize("killed", [True, False])
def test_neither_of_two_sources_loses_its_article(tmp_path: Path, together: bool, killed: bool) -> None:
    one, other = written(tmp_path / "a.jsonl", FIRE), written(tmp_path / "b.jsonl", PORT)
    out = tmp_path / "out"
    for day, sources in enumerate([(one, other)] if together else [(one,), (other,)]):
        take_in(out, day, *sources, store=not killed or day == 1)
    take_in(out, 2, one, other)
    both = [(FIRE, 1, True), (PORT, 1, True)]
    assert stored(out) == both
    written(one, CORRECTED)
    take_in(out, 3, one, other)
    assert stored(out) == [(CORRECTED, 2, True), (PORT, 1, True)]
    changed = PORT.replace("900", "950")
    written(other, changed)
    take_in(out, 4, other)
    assert stored(out) == [(CORRECTED, 2, True), (changed, 2, True)]
