"""What a line means, in a small world: a table to be read, and a test for each row.

A row is a line, the situation (what IT stands for, what is held), and what is expected: `action nouns -> second`, with
`prep=`, `topic=`, `way=`, `order=`, `number=` where they matter; `? kind` for a question; `! kind word` for a refusal;
`A ; B` when the line holds several commands.
"""

from __future__ import annotations

import pytest

from dreamweave.language import Outcome
from dreamweave.messages import Reading
from tests.language.golden import TABLE
from tests.language.world import LANGUAGE, fake_scope

SITUATIONS: dict[str, dict[str, object]] = {
    "": {},
    "it=lamp": {"it": ("lamp",)},
    "it=red": {"it": ("red_box",)},
    "it=kettle": {"it": ("kettle",)},
    "them=boxes": {"them": ("red_box", "blue_box")},
    "him=bob": {"him": ("bob",)},
    "alone": {"without": ["bob", "ann", "hat", "mug"]},
    "one person": {"without": ["ann"]},
    "holding": {"held": ["lamp", "red_box"]},
}

GOLDEN = """
take lamp | | take lamp
get the lamp | | take lamp
pick up lamp | | take lamp
pick lamp up | | take lamp
PICK THE BRASS LAMP UP | | take lamp
take lantern | | take lamp
take brass | | take lamp
take red box | | take red_box
take box | | ? which
take the red one | | take red_box
take lamp and red box | | take lamp red_box
take lamp, letter and red box | | take lamp letter red_box
take lamp and, red box | | take lamp red_box
take both boxes | | take red_box blue_box
take two boxes | | take red_box blue_box
take 2 boxes | | take red_box blue_box
take boxes | | take red_box blue_box
take all boxes | | take red_box blue_box
take every box | | take red_box blue_box
take all of the boxes | | take red_box blue_box
take either box | | take red_box
take any box | | take red_box
take 5 bricks | | ! too-many
take three bricks | | take brick1 brick2 brick3
take brick | | take brick1
take second brick | | take brick2
take the last brick | | take brick3
take first box | | take red_box
x second box | | examine blue_box
take the other box | it=red | take blue_box
take all | | take lamp red_box blue_box letter brick1 brick2 brick3 tea gloves
take everything except the bricks | | take lamp red_box blue_box letter tea gloves
take all but the lamp and the bricks | | take red_box blue_box letter tea gloves
take all from table | | take lamp tea -> table prep=from
take it | it=lamp | take lamp
take it | | ! nothing-matches it
take it | it=kettle | ! not-here it
x them | them=boxes | examine red_box blue_box
drop both | them=boxes | drop red_box blue_box
x him | him=bob | examine bob
x her | | examine ann
x me | | examine ada
x myself | | examine ada
x bob's hat | | examine hat
x his hat | him=bob | examine hat
x my hat | | examine my_hat
take ann's hat | | ! nothing-matches ann's hat
x letter in the red box | | examine letter
x the cup of tea | | examine tea
x tea | | examine tea
x form 12 | | examine form
x form twelve | | examine form
x pod nought | | examine pod
x mr clement | | ! not-here mr clement
x kettle | | ! not-here kettle
x zebra | | ! unknown-word zebra
ask zork about lamp | | ! unknown-word zork
ask clement about lamp | | ! not-here clement
give lamp to zork | | ! unknown-word zork
x coin | | ! unknown-word coin
x idol | | ! not-here idol
frotz lamp | | ! unknown-verb frotz
tkae lamp | | ! misspelt tkae
x lmap | | ! misspelt lmap
opne red box | | ! misspelt opne
take lamp table | | ! too-many-nouns table
take lamp north | | ! misplaced-word north
undo 99999999 | | ! bad-number 99999999
232 | | ! nothing-to-answer
talk to lamp | | ! not-a-person lamp
lamp, go north | | ! not-a-person lamp
bob and ann, go north | | ! not-plural bob and ann
tune boxes to alpha | | tune red_box blue_box topic=alpha
unlock blue box with boxes | | ! not-plural boxes
n | | go way=north
north | | go way=north
go north | | go way=north
go to the north | | go way=north
head northwest | | go way=northwest
north-west | | go way=northwest
north west | | go way=northwest
downstairs | | go way=down
up | | go way=up
go in | | go way=in
go hall | | go way=hall
go to the great hall | | go way=hall
hall | | go way=hall
go to vault | | ! unknown-word vault
go to bob | | go bob
enter pod | | enter pod
get in pod | | enter pod
get into the pod | | enter pod
go through door | | enter door
get in with him | him=bob | enter bob
get out | | exit
lie down in pod | | lie pod prep=in
sit on table | | sit table prep=on
stand up | | stand
climb table | | climb table
look | | look
l | | look
look at lamp | | examine lamp
look in red box | | search red_box prep=in
look under the table | | search table prep=under
look in box | | ? which
look north | | look way=north
search red box | | search red_box
read letter | | read letter
listen | | listen
listen to sphere | | listen sphere
smell tea | | smell tea
i | | inventory
what am i carrying | | inventory
put lamp in red box | | put lamp -> red_box prep=in
put lamp on table | | put lamp -> table prep=on
put lamp under table | | put lamp -> table prep=under
put all in red box | | put my_hat form -> red_box prep=in
put lamp down | | drop lamp
put down lamp | | drop lamp
put lamp | | ? missing
put hat on | | wear my_hat
put on my hat | | wear my_hat
take off hat | | remove my_hat
take hat off | | remove my_hat
take lamp from table | | take lamp -> table prep=from
take letter for mug | | take letter -> mug prep=for
give lamp to bob | | give lamp -> bob prep=to
give bob lamp | | give lamp -> bob prep=to
give bob the lamp and the letter | | give lamp letter -> bob prep=to
give lamp | | ? missing
give lamp | one person | give lamp -> bob prep=to
show letter to ann | | show letter -> ann prep=to
throw lamp at bob | | throw lamp -> bob prep=at
open blue box | | open blue_box
unlock blue box with letter | | unlock blue_box -> letter prep=with
turn on lamp | | switch_on lamp
turn the lamp on | | switch_on lamp
switch lamp off | | switch_off lamp
light lamp | | light lamp
weave lamp with letter | | weave lamp -> letter prep=with
weave lamp and letter | | weave lamp -> letter prep=with
weave lamp | | ? missing
unpick gloves | | unpick gloves
tune sphere to alpha | | tune sphere topic=alpha
tune sphere | | ? missing
name bob as Halina | | name bob topic=halina
ground lamp | | ground lamp
release bob | | release bob
stamp form | | stamp form
stitch letter to gloves | | stitch letter -> gloves prep=to
send form | | send form
send it back | it=lamp | send lamp
dictate to bob | | dictate bob
knock on door | | knock door prep=on
knock twice | | knock topic=twice
wake bob | | wake bob
kiss bob | | kiss bob
dance with ann | | dance ann
sing | | sing
wait | | wait
z | | wait
wait 5 | | wait topic=5 number=5
wait for bob | | wait bob topic=bob
wait until evening | | wait topic=evening
sleep | | sleep
ask bob about lamp | | ask bob topic=lamp
ask bob about his gran | | ask bob topic=gran
ask bob for the mug | | ask bob topic=mug
ask bob about it | it=lamp | ask bob topic=brass lamp
talk to bob about the lamp | | ask bob topic=lamp
talk to bob | | talk bob
talk | one person | talk bob
ask about lamp | one person | ask bob topic=lamp
a lamp | one person | ask bob topic=lamp
t lamp | one person | tell bob topic=lamp
ask about lamp | | ? missing
ask about lamp | alone | ! not-a-person
ask bob | | ? missing
tell ann about the door | | tell ann topic=door
say hello | | greet
say "dorcas" | | say topic=dorcas
say "go north. then west" to bob | | say bob topic=go north. then west
type 232 | | type topic=232 number=232
bob, take lamp | | take lamp order=bob
bob, hello | | greet bob
bob, what is the lamp | | ask bob topic=lamp
bob, give me the mug | | give mug -> ada prep=to order=bob
tell bob to take the lamp | | take lamp order=bob
ben, knock twice | | knock topic=twice order=ben
who is bob | | who_is bob topic=bob
who is clement | | who_is clement topic=clement
who's the idol | | who_is topic=idol
where is the kettle | | where_is kettle topic=kettle
what is a recall | | what_is topic=recall
what do i know about the door | | recall door topic=door
recall lamp | | recall lamp topic=lamp
how do i tune? | | how topic=tune
why | | why
who am i | | who_am_i
where am i | | look
find lamp | | where_is lamp topic=lamp
i want to take the lamp | | take lamp
can i take the lamp? | | take lamp
let's go north | | go way=north
please take lamp | | take lamp
take lamp please | | take lamp
try to open the red box | | open red_box
carefully open the red box now | | open red_box
now take lamp | | take lamp
ben | | be ben
be ben | | be ben
switch to ben | | be ben
become ben voss | | be ben
as ben, look | | as ben topic=look
as ben look | | as ben topic=look
take lamp. drop it | it=lamp | take lamp ; drop lamp
take lamp then go north | | take lamp ; go way=north
take lamp, then go north | | take lamp ; go way=north
n and s | | go way=north ; go way=south
n, e, s | | go way=north ; go way=east ; go way=south
take lamp and red box and go north | | take lamp red_box ; go way=north
ask bob about lamp and go north | | ask bob topic=lamp ; go way=north
put letter in red box and close it | it=red | put letter -> red_box prep=in ; close red_box
again | | again
g | | again
oops lamp | | oops topic=lamp
undo | | undo
undo 3 | | undo topic=3 number=3
redo | | redo
exits | | exits
where can i go | | exits
topics | | topics
topics bob | | topics bob topic=bob
help | | help
hint | | hint
ledger | | ledger
aims | | aims
who | | who
map | | map
save | | save
restore | | restore
bookmarks | | bookmarks
timeline | | timeline
transcript on | | transcript topic=on
transcript off | | transcript topic=off
brief | | brief
verbose | | verbose
settings | | settings
about | | about
credits | | credits
restart | | restart
quit | | quit
q | | quit
score | | score
version | | version
think | | think
red box | | ? missing
juggle lamp | | juggle lamp
smile at bob | | smile bob
hug bob | | kiss bob
drop all | | drop my_hat form
drop lamp and letter | holding | drop lamp letter
"""


def rows() -> list[tuple[str, str, str]]:
    """The rows of both tables: line, situation, meaning."""
    lines = f"{GOLDEN}{TABLE}".replace(" | | ", " |  | ").splitlines()
    return [tuple(part.strip() for part in row.split(" | ")) for row in lines if row.strip() and row[0] != "#"]  # pyright: ignore[reportReturnType]


LINES = sorted({line for line, _, _ in rows()})


def shown(reading: Reading) -> str:
    """A reading as the table writes it."""
    words = [reading.action, *reading.nouns]
    if reading.second:
        words.append("-> " + reading.second)
    words += [f"{f}={v}" for f in ("prep", "topic", "way", "order") if (v := getattr(reading, f))]
    if reading.number >= 0:
        words.append(f"number={reading.number}")
    return " ".join(words)


def outcome_of(outcome: Outcome, wanted: str) -> str:
    """An outcome as the table writes it."""
    if outcome.readings:
        return " & ".join(shown(r) for r in outcome.readings)
    if outcome.refusal is not None:
        word = outcome.refusal.word.lower()
        return f"! {outcome.refusal.kind}" + (f" {word}" if word and wanted.count(" ") > 1 else "")
    assert outcome.question is not None
    return f"? {outcome.question.kind}"


def fits(reading: str, wanted: str) -> bool:
    """Whether a reading is the wanted one; what the row does not mention of prep, topic and number is free."""
    if reading == wanted:
        return True
    return " ".join(w for w in reading.split() if not w.startswith(("prep=", "number="))) == wanted


def test_there_are_many_and_each_once() -> None:
    found = [(line, situation) for line, situation, _ in rows()]
    assert len(found) >= 400
    assert len(set(found)) == len(found)


@pytest.mark.parametrize(("line", "situation", "wanted"), rows())
def test_line_means(line: str, situation: str, wanted: str) -> None:
    scope = fake_scope(**SITUATIONS[situation])
    found: list[str] = []
    parts = wanted.split(" ; ")
    for clause in LANGUAGE.split(line):
        text = clause.text
        while text:
            outcome = LANGUAGE.parse(text, scope)
            found.append(outcome_of(outcome, parts[min(len(found), len(parts) - 1)]))
            text = outcome.rest
    assert len(found) == len(parts), found
    for one, want in zip(found, parts, strict=True):
        assert fits(one, want), found
