"""Gestures: the verbs that usually come to nothing, as a table. A story's rules give them consequences."""

from __future__ import annotations

from dreamweave.actions.base import Action, Deed

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.actions.base import Handler, Need

TABLE: dict[str, tuple[Need, str, str]] = {
    # action: (needs, line for a thing or nothing, line for a person)
    "push": ("touch", "moved_nothing", "refuse_harm_person"),
    "pull": ("touch", "moved_nothing", "refuse_harm_person"),
    "turn": ("touch", "turned_nothing", "refuse_harm_person"),
    "set": ("touch", "turned_nothing", "refuse_harm_person"),
    "rub": ("touch", "clean_nothing", "refuse_harm_person"),
    "clean": ("touch", "clean_nothing", "refuse_harm_person"),
    "sweep": ("touch", "clean_nothing", "refuse_harm_person"),
    "shake": ("touch", "moved_nothing", "refuse_harm_person"),
    "squeeze": ("touch", "touched", "refuse_harm_person"),
    "wave": ("", "waved", "waved"),
    "point": ("see", "pointed", "pointed"),
    "break": ("touch", "refuse_harm", "refuse_harm_person"),
    "hit": ("touch", "refuse_harm", "refuse_harm_person"),
    "kick": ("touch", "refuse_harm", "refuse_harm_person"),
    "cut": ("touch", "cut_nothing", "refuse_harm_person"),
    "burn": ("touch", "burn_nothing", "refuse_harm_person"),
    "tie": ("touch", "tie_nothing", "refuse_harm_person"),
    "untie": ("touch", "tie_nothing", "cant_do_that"),
    "fill": ("touch", "cant_do_that", "cant_do_that"),
    "pour": ("touch", "cant_do_that", "cant_do_that"),
    "knock": ("touch", "knocked", "refuse_harm_person"),
    "ring": ("touch", "nothing_happens", "cant_do_that"),
    "play": ("touch", "plays_nothing", "plays_nothing"),
    "kiss": ("touch", "kissed", "kissed"),
    "blow": ("touch", "blow_nothing", "blow_nothing"),
    "fold": ("touch", "moved_nothing", "cant_do_that"),
    "sew": ("touch", "cant_do_that", "refuse_harm_person"),
    "stitch": ("touch", "cant_do_that", "refuse_harm_person"),
    "stamp": ("touch", "cant_do_that", "refuse_harm_person"),
    "send": ("touch", "cant_do_that", "cant_do_that"),
    "dictate": ("", "write_nothing", "write_nothing"),
    "write": ("", "write_nothing", "write_nothing"),
    "type": ("", "nothing_happens", "nothing_happens"),
    "fix": ("touch", "fix_nothing", "cant_do_that"),
    "use": ("touch", "cant_use_alone", "cant_do_that"),
    "buy": ("", "buy_nothing", "buy_nothing"),
    "sell": ("", "buy_nothing", "buy_nothing"),
    "dig": ("", "nothing_happens", "nothing_happens"),
    "swim": ("", "swims", "swims"),
    "sing": ("", "sings", "sings"),
    "jump": ("", "jumps", "jumps"),
    "dance": ("", "dances", "dances"),
    "pray": ("", "prays", "prays"),
    "hide": ("", "hides", "hides"),
    "sit": ("", "sits", "sits"),
    "stand": ("", "stands", "stands"),
    "lie": ("", "lies", "lies"),
    "swear": ("", "swears", "swears"),
    "call": ("", "said", "said"),
    "shoot": ("see", "refuse_harm", "refuse_harm_person"),
    "thank": ("", "said", "thanked"),
    "farewell": ("", "said", "said"),
    "apologise": ("", "sorry", "sorry"),
    "combine": ("touch", "cant_do_that", "cant_do_that"),
    "consult": ("touch", "nothing_written", "talk_to_thing"),
    "measure": ("touch", "measured", "measured"),
    "assist": ("", "nothing_happens", "helped"),
    "tear": ("touch", "refuse_harm", "refuse_harm_person"),
    "erase": ("touch", "nothing_happens", "cant_do_that"),
    "unfold": ("touch", "moved_nothing", "cant_do_that"),
    "trade": ("", "buy_nothing", "buy_nothing"),
}

BARE = frozenset(
    "cant_do_that cant_use_alone moved_nothing turned_nothing clean_nothing cut_nothing tie_nothing".split()
)
"""Lines that speak of {the noun} and so need one."""


UPON = frozenset({"refuse_harm_person", "cant_do_that"})
"""Lines that refuse to do something to somebody, and so not to oneself."""


def _handler(thing: str, person: str) -> Handler:
    def do(deed: Deed) -> None:
        key = person if deed.noun and deed.person(deed.noun) else thing
        if key in UPON and deed.noun == deed.actor:
            key = "leave_self"
        deed.say("nothing_happens" if key in BARE and not deed.noun else key)

    return do


FAMILIES: dict[str, tuple[Need, str, str]] = {
    "gesture": ("", "gesture", "gesture_to"),
    "feeling": ("", "feeling", "feeling"),
    "handling": ("touch", "cant_do_that", "refuse_harm_person"),
    "making": ("", "nothing_happens", "nothing_happens"),
    "moving": ("", "moving_nothing", "moving_nothing"),
    "social": ("", "gesture", "social"),
}
"""How verbs without any treatment of their own are answered, by the family the grammar puts them in."""


def of_family(name: str, family: str) -> Action:
    """The action of a verb that only its family knows."""
    needs, thing, person = FAMILIES[family]
    return Action(name, _handler(thing, person), needs=needs)


def of_story(name: str, needs: Need) -> Action:
    """An action of the story's own, which says what comes of it."""
    return Action(name, _handler("nothing_happens", "nothing_happens"), needs, "touch" if needs == "hold" else needs)


ACTIONS = tuple(Action(name, _handler(thing, person), needs=needs) for name, (needs, thing, person) in TABLE.items())
