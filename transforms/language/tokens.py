"""Tokens of news English with offsets, after treebank practice where the treebanks agree with news.

As in the Penn Treebank and UD English: clitics stand alone (``do|n't``, ``it|'s``, ``protesters|'``), so do
currency signs, per cent signs, brackets and every quotation mark. Unlike UD, a hyphenated compound is one
token (``26-year-old``, ``U.S.-led``), while a range of numbers is three (``20|-|30``). The tagger is trained
on text that this tokenizer cut (``transforms/language/training``), so that training and use agree.

One compiled pattern reads a text from left to right in linear time: every alternative that can fail after
more than a few characters is possessive or bounded.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.language.word_lists import words


class Token(NamedTuple):
    """A token and its place in the article's text."""

    text: str
    start: int
    end: int


ABBREVIATIONS = words(
    """
    Mr Mrs Ms Mx Dr Prof Hon Rev Fr Msgr St Ste Mt Ft Gov Sen Rep Reps Sens Gen Col Maj Capt Cmdr Lt Sgt Cpl
    Pvt Adm Brig Supt Det Insp Pres Amb Atty Jr Sr Esq Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon
    Tue Tues Wed Thu Thur Thurs Fri Inc Co Corp Ltd Bros Cos Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind
    Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ave Blvd Rd vs etc al
    approx dept est
    """
)
"""Words that keep their full stop, shown without it. Those that are plain words too are here in capitals
only."""

_LETTER = r"[^\W\d_]"
_CLITIC = r"(?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)\b"
_DASH = r"[-\u2010\u2011]"
# A word with inner apostrophes that start no clitic ("O'Neill"), cut before "n't".
_WORD = rf"(?:(?![nN]['’][tT]\b)\w)++(?:['’](?!{_CLITIC}){_LETTER}(?:(?![nN]['’][tT]\b)\w)*+)*+"
_INITIALS = rf"(?:{_LETTER}\.){{2,}}+"
_NUMBER = r"\d++(?:[.,:/]\d++)*+"

_TOKEN = re.compile(
    "|".join(
        (
            r"(?!cannot\b)[a-zA-Z]++(?![\w.'’@&\-\u2010\u2011$/:])",  # most words
            r"(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?'’)\]]",  # URL, its final punctuation left out
            r"[\w+][\w.+\-]{0,63}+@[\w\-]++(?:\.[\w\-]++)++",  # e-mail address
            r"[@#](?=[^\W\d])\w++",  # handle, hashtag
            r"[cC]an(?=not\b)",
            r"(?:US|U\.S\.|A|AU|C|CA|NZ|HK|S|NT|R|Z|TT|J)\$",  # dollar of a country
            r"[nN]['’][tT]\b",
            rf"['’]{_CLITIC}",
            r"['’]\d0s\b",  # the '90s
            rf"\d++(?:{_DASH}\d++){{2,}}+(?![\w])",  # ISO date, telephone number
            rf"{_NUMBER}[\u00bc-\u00be\u2150-\u215e]",  # 1½
            rf"{_NUMBER}(?={_DASH}\d)",  # first number of a range
            # compound: 26-year-old, U.S.-led
            rf"(?:{_INITIALS}|{_NUMBER}\w*+|{_WORD})(?:{_DASH}(?:{_INITIALS}|{_NUMBER}\w*+|{_WORD}))++",
            _INITIALS,  # U.S., a.m.
            rf"(?:{'|'.join(sorted(ABBREVIATIONS, key=len, reverse=True))}|Ph\.D|No(?=\.\s?\d)"
            rf"|Nos(?=\.\s?\d))\.",
            rf"(?<![\w.]){_LETTER}\.(?=\s?[^\W\d_a-z])",  # J. K. Rowling
            r"[A-Z]++&[A-Z]++",  # AT&T
            rf"{_NUMBER}\w*+",
            _WORD,
            r"\.{2,}+|-{2,}+|[!?]{2,}+|_{2,}+|\*{2,}+|={2,}+",
            r"\S",
        )
    )
)


def tokenize(text: str, offset: int = 0) -> tuple[Token, ...]:
    """Return the tokens of ``text`` in order, their offsets counted from ``offset``.

    They do not overlap and cover every character that is not white space.

    >>> [token.text for token in tokenize("Mr. O'Neill didn’t pay US$3.5bn (80.1%) at 10:46 a.m.")]
    ['Mr.', "O'Neill", 'did', 'n’t', 'pay', 'US$', '3.5bn', '(', '80.1', '%', ')', 'at', '10:46', 'a.m.']
    >>> tokenize("20-30", offset=7)[1:]
    (Token(text='-', start=9, end=10), Token(text='30', start=10, end=12))
    """
    return tuple(
        [Token(match[0], match.start() + offset, match.end() + offset) for match in _TOKEN.finditer(text)]
    )
