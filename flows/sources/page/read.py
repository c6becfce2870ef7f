"""A page's bytes to a :class:`Page`: its text with zones and metadata. Runs in a worker process."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flows.sources.page.captions import key, read_layout
from flows.sources.page.main_text import main_blocks
from flows.sources.page.metadata import PageMetadata, read_metadata
from flows.sources.page.parse import parse_page
from transforms.records import Zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from transforms.records import ZoneKind

_BETWEEN = "\n\n"
_NEAR_TOP = 6
"""Among so many blocks from the top a page may repeat its title, above a video for one."""
_MIN_TITLE = 20
"""Letters and digits; fewer may be a line of the story ("Updated")."""
_MIN_STUB_WORDS = 250
_STUB_SHARE = 0.5
_STUB_TAIL = 400
_SUBSCRIBE = re.compile(
    r"\b(?:subscribe|sign in|log in|register|become a (?:member|subscriber))\b.{0,60}\b"
    r"(?:continue|keep|read|unlock|full|access)|\b(?:to continue|to keep) reading\b|"
    r"\balready a (?:subscriber|member)\b",
    re.I | re.S,
)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its text, the zones that its markup shows, and its metadata."""

    text: str
    zones: tuple[Zone, ...]
    metadata: PageMetadata
    encoding: str
    replacement_chars: int
    is_paywall_stub: bool


def read_page(data: bytes, charset: str | None = None, url: str | None = None) -> Page:
    """Return what is in a page; its text is empty when it holds no article.

    Args:
        data: The page as it was served, unpacked.
        charset: What the HTTP header declares, when there was one.
        url: Where the page was found.

    Raises:
        DecodingError: The bytes are not text.
        NoPageError: They are no HTML.
    """
    tree, decoded = parse_page(data, charset)
    metadata = read_metadata(tree, url)
    blocks = main_blocks(tree, url)
    labelled = list(_labelled(tree, blocks, metadata)) if blocks else []
    text = _BETWEEN.join(block for _, block in labelled)
    zones: list[Zone] = []
    start = 0
    for kind, block in labelled:
        if kind != "body":
            zones.append(Zone(kind, start, start + len(block)))
        start += len(block) + len(_BETWEEN)
    is_stub = _is_stub(text, metadata)
    return Page(text, tuple(zones), metadata, decoded.encoding, decoded.replacement_chars, is_stub)


def _labelled(tree: object, blocks: list[str], metadata: PageMetadata) -> Iterator[tuple[ZoneKind, str]]:
    """Yield the blocks of the text and the captions among them, each with its zone."""
    layout = read_layout(tree, blocks)  # type: ignore[arg-type]
    headings = {key(title) for title in metadata.headings}
    is_above = True
    for number, block in enumerate(blocks):
        for caption in layout.captions.get(number, ()):
            yield "caption", caption
        is_near_top = number < _NEAR_TOP and len(key(block)) >= _MIN_TITLE
        if (is_above or is_near_top) and key(block) in headings:
            yield "headline", block
            continue
        is_above = False
        if number in layout.caption_blocks:
            yield "caption", block
        elif number in layout.linked:
            yield "related", block
        else:
            yield "body", block
    for caption in layout.captions.get(len(blocks), ()):
        yield "caption", caption


def _is_stub(text: str, metadata: PageMetadata) -> bool:
    """Tell whether only the beginning of a paid article is there."""
    words = len(text.split())
    if metadata.word_count and words < _STUB_SHARE * metadata.word_count and metadata.is_free is False:
        return True
    if words >= _MIN_STUB_WORDS:
        return False
    return metadata.is_free is False or bool(_SUBSCRIBE.search(text[-_STUB_TAIL:]))
