"""The generated documents: the data dictionary, and a page of rules in each room that reads."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from expectations.dictionary import write_dictionary

if TYPE_CHECKING:
    from collections.abc import Iterator

KINDS = ("figures", "dates", "quotes", "claims")


def write_documents() -> Iterator[Path]:
    """Write every generated document anew and yield its path."""
    yield write_dictionary()
    for kind in KINDS:
        path, content = rules_page(kind)
        path.write_text(content, encoding="utf-8")
        yield path


def rules_page(kind: str) -> tuple[Path, str]:
    """Return where the page of a room's rules lies and what it should say."""
    module = import_module(f"transforms.{kind}.page")
    return Path(str(module.__file__)).with_name("README.md"), module.page()
