"""A grand hotel, dancing, up to the waist."""

from __future__ import annotations

from dreamweave.dreamscape.settings.base import Place, Setting

HOTEL = Setting(
    "Grand Hotel Under Water",
    (
        Place(
            "Landing",
            {
                "ground": "Top of the big stairs. Dry carpet. Below, it's all going round with the lights on.",
                "weave": "Carpet with a pile like moss, dry, and then the stairs go down into a ballroom's worth of "
                "water, and the chandeliers walking on it.",
                "name": "Guests are requested not to use the stairs. There is no sign of any who did.",
                "tune": "The carpet is dry to the fifth stair. The lights below are on, and hum, slightly under.",
            },
            {
                "carpet | pile | moss": "Crimson, and so deep that one has no feet.",
                "stair | stairs | water": "They go down until they are a different colour.",
                "lights | light | chandelier | chandeliers": "Each of them has another, upside down, beneath it.",
            },
            "A string quartet, afloat.",
            "Lilies.",
            "on",
        ),
        Place(
            "Linen Room",
            {
                "ground": "Dry. Towels to the roof. Chair for the girl. She'd be on her feet the rest of it.",
                "weave": "Towels, and I had to sit down, four hundred, huckaback, all one bleach, and H in the "
                "corner of every last one, by hand.",
                "name": "All linen is present, and initialled. The girl who did it is not entered.",
                "tune": "Four hundred towels, folded to one width. It is a good width. I would have.",
            },
            {
                "towel | towels | linen | corner": "H, in white on white. One has to hold it slant to the light.",
                "chair | girl": "It is a bentwood, behind the door, where it can't be seen from the passage.",
            },
            "Folding, or the memory of it.",
            "Blue-bag.",
        ),
        Place(
            "Lobby",
            {
                "ground": "Waist-deep and warm. The desk's still there. Somebody's rung for a porter and been swept "
                "on.",
                "weave": "Palms in their pots going by like aunts, and a revolving door that's got the idea at last.",
                "name": "The desk is attended by a hat. The revolving door admits the same water repeatedly.",
                "tune": "Water to a metre ten. The revolving door turns once in nine seconds, and nobody is.",
            },
            {
                "desk | hat | porter": "A porter's hat, on its own, being courteous.",
                "door | revolving door": "Round, and round, letting in what it let out.",
                "palm | palms | pots": "They nod as they pass.",
                "water": "Warm, and lit from below. It signs in and moves on.",
            },
            "Ting, a long way ahead.",
            "Cigars.",
        ),
        Place(
            "Ballroom",
            {
                "ground": "Big. Chairs all round the edge, and they've got partners: they're bobbing.",
                "weave": "Gilt chairs waltzing, I tell no lie, in pairs, and the sprung floor down there going with "
                "it.",
                "name": "The chairs are dancing. Each card, on inspection, is full.",
                "tune": "The chairs go round in three. I had supposed there was a band. It is the.",
            },
            {
                "chair | chairs | partners": "Gilt, with weak ankles.",
                "card | cards": "A little pencil on a string, and the one name all down it.",
                "floor": "Sprung. It can be felt through the water, wanting to.",
                "water | edge": "In three-four.",
            },
            "One two three.",
            "Gardenia and damp.",
        ),
        Place(
            "Kitchens",
            {
                "ground": "Ranges under the water. Pans floating, by size. Somebody's apron, still tied.",
                "weave": "Copper pans sailing about like a regatta, and an apron, tied, floating sat up, as if cook "
                "had only stepped out of it.",
                "name": "An apron is afloat, tied, with nobody in it, and appears to be in charge.",
                "tune": "Forty pans, all ringing, very softly, each at its own. One could nearly.",
            },
            {
                "pan | pans | copper pans": "They knock together and each says its name.",
                "range | ranges": "Drowned, and still a little warm.",
                "apron": "The bow is a good bow. It would have to be cut.",
                "water": "There is a skin on it. It goes out with the soup.",
            },
            "Copper, on copper.",
            "Onions.",
        ),
        Place(
            "Cellars",
            {
                "ground": "Low roof. Bottles, lying down. You walk bent. Someone did that every night for years.",
                "weave": "Bottles in their dust like a shelf of little grey vests, and the corks coming up one at a "
                "time for a look.",
                "name": "The wine is laid down by years. The year of the flood has been left a rack.",
                "tune": "Eleven degrees, and constant. The wine is the only thing in the house that has not been told.",
            },
            {
                "bottle | bottles | wine | rack | corks | cork | dust": "The labels have floated off and are going "
                "round by themselves, telling nobody.",
                "roof": "It has taken off a good deal of hair.",
                "water": "Up to the chest, and cold, and in no doubt of the way.",
            },
            "A cork.",
            "Stone.",
        ),
    ),
    water=4,
)
