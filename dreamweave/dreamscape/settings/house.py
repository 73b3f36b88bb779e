"""A boarding house and its lodgers' leavings."""

from __future__ import annotations

from dreamweave.dreamscape.settings.base import Place, Setting

HOUSE = Setting(
    "Boarding House",
    (
        Place(
            "Hallway",
            {
                "tune": "Lino, a barometer, a gong. The barometer says Change. It is out by two, like.",
                "ground": "Hall. Seven pairs of boots on a sheet of paper, and a gap.",
                "weave": "A stair carpet in a turkey red that someone's turned, end for end, so the worn bit's where "
                "the lodgers won't look, clever.",
                "name": "Rules are displayed. There are nineteen, of which the last is Please.",
            },
            {
                "lino | paper | gap | sheet": "Clean. Somebody does it on their knees, backwards, towards the kitchen.",
                "barometer | gong": "It says Change. It says it whatever you do.",
                "boots | boot": "Seven pairs, by size, like a family of whom one is late.",
                "carpet | stair carpet | stair": "Turned end for end. It was done alone; there is one thumb in it.",
                "rules | rule": "No Visitors. No Wirelesses. No Kippers after Nine. Please.",
            },
            "A gong, not being struck.",
            "Cabbage, Sunday's.",
        ),
        Place(
            "Parlour",
            {
                "tune": "Kept at twelve degrees for best. Two armchairs, three metres apart. It is a long way to.",
                "ground": "Best room. Nobody's let in. Two armchairs. Only the one's got a dip.",
                "weave": "Antimacassars, crochet, shell edging, every chair in its bonnet, and a sampler that stops "
                "in the middle of a word.",
                "name": "Two armchairs are reserved for callers, none of whom has been recorded.",
            },
            {
                "armchair | armchairs | antimacassar | antimacassars": "One has a dip in it. The other is plump as "
                "the day it came.",
                "sampler | word": "HOME SWEE. The needle is still in it.",
            },
            "A clock being discreet.",
            "Soot and lavender.",
        ),
        Place(
            "Scullery",
            {
                "tune": "A sink, nine plates, a tap at four drips a minute. Eight plates are dry. Somebody was called.",
                "ground": "Sink. Nine plates, one still wet. Sleeves were rolled up here. Red hands.",
                "weave": "A roller towel gone to gauze in the middle and good as new at both ends, that's a house "
                "where nobody reaches.",
                "name": "The plates number nine and the lodgers seven. The discrepancy is dried nightly and put away.",
            },
            {
                "sink | tap": "Stone, and worn to a slope on the left.",
                "plate | plates": "Willow pattern. On one of them the birds have been scrubbed off.",
                "towel | roller towel": "You can see the door through it.",
            },
            "Water, going the long way.",
            "Soda.",
        ),
        Place(
            "Servants' Stairs",
            {
                "tune": "Fourteen treads, the ninth loud. Whoever lives here steps over it, and so, I find, do.",
                "ground": "Servants' stairs. Ninth one creaks. They've all learned to miss it. That's somebody asleep.",
                "weave": "Bare treads scrubbed white as a hem, and a bit of felt tacked over the loud one, very "
                "small tacks, very kind.",
                "name": "These are for the use of persons who are not, officially, on the stairs.",
            },
            {
                "tread | treads | stairs | stair | steps": "The ninth sings when it is stood on. It is a flat A.",
                "felt | tacks | tack": "Nine tacks, no bigger than seeds.",
            },
            "Me, being careful.",
            "Candle.",
            "on",
        ),
        Place(
            "Attic",
            {
                "tune": "Eleven degrees. A bed seventy wide, and a window at which one would have to kneel.",
                "ground": "Top of the house. One bed. Somebody's been kneeling at that window. Cold floor.",
                "weave": "A quilt of everyone's leavings, there's a lodger's pyjamas, there's the parlour curtains, "
                "and a border that's pure swank.",
                "name": "This room does not appear upon the plan. There is a bed in it, which does not appear either.",
            },
            {
                "bed | quilt | border | pyjamas | curtains": "Made, and turned down, by whoever is to get into it.",
                "window | floor | plan": "Roofs, and roofs, and one lit square, and somebody in it doing her hair.",
            },
            "Slates, ticking.",
            "Apples.",
        ),
        Place(
            "Coal Hole",
            {
                "tune": "One tonne of coal, nominal. It is darker in here than it need be by about a.",
                "ground": "Coal. Shovel's been leant so you'd find it with no light. Good lad.",
                "weave": "Black, and black on it, and a blacker bit which is the shovel, and on the nail, of all "
                "things, a clean pair of cuffs.",
                "name": "Coal, delivered and signed for; the signature is a thumb.",
            },
            {
                "coal | thumb | signature": "Best nuts. Every lump has been put where it is.",
                "shovel": "Leant by the door, handle out.",
                "cuffs | cuff | nail": "Celluloid, wiped, for the way back up.",
            },
            "A lump, coming to rest.",
            "Coal and cat.",
        ),
    ),
)
