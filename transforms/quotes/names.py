"""Names in an article: the name inside a mention, and the full name behind a last name."""

from __future__ import annotations

import re
from functools import lru_cache

from transforms.quotes.word_lists import word_list

TITLES = word_list("titles")
_LINKS = word_list("nobility")
TITLED_BODIES = word_list("titled_bodies")
"""Last words of bodies whose name begins like a person's title."""
_MEN = word_list("men")
_WOMEN = word_list("women")
GIVEN_NAMES = _MEN | _WOMEN
_HONORIFICS = {
    "mr": "m",
    "sir": "m",
    "lord": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "lady": "f",
    "dame": "f",
}

_UPPER = r"[^\W\d_a-zà-öø-ÿ]"
_NAME_WORD = rf"(?:{_UPPER}[\w'’]*(?:[-.][\w'’]+)*\.?|{'|'.join(sorted(_LINKS))})"
NAME = re.compile(rf"{_UPPER}[\w'’\-]*(?:\.\w+)*\.?(?:[ \xa0]{_NAME_WORD}){{0,6}}")


_RIGHT_MODIFIER = re.compile(
    r"\s(?:(?<=[a-z]{3} )[a-z]+ing(?=\s(?:[A-Z]|the\s|for\s|with\s))"
    r"|of|for|in|at|from|with|on|by|to|who|which|that|whose)\s"
)
_COUNTRY = re.compile(
    r"^(?:United (?:States|Kingdom|Nations)|European Union|New Zealand|South Africa) (?=[A-Z])"
)
_CAPITAL = rf"{_UPPER}[\w\-]*(?:['’]{_UPPER}[\w\-]*)?"
_BODIES = "|".join(sorted(word.capitalize() for word in word_list("organisation")))
_MORE_OF_IT = rf"(?:,? (?:(?:and|of|&|for|on)(?: the)? )?{_CAPITAL})*"
_BODY = re.compile(
    rf"(?:[Tt]he )?(?P<name>(?:{_CAPITAL} ){{0,4}}(?:{_BODIES})"
    rf"(?: (?:of|for|on|[Aa]gainst)(?: the)? {_CAPITAL}{_MORE_OF_IT})+)(?![\w])"
)
"""A body whose name goes on behind a preposition: "the Centers for River Safety and Dikes"."""
_SEVERAL = re.compile(
    r"(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|both|\d+) (?:[a-z]\S* )*[a-z]+s\b",
    re.IGNORECASE,
)
"""More than one, so that no name behind them is theirs: "four hotels — Holm’s, Viking’s"."""
OPENERS = word_list("name_openers")
"""Words whose capital only opens a sentence."""


def bare(word: str) -> str:
    """Return ``word`` in lower case without its full stop and possessive."""
    return re.sub(r"['’]s$|['’]$", "", word.lower()).rstrip(".,")


@lru_cache(maxsize=4096)
def name_in(mention: str) -> str:
    """Return the longest run of name words in ``mention`` without titles, or "" when there is none.

    >>> name_in("Belarusian Interior Minister Yuri Karaev")
    'Yuri Karaev'
    >>> name_in("the president's son")
    ''
    """
    named = re.search(r"\b(?:named|called) (?=[A-Z])", mention)
    if named:
        mention = mention[named.end() :]
    quoted = re.search(r"[“\"‘]([A-Z][^“”\"’]{1,40})[”\"’]", mention)
    if quoted:
        return quoted.group(1).strip(" ,")
    phrases = re.split(r",|\(| – | — ", mention)
    if _SEVERAL.match(mention):
        phrases = phrases[:1]
    for phrase in phrases[:3]:
        if body := _BODY.match(phrase.strip()):
            rest = phrase.strip()[body.end() :].strip()
            if not rest:
                return _head_of_body(body["name"]) or body["name"]
            if role := re.match(r"(?:['’]s )?(?:[a-z]+ )*(?=[A-Z])", rest):
                phrase = rest[role.end() :]  # "Bank of Vik governor Ida Holm", "the Bank of Vik's Ida Holm"
            elif re.match(r"['’]s [a-z]", rest):
                continue  # "the Bank of Vik's governor, Ida Holm"
        head = _RIGHT_MODIFIER.split(phrase)[0].strip()
        runs = [m for m in NAME.finditer(head) if m.end() >= len(head) - 1]
        name = _untitled(runs[-1].group()) if runs else ""
        if name:
            return name
        is_bare = not re.match(r"[a-z]+ing\b", phrase[len(head) :].lstrip())
        is_office = head[:1].isupper() and bare(head.split(" ")[-1]) in TITLES and is_bare
        if is_office and (name := _final_name(phrase)) and not _is_place(head, name):
            return name
    return ""


def _head_of_body(name: str) -> str:
    """Return who is titled behind a body, or "": "Ida Holm" of "House of Assembly Speaker Ida Holm"."""
    words = name.split(" ")
    title = next(
        (k for k in range(2, len(words) - 1) if bare(words[k]) in TITLES and words[k + 1][0].isupper()), None
    )
    return "" if title is None else _untitled(" ".join(words[title:]))


def _is_place(head: str, name: str) -> bool:
    """True for what follows an office with its article and is no person's name: "The mayor of Porto Alto"."""
    return head.lower().startswith(("the ", "a ", "an ")) and bare(name.split(" ")[0]) not in GIVEN_NAMES


def _final_name(phrase: str) -> str:
    """Return the person's name after an office with its own modifier: "Ambassador to Austria Ann Lee"."""
    runs = [m for m in NAME.finditer(phrase) if m.end() >= len(phrase.rstrip()) - 1]
    name = _untitled(_COUNTRY.sub("", runs[-1].group())) if runs else ""
    titled = re.search(r"\b(?:Mr|Mrs|Ms|Dr)\. ", phrase)
    return name if " " in name or titled else ""


def _untitled(run: str) -> str:
    """Drop titles at the start of a run of capitalised words, a possessor and a final link."""
    words = re.split(r"[ \xa0]", run)
    while words and words[0].lower() in OPENERS:
        words = words[1:]
    for place in range(len(words) - 1, -1, -1):
        if re.search(r"['’]s?$", words[place]) and place < len(words) - 1:
            words = words[place + 1 :]
            break
    if 1 < len(words) < 5 and bare(words[-1]) in TITLED_BODIES and bare(words[0]) in TITLES:
        return " ".join(words)  # "General Motors", "Major League Baseball"
    last_title = max((place for place, word in enumerate(words[:-1]) if bare(word) in TITLES), default=-1)
    words = words[last_title + 1 :]
    given = next((k for k, word in enumerate(words[:-1]) if bare(word) in _MEN | _WOMEN), 0)
    if given and "-" not in words[0] and all(word.isalpha() for word in words[:given]):
        words = words[given:]  # what stands before a given name is an office: "Lifeguard Ida Holm"
    while words and words[-1].lower() in _LINKS:
        words.pop()
    words = [re.sub(r"['’]s?$", "", w) if w is words[-1] else w for w in words]
    if words and words[-1].endswith(".") and len(words[-1]) > 3:
        words[-1] = words[-1].rstrip(".")
    if words and bare(words[-1]) in TITLES and bare(words[0]) not in _MEN | _WOMEN:
        return ""
    if len(words) == 1 and words[0].endswith("s") and words[0][:-1].lower() in TITLES:
        return ""  # "Nurses at the clinic"
    return " ".join(words)


def has_title(run: str) -> bool:
    """Return whether a run of capitalised words starts with an office or a form of address: "Mayor Ida Holm"."""
    return bare(run.split(" ")[0]) in TITLES


_SENTENCE_END = re.compile(r"\w{4,}\.[ \xa0]")
"""A full stop too far from its capital for an initial or a title: "in Lidra. Holm"."""


def full_name(name: str, text: str) -> str:
    """Return the fullest form of a last name that ``text`` gives ("Karaev" -> "Yuri Karaev"), else ``name``."""
    if " " in name or not name:
        return name
    return _expanded(name, text)


@lru_cache(maxsize=4096)
def _expanded(name: str, text: str) -> str:
    best: dict[str, int] = {}
    for match in re.finditer(rf"\b{re.escape(name)}\b", text):
        left = text[max(0, match.start() - 60) : match.start()]
        words = re.findall(rf"({_NAME_WORD})(?=[ \xa0])", left)
        run = re.search(rf"(?:{_UPPER}[\w'’\-]*\.?[ \xa0](?:(?:{'|'.join(_LINKS)})[ \xa0])*)+$", left)
        if not run or not words:
            continue
        found = _untitled(_SENTENCE_END.split(run.group())[-1] + name)
        parts = found.split(" ")
        if len(parts) in {2, 3, 4} and not found.startswith(
            ("The ", "In ", "But ", "And ", "When ", "As ", "If ", "While ")
        ):
            best[found] = best.get(found, 0) + 1
    known = [n for n in best if bare(n.split(" ")[0]) in _MEN | _WOMEN]
    pool = known or list(best)
    return max(pool, key=lambda n: (best[n], -len(n)), default=name)


def gender(name: str, text: str) -> str:
    """Return "m", "f" or "" for a person: by the given name, else by Mr. or Ms. before the last name in ``text``."""
    words = name.split(" ")
    first = bare(words[0])
    if len(words) > 1 and first in _MEN and first not in _WOMEN:
        return "m"
    if len(words) > 1 and first in _WOMEN and first not in _MEN:
        return "f"
    titled = re.search(rf"\b(Mr|Mrs|Ms|Miss|Sir|Lord|Lady|Dame)\.? {re.escape(words[-1])}\b", text)
    return _HONORIFICS.get(titled.group(1).lower(), "") if titled else ""
