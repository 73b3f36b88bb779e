"""A pawnshop, from both sides of its glass."""

from __future__ import annotations

from dreamweave.dreamscape.settings.base import Place, Setting

PAWNSHOP = Setting(
    "Pawnshop",
    (
        Place(
            "Shop Door",
            {
                "name": "A door on a spring. One may enter in any circumstances, it is stated, but those.",
                "ground": "Shop door. The mat's worn by folk not coming in.",
                "weave": "A door with a blind, tassel gone, and a mat worn in two places, where you stand and think.",
                "tune": "A door, a mat, and a spring of more force than the door can possibly.",
            },
            {
                "door | spring | blind": "It shuts behind one with a good deal of tact.",
                "mat": "Worn by people turning round.",
            },
            "A spring, settling.",
            "Brass polish.",
            "at",
        ),
        Place(
            "Front Counter",
            {
                "name": "The counter, from the side of it on which one explains. The glass is to the ceiling.",
                "ground": "Customer's side. Glass all the way up. Somebody's rested their head on it.",
                "weave": "The counter's on the low side here so you look up, that's carpentry, that is, and then the "
                "glass.",
                "tune": "A counter, ninety high, and glass above it to three metres.",
            },
            {
                "counter": "It has a groove in it, for sliding things across that are not slid back.",
                "glass | ceiling": "A forehead has been leant on it, at several heights, over several years.",
            },
            "My own side of a conversation.",
            "Coins.",
            "at",
        ),
        Place(
            "Window",
            {
                "name": "The unredeemed are shown here, with prices. I find that I am looking at them from among them.",
                "ground": "In the window with the stuff. Street out there, feet going by. Some slow down.",
                "weave": "In the window, with the medals and the christening spoons, on a bit of velvet that's been "
                "a better bit of velvet.",
                "tune": "Medals and spoons, at an average of nine winks. Nobody in the street can.",
            },
            {
                "medals | medal | spoons | spoon | unredeemed | price | prices": "For Valour, nine winks. For Long "
                "Service, four.",
                "velvet": "Sun-faded, with the shapes of what has been bought back. Three.",
                "street | feet": "They slow down, and one pair always stops.",
            },
            "Feet.",
            "Velvet, warm.",
        ),
        Place(
            "Side Door",
            {
                "weave": "Tradesman's side, sacking on the floor, and a wire that goes through the wall to the front.",
                "name": "The rear entrance. The floor is sacking, for persons who are not customers.",
                "ground": "Back way. There's a wire goes through to ring out front.",
                "tune": "The rear. A wire, at some tension, runs through the wall.",
            },
            {
                "wire": "Pull it, and somebody out front turns round.",
                "sacking | floor": "From sugar. It says so.",
            },
            "A wire, thrumming.",
            "Sacking.",
            "at",
        ),
        Place(
            "Inner Counter",
            {
                "weave": "The broker's side, and I'm a foot taller, there's a step, the cunning, and a rag for "
                "wiping off what people leave with their hands.",
                "name": "The other side of the counter, from which, it transpires, one looks down.",
                "ground": "Broker's side. There's a step. That's all it is. A step.",
                "tune": "The same counter from a step of twenty-two centimetres. It is quite effective.",
            },
            {
                "step": "Nine inches. Everything is done with nine inches.",
                "rag | counter | hands": "For breath, tears and fingerprints.",
            },
            "The glass, ticking.",
            "Tickets.",
            "at",
        ),
        Place(
            "Pledge Room",
            {
                "weave": "Shelves of bundles, every one somebody's Sunday, and I'm not to touch, and look, look at "
                "that smocking.",
                "name": "Pledges are held for a year and a day. Some of these are dated in another reign.",
                "ground": "Shelves. Boots, mostly, from Mondays. There's small ones.",
                "tune": "Shelved to four metres. The temperature is kept, for the violins, and the rest.",
            },
            {
                "bundle | bundles | boots | smocking | pledge | pledges | shelf | shelves": "Monday's, most of them, "
                "that were to be out by Saturday.",
                "violins | violin": "Three. They hum when a cart goes by.",
            },
            "Three violins, minding.",
            "Camphor.",
        ),
    ),
    glass=True,
)
