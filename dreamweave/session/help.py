"""What HELP says: a page that is the whole, and a paragraph by topic for whoever asks for more."""

from __future__ import annotations

HELP = (
    "Type short plain commands: LOOK, EXAMINE (or X) something, TAKE and DROP things, GO NORTH (or N), OPEN, "
    "PUT X IN Y, GIVE X TO Y. ASK somebody ABOUT something; TALK TO them. I lists what is carried, EXITS the ways on.",
    "A name by itself moves you to another person: WHO lists them. AS somebody, LOOK does one thing as them.",
    "THINK gives a nudge, three grades of it. AIMS says what is wanted, LEDGER what is known and from whom.",
    "UNDO takes back as much as you like, REDO gives it back. Play is saved after every command; SAVE name marks a "
    "place, RESTORE name goes back to it. QUIT leaves, and nothing is lost. HELP TALK, HELP GO, HELP THINK, HELP SAVE "
    "and the like say more.",
)

PAGES = {
    "again": "AGAIN, or G, repeats the last thing that the person you are with did, looked at or tried, with the same "
    "things, whether or not it worked. AGAIN 3 does it three times. A line that was not understood is never repeated, "
    "nor is a command to the game itself, such as SAVE. After UNDO it repeats what is then the last.",
    "as": "AS, a person's name and a command has that person do one thing, and you stay with whom you were with.",
    "go": "N, S, E, W, UP, DOWN, IN and OUT go that way, and EXITS lists the ways. GO TO and a place walks there, and "
    "goes on until something happens. MAP tells what has been seen.",
    "look": "LOOK tells of the place, EXAMINE (X) of a thing in it, and READ, LISTEN, SMELL, TOUCH, SEARCH and LOOK "
    "UNDER of what looking leaves out. INVENTORY (I) lists what is carried.",
    "save": "Every command is saved as it is typed. SAVE and a name marks the place, RESTORE and the name goes back to "
    "it, and BOOKMARKS lists the names. TIMELINE tells the way here.",
    "talk": "TALK TO somebody. ASK somebody ABOUT something, TELL somebody ABOUT something, SHOW and GIVE them things; "
    "TOPICS lists what could be asked here. What one of your people knows, another has to be told.",
    "think": "THINK gives a nudge about what the person you are with wants; again, a plainer one, and the third says "
    "what to type. AIMS lists what everybody wants, LEDGER what this person knows and from whom.",
    "undo": "UNDO takes back the last thing done by anybody, UNDO 3 the last three. UNDO TO and the number of a turn "
    "goes back to that turn. REDO does again what was taken back.",
    "wait": "WAIT (Z) lets a turn go by, WAIT 5 lets five, and stops when something happens.",
}
"""By topic, what HELP says of it."""

ALSO = {
    said: topic
    for topic, words in {
        "again": "g repeat",
        "as": "switching switch names people who",
        "go": "movement moving map exits directions walking travel n s e w",
        "look": "examine x looking read inventory i",
        "save": "saving saves restore bookmarks timeline load",
        "talk": "talking ask asking tell topics speaking conversation show",
        "think": "hint hints stuck aims ledger goals goal thinking nudge",
        "undo": "redo mistakes",
        "wait": "z waiting time",
    }.items()
    for said in words.split()
}
"""Topics of HELP that are told of under another."""

LEADS = frozenset({"with", "on", "about", "me"})
"""Words between HELP and its topic."""


def help_on(topic: str) -> tuple[str, ...]:
    """The paragraphs of HELP; topic: what was typed after it, or ""."""
    asked = " ".join(word for word in topic.lower().split() if word not in LEADS)
    if not asked:
        return HELP
    if words := PAGES.get(ALSO.get(asked, asked)):
        return (words,)
    return (f'HELP has no page on "{asked}". HELP alone is the whole; it has pages on {", ".join(PAGES).upper()}.',)
