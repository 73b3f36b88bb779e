"""A ticket office, from both sides of its glass."""

from __future__ import annotations

from dreamweave.dreamscape.settings.base import Place, Setting

STATION = Setting(
    "Ticket Office",
    (
        Place(
            "Concourse",
            {
                "name": "The board announces all trains. It is, on the whole, an apology.",
                "weave": "Marble underfoot and a board overhead, clacking its tongue.",
                "ground": "Big hall. Nobody. Trunk with a kid's sock shut in it.",
                "tune": "Forty metres to the roof. The board clacks once a minute, and is wrong by.",
            },
            {
                "board | trains | train": "Sorry, it says, and a platform.",
                "marble | roof": "It goes up into pigeons.",
                "trunk | sock": "Strapped. Whoever it is has got away with one sock.",
            },
            "Pigeons, and an announcement.",
            "Steam.",
        ),
        Place(
            "Grille",
            {
                "name": "The grille, at which one states one's destination to a small hole.",
                "weave": "A brass grille, polished by breath, with a hole for talking and a scoop for paying.",
                "ground": "Grille. You have to stoop. Everyone's stooped.",
                "tune": "A grille, and glass behind it, with a hole set for a voice lower than mine.",
            },
            {
                "grille | hole | scoop": "Everything anyone has asked for has gone through a hole the size of a plum.",
                "glass": "Somebody is on the far side of it, the other way round.",
            },
            "One's own voice, coming back in.",
            "Brass.",
            "at",
        ),
        Place(
            "Bench",
            {
                "name": "A bench, provided, on which a newspaper is being kept for someone who got up.",
                "weave": "A slatted bench and a newspaper folded to the crossword, all in but the one.",
                "ground": "Bench. Somebody waited here long enough to wear it. Paper's still folded.",
                "tune": "A bench for four. One has sat at the very end, so as to leave room for.",
            },
            {
                "bench": "Worn at one end only.",
                "newspaper | paper | crossword": "One clue left. Somebody's, six letters, it goes home.",
            },
            "A clock, elsewhere.",
            "Newsprint.",
            "on",
        ),
        Place(
            "Mail Cage",
            {
                "weave": "Wire, and sacks in it, sealed with a red I'd call Post Office and they'd call Regulation.",
                "name": "The mail is under seal. One sack has my initials, which proves nothing.",
                "ground": "Cage of sacks. Heavy. All of it somebody writing to say.",
                "tune": "A cage, two metres cubed, of letters at thirty kilos the sack.",
            },
            {
                "sack | sacks | seal | mail | letters": "You can feel envelopes through it, like ribs.",
                "wire | cage": "Diamond mesh, and a fingerful of fluff.",
            },
            "Paper, under pressure.",
            "Gum.",
        ),
        Place(
            "Clerk's Desk",
            {
                "weave": "The clerk's side, and there's a cushion on the stool in Berlin work, parrots, well, you "
                "would.",
                "name": "The clerk's side. The rubber stamps are arranged by how final they are.",
                "ground": "Clerk's side. Stool's got a cushion. You'd need it.",
                "tune": "The desk is lit at four hundred lux for somebody whose eyes were.",
            },
            {
                "stool | cushion | parrots | parrot": "Two parrots, in wool, not speaking.",
                "desk": "A blotter, on which it can be read, backwards, that it is all cancelled.",
                "stamp | stamps | rubber stamps": "RETURN. SINGLE. VOID. They are worn in that order.",
            },
            "A nib, on the wrong side of things.",
            "Rubber and ink.",
            "at",
        ),
        Place(
            "Ticket Rack",
            {
                "weave": "Tickets in their racks, and the pinks alone, neighbour, shell, salmon, liver, third-class "
                "blush, every one to somewhere.",
                "name": "Tickets are racked by destination. The rack for Home is empty, and has been dusted.",
                "ground": "Racks. Every place there is. Home's sold out.",
                "tune": "Nine hundred slots. I note that Home is empty, and look at something.",
            },
            {
                "rack | racks | slot | slots | tickets | ticket": "Ashby to Zeal. Home has been dusted.",
                "pinks": "Third single, off-peak.",
            },
            "Card, edge on.",
            "Card.",
            "at",
        ),
    ),
    glass=True,
)
