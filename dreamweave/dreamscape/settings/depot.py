"""The trams, put away for the night."""

from __future__ import annotations

from dreamweave.dreamscape.settings.base import Place, Setting

DEPOT = Setting(
    "Tram Depot",
    (
        Place(
            "Gate",
            {
                "tune": "A gate, two metres ten, chained but not locked. The clock over it is slow by as much as I am.",
                "ground": "The gate. Chain's on, nobody's locked it. Clock says ten to. It always did.",
                "weave": "A gate in tram red gone the colour of liver, a chain in a stocking so it shan't chip the "
                "paint, and a clock, stopped, bless it.",
                "name": "The gate is chained and has not been locked. The clock, it is noted, declines to say since "
                "when.",
            },
            {
                "gate": "Nine coats of it. Under the red there is an older red.",
                "chain | stocking": "It is wound twice and hooked. A child could undo it. One has.",
                "clock": "Ten to. It was put up like that, by somebody who was leaving.",
                "paint | red": "It comes off on the hand as a fine dust, like a blush.",
            },
            "Wires, a long way off, with nothing on them.",
            "Rain that has dried.",
            "at",
        ),
        Place(
            "Car Shed",
            {
                "tune": "Four cars on four roads, dark. Their springs are all at one height. Someone has checked, "
                "with a ruler, and then.",
                "ground": "Four cars, put away for the night. Swept. Somebody's left a cushion on the front step.",
                "weave": "Four cars asleep in a row with their lovely bald plush, and one cushion somebody's brought "
                "from home, blanket stitch, left-handed.",
                "name": "Four cars are present. A cushion, for which there is no authority, has been left upon a step.",
            },
            {
                "car | cars | plush": "Numbers on their foreheads. Every seat has a dent in it that somebody would "
                "know.",
                "road | roads | springs | spring": "They shine in the middle, where it is worn, and nowhere else.",
                "cushion": "Flat as a plate. It has been sat on by one person for a great many years.",
                "step": "Hollow in the middle.",
                "ruler": "It is in the crack of a door, holding it. Twelve inches, less the first.",
            },
            "Iron, cooling, in no order.",
            "Wet coats and brake dust.",
        ),
        Place(
            "Lamp Room",
            {
                "tune": "Sixty hooks and a bench. One hook is polished, at about the height of my shoulder.",
                "ground": "Hooks. One's been used more than the others. Low bench. You'd sit here to lace up.",
                "weave": "Hooks, hooks, hooks, and a bench with a rag folded on it the way you'd fold a shirt for "
                "somebody.",
                "name": "There are sixty hooks, numbered. One number has been worn away by being used.",
            },
            {
                "hook | hooks": "Brass. The ninth has no number left.",
                "bench": "It is the height of a tired person.",
                "rag | shirt": "Folded in four, edges in.",
                "number | numbers": "One to sixty, less nine.",
            },
            "A tap that has been seen to.",
            "Colza and wick.",
        ),
        Place(
            "Canteen",
            {
                "tune": "A table for twelve. The urn holds forty litres at ninety-four degrees for people who have "
                "all.",
                "ground": "One table. Twelve chairs, eleven pushed in. Urn's hot. Nobody's had theirs.",
                "weave": "Oilcloth in a check nobody's made since my aunt, and an urn in a knitted jacket, moss "
                "stitch, and who does that for an urn?",
                "name": "The table is laid for twelve, of whom none has signed in. The urn has been left on, "
                "contrary to the card.",
            },
            {
                "table | oilcloth | check": "Rings on it, linked, like a list of who sat by whom.",
                "chair | chairs": "Eleven in. The twelfth has its back to the door so as to be first out.",
                "urn | jacket": "It ticks. There is a tide-mark in it of ten thousand cups.",
                "card": "SWITCH OFF AFTER USE. It has not been after use yet.",
            },
            "The urn, thinking it over.",
            "Stewed tea.",
        ),
        Place(
            "Pit",
            {
                "tune": "Below the rails, one metre sixty. Drips at nine a minute. From here everything is seen from "
                "underneath, including.",
                "ground": "Down under the rails. You see the worn side of everything. Mind the sump.",
                "weave": "Underneath it all, neighbour, where it's black grease on black grease, and somebody's put "
                "a strip of carpet down for their knees.",
                "name": "The pit is inspected quarterly, by whoever last wrote his initials in the grease.",
            },
            {
                "rails | rail": "From below they are two bright lines with night between.",
                "sump | grease": "Black, deep, and perfectly level.",
                "drips | drip": "One. Then, when it has been given up, another.",
                "carpet | strip": "A runner off somebody's stairs.",
                "initials": "The newest are twelve years old.",
            },
            "A drip, and then not.",
            "Axle.",
        ),
        Place(
            "Lost Property Room",
            {
                "tune": "Shelves to the ceiling, all labelled. It is the only room here that is full, and nobody has.",
                "ground": "Shelves of what folk left. Single gloves, mostly. Somebody's teeth. You'd think you'd come.",
                "weave": "Umbrellas by the gross, gloves by the one, a whole wedding in tissue, and a label on each, "
                "in a hand that was sorry.",
                "name": "Every article is entered with its date. The column for its return has been ruled, in hope, "
                "to the foot of the page.",
            },
            {
                "shelf | shelves | ceiling": "Deal, and bowed in the middle by things no heavier than a glove.",
                "glove | gloves | umbrella | umbrellas | teeth": "One of each. They face the door.",
                "label | labels | column | page": "A date, a tram, a seat. Nobody's name. They would have had to "
                "come back for that.",
                "wedding | tissue": "It was left on the Nine. It was on its way.",
            },
            "String settling.",
            "Camphor.",
        ),
    ),
)
