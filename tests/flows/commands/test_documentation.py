from __future__ import annotations

import pytest

from flows.commands.documentation import KINDS, rules_page


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_of_rules_is_current(kind: str) -> None:
    path, content = rules_page(kind)
    assert path.read_text(encoding="utf-8") == content, "run: make docs"
