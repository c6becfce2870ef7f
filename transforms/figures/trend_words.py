"""Words of rising and falling. Data only."""

from __future__ import annotations

from typing import Final

from transforms.language.word_lists import words as word_set

UP_VERBS: Final = word_set(
    "doubled tripled quadrupled trebled rise rises rose risen rising climb climbs climbed climbing jump "
    "jumps jumped jumping gain gains gained gaining increase increases increased increasing grow grows "
    "grew grown growing soar soars soared soaring surge surges surged surging advance advances advanced "
    "advancing rally rallies rallied rallying rebound rebounds rebounded rebounding rocket rockets "
    "rocketed rocketing spike spikes spiked spiking swell swells swelled swelling boost boosts boosted "
    "boosting raise raises raised raising lift lifts lifted lifting add adds added adding up higher "
    "appreciate appreciated strengthen strengthened strengthens strengthening expand expands expanded "
    "expanding improve improves improved improving skyrocket skyrocketed skyrocketing leap leaps leapt "
    "leaped leaping balloon ballooned accelerate accelerated recover recovered recovers firm firmed "
    "firms edged inch inched upped upping hike hiked hikes hiking hop hopped bounce bounced bounces "
    "quicken quickened rebounded put ratcheted outperformed widen widened widening"
) - word_set("up higher edged inch inched put firms firm")
DOWN_VERBS: Final = word_set(
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining "
    "decrease decreases decreased decreasing slide slides slid sliding slip slips slipped slipping "
    "plunge plunges plunged plunging tumble tumbles tumbled tumbling sink sinks sank sunk sinking shed "
    "sheds shedding lose loses lost losing plummet plummets plummeted plummeting dip dips dipped "
    "dipping crash crashes crashed crashing collapse collapses collapsed collapsing shrink shrinks "
    "shrank shrunk shrinking contract contracts contracted contracting cut cuts cutting reduce reduces "
    "reduced reducing lower lowers lowered lowering slash slashes slashed slashing ease eases eased "
    "easing retreat retreats retreated retreating weaken weakened weakens weakening depreciate "
    "depreciated trim trims trimmed trimming dive dived dives dove slump slumps slumped slumping tank "
    "tanked tanks nosedive nosedived crater cratered sag sagged soften softened halve narrow narrowed "
    "narrows narrowing recede receded sell-off dwindle dwindled slow slowed ebbed swoon wipe wiped "
    "wiping erode eroded down"
) - word_set("contract contracts down")
VERBS: Final = {**dict.fromkeys(UP_VERBS, "up"), **dict.fromkeys(DOWN_VERBS, "down")}
"""Verb form -> direction."""

NEUTRAL_CHANGE: Final = word_set(
    "change changes changed changing move moved moves moving go goes went gone going swing swung shift "
    "shifted revise revised revises adjusted adjust edge edged edges edging inch inched inches inching "
    "nudge nudged tick ticked ticks ticking turn turned turns amend switch switched bring brought push "
    "pushed trade traded trading was were is are been finished closed ended opened end close settled "
    "stood"
)
"""Verbs whose direction the particle after them gives ("edged down 0.2%")."""

PARTICLES: Final = {
    "up": "up",
    "down": "down",
    "higher": "up",
    "lower": "down",
    "upwards": "up",
    "downwards": "down",
    "upward": "up",
    "downward": "down",
    "off": "down",
    "ahead": "up",
}
"""Adverbs right before a change ("up 58 points", "closed lower 2%")."""

UP_NOUNS: Final = word_set(
    "increase increases rise rises gain gains growth jump jumps surge climb advance rally rebound "
    "improvement boost hike hikes uptick upswing spike leap upturn expansion appreciation"
)
DOWN_NOUNS: Final = word_set(
    "decrease decreases fall falls drop drops decline declines cut cuts loss losses reduction "
    "reductions slump plunge slide dip tumble contraction downturn shortfall fall-off slowdown discount "
    "depreciation"
) - word_set("loss losses discount shortfall")
NOUNS: Final = {**dict.fromkeys(UP_NOUNS, "up"), **dict.fromkeys(DOWN_NOUNS, "down")}
"""Noun -> direction ("a 3 percent drop", "an increase of 900 jobs")."""

AFTER: Final = {
    "higher": "up",
    "lower": "down",
    "more": "up",
    "less": "down",
    "fewer": "down",
    "up": "up",
    "down": "down",
    "cheaper": "down",
    "larger": "up",
    "smaller": "down",
    "bigger": "up",
    "above": "up",
    "below": "down",
    "faster": "up",
    "slower": "down",
}
"""Comparatives right after a percentage ("12% higher")."""

WEAK: Final = word_set(
    "add adds added adding lose loses lost losing gain gains gained gaining shed sheds shedding put "
    "recover recovered raise raises raised raising wipe wiped wiping boost boosted"
)
"""Verbs that also take a plain object ("added 20 seats"): a change only of percent, points or money."""

ADVERBS: Final = word_set(
    "by further another an a the as much some just only nearly almost about around roughly sharply "
    "slightly steeply modestly marginally significantly sharp even still also more than over least "
    "estimated additional extra about approximately under less least most well fully roughly again "
    "combined net"
)
"""Words that may stand between a verb of change and the number."""

PHRASAL: Final = word_set(
    "free frees freed freeing make makes made making set sets setting give gives gave given giving pick "
    "picks picked picking take takes took taken taking come comes came coming end ends ended ending put "
    "puts putting sign signs signed signing build builds built building show shows showed showing clean "
    "cleaned open opens opened opening start started line lined round rounded buy buys bought buying "
    "sell sells sold selling lay lays laid laying pay pays paid paying write writes wrote writing call "
    "called calls calling use used uses using turn turned turns turning rack racked racks racking round "
    "grow_ bring brings brought bringing back backed break broke hold held follow followed catch caught "
    "eat ate gear geared sum add_ run ran cough coughed pony ponied stump stumped cut hand handed track "
    "tracked lock locked shut fired fire blow blew gun gunned knock knocked mow mowed hunt hunted take_ "
    "fend fended kick kicked show_ live lived based speed sped scale scaled line_ double doubled"
)
"""Verbs whose "up", "down" or "off" is part of them and no direction ("free up 42 million")."""

THRESHOLDS: Final = word_set("below under above beyond past")
"""Words that make the number after a verb of change the level that was passed ("fell below 20%")."""

TRANSITIVE: Final = word_set(
    "cut cuts cutting reduce reduces reduced reducing raise raises raised raising lower lowers lowered "
    "lowering lift lifts lifted lifting boost boosts boosted boosting slash slashes slashed slashing "
    "trim trims trimmed trimming add adds added adding lose loses lost losing"
)
"""Verbs whose "to" may give the receiver and not the level ("cut power to 900 homes")."""
