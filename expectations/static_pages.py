"""Make rendered Data Docs pages stand alone: they load nothing, and equal results give equal bytes.

Great Expectations' templates load styles, scripts and a logo from nine hosts and number parts at random.
"""

from __future__ import annotations

import html
import re
import shutil
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; color: #1b1f24; max-width: 80rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; margin: .5rem 0; } th, td { border: 1px solid #d0d7de; padding: .3rem .6rem; }
th { background: #f3f5f7; text-align: left; } .text-danger, .fail { color: #b3261e; } .text-success, .pass { color: #1a7f37; }
.alert { background: #f3f5f7; padding: .3rem .6rem; margin-top: 1.2rem; } ul { padding-left: 1.2rem; }
.fa-times::before { content: "\\2717"; } .fa-check-circle::before { content: "\\2713"; } .modal, nav .navbar-brand { display: none; }
"""  # noqa: E501

_FOREIGN = re.compile(
    r"""<script\b.*?</script>            # scripts need libraries from elsewhere
    | <(?:link|img|iframe)\b[^>]*?\b(?:href|src)="(?:https?:|[^"]*/static/)[^>]*>
    | <style\b.*?</style>              # styles on top of a style sheet that is not there
    """,
    re.DOTALL | re.VERBOSE,
)
_RANDOM_ID = re.compile(r"\b[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\b")


def make_self_contained(directory: Path) -> None:
    """Rewrite every page below ``directory`` and drop the pictures and fonts that no page uses any more."""
    shutil.rmtree(directory / "static", ignore_errors=True)
    for page in sorted(directory.rglob("*.html")):
        page.write_text(self_contained(page.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def self_contained(page: str) -> str:
    """Return ``page`` without what it loads from elsewhere, with our style and numbered ids.

    >>> self_contained('<head><script src="https://example.org/a.js"></script></head>').startswith("<head><style>")
    True
    """
    seen: dict[str, str] = {}
    page = _FOREIGN.sub("", page).replace("</head>", f"<style>{STYLE}</style></head>", 1)
    page = _RANDOM_ID.sub(lambda found: seen.setdefault(found[0], f"part-{len(seen) + 1}"), page)
    return "\n".join(line.rstrip() for line in page.splitlines() if line.strip()) + "\n"


def index_page(run_name: str, merged: Iterable[dict[str, Any]], pages: dict[str, str]) -> str:
    """Return the report's first page: per table how many checks hold, and each check that does not.

    ``merged`` has one outcome a check; ``pages`` the address of each table's own page.
    """
    outcomes, title = list(merged), f"Quality of {html.escape(run_name)}"
    lines = [
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{STYLE}</style></head><body><h1>{title}</h1>",
        "<table><tr><th>table</th><th>rows checked</th><th>checks</th><th>checks kept by all rows</th></tr>",
    ]
    for table, page in pages.items():
        of_table = [outcome for outcome in outcomes if outcome["table"] == table]
        kept = sum(1 for outcome in of_table if outcome["success"])
        rows = max((outcome["checked"] for outcome in of_table), default=0)
        lines.append(
            f'<tr><td><a href="{html.escape(page)}">{table}</a></td><td>{rows:,}</td><td>{len(of_table)}</td>'
            f'<td class="{"pass" if kept == len(of_table) else "fail"}">{kept}</td></tr>'
        )
    lines.append("</table>")
    broken = [outcome for outcome in outcomes if not outcome["success"]]
    if broken:
        lines.append(
            "<h2>Checks that rows broke</h2><p>Rows that broke a check of level block were left out.</p>"
        )
        lines.append("<table><tr><th>check</th><th>level</th><th>rows</th><th>what must hold</th></tr>")
        lines.extend(_broken(outcome) for outcome in broken)
        lines.append("</table>")
    lines.append("</body></html>")
    return "\n".join(lines) + "\n"


def _broken(outcome: dict[str, Any]) -> str:
    cells = (
        f"{outcome['table']}.{outcome['rule']}",
        outcome["level"],
        f"{outcome['unexpected']:,} of {outcome['checked']:,}",
        outcome["description"],
    )
    return "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in cells) + "</tr>"
