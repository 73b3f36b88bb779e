"""A theatre, on a night when it is all waiting."""

from __future__ import annotations

from dreamweave.dreamscape.settings.base import Place, Setting

THEATRE = Setting(
    "Theatre",
    (
        Place(
            "Keeper's Lodge",
            {
                "tune": "A hatch, a stove-pipe, a row of keys. Forty of them, hung by pitch, or by accident.",
                "ground": "Keeper's hatch. Keys up. Every one's in but nobody's signed.",
                "weave": "A hatch with a fringe on it, chenille, and all the keys on ribbons so you'd know yours in "
                "the dark, mine would be liver.",
                "name": "The book is open at the hatch, and everybody has signed it, in advance, for the year.",
            },
            {
                "hatch | fringe | stove-pipe": "Somebody leans here. There are two worn places, for elbows.",
                "key | keys | ribbon | ribbons": "Dressing rooms one to forty. Forty is a cupboard.",
                "book": "Signed and signed. The same hand by the end.",
            },
            "Applause, through four walls, for something else.",
            "Size and oranges.",
            "at",
        ),
        Place(
            "Wings",
            {
                "tune": "Ropes to a rail, all at one tension but the ninth. A stool. One waits here, and is then.",
                "ground": "Dark. Ropes tied off, good knots. Stool for whoever's on next. It's warm.",
                "weave": "All the flats from behind, bare canvas, and every seam sized and rubbed down where no "
                "one'll look, now that's what I call manners.",
                "name": "From here the scenery may be seen from behind, where it is signed, dated, and propped up.",
            },
            {
                "rope | ropes | rail | knots | knot": "Tied off in a hitch that can be let go with one hand.",
                "stool": "Warm. Somebody has gone on.",
                "flat | flats | canvas | seam | scenery": "It is a garden from the front. From here it says THIS WAY "
                "UP.",
            },
            "A line, being thought of.",
            "Dust on hot tin.",
        ),
        Place(
            "Stage",
            {
                "tune": "Raked one in eighteen. A chalk cross in the middle, and a chair a hand's width off it.",
                "ground": "Stage. One chair. There's a cross to stand on and folk have. The boards dip.",
                "weave": "Boards, a chair with its good side to the house, and a drop cloth of a sunset in a red I "
                "could have told them wouldn't hold.",
                "name": "One chair is set, slightly off its mark. It is not known to whom one would report it.",
            },
            {
                "cross | mark | chalk": "Chalk, gone over every night for years, so that it stands up like a scar.",
                "chair": "Three good legs and a painted one.",
                "boards | board": "They give, there, by about the weight of one person.",
                "sunset | drop cloth | house": "It is going down where it has always gone down. Beyond it, rows and "
                "rows of dark.",
            },
            "A house, holding its breath.",
            "Greasepaint.",
            "on",
        ),
        Place(
            "Dressing Room",
            {
                "tune": "A mirror with eleven bulbs, nine lit. It has a face's height marked on it in grease, below "
                "mine.",
                "ground": "Mirror. Slippers under the table, side by side. She'll be glad of those.",
                "weave": "Sequins, tarlatan, a wrapper that's been a curtain and a curtain that's been a bride, and "
                "slippers, kid, resoled by hand.",
                "name": "Telegrams are stuck round the mirror. All say tonight. None is dated.",
            },
            {
                "mirror | bulb | bulbs": "Nine bulbs. It is kind, for a mirror.",
                "slippers | slipper": "Side by side, toes in.",
                "table": "It has been cleared, but for powder.",
                "sequins | tarlatan | wrapper | curtain": "Heavy as fish, and mended in the one place, over and over.",
                "telegram | telegrams": "TONIGHT STOP. TONIGHT STOP. TONIGHT.",
            },
            "A hairpin, settling.",
            "Cold cream.",
        ),
        Place(
            "Gods",
            {
                "tune": "The top of the house, thirty degrees and rising. From here a whisper arrives in full. I did "
                "not.",
                "ground": "Up top. Backless benches. Peel on the floor. You see the parting in everybody's hair.",
                "weave": "Benches with no backs and a brass rail worn silk by elbows that paid nine winks, and they "
                "loved it more than anyone.",
                "name": "The cheapest places in the house, from which, alone, one can see who is standing in the "
                "wings.",
            },
            {
                "bench | benches | house": "Carved with hearts, low down, where hands hang.",
                "rail | brass rail": "Silk, to the touch.",
                "peel | floor": "Orange, all in one piece. Somebody was not watching the play.",
            },
            "Every word, and a cough.",
            "Oranges and gas.",
        ),
        Place(
            "Prop Store",
            {
                "tune": "Everything here weighs a third of what it should. A goose, two thrones. I find I am careful.",
                "ground": "Shelf of stuff that's no weight. Goose. Throne. A letter. It's been read, though.",
                "weave": "Papier mache goose, two thrones in best gilt and worst ticking, and a letter on a nail, "
                "and it's a real letter, neighbour.",
                "name": "All is false save for one letter, which is used nightly and is genuine.",
            },
            {
                "goose": "Paper. It has been carved nine hundred times, and has a hinge.",
                "throne | thrones | ticking": "They are for sitting on, briefly.",
                "letter | nail | shelf": "It begins My dear. It is read out every night as something else.",
            },
            "A goose, hollow.",
            "Glue.",
        ),
    ),
)
