"""Reading one sentence or article of ours, as the tests of this room do it."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Protocol

import pytest

from transforms.dates.find import find_dates
from transforms.language.document import Document
from transforms.records import Headers

if TYPE_CHECKING:
    from transforms.records import DateExpression

FRIDAY = date(2020, 8, 14)


class Read(Protocol):
    """Read ``text`` against a reference day; without one nothing is known but the text."""

    def __call__(
        self, text: str, published: date | datetime | None = FRIDAY, publisher: str | None = None
    ) -> tuple[DateExpression, ...]: ...


def read_text(
    text: str, published: date | datetime | None = FRIDAY, publisher: str | None = None
) -> tuple[DateExpression, ...]:
    return find_dates(Document(text, "art", "ver", publisher), published, Headers())[0]


@pytest.fixture(name="read")
def read_fixture() -> Read:
    return read_text
