from __future__ import annotations

import pytest

from flows.sources.protocol import SourceError, SourceOptions


def test_columns_are_mapped() -> None:
    options = SourceOptions(columns={"text": "body"})
    assert (options.column("text"), options.column("id")) == ("body", "id")


def test_an_unknown_column_name_is_wrong_usage() -> None:
    with pytest.raises(SourceError, match="no column is called body"):
        SourceOptions(columns={"body": "text"})
