"""Names of places as datelines print them, in capitals, to the letters that they are otherwise written in."""

from __future__ import annotations

import re

from transforms.language.word_lists import words

PARTICLES = words(
    """
    of on upon by the and de du da do das dos del della di der den am an au aux en es sur les la le y e ul al el
    bei und
    """
)
"""Words within a name that small letters are kept for ("Rio de Janeiro", "Stoke-on-Trent"), unless they open it."""

_WORD = re.compile(r"[A-ZÀ-Þ]+(?![.\w])|[A-ZÀ-Þ]{3,}|\b(?:ST|FT|MT|PT)(?=\.)")
_LONG = re.compile(r"[A-ZÀ-Þ]{4,}|\b(?:ST|FT|MT|PT)(?=\.)")
_LOCATIVE = r"\b(?:in|at|near|from|outside|around|to|across|into)\s+(?:\w+\s)?"


def place_in_small_letters(place: str) -> str:
    """Return ``place`` with a city in capitals as it is otherwise written; codes of regions stay.

    >>> place_in_small_letters("SANTA FE, N.M."), place_in_small_letters("PORT-AU-PRINCE, Haiti")
    ('Santa Fe, N.M.', 'Port-au-Prince, Haiti')
    >>> place_in_small_letters("WASHINGTON, DC"), place_in_small_letters("DUBAI, UAE")
    ('Washington, DC', 'Dubai, UAE')
    """
    city, comma, region = place.partition(",")
    if len(re.sub(r"[^A-ZÀ-Þ]", "", city)) > 2:  # "LA" and "DC" are short for a name
        city = _WORD.sub(lambda word: _small(word.group(), is_first=word.start() == 0), city)
    return city + comma + _LONG.sub(lambda word: word.group().capitalize(), region)


def is_place_line(line: str, story: str) -> bool:
    """Tell whether ``line`` is nothing but the place that ``story`` reports from.

    It is when it names a city and its region, or a place that the story says something happened in.

    >>> is_place_line("Lowick", "The mill in Lowick closed."), is_place_line("Storms", "The mill in Lowick closed.")
    (True, False)
    """
    names = line.strip().rstrip(".").split(",")
    if len(line) > _LONGEST or not all(map(_is_name, names)) or len(names) > _MOST_PARTS:
        return False
    place = re.escape(place_in_small_letters(names[0].strip()))
    return re.search(rf"{_LOCATIVE}{place}\b", story) is not None


_LONGEST = 60
_MOST_PARTS = 3


def _is_name(part: str) -> bool:
    parts = part.split()
    return 0 < len(parts) <= 3 and all(word[0].isupper() or word in PARTICLES for word in parts)


def _small(word: str, is_first: bool) -> str:
    if word.lower() in PARTICLES and not is_first:
        return word.lower()
    if re.fullmatch(r"MC[A-Z]{3,}", word):
        return f"Mc{word[2:].capitalize()}"
    return word.capitalize()
