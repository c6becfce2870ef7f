"""Words that tell whether a clause points to the past or to the future; direction.py reads them."""

from __future__ import annotations

from transforms.dates.lexicon import words

FUTURE_CUES = words(
    "will shall 'll ’ll wo scheduled slated due upcoming tomorrow forthcoming going deadline until "
    "starting begins starts opens reconvenes resumes kicks expires takes poised likely"
)
"""Words that point their clause ahead."""

BESIDE = words("effective payable record come")
"""Words right before a date to come ("payable March 1 to holders of record Feb. 1"; "come Monday")."""

LIGHT_CUES = words("soon early late")
"""Words that do so between two "as" ("as soon as Tuesday")."""

MODALS = words("would may might should can must could")
PLANS = words("expected planned planning plans plan hopes hoped aims intends expects scheduled due slated")
SCHEDULE = words(
    "holds hold votes vote debuts debut ends end meets meet hosts host closes close airs premieres launches "
    "wins win loses turns runs goes flies travels departs begin start open resume expire kick nears faces face "
    "testifies speaks speak returns return arrives arrive addresses visits visit heads leaves gathers gather convenes "
    "convene plays play hears hear concludes unveils delivers deliver"
)
"""Verbs that announce what is fixed when they are in the present ("Ohio votes on Saturday")."""

PLURAL_SCHEDULE = words(
    "play meet host vote face open close start begin end resume return arrive leave speak visit testify"
)
"""The same verbs as a plural subject has them."""

PAST_HELPERS = words("has have 've ’ve had was were did")
PAST_CONTROL = words(
    "had have managed failed refused began continued forced able tried used helped came went allowed "
    "attempting attempted trying led started arrived returned unable appeared seemed"
)
"""Words whose infinitive is itself in the past when they are ("refused to leave Friday")."""

URGES = words(
    "urge urges urged ask asks asked tell tells told want wants wanted order ordered invite invited"
)
"""Verbs whose object is to do something later ("she urged them to vote Tuesday")."""

PROMISES = words(
    "promised vowed pledged agreed committed wanted needed required ordered asked demanded urged hoped aimed told"
)
"""Verbs whose matter is to come even in the past ("promised 40 beds by May")."""

UNSAID = words("say comment answer elaborate confirm discuss speculate")
"""What somebody would not do when asked, which is over: "he would not say Tuesday who had paid"."""

AFTERMATH = frozenset({"coming off", "reeling from", "recovering from", "returning from", "smarting from"})
"""Participles whose object is over although they are in the present ("is coming off a loss Sunday")."""

APPROACHES = frozenset({"ahead of", "advance of", "heading into", "headed into", "heads into", "going into"})
"""Words whose event is to come when they are written ("ahead of Tuesday's vote")."""

AWAITING = words("when if once unless")
"""Words whose clause is in the present tense when it speaks of what is to come ("when the court meets Monday")."""
