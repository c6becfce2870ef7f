from __future__ import annotations

from uuid import uuid4

import pytest

from expectations.static_pages import index_page, make_self_contained, self_contained


@pytest.mark.parametrize(
    "foreign",
    [
        '<script src="https://example.org/a.js" integrity="x"></script>',
        "<script>\nalert(1)\n</script>",
        '<link rel="stylesheet" href="https://example.org/a.css">',
        '<link rel="shortcut icon" href="./static/images/favicon.ico" type="image/x-icon"/>',
        '<img\n class="a"\n src="https://example.org/a.png"\n/>',
        "<style>\nbody { background: url('https://example.org/a.png') }</style>",
    ],
)
def test_what_is_loaded_from_elsewhere_is_dropped(foreign: str) -> None:
    page = self_contained(f"<html><head></head><body><p>before</p>{foreign}<p>after</p></body></html>")
    assert "<p>before</p><p>after</p>" in page
    assert "example.org" not in page


def test_links_to_pages_stay() -> None:
    link = '<a href="../index.html">Home</a>'
    assert link in self_contained(f"<head></head>{link}")


def test_random_ids_become_numbers_that_still_match() -> None:
    one, two = str(uuid4()), str(uuid4())
    page = self_contained(f'<head></head><a href="#{one}"><a href="#{two}"><p id="{one}">')
    assert page.endswith('<a href="#part-1"><a href="#part-2"><p id="part-1">\n')


def test_every_page_of_a_folder_is_rewritten(tmp_path) -> None:
    (tmp_path / "static").mkdir()
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.html").write_text("<head></head><script>1</script>")
    make_self_contained(tmp_path)
    assert not (tmp_path / "static").exists()
    assert "<script>" not in (tmp_path / "deep" / "a.html").read_text()


def test_the_first_page_lists_only_broken_checks_and_escapes() -> None:
    good = {"table": "dates", "rule": "a", "level": "block", "success": True, "checked": 2, "unexpected": 0,
            "description": "A."}  # fmt: skip
    bad = {**good, "rule": "b", "success": False, "unexpected": 1, "description": "x < y"}
    page = index_page("run <1>", [good, bad], {"dates": "dates.html"})
    assert "Quality of run &lt;1&gt;" in page
    assert "<td>dates.b</td><td>block</td><td>1 of 2</td><td>x &lt; y</td>" in page
    assert "dates.a" not in page
    assert "Checks that rows broke" not in index_page("run", [good], {"dates": "dates.html"})
