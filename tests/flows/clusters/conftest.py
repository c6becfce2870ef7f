from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

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
