"""Words beside numbers that are not figures. Data only."""

from __future__ import annotations

from typing import Final

from transforms.language.word_lists import words as word_set

MONTHS: Final = word_set(
    "january february march april may june july august september october november december jan feb mar "
    "apr jun jul aug sep sept oct nov dec"
)
ZONES: Final = word_set(
    "gmt utc est edt pst pdt cst cdt mst mdt bst cet cest ist aest aedt et pt hrs hours"
) - {"hours", "hrs"}
CLOCK_WORDS: Final = word_set("am pm a.m. p.m. noon midnight")
YEAR_BEFORE: Final = word_set(
    "in since by until till from of during early late mid before after the between for year this last "
    "next fiscal spring summer autumn fall winter season to through and ( around circa"
)
LABELS: Final = word_set(
    "part chapter section article page pages rule rules act amendment clause paragraph schedule "
    "appendix annex figure table game match week-end day's stage phase tier level grade class category "
    "type version model series season episode volume vol issue no number nr room gate platform route "
    "highway interstate motorway road street exit junction line lane flight channel area zone district "
    "ward precinct unit block floor apartment apt suite box bus train track lot group pool round set "
    "race heat lap hole seed division league group sector terminal pier dock runway hangar building "
    "tower house proposition prop resolution bill measure order directive regulation law title form "
    "code psalm verse genesis lesson step question item point option plan formula windows iphone ipad "
    "galaxy covid covid-19 sars boeing airbus apollo group top g world-war euro act error mark gen "
    "generation iteration step day week year month quarter"
) - word_set(
    "group set race top plan item point order house bus train law road law measure bill tower building "
    "league line lot box floor level street match pool round"
)
"""Nouns before a number that only names them ("Part 3", "Game 2", "Highway 35")."""
STREETS: Final = word_set(
    "street st road rd avenue ave lane boulevard blvd drive dr way court ct place pl square terrace "
    "close crescent highway parkway row broadway hill park gardens mews quay industrial"
)
COUNT_NOUNS: Final = word_set(
    "people persons men women children workers employees jobs troops soldiers officers police residents "
    "students patients victims passengers migrants refugees homes houses families households cases "
    "deaths votes vehicles cars units members civilians protesters demonstrators firefighters prisoners "
    "inmates acres miles companies firms stores staff"
)
"""Nouns that make a four-digit number a count and not a year."""
BEFORE_ONE: Final = word_set(
    "no the this that which any every another each some such good great big new old first last only "
    "next day latest previous right wrong other number former same little better best loved dear easy "
    "hard tough"
)
"""Words before "one" that make it a pronoun ("the one", "no one", "every one")."""
AFTER_ONE: Final = word_set(
    "another day thing who that can could should would may might must will has is was were are to at in "
    "and or for with but on by as than when where if it he she they i we you time night morning way "
    "hand side s ' ’ - – — after from had does did do be been because while so here there shot even "
    "ever knows wants needs sees never always"
) - word_set("hand")
"""Words after "one" that make it a pronoun or part of a phrase ("one can", "one another", "one day")."""

COUNTED_PARTS: Final = word_set(
    "page member seat person man room bed storey story nation country state car store shop word team "
    "run game vote strong piece part unit episode song track ship truck vehicle stop bedroom passenger "
    "party party team player employee worker"
)
"""Nouns of compounds that count something ("a 300-page report")."""
