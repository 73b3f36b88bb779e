"""The solutions of the design as a player types them, in the story itself: every dream can be played to its end."""

from __future__ import annotations

import pytest

from dreamweave.desk import story_of
from dreamweave.session import Session

STAIR = """
E> TUNE GLASS TO BETA. GO GLASS. TUNE TURN TO ALPHA. GO TURN. TUNE WET TO THETA. PUT FORK. GO WET
"""

TYPED = {
    "d1": """
E> GO KITCHEN. TUNE KITCHEN TO BETA. GO LARDER. TUNE LARDER TO ALPHA. TAKE KETTLE. GO KITCHEN. PUT KETTLE ON RANGE
""",
    "d2": """
T> WAIT. TAKE STOVE. WAIT. GROUND BARGE. PUT STOVE ON BARGE. WAIT. TAKE BED. PUT BED ON BARGE
""",
    "d3": """
K> GO WINDOW. TAKE ARMBAND. GO LANDING. WEAVE ARMBAND WITH LAMP
K> GO LEFT BENCH. PUT MEMORY ON BEAM. GO RIGHT BENCH. THROW SHUTTLE. GO LEFT BENCH
""",
    "d4": """
E> GO STAGE. TUNE STAGE TO BETA. TUNE CHAPEL TO ALPHA
L> GO STAGE. NAME MINK. TAKE FATHER FOR PADDLE. GO BEDROOM. NAME CLOCK. TAKE CANDLE FOR FATHER
L> GO STAGE. GO CHAPEL. NAME COLLAR. TAKE RAINCOAT FOR CANDLE. GO STAGE
E> TUNE CHAPEL TO DELTA
L> TAKE PADDLE FOR RAINCOAT. GO ROSTRUM. GIVE PADDLE TO COSIMA
""",
    "d5": """
K> TAKE FLINT
T> TAKE LAMP. GROUND WEST SHINGLE. GO WEST SHINGLE. GO BANDSTAND. PUT LAMP ON PLINTH. GROUND BANDSTAND
K> GO EAST SHINGLE. GO BANDSTAND. WEAVE FLINT WITH LAMP. PUT HEARTH ON PLINTH
""",
    "d6": """
L> GO BENCH. PUT FORM. TAKE LAMP. GO WINDOW. PUT LAMP
K> GO SHELF. TAKE BELL. GO COUNTER. WEAVE BELL WITH LAMP. PUT REST
L> TAKE MEMORY. GO BENCH. GIVE MEMORY TO DIRECTOR. TAKE FORM. GO WINDOW. PUT FORM. NAME CLERK AS CLEMENT
""",
    "d7": """
E> TUNE BOX TO ALPHA. GO BOX. TAKE WHISTLE. GO FOYER. GO SHALLOW END. TUNE GALLERY TO DELTA. PUT WHISTLE
T> GO SHALLOW END
L> GO SHALLOW END. NAME ATTENDANT AS HALINA. GIVE TOWEL TO HALINA
T> GROUND HORSE. TAKE WHISTLE. GO FOYER. GO BOX. PUT WHISTLE
""",
    "d8 lend": STAIR
    + """
K> GO GLASS. SHOW NIGHTLIGHT TO GLASS. GO TURN. PUT NIGHTLIGHT
T> GO GLASS. GO TURN. GIVE MUG TO KAVI
L> GO GLASS. GO TURN. GIVE SLIP TO THORIN. GO WET. NAME STEP
T> GO WET. GROUND STEP
K> WEAVE MUG WITH FORK. WEAVE GRIEF WITH NIGHTLIGHT. GO WET. GIVE MEMORY TO THORIN FOR SLIP
T> GIVE MEMORY TO RECALL
L> NAME LENDER
""",
    "d8 keep": STAIR
    + """
T> GO GLASS. GO TURN. PUT MUG
K> GO GLASS. SHOW NIGHTLIGHT TO GLASS. GO TURN. PUT NIGHTLIGHT. GO GLASS. TAKE MAT. GO TURN. GIVE MAT TO THORIN. TAKE MUG
L> GO GLASS. GO TURN. PUT SLIP. GO WET. NAME STEP
T> GO WET. GROUND STEP
K> WEAVE MUG WITH FORK. WEAVE GRIEF WITH NIGHTLIGHT. WEAVE MEMORY WITH SLIP. GO WET. GIVE DEBT TO THORIN FOR MAT
T> GIVE DEBT TO RECALL
""",
    "d8 give": STAIR
    + """
K> GO GLASS. SHOW NIGHTLIGHT TO GLASS. GO TURN. PUT NIGHTLIGHT
L> GO GLASS. GO TURN. PUT SLIP. GO WET. NAME STEP
T> GO GLASS. GO TURN. GIVE MUG TO KAVI. GO WET. GROUND STEP
K> WEAVE MUG WITH FORK. WEAVE GRIEF WITH NIGHTLIGHT. WEAVE MEMORY WITH SLIP. PUT DEBT
K> GO GLASS. TAKE MAT. SHOW MAT TO GLASS. GO TURN. WEAVE MAT WITH HUM. WEAVE MIRTH WITH DEBT
K> GO WET. GIVE GIFT TO THORIN
T> GIVE GIFT TO RECALL
L> WRITE COLUMN
""",
}

WHO = {"E": "elysia", "T": "thorin", "K": "kavi", "L": "lyra"}


@pytest.mark.parametrize("name", TYPED)
def test_a_dream_is_played_to_its_end(name: str) -> None:
    dream, _, ending = name.partition(" ")
    session = Session(story_of("somebodys"))
    session.lay_down(dream)
    session.opening()
    for line in filter(None, TYPED[name].splitlines()):
        seat, _, commands = line.partition("> ")
        if WHO[seat] != session.focus:
            session.submit(f"be {WHO[seat]}")
        for command in commands.split(". "):
            (turn,) = session.submit(command).turns
            if turn.sort == "glance":  # warned of; the same command again does it
                (turn,) = session.submit(command).turns
            assert turn.sort == "deed", (command, [p.text for p in turn.passages])
    assert session.state.get(dream, "solved") is True
    ends = {"lend": "stair_lent", "keep": "stair_kept", "give": "stair_given"}
    assert [e for e, fact in ends.items() if session.state.get("story", fact)] == ([ending] if ending else [])
