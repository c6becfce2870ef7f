from __future__ import annotations

from pathlib import Path

from transforms.dates import page as page_module
from transforms.dates.page import page
from transforms.dates.rules import RULES


def test_the_page_is_current() -> None:
    written = Path(page_module.__file__).with_name("README.md").read_text(encoding="utf-8")
    assert written == page(), "run: make docs"


def test_every_rule_is_on_it() -> None:
    text = page()
    assert all(f"| `{rule.id}` |" in text for rule in RULES)
