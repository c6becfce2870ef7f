"""Rules: declared patterns over lexeme classes, compiled to regular expressions over symbols.

A pattern is a regular expression in which ``<class>`` stands for one lexeme of that class, ``<class:name>``
keeps it under a name, ``(@name ...)`` keeps a group of them, and ``{MACRO}`` stands for a named piece of
pattern; blanks mean nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from transforms.dates.lexer import symbols_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from transforms.dates.context import Context
    from transforms.dates.lexer import Lexeme
    from transforms.dates.reading import Reading

_PLACE = re.compile(r"<(\w+)(?::(\w+))?>|\(@(\w+) ")
_MACRO = re.compile(r"\{([A-Z_]+)\}")
EXAMPLE_DAY = date(2020, 8, 14)
MACROS: dict[str, str] = {}
Pieces = dict[str, tuple[tuple[str, str], ...]]
"""The pieces of a pattern by name: each the groups that may hold it and their classes ("" of a group of lexemes)."""


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence of ours with what a rule must read in it when the reference day is ``EXAMPLE_DAY``."""

    text: str
    surface: str
    type: str
    value: str


class Phrase:
    """A rule's match: the lexemes that it spans, asked for by the names in the rule's pattern."""

    __slots__ = ("_match", "_pieces", "end", "lexemes", "start")

    def __init__(self, match: re.Match[str], lexemes: Sequence[Lexeme], pieces: Pieces) -> None:
        self._match = match
        self._pieces = pieces
        self.lexemes = lexemes
        self.start, self.end = match.span()

    def _find(self, name: str) -> tuple[int, int, str]:
        for group, class_ in self._pieces.get(name, ()):
            start, end = self._match.span(group)
            if start >= 0:
                return start, end, class_
        return -1, -1, ""

    def has(self, name: str) -> bool:
        """Return whether piece ``name`` is there."""
        return self._find(name)[0] >= 0

    def span(self, name: str) -> tuple[int, int]:
        """Return the first lexeme of piece ``name`` and the one after its last; (-1, -1) when absent."""
        return self._find(name)[:2]

    def kind(self, name: str) -> str:
        """Return the class that piece ``name`` was matched as, or ""."""
        return self._find(name)[2]

    def text(self, name: str) -> str:
        """Return the lower-case first word of piece ``name``, or ""."""
        start, _, _ = self._find(name)
        return self.lexemes[start].text.lower() if start >= 0 else ""

    def integer(self, name: str) -> int:
        """Return the whole number of lexeme ``name``.

        Raises:
            LookupError: the piece is absent or has no number.
        """
        value = self.value(name)
        if isinstance(value, str):
            raise LookupError(name)
        return int(value)

    def string(self, name: str) -> str:
        """Return the code of lexeme ``name`` ("M" of a month), or "" when it is absent."""
        return str(self.value(name)) if self.has(name) else ""

    def value(self, name: str) -> int | float | str:
        """Return the value of lexeme ``name`` in the class that the pattern asks for.

        Raises:
            LookupError: the piece is absent.
        """
        start, _, class_ = self._find(name)
        if start < 0:
            raise LookupError(name)
        return self.lexemes[start].values[class_]


Build = Callable[["Phrase", "Context"], "Reading | list[Reading] | None"]
AnyBuild = TypeVar("AnyBuild", bound=Build)


@dataclass(frozen=True, slots=True)
class Rule:
    """One way that English writes a time: its id, what it reads, and an example that a test checks."""

    id: str
    reads: str
    example: Example
    build: Build
    compiled: re.Pattern[str]
    pieces: Pieces
    confidence: float


class RuleBook:
    """Rules of one kind in the order of their declaration."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []

    def rule(
        self, id_: str, example: tuple[str, str, str, str], *patterns: str, confidence: float = 0.95
    ) -> Callable[[AnyBuild], AnyBuild]:
        """Declare a rule with one or more patterns.

        The decorated function builds its reading, or refuses the phrase; its docstring says what it reads.

        Args:
            id_: the name that goes into the ``rule`` column.
            example: a sentence, the surface that the rule reads in it, and the surface's type and value.
            patterns: what the rule matches, in the notation of this module.
            confidence: how far its readings are to be trusted, from 0 to 1.
        """

        def declare(build: AnyBuild) -> AnyBuild:
            reads = (build.__doc__ or "").strip()
            for pattern in patterns:
                compiled, pieces = compile_pattern(pattern)
                self.rules.append(Rule(id_, reads, Example(*example), build, compiled, pieces, confidence))
            return build

        return declare


def compile_pattern(pattern: str) -> tuple[re.Pattern[str], Pieces]:
    """Return the regular expression over symbols of ``pattern``, and its named pieces."""
    while _MACRO.search(pattern):
        pattern = _MACRO.sub(lambda macro: f"(?:{MACROS[macro.group(1)]})", pattern)
    pieces: Pieces = {}

    def open_(name: str, class_: str) -> str:
        known = pieces.get(name, ())
        group = f"{name}{len(known)}"
        pieces[name] = (*known, (group, class_))
        return f"(?P<{group}>"

    def place(found: re.Match[str]) -> str:
        class_, name, several = found.groups()
        if several:
            return open_(several, "")
        symbols = f"[{symbols_of(class_)}]"
        return f"{open_(name, class_)}{symbols})" if name else symbols

    return re.compile(_PLACE.sub(place, pattern).replace(" ", "")), pieces


def starts_of(rule: Rule, symbols: Sequence[str]) -> list[str]:
    """Return those of ``symbols`` that a match of ``rule`` may begin with (a superset is allowed)."""
    first = _first(rule.compiled.pattern)
    return [symbol for symbol in symbols if symbol in first]


def _first(pattern: str) -> set[str]:
    """Return the symbols that may begin a match of a compiled ``pattern``."""
    found, _ = _first_of_alternatives(pattern, 0)
    return found[0]


def _first_of_alternatives(pattern: str, at: int) -> tuple[tuple[set[str], bool], int]:
    """Return the first symbols of the alternatives from ``at``, whether one may be empty, and where they end."""
    symbols: set[str] = set()
    may_be_empty = False
    part: set[str] = set()
    open_ = True
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            symbols |= part
            may_be_empty = may_be_empty or open_
            part, open_, at = set[str](), True, at + 1
            continue
        piece, optional, at = _first_of_piece(pattern, at)
        if open_:
            part |= piece
            open_ = optional
    return (symbols | part, may_be_empty or open_), at + 1


def _first_of_piece(pattern: str, at: int) -> tuple[set[str], bool, int]:
    if pattern[at] == "[":
        close = pattern.index("]", at)
        symbols, optional, at = set(pattern[at + 1 : close]), False, close + 1
    elif pattern[at] == "(":
        head = re.compile(r"\((?:\?:|\?P<\w+>|\?[=!]|\?<[=!])").match(pattern, at)
        if head is None:
            raise ValueError(pattern)
        (symbols, optional), after = _first_of_alternatives(pattern, head.end())
        if head.group()[2] in "=!<":
            symbols, optional = set[str](), True
        at = after
    else:
        raise ValueError(f"unexpected {pattern[at]!r} in a rule's pattern")
    if at < len(pattern) and pattern[at] in "?*":
        return symbols, True, at + 1
    if at < len(pattern) and pattern[at] == "{":
        close = pattern.index("}", at)
        return symbols, optional or pattern[at + 1] == "0", close + 1
    return symbols, optional, at + (at < len(pattern) and pattern[at] == "+")
