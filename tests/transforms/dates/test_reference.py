"""Where an undated article is placed: only by strong evidence of its own, else nowhere."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from transforms.dates.find import find_dates
from transforms.language.document import Document
from transforms.records import Headers, Reference, Zone

CAPTION = "Volunteers fill sandbags beside the swollen river in Lerne, Tuesday, March 12, 2019.\n\n"
STORY = (
    "LERNE — The river broke its banks on Wednesday and hundreds of families left their homes.\n\n"
    "By Wednesday evening the old bridge was under water, the mayor said. Rain had begun on Sunday.\n\n"
    "A second dam, opened on Tuesday, held. Soldiers are to arrive at the weekend.\n"
)


def _reference(
    text: str, published: date | datetime | None = None, headers: Headers | None = None
) -> Reference:
    caption = (Zone("caption", 0, len(CAPTION) - 2),) if text.startswith(CAPTION) else ()
    return find_dates(Document(text, "art", "ver", None, caption), published, headers or Headers())[1]


def test_the_published_day_wins() -> None:
    assert _reference(CAPTION + STORY, date(2020, 1, 1)) == Reference(date(2020, 1, 1), "published", None)


def test_the_published_day_is_that_of_its_own_time_zone() -> None:
    late = datetime(2020, 8, 14, 23, 30, tzinfo=timezone(timedelta(hours=-4)))
    assert _reference("He left on Friday.", late).date == date(2020, 8, 14)
    assert _reference("He left on Friday.", datetime(2020, 8, 14, 23, 30)).date == date(2020, 8, 14)


def test_a_timestamp_line_is_an_inference() -> None:
    found = _reference("He left on Friday.", None, Headers(published_at=datetime(2020, 8, 14, 10, 46)))
    assert (found.date, found.source) == (date(2020, 8, 14), "inferred")


def test_a_caption_and_the_days_told_place_an_article() -> None:
    found = _reference(CAPTION + STORY)
    assert (found.date, found.source) == (date(2019, 3, 13), "inferred")
    assert found.evidence is not None
    assert "Tuesday, March 12, 2019" in found.evidence
    assert "Wednesday ×2" in found.evidence


def test_its_weekdays_are_then_counted_from_that_day() -> None:
    found, _ = find_dates(Document(CAPTION + STORY, "art", "ver"), None, Headers())
    values = {item.surface: item.value for item in found}
    assert values["Wednesday"] == "2019-03-13"
    assert values["Wednesday evening"] == "2019-03-13TEV"
    assert values["Sunday"] == "2019-03-10"
    assert values["Tuesday"] == "2019-03-12"
    assert all(item.reference_source == "inferred" for item in found if item.relation == "relative")


@pytest.mark.parametrize(
    "text",
    [
        "The river broke its banks on Wednesday. By Wednesday evening the bridge was gone.\n",
        CAPTION.replace("Tuesday", "Friday") + STORY,
        CAPTION + "The river fell again, and nobody was hurt.\n",
        CAPTION + "One fire began on Wednesday. Another began on Sunday. A third began on Friday.\n",
        STORY + "\nThe last such flood was on Tuesday, March 12, 2002, when the dam broke.\n",
        "On Tuesday, March 12, 2002, the dam broke.\n\n" + STORY,
        CAPTION + STORY + "The dam was rebuilt in 2024.\n",
    ],
    ids=[
        "no date",
        "wrong weekday",
        "no weekdays",
        "no day told of most",
        "deep in the story",
        "in the story",
        "archive",
    ],
)
def test_weak_evidence_places_nothing(text: str) -> None:
    assert _reference(text) == Reference()


def test_plans_for_later_years_do_not_age_a_caption() -> None:
    assert _reference(CAPTION + STORY + "The dam will be rebuilt by 2024.\n").date == date(2019, 3, 13)


def test_captions_far_apart_place_nothing() -> None:
    older = "Villagers cross the same river, Thursday, May 3, 2007.\n\n"
    zones = (Zone("caption", 0, len(CAPTION) - 2), Zone("caption", len(CAPTION), len(CAPTION + older) - 2))
    document = Document(CAPTION + older + STORY, "art", "ver", None, zones)
    assert find_dates(document, None, Headers())[1] == Reference()


def test_a_timestamp_in_the_text_places_an_article() -> None:
    stamp = "Updated 10:46 AM ET, Wed March 13, 2019\n\n"
    document = Document(stamp + STORY, "art", "ver", None, (Zone("timestamp", 0, len(stamp) - 2),))
    found = find_dates(document, None, Headers())[1]
    assert (found.date, found.source) == (date(2019, 3, 13), "inferred")


def test_without_a_reference_relative_days_stay_open() -> None:
    found, reference = find_dates(
        Document("He left on Friday and returns next week.", "a", "v"), None, Headers()
    )
    assert reference.date is None
    assert [item.value for item in found] == ["XXXX-WXX-5", "XXXX-WXX"]
    assert all(
        item.interval_start is None and item.reference_date is None and not item.is_resolved for item in found
    )


@pytest.mark.parametrize(
    "caption",
    [
        "FILE - In this Tuesday, March 12, 2019 file photo, people cross the old bridge.",
        "The old bridge on Tuesday, March 12, 2019. (Archive picture)",
        "On this day: Tuesday, March 12, 2019, at the old bridge.",
    ],
)
def test_a_picture_from_a_file_places_nothing(caption: str) -> None:
    document = Document(f"{caption}\n\n{STORY}", "art", "ver", None, (Zone("caption", 0, len(caption)),))
    assert find_dates(document, None, Headers())[1].date is None


def test_the_date_of_a_caption_is_read_whole() -> None:
    document = Document(
        "In this Tuesday, March 12, 2019, photo and in this Aug. 3, 2020, one he smiles.", "art", "ver"
    )
    found = find_dates(document, None, Headers())[0]
    assert [item.surface for item in found] == ["Tuesday, March 12, 2019", "Aug. 3, 2020"]
