"""What people type who have never played: each row a kind that was once answered amiss, in a pack small enough to read.

A row is a line, what it is read as (actions, then nouns), and a part of what is said; `!` before an action says that it
is refused.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dreamweave.story.model import Story
from tests.conftest import Game, words

PACK = """
story: {title: Pantry}
protagonists:
  sam: {name: Sam, pronoun: he, in: pantry}
  tom: {name: Tom, pronoun: he, in: toms_room}
rooms:
  pantry:
    name: Pantry
    text: Tins on a shelf.
    exits: {up: loft, east: toms_room, west: {to: loft, if: no, else: Bricked up.}}
    scenery:
      tins | tin: {kind: plural, text: "Six tins, one with a dent."}
      shelf: Deal.
      map: Of the county.
      pins | pin: {kind: plural, text: Red ones.}
      wall: Bare.
      ladder: {way: up, text: Five rungs.}
      recipe: {kind: readable, text: A card., read: Beat the eggs.}
      eggs: {kind: plural, text: Four.}
      card: A card. It says NO CHANGE GIVEN.
      gulls: {kind: [plural, talkable], text: On the sill.}
      clock: {text: Ten past., on: {take: {refuse: "It stays, or nobody would know."}}}
  loft: {name: Loft, text: A loft., exits: {down: pantry}}
  toms_room: {name: Tom's room, text: A bed., exits: {west: pantry}}
things:
  jug: {name: a jug, in: pantry}
  tea: {name: some tea, in: pantry, kind: drinkable}
  glove: {name: a glove, in: pantry, text: Odd., kind: wearable}
people:
  ada: {name: Ada Moss, aka: Moss, pronoun: she, in: pantry, text: She is sixty., ask: {jug: Mine., else: She sniffs.}}
"""

TABLE = """
# one of many, where one thing stands for all of them
x the third tin | examine tins | Six
x the fifty-sixth tin | examine tins | Six
# how many there are stands in the words for them
count the tins | count tins | Six
how many tins are there | count tins | Six
# how one piece of scenery stands to another is told by prose alone
x pins in the map | examine pins | Red
x map on the wall | examine map | county
x the tins over the shelf | examine tins | Six
# a word for any place is the place one is in
x room | look | Tins on a shelf
x the place | examine pantry | Tins on a shelf
# what is read opens to be read
open recipe | open recipe | Beat the eggs
what does the recipe say | read recipe | Beat the eggs
what is written on the recipe | read recipe | Beat the eggs
# of what size or colour a thing is, its words tell
how big is the shelf | examine shelf | Deal
what colour is the map | examine map | county
how much is the jug | examine jug |
# a way that one looks along
look east | look | It goes on that way
# a protagonist's name is never their room
go to tom | !go tom | Tom
# what is not said is asked for
take something | ?missing | What do you want to take
give ada something | ?missing | What do you want to give Ada
hang something on the wall | ?missing | What do you want to hang
give ada | ?missing | What do you want to give Ada
# what is wanted, with how many and with PLEASE
ada, one jug please | ask ada | Mine
ada, a jug, please | ask ada | Mine
# a title that the name does not have
x mrs moss | examine ada | sixty
ask miss ada about the jug | ask ada | Mine
# a question that names something in sight is answered by its words
who made the clock | who_is | Ten past
whose eggs are these | who_is | Four
how old is mrs moss | examine ada | sixty
how many tins did ada buy | how_is | Six
is the clock right | wonder | Ten past
when does the clock strike | when | Ten past
why is the map on the wall | why | county
how many spoons are there | how_is | know nothing
why is it dark | why | could not say why
# what is written on a thing stands in capitals in its words
read card | read card | NO CHANGE
read the clock | read clock | nothing written
# a noun of the words for what is here, and nothing of its own
x dent | ! | no more to the dent than has been said
take the county | ! | no more to the county than has been said
x bricks | ! | I do not know the word
# a direction that stands before a noun is no noun
take left jug | ! | the word "left"
# one of many that only have a name together
x the egg | examine eggs | Four
take two tins | !take tins | where they are
# given in either order
give jug ada | !give jug | want
show ada the jug | show jug | look
show jug ada | show jug | look
# where it is now
where is the jug now | where_is jug | here
x what's on the shelf | examine shelf | Deal
# a place that is wanting
go to | ?missing | want to go to
# adjectives of the player's own
x the nearest clock | examine clock | Ten past
x big jug | examine jug |
# what is drunk can be said to be
drink the tea | drink tea |
# who and where they all are
who are these people | company | Ada
where is everyone going | wonder | could not say
ask if i can borrow the jug | ask ada | Mine
ask to borrow the jug | ask ada | Mine
why won't she lend it | why_not |
follow the ladder | follow ladder | A loft
# a word that only colours the others
put the glove back on | wear glove |
x the clock really | examine clock | Ten past
read the top line of the card | read card | NO CHANGE
# what somebody is about
what is ada doing | examine ada | sixty
what is mrs moss wearing | examine ada | sixty
# them, when nobody was spoken of, is whoever is here
wave to them | wave gulls | I wave
# where a thing stands on a way, one goes
go to the ladder | go ladder | A loft
swing on the shelf | pass_by shelf | about where I was
shut up ada | shush ada |
# up and down is one walk
pace up and down | pass_by | about where I was
anybody there | company | Ada
take both tins | !take tins | where they are
wipe the clock clean | clean clock |
# on and off are no turning, and PUT ON is for wearing
turn on the clock | switch_on clock | no switch
put the glove on | wear glove |
# asked for as an order
ada, give me the jug | give jug | Mine
# for whom it is done
open the recipe for her | open recipe | Beat the eggs
# to oneself
warm my hands | heat sam | leave myself
# not a way of its own
walk around the clock | pass_by clock | about where I was
close the ladder | !close ladder | for whoever comes after
# thought of
think about the jug | who_is jug |
# where it all began
go home | !home | here already
# steps
go up the ladder | go |
go up the stairs | go |
climb up the ladder | go |
go all the way up | go |
"""


def rows() -> list[tuple[str, str, str]]:
    lines = [line for line in TABLE.strip().splitlines() if not line.startswith("#")]
    return [(line, means, said) for line, means, said in (map(str.strip, row.split("|")) for row in lines)]


@pytest.fixture
def story(pack: Callable[..., Story]) -> Story:
    return pack(PACK)


@pytest.mark.parametrize(("line", "means", "said"), rows())
def test_what_a_newcomer_types(story: Story, line: str, means: str, said: str) -> None:
    game = Game(story)
    game("ada, hello")
    reply = game.session.submit(line)
    turn = reply.turns[-1]
    text = words(reply)
    if means.startswith("?"):
        found = f"?{turn.question.kind}" if turn.question else ""
    else:
        reading = turn.reading
        found = " ".join((reading.action, *(id.rpartition(".")[2] for id in reading.nouns))) if reading else ""
        found = ("!" if turn.sort == "refused" else "") + found
    assert found == means, text
    assert said in text
