"""The verb that a figure is the subject or object of, as its lemma."""

from __future__ import annotations

from typing import Final

from transforms.figures.verb_forms import IRREGULAR
from transforms.language.word_lists import words as word_set

_VOWELS: Final = "aeiou"
_ALWAYS_E: Final = (
    "u",
    "v",
    "z",
    "c",
    "s",
    "rg",
    "dg",
    "lg",
    "bl",
    "pl",
    "tl",
    "dl",
    "gl",
    "fl",
    "kl",
    "zl",
    "ng_",
)
"""Stem endings that take a final e ("argu", "releas", "merg", "handl")."""
_KEEP: Final = word_set(
    "visit limit exhibit profit benefit edit credit audit deposit inhibit prohibit inherit merit orbit "
    "exit recruit suit wait await treat eat heat repeat defeat cheat beat greet meet shout scout float "
    "boat coat loot shoot root boot loan join gain train remain contain maintain obtain complain "
    "explain detain rain drain chain claim aim seem room roam bloom zoom look book cook hook kick "
    "target market budget blanket rocket ticket open happen listen strengthen weaken threaten sharpen "
    "widen frighten fasten tighten broaden worsen lessen shorten harden abandon mention question "
    "position reason season function condition station poison sanction auction pardon campaign sign "
    "design assign resign reign answer offer suffer enter order gather cover discover recover uncover "
    "consider deliver remember register number transfer matter monitor sponsor favor favour honor "
    "honour labor labour harbor harbour tutor author tailor anchor mirror factor border murder wonder "
    "render surrender hinder trigger stagger linger lower power tower flower shower wander master "
    "foster muster counter encounter alter filter shelter scatter flatter batter utter batter bother "
    "further appear hear fear clear near wear bear tear air pair repair pour tour soar roar cheer steer "
    "veer peer volunteer pioneer engineer develop envelop gallop keep sleep sweep weep creep leap reap "
    "heap group avoid aid raid paid need feed speed bleed succeed exceed proceed plead lead read load "
    "unload spread head mail sail fail nail trail tail jail bail hail deal heal seal steal reveal "
    "appeal conceal feel peel wheel fuel travel cancel level label model signal total equal rival focus "
    "bias gas discuss press miss pass cross dress guess possess process access express impress address "
    "confess assess witness harass dismiss toss kiss boss stress bus visit credit offend lend rebel "
    "control patrol enrol propel compel excel expel repel quarrel marvel counsel shovel tunnel channel "
    "panel visit pilot pivot ballot riot vomit combat format repeat sweat interpret threat cut put set "
    "let get hit quit fit spit bet plot spot chat pat dot vet jet net shut be see flee agree free"
)
"""Stems with a single vowel before their last letter, or a double one, that take no e."""


def lemma(word: str, form: str = "") -> str:
    """Return the base form of an English verb; ``form`` is its Penn tag where known.

    >>> [lemma(word) for word in "arrested killed surging carries released fell stopped required".split()]
    ['arrest', 'kill', 'surge', 'carry', 'release', 'fall', 'stop', 'require']
    """
    low = word.lower()
    if low in IRREGULAR:
        return IRREGULAR[low]
    if form in ("VB", "VBP") or low.endswith("eed"):
        return low
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("ches", "shes", "xes", "sses", "zzes", "oes")):
        return low[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    if low.endswith("ied"):
        return low[:-3] + "y"
    for ending in ("ed", "ing"):
        if low.endswith(ending) and len(low) > len(ending) + 1:
            return _stem(low[: -len(ending)])
    return low


def _stem(stem: str) -> str:
    """Return the verb that "stem" + "ed" or "ing" comes from."""
    if stem in ("creat", "recreat"):
        return stem + "e"
    if stem in _KEEP:
        return stem
    last, before = stem[-1], stem[-2]
    if last == before:
        return stem if last in "eof" or (last in "lsz" and stem[:-1] not in _KEEP) else stem[:-1]
    if stem.endswith(_ALWAYS_E) and not stem.endswith(("ss", "us_")):
        return stem + "e"
    if stem.endswith(("ang", "eng", "ung")) and stem not in ("hang", "bang", "gang"):
        return stem + "e"
    if last in "wxyh" or (last not in _VOWELS and before not in _VOWELS):
        return stem if stem not in ("tast", "wast", "past", "breath", "bath") else stem + "e"
    if last not in _VOWELS and before in _VOWELS:
        if (
            len(stem) > 2
            and stem[-3] in _VOWELS
            and not stem.endswith(("uir", "uot", "ieg", "iat", "uat", "eat_", "eiv", "ean_"))
        ):
            return stem
        if (
            stem.endswith(("er", "en", "on", "el", "al_", "it_"))
            and len(stem) > 4
            and stem not in ("interfer", "postpon", "persever", "adher", "sever")
        ):
            return stem
        return stem + "e"
    return stem
