"""Words that the readers of claims look for."""

from __future__ import annotations

from transforms.language.word_lists import words

NEEDS_CLAUSE = words(
    """
    find show hope guess figure write tell assume argue calculate stress explain discover learn
    """
)
"""Verbs that claim a number only through a clause: "found that 40", not "found 40 bees"."""
NEEDS_RESULT = words("post book see declare give")
"""Verbs that claim a number only of a result or a chance: "sees growth of 4 percent", not "saw 40 goats"."""
ADMITTING = words(
    """
    hospital clinic hospice ward centre center home school college university club union museum zoo theatre prison
    jail court
    """
)
"""Who admits people, and not facts."""
NOT_A_CLAIM = words("call ask issue publish release mention observe")
"""Verbs that date a saying but whose object is not claimed."""
OBJECT_OPENERS = words(
    """
    he she it they that at as up more less about some nearly almost a an the over under between
    """
)
"""Words that open an object or a clause after a verb."""
SPEAKING_OF = words("spoke speak speaks spoken talked talks warned warns warn told complained")
"""Verbs that claim what follows their "of"."""
REVISING = words(
    """
    raised raises raise lowered lowers lower cut cuts revised revises revise trimmed trims upgraded
    downgraded increased reduced slashed lifted kept maintained left held nudged
    """
)
"""What one does to one's own estimate."""
PUT_THINGS = words(
    """
    number cost costs damage damages loss losses toll dead injured wounded missing figure total
    price value bill rate share turnout crowd attendance audience
    """
)
"""What is put at a number, and is not the one who puts it."""
COUNTS = words(
    """
    estimate estimates count counts tally toll forecast forecasts projection projections figure
    prediction reckoning guess assessment calculation calculations account
    """
)
"""Nouns for a number that somebody has come to."""
RESULTS = words(
    """
    loss profit sales revenue revenues gain rise growth earnings income result results drop fall
    increase decline losses profits
    prices inflation demand output deficit gdp unemployment rents chance odds probability likelihood risk
    """
)
"""What companies report."""
GOES_ON = words(
    """
    and to in on at by with up down compared against more less fewer twice from including or
    """
)
"""What goes on with a sentence after ", X said,"."""
TAKEN_LIVES = words("lives victims points title crown casualties scalps")
"""What a fire or a team claims."""
BE = words("is are was were be been being 's ’s get gets got")
"""Auxiliaries of the passive and the progressive."""
SET_OFF = words(", — – ― - --")
"""Marks that set a clause off."""
REPORTED = words(
    """
    report study survey estimate claim allegation statement forecast warning estimates claims prediction finding
    """
)
"""Nouns whose that-clause their owner claims."""
SHARES = words(
    "third half quarter fifth two-thirds three-quarters dozens scores hundreds thousands millions most"
)
"""Numbers that no tagger calls numbers."""
NOBODY = words("that which no nobody none one few someone anyone everyone everybody nothing neither")
"""Subjects that name nobody."""
STANDING_AT = words("of is was stands stood at came reached has had now for")
"""What follows a count whose number comes next."""
TIMES = words(
    """
    monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow dawn dusk midday noon midnight
    nightfall sunrise sunset morning afternoon evening night weekend day week month quarter year year-end january
    february march april may june july august september october november december spring summer autumn winter
    christmas easter
    """
)
"""Nouns of time, which come to no count: "given by Sunday", "recorded by midday"."""
POLLS = words("poll polls survey surveys census study")
"""Documents whose numbers are those of the time at which they were taken."""
