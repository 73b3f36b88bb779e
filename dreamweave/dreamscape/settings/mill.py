"""A mill going round with the river in it."""

from __future__ import annotations

from dreamweave.dreamscape.settings.base import Place, Setting

MILL = Setting(
    "Flooded Mill",
    (
        Place(
            "Stair Head",
            {
                "ground": "Top of the stairs. Dry. Below here it's all afloat and going round.",
                "weave": "Dry boards, thank you, and below them the whole mill gone out in its Sunday brown and "
                "walking in a ring.",
                "name": "The water has reached the fourth stair, at which it was, evidently, refused.",
                "tune": "Dry, by forty centimetres. Below it the water goes round at half a metre a second.",
            },
            {
                "stair | stairs | boards": "The water comes up to the fourth, and takes its foot off again.",
                "water": "Brown, and in no hurry, and all one way.",
                "mill": "It goes on down there without its floors.",
            },
            "A house, going by.",
            "Mud and sacking.",
            "at",
        ),
        Place(
            "Counting Room",
            {
                "ground": "Office, up out of the wet. High stool. Somebody's feet never reached the bar.",
                "weave": "Ledgers in calf and a high stool in horsehair, and all of it looking down its nose at the "
                "wet.",
                "name": "The ledgers are dry. They are made up to four o'clock, with one line left over.",
                "tune": "Three metres square and dry. The stool is set for someone whose feet did not.",
            },
            {
                "ledger | ledgers | line": "Sacks in, sacks out, and a column for what the mice had.",
                "stool | high stool | bar | horsehair": "The bar is worn where feet just failed to reach it.",
                "wet": "It is on the other side of the sill, keeping its place.",
            },
            "Pages, damp, turning themselves.",
            "Ink.",
        ),
        Place(
            "Wheel Race",
            {
                "ground": "Wheel's going. Nothing's hitched to it. Sixteen paddles and a good floor to stand on, "
                "under.",
                "weave": "The wheel's green as a sleeve to the elbow, and round it goes with nobody's corn.",
                "name": "The wheel revolves. On whose account is not shown.",
                "tune": "The wheel turns four to the minute, driving nothing. It is in perfect.",
            },
            {
                "wheel | paddle | paddles | sleeve": "Elm, furred with weed, dripping up one side and down the other.",
                "floor | water | race": "Waist-deep, walking pace, and you can stand.",
            },
            "Slap, and slap.",
            "Weed.",
        ),
        Place(
            "Stone Floor",
            {
                "ground": "Two millstones, stopped. Water's up to the eye. There's a coat on a nail.",
                "weave": "Millstones under the water like two moons in a bag, and a coat on a nail, floury, elbows "
                "gone.",
                "name": "The stones have been stopped, and the date chalked on the upper. It is tomorrow's.",
                "tune": "Two stones, one metre twenty, with the gap between them set for flour and full of.",
            },
            {
                "millstone | millstones | stones | eye | date | flour": "Twelve furrows, newly dressed. Chalk on the "
                "top one.",
                "coat | nail | elbows": "There is bread in the pocket.",
                "water": "It comes in by one door and goes out by another, wiping its feet.",
            },
            "Grit, underfoot.",
            "Flour, wet.",
            "on",
        ),
        Place(
            "Sack Store",
            {
                "ground": "Sacks, stacked above the wet. Somebody's lain on them. You can see the shape.",
                "weave": "Sacks in good brown jute, selvedge out, with every patch a different patience.",
                "name": "The sacks are stencilled with the names of farms, of which two are still farms.",
                "tune": "Two hundred sacks, dry, and one dented by a sleeper of about my.",
            },
            {
                "sack | sacks | jute | patch | names": "Somebody has lain along the top row, on the left side, often.",
                "wet | water": "It goes past the bottom row and does not look in.",
            },
            "Mice, upstairs.",
            "Barley.",
        ),
        Place(
            "Mill Tail",
            {
                "ground": "Where it comes out. Slow. Three rods on the bank. No kids.",
                "weave": "It comes out the tail slower and paler, like anything that's been through the wash, past "
                "three little rods stuck in the bank.",
                "name": "Three fishing rods have been left on the bank, in order of size.",
                "tune": "The tail. Slower, by a third. Three rods on the bank, and three floats, not quite still.",
            },
            {
                "bank": "Bare in three places, the size of three behinds.",
                "rod | rods | float | floats": "One hazel, one ash, one broom-handle. The broom-handle has had a bite.",
                "tail | water": "Slower here, and paler, and it keeps an eye on where it is going.",
            },
            "Floats, nodding.",
            "Mint.",
            "at",
        ),
    ),
    water=4,
)
