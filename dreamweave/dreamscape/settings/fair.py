"""A fairground under water, still lit."""

from __future__ import annotations

from dreamweave.dreamscape.settings.base import Place, Setting

FAIR = Setting(
    "Flooded Fairground",
    (
        Place(
            "Turnstile",
            {
                "ground": "Turnstile. Dry. It clicks for everybody. It's clicked a few more than came out.",
                "weave": "A turnstile painted like a wedding, dry side of the rope, and the whole fair beyond it up "
                "to its waist and still lit.",
                "name": "The turnstile has counted four hundred and twelve in. No means of counting out was provided.",
                "tune": "A turnstile, geared one to one. It reads four hundred and twelve, and I make it one.",
            },
            {
                "turnstile": "It gives way, and then it doesn't.",
                "fair | rope": "All the lamps are on, and their other halves are on beneath them.",
            },
            "An organ, gargling.",
            "Sugar.",
            "at",
        ),
        Place(
            "Hoopla",
            {
                "ground": "Stall up on blocks. Prizes nobody's won. There's a goldfish, happy for once.",
                "weave": "Chalk dogs with their eyes done by somebody in a hurry and one done by somebody in love.",
                "name": "Prizes are displayed; the rules, which are behind the prizes, are not.",
                "tune": "The hoops are ninety across, and the blocks ninety-two. I had always.",
            },
            {
                "prize | prizes | dog | dogs | stall | chalk": "Plaster. One of them has been given eyelashes.",
                "goldfish": "It swims out of its bowl, and round, and in.",
                "hoop | hoops | block | blocks | rules": "Just too small. It is an honest swindle.",
            },
            "Wood, on wood, a near thing.",
            "Paraffin.",
            "at",
        ),
        Place(
            "Swingboats",
            {
                "ground": "Boats, afloat. They'd not know what to do. Somebody's mitten on a thwart.",
                "weave": "Swingboats in peacock and gold, off their chains, and the ropes still plush where hands "
                "went.",
                "name": "The boats are now, for the first time, boats.",
                "tune": "Four boats. They used to swing in three seconds, all. They drift, and seem.",
            },
            {
                "boat | boats | chains | thwart": "Peacock, gold, and under the gold, grocer's green.",
                "ropes | rope | mitten": "Plush, like a caterpillar, and bald in the middle.",
                "water": "It takes the boats along by the elbow.",
            },
            "A creak with nothing hung on it.",
            "Wet plush.",
            "at",
        ),
        Place(
            "Gallopers",
            {
                "ground": "Roundabout. Horses up to their bellies. All got names. They look better for it.",
                "weave": "Thirty horses with real hair, dapple, strawberry, one in a blue nobody ever foaled, and "
                "every saddle buttoned by hand.",
                "name": "Each horse bears a name upon its neck. I find that I have been looking for one.",
                "tune": "Thirty horses on cranks, four to the minute, rising ninety. It is a sort of breath.",
            },
            {
                "horse | horses | saddle | hair": "Bess, Duke, Annie, Somebody. They paw at it.",
                "crank | cranks | roundabout | name": "Still going, under there.",
                "water": "It goes round, having been shown how.",
            },
            "A waltz, with bubbles.",
            "Horsehair.",
            "at",
        ),
        Place(
            "Ghost Train",
            {
                "ground": "Tunnel. Somebody's laid a hand on my face, and it's string. Kids, this was for.",
                "weave": "Cobwebs in butter muslin, a skeleton with his seams showing, and a hand on a stick, a "
                "lady's hand, lovely glove.",
                "name": "A skeleton is employed here. His terms are displayed.",
                "tune": "Dark; eleven metres; a scream at each end, recorded, a quarter-tone apart. One waits for.",
            },
            {
                "tunnel | string | cobwebs | cobweb | dark": "Butter muslin, and some actual spiders who know no "
                "better.",
                "skeleton | terms | seams": "He nods. It is only the current.",
                "scream": "It is on a spring, like a blind.",
                "hand | glove | face | stick": "It pats. It has been told to clutch, and pats.",
                "water": "Black, and it goes on through.",
            },
            "A scream, politely.",
            "Rubber and damp.",
        ),
        Place(
            "Helter-Skelter",
            {
                "ground": "Tower, with a slide round it. Mats stacked. One's out. Whoever it is isn't down yet.",
                "weave": "A tower striped like a bolster and coir mats in a pile, and one not there, so someone's "
                "still up top, thinking about it.",
                "name": "One mat has been issued, and not returned. A person may be inferred.",
                "tune": "A helix, falling one in three. Forty mats, less one. I listen, upward, for a.",
            },
            {
                "tower | slide": "Nobody at the top that can be seen from the bottom.",
                "mat | mats | pile": "Coir, and they bite.",
                "water": "It goes round the foot of the tower, like anybody.",
            },
            "Somebody making up their mind.",
            "Coir.",
            "at",
        ),
    ),
    water=4,
)
