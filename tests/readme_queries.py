"""The queries that the README shows, and their output over a release of the samples.

Run ``python tests/readme_queries.py published`` after ``make demo`` to write today's output into the README.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

README = Path(__file__).parents[1] / "README.md"
_SHOWN = re.compile(
    r"(<!-- query -->\n```\n\.venv/bin/dateline (.+?)\n```\n<!-- output -->\n```\n)(.*?)(```\n<!-- end -->)",
    re.S,
)


def shown_queries() -> list[tuple[list[str], str]]:
    """Return the arguments of each query that the README shows, and the output it shows."""
    found = _SHOWN.findall(README.read_text(encoding="utf-8"))
    return [(shlex.split(command), output) for _, command, output, _ in found]


def output_of(arguments: list[str], out: Path) -> str:
    """Return what ``dateline`` prints over the current release in ``out``."""
    command = [sys.executable, "-m", "flows", *arguments, "--out", str(out)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=README.parent)
    return done.stdout.replace("\r\n", "\n")


def refresh(out: Path) -> None:
    """Write the output of each query over the release in ``out`` into the README."""
    text = README.read_text(encoding="utf-8")
    README.write_text(
        _SHOWN.sub(lambda shown: f"{shown[1]}{output_of(shlex.split(shown[2]), out)}{shown[4]}", text),
        encoding="utf-8",
    )


if __name__ == "__main__":
    refresh(Path(sys.argv[1]).resolve())
