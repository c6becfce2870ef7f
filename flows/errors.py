"""Errors that a user can act on: one clear line each, with the exit code of the command line."""

from __future__ import annotations


class DatelineError(Exception):
    """Something failed that the user can mend; the message says what to do. Exit code 1."""

    exit_code = 1


class WrongUsage(DatelineError):  # noqa: N818 - read as «raise WrongUsage», the field's word for exit code 2
    """The command was called with something that cannot be: a path that is not there. Exit code 2."""

    exit_code = 2


class RunFailed(DatelineError):  # noqa: N818 - the name of a state, as Prefect has it
    """A run ended without a release: checks failed, or nothing could be read. Exit code 1."""
