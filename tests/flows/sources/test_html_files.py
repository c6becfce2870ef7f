from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

from flows.sources import read_source
from transforms.records import Article

if TYPE_CHECKING:
    from pathlib import Path

WORDS = "The harbour board said on Tuesday that the crane lifts 40 tonnes and work on the quay begins in May."
BODY = "<article>" + "".join(f"<p>{n} {WORDS}</p>" for n in range(5)) + "</article>"
PAGE = f"<!DOCTYPE html><html><head><title>Crane</title></head><body>{BODY}</body></html>"


def test_pages_packed_or_not_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    (tmp_path / "b.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (tmp_path / "c.txt").write_text(PAGE)
    items = list(read_source(str(tmp_path)))
    assert [isinstance(item, Article) and item.source_kind for item in items] == ["html"] * 3
    first = items[0]
    assert isinstance(first, Article)
    assert (first.title, first.language) == ("Crane", "en")
    assert first.text.startswith(f"0 {WORDS}\n\n1 ")
