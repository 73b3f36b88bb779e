"""The second act's clues, each by both its routes: whoever can read it knows it after, and did not before."""

from __future__ import annotations

import pytest

from tests.acttwo import dawn
from tests.conftest import story_named, words

ABASOLOS = {"beate": "cap_row", "fortunat": "cap_row", "abasolos": "cap_row"}

ROUTES: list[tuple[str, str, str, list[str], dict[str, str], list[str]]] = [
    # the clue, who reads it, where they stand, beats that are done, people who have moved and are up, what is typed
    ("c1", "elysia", "foundry_floor", [], {}, []),
    ("c1", "kavi", "foundry_floor", [], {"bat": "foundry_floor"}, ["ask bat about gran"]),
    ("c2", "elysia", "foundry_floor", [], {}, ["x docket"]),
    ("c2", "lyra", "foundry_floor", [], {}, ["x docket"]),
    ("c3", "elysia", "undercroft", ["p7_rota", "p7_sugar", "p7"], {}, ["x roll"]),
    ("c3", "thorin", "cap_row", ["d5"], ABASOLOS, ["ask abasolos about knock"]),
    ("c4", "lyra", "watch_hut", [], {}, ["ask ferdy about man"]),
    ("c4", "lyra", "cap_row", ["d5"], ABASOLOS, ["ask abasolos about floor"]),
    ("c5", "lyra", "exchange_floor", ["ex"], {}, ["read tape"]),
    ("c5", "lyra", "exchange_floor", ["ex", "d4"], {"cosima": "exchange_floor"}, ["ask cosima about recall"]),
    ("c6", "kavi", "undercroft", ["p7_rota"], {}, ["x valve", "x petal"]),
    ("c6", "lyra", "lenders_ward", [], {}, ["x jar"]),
    ("c7", "lyra", "lenders_ward", [], {}, ["waive rule", "read book"]),
    ("c7", "lyra", "counter_six", [], {}, ["x calendar"]),
    ("c8", "lyra", "lyras_office", [], {}, ["open drawer", "open drawer", "read forms", "next", "next", "next"]),
    ("c8", "lyra", "registry_stacks", [], {}, ["read carbons"]),
    ("c9", "kavi", "workshop_floor", [], {}, ["read register"]),
    ("c9", "kavi", "dye_loft", [], {}, ["x alphabet"]),
    ("c9", "kavi", "lenders_ward", [], {}, ["read card 19"]),
    ("c9", "kavi", "counter_six", [], {"clement": "counter_six"}, ["talk to clerk"]),
    ("c10", "lyra", "thorins_room", [], {"thorin": "thorins_room"},
     ["thorin", "open box", "take letters", "show letters to lyra", "next", "next"]),
    ("c10", "lyra", "drying_green", ["d2"], {"jorun": "drying_green"}, ["ask jorun about notes"]),
    ("c11", "elysia", "threlkelds_box", ["ex"], {}, ["read book"]),
    ("c11", "kavi", "barrows", [], {}, ["ask joss about horse"]),
    ("c12", "lyra", "registry_stacks", [], {}, ["look up 0001"]),
    ("c12", "elysia", "attic", [], {}, ["x notebooks", "read notebooks"]),
    ("c13", "kavi", "kavis_cupboard", [], {}, ["open tin", "x red wool", "read red wool"]),
    ("c13", "kavi", "sphere_room", [], {}, ["x felt ring", "x felt ring"]),
    ("c14", "elysia", "sphere_room", [], {"thorin": "sphere_room"}, ["thorin", "hum", "sing"]),
    ("c14", "lyra", "barge", [], {"lasse": "barge"}, ["ask lasse about tune"]),
    ("c15", "lyra", "lyras_office", [], {}, ["open drawer", "open drawer", "read study"]),
    ("c15", "kavi", "lenders_ward", [], {}, ["ask bole about quiet"]),
    ("c16", "lyra", "registry_stacks", [], {}, ["look up form 31"]),
    ("c16", "elysia", "attic", [], {}, ["x notebooks", "read notebooks"]),
    ("c17", "lyra", "watch_hut", [], {}, ["read receipt"]),
    ("c17", "lyra", "watch_hut", [], {}, ["ask ferdy about receipt"]),
    ("c18", "lyra", "pole_room", [], {}, ["read rota"]),
    ("c18", "thorin", "drying_green", [], {}, []),
]  # fmt: skip


@pytest.mark.parametrize(
    ("clue", "who", "where", "done", "moved", "typed"), ROUTES, ids=[f"{r[0]} {r[1]} {r[2]}" for r in ROUTES]
)
def test_a_clue_is_had_by_this_route(
    clue: str, who: str, where: str, done: list[str], moved: dict[str, str], typed: list[str]
) -> None:
    session = dawn(story_named("somebodys"))
    put = session.state.put
    if typed:
        put((who, "knows", clue), None)
    for beat in done:
        put((beat, "done"), True)
    for person, place in {who: where, **moved}.items():
        put((person, "in"), place)
        put((person, "asleep"), None)
    said = [words(session.submit(line)) for line in (who, *typed)]
    assert session.state.get(who, "knows", clue) is not None, "\n".join(said)
