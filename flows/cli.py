"""The command line: ``dateline run``, ``extract``, ``query``, ``releases``, ``diff``, ``validate``, ``serve``, ...

Every command is a thin call into its own module, imported when the command runs: ``dateline extract`` answers
within two seconds because Prefect, pandas and Great Expectations are never loaded for it.
Exit codes: 0 done, 1 failed checks or failed run, 2 wrong usage.
"""

from __future__ import annotations

import sys
import traceback
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from flows.commands.formats import ExtractFormat, QueryFormat
from flows.environment import set_library_defaults
from flows.errors import DatelineError
from flows.extractor_version import extractor_version
from flows.settings import ANY_LANGUAGE, RunSettings, column_names
from flows.sources.protocol import Kind

app = typer.Typer(
    help="News articles in; validated, versioned, open tables of figures, dates and quotes out.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
_WIDTH_OF_A_PIPE = 160
console = Console(highlight=False, width=None if sys.stdout.isatty() else _WIDTH_OF_A_PIPE)
errors = Console(stderr=True, soft_wrap=True, highlight=False)

Sources = Annotated[list[str], typer.Argument(metavar="SOURCE...", help="Paths, folders, globs or URLs.")]
Out = Annotated[Path, typer.Option("--out", help="The folder of the store and the releases.")]
SourceKind = Annotated[
    Kind | None, typer.Option("--kind", help="What the sources are, when name and content mislead.")
]
Columns = Annotated[
    list[str] | None,
    typer.Option("--column", metavar="OURS=THEIRS", help="Another name of a column: text=body."),
]
Language = Annotated[
    str, typer.Option("--language", help="Languages taken: ISO 639-1 codes with commas, or 'any'.")
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Fetch from addresses that are not public.")
]
FeedOnly = Annotated[bool, typer.Option("--feed-only", help="Take a feed's own text and follow no entry.")]
AllZones = Annotated[bool, typer.Option("--all-zones", help="Read teasers, contact and legal lines as well.")]
Contact = Annotated[
    str | None, typer.Option("--contact", envvar="DATELINE_CONTACT", help="Your address, for the User-Agent.")
]
AcceptFewer = Annotated[
    bool, typer.Option("--accept-fewer", help="Publish although a table shrank: a takedown, better rules.")
]
Workers = Annotated[int, typer.Option("--workers", min=1, help="Processes that extract, on this machine.")]
Dask = Annotated[
    str | None, typer.Option("--dask", metavar="tcp://HOST:PORT", help="An existing Dask cluster.")
]
WithText = Annotated[bool, typer.Option("--with-text", help="Publish the articles' full text as well.")]
Output = Annotated[
    Path | None, typer.Option("--output", help="A file, or a folder for parquet; else the terminal.")
]
Release = Annotated[
    str | None, typer.Option("--release", help="A release's name; the current one when not given.")
]

_PUBLISHED = Path("published")
_INTERRUPTED = 130  # what Typer makes of Ctrl-C: 128 and the number of the signal


def _print_version(is_asked: bool) -> None:
    if is_asked:
        console.print(f"dateline {version('dateline')} (extractor {extractor_version()})")
        raise typer.Exit


@app.callback()
def _any_command(
    debug: Annotated[
        bool, typer.Option("--debug", help="Show the traceback of an error; goes anywhere.")
    ] = False,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the versions and end."),
    ] = False,
) -> None:
    """News articles in; validated, versioned, open tables of figures, dates and quotes out."""


@app.command()
def run(
    sources: Sources,
    out: Out = _PUBLISHED,
    kind: SourceKind = None,
    column: Columns = None,
    language: Language = "en",
    workers: Workers = 1,
    dask: Dask = None,
    with_text: WithText = False,
    allow_private: AllowPrivate = False,
    feed_only: FeedOnly = False,
    all_zones: AllZones = False,
    accept_fewer: AcceptFewer = False,
    contact: Contact = None,
) -> None:
    """Read SOURCEs, extract, validate and publish a new release in OUT."""
    from flows.commands.foreground import run_now

    columns = column_names(column or ())
    settings = RunSettings(
        tuple(sources), out, kind, columns, language, workers, dask, with_text, allow_private, feed_only, all_zones,
        accept_fewer, contact,
    )  # fmt: skip
    run_now(settings, errors)


@app.command()
def extract(
    files: Sources,
    format_: Annotated[
        ExtractFormat, typer.Option("--format", help="How to write the records.")
    ] = ExtractFormat.TABLE,
    output: Output = None,
    kind: SourceKind = None,
    column: Columns = None,
    language: Language = ANY_LANGUAGE,
    allow_private: AllowPrivate = False,
    all_zones: AllZones = False,
) -> None:
    """Write the records of one or a few articles, at once: no Prefect, no store, no release."""
    from flows.commands.tryout import extract_now

    columns = column_names(column or ())
    settings = RunSettings(
        tuple(files), _PUBLISHED, kind, columns, language, allow_private=allow_private, all_zones=all_zones
    )
    if not extract_now(settings, format_.value, output, console, errors):
        raise typer.Exit(1)


@app.command()
def query(
    sql: Annotated[str, typer.Argument(metavar="SQL", help="A query over the release's tables and views.")],
    out: Out = _PUBLISHED,
    release: Release = None,
    format_: Annotated[
        QueryFormat, typer.Option("--format", help="How to write the rows.")
    ] = QueryFormat.TABLE,
    output: Output = None,
) -> None:
    """Run SQL in DuckDB over a release, views ready."""
    from flows.commands.query import query_release

    query_release(sql, out, release, format_.value, output, console)


@app.command()
def releases(out: Out = _PUBLISHED) -> None:
    """List the releases in OUT, the newest first."""
    from flows.commands.listing import print_releases

    print_releases(out, console)


@app.command()
def diff(
    before: Annotated[str, typer.Argument(metavar="A", help="The older release's name.")],
    after: Annotated[str, typer.Argument(metavar="B", help="The newer release's name.")],
    out: Out = _PUBLISHED,
) -> None:
    """Count the rows that were added, removed and changed between two releases."""
    from flows.commands.listing import print_diff

    print_diff(out, before, after, console)


@app.command()
def validate(
    release: Annotated[
        str | None, typer.Argument(metavar="[R]", help="A release; the current one if none.")
    ] = None,
    out: Out = _PUBLISHED,
) -> None:
    """Check a release again: its files' checksums and every expectation."""
    from flows.commands.revalidate import revalidate

    if not revalidate(out, release, console):
        raise typer.Exit(1)


@app.command()
def withdraw(
    article: Annotated[str, typer.Argument(metavar="ARTICLE_ID|URL", help="The article to be taken down.")],
    reason: Annotated[str, typer.Option("--reason", help="Why; kept in the store, not published.")],
    out: Out = _PUBLISHED,
) -> None:
    """Take an article down: out of the store for good, out of a new release, and withdraw those that hold it."""
    from flows.commands.withdraw import withdraw_now

    withdraw_now(article, reason, out, errors)


@app.command()
def serve(
    sources: Sources,
    every: Annotated[
        str | None, typer.Option("--every", help="The time between runs: 30s, 15m, 6h, 1d.")
    ] = None,
    cron: Annotated[str | None, typer.Option("--cron", help="A cron schedule, in UTC.")] = None,
    out: Out = _PUBLISHED,
    kind: SourceKind = None,
    column: Columns = None,
    language: Language = "en",
    workers: Workers = 1,
    dask: Dask = None,
    with_text: WithText = False,
    allow_private: AllowPrivate = False,
    feed_only: FeedOnly = False,
    all_zones: AllZones = False,
    contact: Contact = None,
) -> None:
    """Run SOURCEs on a schedule, on this machine, against a Prefect server."""
    from flows.commands.schedule import serve_schedule

    columns = column_names(column or ())
    settings = RunSettings(
        tuple(sources), out, kind, columns, language, workers, dask, with_text, allow_private, feed_only, all_zones,
        contact=contact,
    )  # fmt: skip
    serve_schedule(settings, every, cron, errors)


@app.command()
def docs() -> None:
    """Regenerate the data dictionary and the pages of rules from their declarations."""
    from flows.commands.documentation import write_documents

    for path in write_documents():
        console.print(f"wrote {path}", soft_wrap=True)


def main() -> None:
    """Run the command line; an error that a user can act on is one line on stderr."""
    set_library_defaults()
    arguments = [argument for argument in sys.argv[1:] if argument != "--debug"]
    sys.exit(_exit_code(arguments, debug=len(arguments) < len(sys.argv) - 1))


def _exit_code(arguments: list[str], debug: bool) -> int:
    try:
        app(args=arguments)
    except SystemExit as done:
        if done.code == _INTERRUPTED:
            errors.print("stopped; nothing already published changed, the next run goes on from here")
            _let_go(done)
        return int(done.code or 0)
    except DatelineError as error:
        return _report(error, str(error), error.exit_code, debug)
    except OSError as error:  # a disk, a folder that is not there, a machine that does not answer
        return _report(error, " ".join(str(error).split()), 1, debug)
    except (
        Exception
    ) as error:  # the last door: a fault of ours is one line too, with the way to its traceback
        return _report(error, f"unexpected {type(error).__name__}: {error} (--debug shows where)", 1, debug)
    return 0


def _report(error: Exception, message: str, exit_code: int, debug: bool) -> int:
    if debug:
        traceback.print_exception(error)
    errors.print(f"dateline: {message}", markup=False)
    _let_go(error)
    return exit_code


def _let_go(error: BaseException) -> None:
    """Empty the frames of ``error`` and all it came from: Prefect keeps it, and they would keep DuckDB's connection."""
    left: list[BaseException | None] = [error]
    while left:
        one = left.pop()
        if one is not None:
            traceback.clear_frames(one.__traceback__)
            left += [one.__cause__, one.__context__]
            one.__cause__ = one.__context__ = None
