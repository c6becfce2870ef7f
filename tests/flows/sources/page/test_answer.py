from __future__ import annotations

import pytest

from flows.sources.page import answer as module
from flows.sources.page.answer import answer


@pytest.mark.parametrize(
    ("error", "reason"),
    [(RecursionError("deep"), "unreadable"), (MemoryError(), "too_large"), (ValueError("x"), "unreadable")],
)
def test_no_page_ends_the_worker(error: BaseException, reason: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(module, "read_page", fail)
    found = answer(b"<p>x</p>", None, None)
    assert isinstance(found, tuple)
    assert found[0] == reason


def test_reasons_of_bytes() -> None:
    assert answer(b"\0\1\2" * 90, None, None) == ("binary", "holds NUL bytes: not a text")
    empty = answer(b"<!-- -->", None, None)
    assert isinstance(empty, tuple) and empty[0] == "malformed"
