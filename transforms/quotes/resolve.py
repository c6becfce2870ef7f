"""Resolution: which speaker of the article a mention stands for.

Names are joined by last name, pronouns take the nearest compatible person, descriptions the holder of the role.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from transforms.quotes.designations import (
    ABBREVIATED,
    ISSUED,
    are_two,
    is_employer,
    is_introduced,
    organisation_name,
    role_in,
    shortened,
    tidy,
)
from transforms.quotes.kinds import DOCUMENT, Kind, MentionType, head_noun, kind_of, mention_type
from transforms.quotes.mentions import left_noun_phrase
from transforms.quotes.names import NAME, bare, full_name, gender, has_title, name_in
from transforms.quotes.roles import Titles, holds
from transforms.quotes.subjects import clause_subject
from transforms.quotes.tag_repair import FINITE
from transforms.quotes.word_lists import word_list

if TYPE_CHECKING:
    from transforms.quotes.attribution import Attribution
    from transforms.quotes.passages import Passage

_REACH = 8
"""How many passages back a pronoun may look for its antecedent."""
_RELATIVES = frozenset({"who", "which", "that", "whose"})
_PERSONAL = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f", "hers": "f"}
_OPENERS = word_list("resolve_openers")
_ANYONES = frozenset(
    {"friend", "colleague", "neighbor", "neighbour", "relative", "cousin", "co-worker", "coworker"}
)
"""Whom everybody has, so that "her friend" is nobody's friend from before."""


@dataclass(slots=True, eq=False)
class Entity:
    """A speaker of the article while it is read."""

    name: str
    kind: Kind
    is_named: bool
    gender: str
    span: tuple[int, int]
    aliases: list[str] = field(default_factory=list[str])
    role: str | None = None


@dataclass(slots=True)
class Resolution:
    """Whom one mention stands for."""

    entity: Entity
    mention_type: MentionType
    role: str | None


class Resolver:
    """Reads the attributions of an article in order and gives each mention its speaker."""

    def __init__(self, text: str, passages: list[Passage]) -> None:
        self.text = text
        self.passages = passages
        self.entities: list[Entity] = []
        self._by_key: dict[str, Entity] = {}
        self._spoken: dict[int, list[Entity]] = {}

    @cached_property
    def _titles(self) -> Titles:
        return Titles(self.text)

    def resolve(self, place: int, attribution: Attribution) -> Resolution | None:
        """Return whom the speaker's mention of an attribution in passage ``place`` stands for."""
        if attribution.speaker is None:
            return None
        span = attribution.speaker
        mention = tidy(self.text[slice(*span)])
        kind = mention_type(mention)
        is_pronoun = kind == "pronoun"
        entity = self._pronoun(place, span, mention) if is_pronoun else self._noun_phrase(mention, span)
        if mention not in entity.aliases and kind != "pronoun":
            entity.aliases.append(mention)
        role = role_in(mention, entity.name) if kind == "name" else None
        entity.role = entity.role or role
        self._spoken.setdefault(place, []).append(entity)
        return Resolution(entity, kind, role or entity.role)

    def _noun_phrase(self, mention: str, span: tuple[int, int]) -> Entity:
        issued = ISSUED.search(mention)
        source = issued.group(1) if issued else mention
        if (both := self._two_people(source)) is not None:
            return self._entity(both, "group", span, is_named=True)
        name = name_in(source)
        kind = kind_of(source, name)
        if name and kind == "person":
            return self._person(full_name(name, self.text), span)
        if name and kind == "organisation":
            entity = self._entity(organisation_name(source, name), kind, span, is_named=True)
            if (short := ABBREVIATED.search(source)) is not None:
                self._by_key.setdefault(f"{kind}:{short['short'].lower()}", entity)
            return entity
        known = self._role_holder(source, span[0])
        if known is not None:
            return known
        return self._entity(shortened(source), kind, span, is_named=False)

    def _two_people(self, mention: str) -> str | None:
        """Return the names of two who say something together, or None: "Mayor Ida Holm and her aide Otto Vik"."""
        parts = shortened(mention).split(" and ")
        if len(parts) != 2:
            return None
        names = [full_name(name_in(part), self.text) for part in parts]
        are_people = all(name and kind_of(name, name) == "person" for name in names)
        are_whole = all(" " in name or name == part for name, part in zip(names, parts, strict=True))
        return " and ".join(names) if are_people and are_whole else None

    def _person(self, name: str, span: tuple[int, int]) -> Entity:
        """Return the person called ``name``, known or new; people meet by their last names."""
        key = "person:" + bare(name.split(" ")[-1])
        known = self._by_key.get(key)
        if known is not None and are_two(known.name, name):
            key = "person:" + name.lower()
            known = self._by_key.get(key)
        if known is None:
            at = self.text.find(name)
            place = (at, at + len(name)) if at >= 0 else span
            known = self._by_key[key] = self._added(
                Entity(name, "person", True, gender(name, self.text), place)
            )
        return known

    def _entity(self, name: str, kind: Kind, span: tuple[int, int], *, is_named: bool) -> Entity:
        key = kind + ":" + re.sub(r"^(?:the|these|those) ", "", name.lower())
        known = self._by_key.get(key)
        if known is None:
            known = self._by_key[key] = self._added(Entity(name, kind, is_named, "", span))
        return known

    def _added(self, entity: Entity) -> Entity:
        """Keep a new entity; one that is introduced by the same characters is the same."""
        for known in self.entities:
            if known.span == entity.span:
                return known
        self.entities.append(entity)
        return entity

    def _role_holder(self, mention: str, before: int) -> Entity | None:
        """Read "the minister": the person introduced by that title or apposition, else a like description."""
        definite = re.match(r"(?:the|his|her|their)\s+(.+)$", mention, re.IGNORECASE)
        if definite is None:
            return None
        head = head_noun(mention)
        is_office = head not in DOCUMENT and (head not in _ANYONES or mention.lower().startswith("the "))
        held = self._office_holder(head, before) if is_office else None
        if held is not None:
            return held
        wanted = {bare(w) for w in definite.group(1).split()}
        for entity in reversed(self.entities):
            if entity.is_named or entity.kind == "organisation":
                continue
            for alias in entity.aliases:
                if head in {bare(w) for w in re.findall(r"[\w\-]+", alias)} and wanted <= {
                    bare(w) for w in re.findall(r"[\w\-]+", alias)
                }:
                    if mention.lower().startswith("the "):
                        entity.name = mention
                    return entity
        return None

    def _office_holder(self, head: str, before: int) -> Entity | None:
        """Return who holds the office ``head``: by the role alone, by a title before a name, by a longer role."""
        recent = self.entities[::-1]
        for entity in recent:
            if entity.role and holds(entity.role, head, alone=True):
                return entity
        titled = self._titled_person(head, before)
        if titled is not None and titled[1]:
            return titled[0]
        for entity in recent:
            if entity.role and holds(entity.role, head, alone=False):
                return entity
        return None if titled is None else titled[0]

    def _titled_person(self, head: str, before: int) -> tuple[Entity, bool] | None:
        """Return the person last titled ``head`` before a place, and whether the office is this country's."""
        found = self._titles.before(head, before)
        if found is None:
            return None
        (start, end), is_own = found
        name = name_in(self.text[start:end])
        if not name or kind_of(name, name) != "person":
            return None
        return self._person(full_name(name, self.text), (start, end)), is_own

    def _pronoun(self, place: int, span: tuple[int, int], mention: str) -> Entity:
        word = mention.lower()
        if word in _RELATIVES:
            antecedent = self._antecedent(place, span[0])
            if antecedent is not None:
                inner = self.text[slice(*antecedent)]
                if mention_type(inner) != "pronoun":
                    return self._noun_phrase(tidy(inner), antecedent)
        if word in _PERSONAL:
            person = self._person_before(place, span[0], _PERSONAL[word])
            if person is not None:
                return person
        wanted = {
            "they": {"group", "organisation", "unnamed"},
            "their": {"group", "organisation"},
            "it": {"organisation", "document"},
        }
        for back in range(place, max(-1, place - _REACH), -1):
            for entity in reversed(self._spoken.get(back, [])):
                if entity.kind in wanted.get(word, set()):
                    return entity
            subject = self._thing_before(back, span[0], word) if word in {"it", "they"} else None
            if subject is not None:
                return subject
        return self._entity(mention, "group" if word in {"they", "we"} else "person", span, is_named=False)

    def _thing_before(self, place: int, before: int, word: str) -> Entity | None:
        """Return what "it" or "they" is when the first subject of passage ``place`` can speak."""
        passage = self.passages[place]
        for k, form in enumerate(passage.forms):
            if form not in FINITE or passage.inside[k] >= 0 or passage.starts[k] >= before:
                continue
            subject = clause_subject(passage, k)
            if subject is None or passage.ends[subject.last] > before:
                return None
            span = (passage.starts[subject.first], passage.ends[subject.last])
            mention = tidy(self.text[slice(*span)])
            if mention_type(mention) == "pronoun":
                return None
            kind = kind_of(mention, name_in(mention))
            wanted = {"organisation", "document"} if word == "it" else {"group", "organisation"}
            return self._noun_phrase(mention, span) if kind in wanted else None
        return None

    def _antecedent(self, place: int, start: int) -> tuple[int, int] | None:
        """Return the span of the noun phrase that a relative pronoun at ``start`` hangs on."""
        passage = self.passages[place]
        at = next((k for k, s in enumerate(passage.starts) if s == start), 0) - 1
        while at > 0 and passage.words[at] in {",", "–", "—", "-"}:
            at -= 1
        first = left_noun_phrase(passage, at) if at >= 0 else None
        return None if first is None else (passage.starts[first], passage.ends[at])

    def _person_before(self, place: int, start: int, wanted: str) -> Entity | None:
        """Return the person that "he" or "she" at ``start`` is: the subject of the nearest passage with one."""
        for back in range(place, max(-1, place - _REACH), -1):
            spoken = [
                e for e in self._spoken.get(back, []) if e.kind == "person" and e.gender in {"", wanted}
            ]
            if spoken and back < place:
                return spoken[-1]
            named = self._first_named(back, start, wanted)
            if named is not None:
                return named
            if spoken:
                return spoken[-1]
        return None

    def _first_named(self, place: int, before: int, wanted: str) -> Entity | None:
        """Return the first person of the right gender that passage ``place`` names outside quotation marks."""
        passage = self.passages[place]
        for match in NAME.finditer(self.text, passage.char_start, min(passage.char_end, before)):
            if any(q.open <= match.start() < q.close for q in passage.quotes):
                continue
            name = name_in(match.group())
            if (
                not name
                or bare(name.split(" ")[0]) in _OPENERS
                or self.text[match.end() : match.end() + 2] in {"'s", "’s"}
                or is_employer(self.text, match.end())
            ):
                continue
            full = full_name(name, self.text)
            if kind_of(full, full) != "person" or (
                " " not in full
                and "person:" + bare(full) not in self._by_key
                and not has_title(match.group())
            ):
                continue
            sex = gender(full, self.text)
            is_known = "person:" + bare(full.split(" ")[-1]) in self._by_key or has_title(match.group())
            if sex == wanted or (not sex and (is_known or is_introduced(self.text, match))):
                return self._person(full, match.span())
        return None
