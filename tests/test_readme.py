"""The README against the product: its queries give what it shows, its commands and links exist."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows.cli import app
from tests.readme_queries import shown_queries

REPOSITORY = Path(__file__).parents[1]
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(set(re.findall(r"^\.venv/bin/dateline (\w+)", README, re.M)))
LINKS = sorted(set(re.findall(r"\]\(((?!http)[^)#]+)", README)))
TARGETS = sorted(set(re.findall(r"`?make (\w+)", README)))


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_exists_with_its_options(command: str) -> None:
    shown = CliRunner().invoke(app, [command, "--help"])
    assert shown.exit_code == 0
    lines = [line for line in README.splitlines() if line.startswith(f".venv/bin/dateline {command} ")]
    options = {word for line in lines for word in shlex.split(line, comments=True) if word.startswith("--")}
    assert options <= set(re.findall(r"--[\w-]+", shown.output))


@pytest.mark.parametrize("link", LINKS)
def test_each_link_leads_somewhere(link: str) -> None:
    assert (REPOSITORY / link).exists()


@pytest.mark.parametrize("target", TARGETS)
def test_each_make_target_exists(target: str) -> None:
    assert re.search(rf"^{target}:", (REPOSITORY / "Makefile").read_text(encoding="utf-8"), re.M)


def test_there_are_queries_with_output() -> None:
    assert len(shown_queries()) >= 2
    assert all(len(output.splitlines()) > 1 for _, output in shown_queries())
