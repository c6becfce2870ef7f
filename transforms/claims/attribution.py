"""The record that the readers of claims yield."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transforms.claims.subjects import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody claims what stands in the tokens ``content``."""

    rule: str
    mention: Span
    """Who claims, as tokens, end exclusive."""
    content: Span
    cue: int
    """The token of the verb or noun that says so."""
    confidence: float
