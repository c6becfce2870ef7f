from __future__ import annotations

from pathlib import Path

import pytest

from flows.errors import WrongUsage
from flows.settings import RunSettings, column_names, language_codes, new_run


def test_columns_are_mapped_from_ours_to_theirs() -> None:
    assert column_names(["text=body", "id=guid"]) == {"text": "body", "id": "guid"}


@pytest.mark.parametrize("pair", ["text", "=body", "text="])
def test_a_mapping_without_both_names_is_wrong_usage(pair: str) -> None:
    with pytest.raises(WrongUsage, match="OURS=THEIRS"):
        column_names([pair])


def test_any_language_takes_all() -> None:
    assert language_codes("any") is None
    assert language_codes("en,FR") == {"en", "fr"}


def test_the_run_is_the_same_when_its_moment_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1750000000")
    one, other = (RunSettings((name,), Path("out")) for name in "ab")
    assert new_run(one) == new_run(one)
    assert new_run(one).run_id != new_run(other).run_id
    assert new_run(one).run_id.startswith("20250615T150640Z-")


def test_a_moment_that_is_no_number_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    with pytest.raises(WrongUsage, match="SOURCE_DATE_EPOCH"):
        new_run(RunSettings(("a",), Path("out")))


def test_parameters_build_the_same_settings_again() -> None:
    settings = RunSettings(("a.txt",), Path("out"), "text", {"text": "body"}, "en", 2, None, True)
    parameters = settings.parameters()
    sources, out = parameters.pop("sources"), parameters.pop("out")
    assert RunSettings(tuple(sources), Path(str(out)), **parameters) == settings  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(("sources", "workers", "said"), [((), 1, "sources"), (("a",), 0, "workers: 0")])
def test_a_deployment_without_sources_or_workers_is_wrong_usage(
    sources: tuple[str, ...], workers: int, said: str
) -> None:
    with pytest.raises(WrongUsage, match=said):
        RunSettings(sources, Path("out"), workers=workers)
