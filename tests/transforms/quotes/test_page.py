"""The generated page is current."""

from __future__ import annotations

from pathlib import Path

from transforms.quotes.page import page
from transforms.quotes.rules import RULES

README = Path(__file__).parents[3] / "transforms" / "quotes" / "README.md"


def test_readme_is_what_the_generator_prints() -> None:
    assert README.read_text("utf-8") == page(), "run: make docs"


def test_page_shows_every_rule() -> None:
    text = page()
    assert all(f"| `{rule.rule}` |" in text for rule in RULES)
