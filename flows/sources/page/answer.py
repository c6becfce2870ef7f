"""What the worker answers for one page: a Page, or why there is none. No page may end the worker."""

from __future__ import annotations

from flows.sources.decoding import DecodingError
from flows.sources.page.parse import NoPageError
from flows.sources.page.read import Page, read_page


def answer(data: bytes, charset: str | None, url: str | None) -> Page | tuple[str, str]:
    """Return the page, or (reason, detail) of its reject."""
    try:
        return read_page(data, charset, url)
    except DecodingError as error:
        return error.reason, str(error)
    except NoPageError as error:
        return "malformed", str(error)
    except MemoryError:
        return "too_large", "the page needs more memory than a page may have"
    except Exception as error:
        return "unreadable", f"the page could not be read: {type(error).__name__}: {error}"
