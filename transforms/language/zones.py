"""Zones: what each paragraph is for."""
from __future__ import annotations
import re
from transforms.records import Zone


def read_zones(text: str, known: tuple[Zone, ...] = ()) -> tuple[Zone, ...]:
    """Return one zone a paragraph (line with characters), in order."""
    return tuple(Zone("body", m.start(), m.end()) for m in re.finditer(r"\S[^\n]*", text))
