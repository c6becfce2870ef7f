from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from flows.release.publish import publish
from flows.store import Store

if TYPE_CHECKING:
    from types import ModuleType


@pytest.fixture(scope="session")
def made() -> ModuleType:
    """Return the module of made-up articles, which lies beside the folders of tests that use it."""
    spec = spec_from_file_location("made_articles", Path(__file__).parents[1] / "made_articles.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def out(tmp_path_factory: pytest.TempPathFactory, made: Any) -> Path:
    """Two releases: nine articles, then one more."""
    out = tmp_path_factory.mktemp("out")
    with Store.open(out / "store.duckdb") as store:
        store.replace(made.made_batch(1, 9), "run-1")
        publish(store, out, made.NOW)
        store.replace(made.made_batch(10, 1), "run-2")
        publish(store, out, made.NOW)
    return out
