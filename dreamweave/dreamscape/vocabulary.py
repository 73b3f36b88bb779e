"""What generated dreams are furnished with: things by aspect, what they look like masked, and who is asleep.

Change anything here and palette.PALETTE with it.
"""

from __future__ import annotations

from dreamweave.record import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


class Article(Value):
    """A thing: its name with an article, and what is seen when it is examined."""

    name: str
    text: str


class Sleeper(Value):
    """Somebody asleep in a dream that is not theirs. text: what is seen of them. asks: how they begin to say what they
    want. wakes: their last words in it."""

    name: str
    pronoun: str
    text: str
    asks: str
    wakes: str


THINGS: Mapping[str, tuple[Article, ...]] = {
    "light": (
        Article("a lantern", "Lit, trimmed, and turned low, as for somebody who is not in yet."),
        Article("a candle", "Half of one. The other half went on a Thursday."),
        Article("a lamp", "A brass one, lit. It leans towards whoever looks at it."),
    ),
    "dark": (
        Article("a shutter", "Off its hinges, with the dark still on the back of it."),
        Article("a blackout blind", "Rolled. What is inside the roll has not been light since."),
        Article("a coal sack", "Empty, and nobody has ever seen the bottom."),
    ),
    "road": (
        Article("a suitcase", "Packed. It has a label on it with the ink run."),
        Article("a left boot", "Resoled, and resoled. It points."),
        Article("a milestone", "A small one. It says the same number on both sides."),
    ),
    "hearth": (
        Article("a warm brick", "In flannel. It was put in somebody's bed, and they got up."),
        Article("a toasting fork", "Three prongs, and the handle black to where a hand would be."),
    ),
    "water": (
        Article("a jug", "Full to the brim, and it does not spill, and it would like to."),
        Article("a raincoat", "A child's. It drips, and has been dripping for some years."),
        Article("a sponge", "It weighs what it has drunk."),
    ),
    "stone": (
        Article("a flint", "It has a hole in it, and has been somebody's luck."),
        Article("a doorstop", "Granite, worn on one side by a door that wanted to shut."),
        Article("a pumice", "Grey, light, and down to the last of itself."),
    ),
    "grief": (
        Article("an armband", "Black crape, on elastic. It has been let out for another arm."),
        Article("a black glove", "One. It keeps the shape of holding on to something."),
    ),
    "mirth": (
        Article("a paper hat", "Yellow, out of a cracker. It has been sat in."),
        Article("a red nose", "On a string. It is not doing anything, and one has to look away."),
        Article("a rubber egg", "It has been served to a great many people, once each."),
    ),
    "song": (
        Article("a kettle", "Blue enamel, and about to."),
        Article("a handbell", "It has a clapper, and a way of being carried so as not to."),
        Article("a tin whistle", "Six holes, and one of them worn by a thumb that knew one tune."),
    ),
    "hush": (
        Article("a dumb piano key", "An ivory one. Press it, and nothing is what happens."),
        Article("a felt slipper", "For getting past doors in."),
    ),
    "debt": (
        Article("an unpaid bill", "In red, folded small, and opened often."),
        Article("a pawn ticket", "Number sixty-one. It is good for one thing, and that is gone."),
    ),
    "gift": (
        Article("a parcel", "Brown paper, and a bow in somebody's second-best string."),
        Article("a pot of jam", "Plum. The label says who it is for, and it is not for us."),
    ),
    "memory": (
        Article("a photograph", "Somebody laughing, at somebody who is holding the camera."),
        Article("a bath towel", "It was held out, once, at the end of something, for somebody."),
    ),
    "rest": (
        Article("a bolster", "Long, striped, dented in the middle."),
        Article("a nightcap", "It has slept a good deal, on somebody's behalf."),
    ),
}
"""What an aspect may look like."""

MADE: Mapping[str, Article] = {
    "hearth": Article("a hearth", "A fire with somewhere to be. It makes the hands want to come out of the pockets."),
    "mirth": Article("a mirth", "It is out of breath, and cannot say what at."),
    "grief": Article("a grief", "It is quite small, and takes both arms."),
    "memory": Article("a memory", "Whose is not written on it. It is of a voice in the next room, and it is clear."),
    "debt": Article("a debt", "It has two ends, and whichever is picked up, the other is somebody's."),
    "gift": Article("a gift", "There is no price on it. I have looked underneath."),
    "rest": Article("a rest", "It is heavy as a cat is heavy, and as warm."),
    "hush": Article("a hush", "It has a nap to it, and goes round corners."),
}
"""What is woven, by aspect."""

MASKS = (
    Article("a mink", "A fur, with a number on it. It smells of somewhere else."),
    Article("a stuffed pike", "In a case, with its teeth in. It is not a pike underneath; it is too sorry."),
    Article("a wax pear", "Yellow, perfect, and dusty. Something under the wax is not a pear."),
    Article("a plaster saint", "One of the general sort. It has been given somebody else's hands."),
    Article("a silver cup", "For coming first. The name on it has been rubbed until it is anybody's."),
)
"""What the dream passes a thing off as."""

STANDS = (
    Article("a dresser", "Scrubbed, and cleared, save for one clean round in the dust. There is room for one thing."),
    Article("a trestle", "Two legs and a board, put up for something. There is room for one thing."),
    Article("a plinth", "Marble, or near it. Whatever was on it was one thing, and has gone home."),
    Article("a workbox", "Shut, with a flat lid, on which there has always been one thing."),
)
"""What things are laid on."""

RAFTS = (
    Article("a tabletop", "Legless, afloat, with a cloth on. There is room on it for one thing."),
    Article("a hip bath", "Tin, riding high. There is room in the bottom of it for one thing."),
    Article("a punt", "A flat one, as for ducks. There is room on it for one thing."),
)
"""What floats, and things are laid on."""

SLEEPERS = (
    Sleeper(
        "Ada Pell",
        "she",
        "Lamp-trimmer, sixty, in her hat. Her hands are going, trimming nothing.",
        "What I came in for",
        "That's it. That's where it goes.",
    ),
    Sleeper(
        "Mr Tobit",
        "he",
        "A piano tuner, folded up like a rule. One ear is uppermost and working.",
        "What's missing",
        "There. I could hear it wasn't there.",
    ),
    Sleeper(
        "Nell Sharrock",
        "she",
        "A tram girl of twenty, with the punch still in her fist.",
        "All I'm after",
        "Next stop's mine, thanks.",
    ),
    Sleeper(
        "Old Fenn",
        "he",
        "An eel-catcher, asleep on his feet, as they do.",
        "What I want",
        "Well, that's landed.",
    ),
    Sleeper(
        "Mrs Quarles",
        "she",
        "A widow who takes in mending. There is a needle in her cuff, threaded.",
        "All it wants",
        "There, now. You'd never see the join.",
    ),
    Sleeper(
        "Ivo Lathe",
        "he",
        "A clerk in the Exchange, tie on, pillow-creases to the ear.",
        "The one thing outstanding",
        "I make that right. I make that right at last.",
    ),
    Sleeper(
        "Sister Oriel",
        "she",
        "Night nurse, ward shoes, one eye shut and the other making allowances.",
        "All I'd ask",
        "All in. Lights down, then.",
    ),
    Sleeper(
        "Dunstan Crewe",
        "he",
        "A coalman. He has washed for bed as far as the collar.",
        "What's on the slip",
        "Got the lot. Mind your backs.",
    ),
    Sleeper(
        "Bettany Vole",
        "she",
        "Twelve, and a half, in her brother's coat. She is frowning, as at sums.",
        "What I keep telling them",
        "I did say. I said it was in there.",
    ),
    Sleeper(
        "Captain Sneath",
        "he",
        "Retired, from ferries. He is lying to attention.",
        "What is required",
        "Make fast. Ladies first.",
    ),
    Sleeper(
        "Miss Arkady",
        "she",
        "She teaches scales. Her fingers do C, and then, because it is sleep, D.",
        "What it lacks",
        "Good. From the beginning, tomorrow.",
    ),
    Sleeper(
        "Hob Tansley",
        "he",
        "A lodger. Nobody has seen him lying down before, and he is longer.",
        "What I never liked to ask for",
        "Is it morning? I've slept in it.",
    ),
    Sleeper(
        "Mrs Abney",
        "she",
        "Baker, floury to the elbow. She sleeps in hours, like dough.",
        "What it wants before five",
        "It's risen. Leave it be.",
    ),
    Sleeper(
        "Perry Merriman",
        "he",
        "Sold fish, won a cup for it. There is a smile on him he has no use for.",
        "What I could do with",
        "Fresh today, that. Fresh today.",
    ),
    Sleeper(
        "Lottie Fane",
        "she",
        "She was on at the Palace. She still sleeps facing front.",
        "What they've forgotten",
        "Thank you. You've been kind.",
    ),
    Sleeper(
        "Mr Ambrose",
        "he",
        "A sexton. He has taken his boots off and stood them side by side.",
        "The last thing",
        "That's all of us, then.",
    ),
)
"""Who may be asleep in it."""

SHY: Mapping[str, str] = {
    "tune": "I do not go in there. It is out of true, and in a way I should have to take.",
    "ground": "Not in there. I was in one of those, once, when somebody wasn't.",
    "weave": "Not in there, neighbour, I've a thing about it, there was moth, and my aunt, and I'd rather not say.",
    "name": "I am not admitted there. There is a notice to that effect, and I drafted it.",
}
"""Why somebody will not go into a place, by faculty."""

NOT_FROM = '"Not off whoever made it," says {name}, fast asleep. "I shouldn\'t know where to look."'
"""Why a sleeper does not take a thing from its maker."""
