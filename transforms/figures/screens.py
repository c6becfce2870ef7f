"""What screens and cameras are told with: "4K" and "1080p" name a picture's size and count nothing; "fps" is frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from transforms.language.word_lists import words as word_set

if TYPE_CHECKING:
    from transforms.figures.atoms import Atoms
    from transforms.figures.readings import Reading

_PICTURE: Final = word_set(
    "screen screens display displays monitor monitors tv tvs television televisions projector projectors video videos "
    "footage film films camera cameras webcam lens resolution resolutions pixel pixels hd uhd hdr oled lcd led blu-ray "
    "fps frames game games gaming gameplay gamers console consoles playstation xbox graphics gpu render renders "
    "rendered rendering upscale upscales upscaled upscaling stream streams streamed streaming youtube netflix record "
    "records recorded recording phone smartphone tablet laptop headset drone"
)
"""Words that make "1440p" and "4K" sizes of a picture."""
_SHARES: Final = word_set(
    "share shares stock stocks dividend dividends pence penny closed closing trading traded ftse fare fares"
)
"""Words that make "p" pence all the same: a maker of games has shares too."""
_LINES: Final = frozenset({144, 240, 360, 480, 540, 576, 720, 900, 1080, 1440, 2160, 2880, 4320})
_ALWAYS_LINES: Final = frozenset({1080, 2160, 4320})
_WIDE: Final = frozenset({2, 4, 5, 6, 8})
"""Thousands of pixels across that are sold."""
_SHOT: Final = word_set(
    "bullet bullets arrow arrows muzzle velocity projectile projectiles pellet pellets crossbow"
)


def is_lines(atoms: Atoms, reading: Reading) -> bool:
    """Tell whether the "p" after a number counts the lines of a picture ("1440p") and not pence."""
    if reading.value not in _LINES or "," in atoms.raw(reading.number.start):
        return False
    lows = frozenset(atoms.lows)
    return not lows & _SHARES and (reading.value in _ALWAYS_LINES or bool(lows & _PICTURE))


def is_width(atoms: Atoms, reading: Reading) -> bool:
    """Tell whether "4K" says how sharp a picture is: before a screen's noun, or with nothing counted after it."""
    number = reading.number
    if atoms.raw(number.end - 1) not in ("K", "k") or number.mantissa not in _WIDE or reading.bound != "=":
        return False
    after = atoms.low(atoms.skip_hyphen(reading.end))
    if after in _PICTURE:
        return atoms.raw(number.end - 1) == "K" or not after.endswith("s")
    counts = atoms.kind(reading.end) == "w" and after not in _CLOSING
    return not counts and not _PICTURE.isdisjoint(atoms.lows)


_CLOSING: Final = word_set(
    "and or at in on with for to as is when while resolution quality ultra uhd hdr output support"
)


def is_speed(atoms: Atoms) -> bool:
    """Tell whether "fps" is feet per second: something is shot."""
    return not _SHOT.isdisjoint(atoms.lows)
