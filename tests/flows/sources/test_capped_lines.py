from __future__ import annotations

import io

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.sources.capped_lines import capped_lines


@settings(deadline=None)
@given(
    st.lists(st.binary(max_size=20).map(lambda line: line.replace(b"\n", b"")), max_size=8),
    st.integers(1, 12),
)
def test_lines_up_to_the_cap_are_given_and_longer_ones_counted(lines: list[bytes], cap: int) -> None:
    data = b"\n".join(lines)
    found = list(capped_lines(io.BytesIO(data), cap))
    whole = data.splitlines(keepends=True) if b"\r" not in data else [*io.BytesIO(data)]
    if not any(mark in data for mark in (b"\r", b"\x0b", b"\x0c", b"\x1c", b"\x1d", b"\x1e", b"\x85")):
        assert [line.number for line in found] == list(range(1, len(whole) + 1))
        assert [line.data for line in found] == [line if len(line) <= cap else None for line in whole]
    assert sum(line.size for line in found) == len(data)


def test_the_quotes_of_a_skipped_line_are_counted() -> None:
    first, second = capped_lines(io.BytesIO(b'a"b"c"ddddddddd\nnext\n'), 6)
    assert (first.data, first.quotes, first.size) == (None, 3, 16)
    assert second.data == b"next\n"
