"""The library's own sentences about dreams: key to text, in the plain first person, for a story to override by voice.

{the noun}, {the second}, {the actor} are names with their article; {topic} and {command} are words.
"""

from __future__ import annotations

LINES: dict[str, str] = {
    # R1 threads
    "dream.slack": "The thread to {the noun} is slack: too many bands between there and here.",
    "dream.no_thread": "There is no thread from here to {the noun}.",
    # R2 hands
    "dream.hands.delta": "It is asleep here, and so are my hands.",
    "dream.hands.theta": "At theta it is only a likeness. There is nothing to take hold of.",
    "dream.hands.gamma": "There is too much of everything here at once. I cannot get a hand to any of it.",
    # R3 tune
    "dream.tune.entry": "That is the way I came in. It stays as it is.",
    "dream.tune.water": "It is open water. It takes no band but its own.",
    "dream.tune.fixed": "{The noun} will not take another band.",
    "dream.tune.far": "{The noun} {is noun} too far off to tune: the room I am in, or one thread away.",
    "dream.tune.already": "{The noun} {is noun} at {topic} already.",
    "dream.tune.band": "There are five bands: delta, theta, alpha, beta, gamma.",
    # R4 ground
    "dream.ground.still": "{The noun} {is noun} not going anywhere.",
    "dream.ground.water": "{The noun} {is noun} water. It only looks like a place.",
    "dream.ground.far": "{The noun} {is noun} too far off to hold.",
    "dream.ground.already": "I have {the noun} already.",
    "dream.ground.heavy": "{The noun} {is noun} held down, and will not be lifted. [RELEASE it first.]",
    "dream.ground.held": "{The noun} {is noun} in my hands. It is held as it is.",
    "dream.ground.rests": "{The noun} {is noun} on {the second}, and goes where {the second} {goes second}.",
    "dream.release.nothing": "I am holding nothing down.",
    "dream.release.other": "It is not {the noun} that I am holding down.",
    # R5 hands
    "dream.hands_full": "My hands are full of {the second}.",
    "dream.their_hands_full": "The hands of {the second} are full.",
    "dream.put.no_place": "{The noun} will not stay on {the second}.",
    "dream.put.full": "There is room for one thing, and it is {the second}.",
    "dream.give.no": "{The second} will not have {the noun}.",
    "dream.masked": "Whatever {the noun} is, it is not that, and I cannot get hold of it.",
    # R6 weave
    "dream.woven": "There is {the noun} already, and no call for two.",
    "dream.knot": "{The noun} and {the second} make a knot.",
    # R7 name
    "dream.name.already": "{The noun} {is noun} itself already.",
    "dream.name.wrong": "That is not the name.",
    # R8
    "dream.wait": "Nothing moves here unless it is moved.",
    # faculties
    "dream.not_yours.tune": "I have no hand for tuning. Somebody else has.",
    "dream.not_yours.ground": "I cannot hold a thing still by wishing it. Somebody else can.",
    "dream.not_yours.weave": "I cannot make one thing of two. Somebody else can.",
    "dream.not_yours.name": "I can say the word, and it stays a word. Somebody else could say it.",
    # faults
    "dream.hush": "My mouth does the shape. Nothing is heard.",
    "dream.debt.take": "Nothing comes into the hand here unless something leaves it.",
    "dream.debt.put": "Nothing is put down here for nothing.",
    "dream.debt.give": "Nothing goes from hand to hand here for nothing. [GIVE one thing TO somebody FOR another.]",
    "dream.drift.comes": "{A noun} {comes noun} by.",
    "dream.drift.goes": "{The noun} {goes noun} on.",
    "dream.carried": "There is no coming back up, unless something holds.",
    "dream.echo.lift": "It is only the echo of {the noun}. There is nothing to lift.",
    "dream.echo.weave": "It is only the echo of {the noun}. There is nothing to weave with.",
    "dream.glass": "{The noun} {is noun} on the other side of the glass.",
    # mercy
    "dream.warn": "[It would close the way to {list}. The way to {words} would stay open. The same command again does "
    "it.]",
    "dream.warn.last": "[It would close the way to {list}, and no way would be left. The same command again does it.]",
    "dream.closed": "There is less to come to than there was. [That closed the way to {list}. The way to {words} is "
    "open. UNDO mends it.]",
    "dream.lost": "What is wanted here was wanted as it was. There is no getting to it now.",
    "dream.mend": "[Nothing can be finished from here any more. UNDO TO {number} goes back to when it could; or "
    "WAKE{who}, and the dream begins again.]",
    "dream.mend.wake": "[Nothing can be finished from here any more. WAKE{who}, and the dream begins again.]",
    "dream.anew": "[There is only the dream to wake to. It begins again.]",
    # hints
    "dream.hint.other": "This next is for {the actor}.",
    "dream.hint.dead": "It has gone too far to mend from inside.",
    "dream.hint.1.go": "There is nothing left to do here yet. There is elsewhere.",
    "dream.hint.1.here": "What is wanted is in reach of where I stand.",
    "dream.hint.1.unseen": "There is more here than I have looked at.",
    "dream.hint.1.name": "I should have to know what to call {the noun}, and that is not to be learned in here.",
    "dream.hint.1.wait": "Something is on its way.",
    "dream.hint.2.go": "{The noun}, next.",
    "dream.hint.2.tune": "{The noun} {is noun} in the wrong band for what is wanted of it.",
    "dream.hint.2.ground": "{The noun} will not stay unless somebody holds it.",
    "dream.hint.2.release": "I have held on to that long enough.",
    "dream.hint.2.take": "I shall want {the noun}.",
    "dream.hint.2.put": "I have carried {the noun} far enough.",
    "dream.hint.2.give": "{The second} should have {the noun}.",
    "dream.hint.2.weave": "{The noun} and {the second} would make something between them.",
    "dream.hint.2.unpick": "{The noun} {was noun} better as what it was made of.",
    "dream.hint.2.name": "{The noun} {is noun} not what it looks like.",
    "dream.hint.2.wait": "It moves by itself. Let it.",
    "dream.hint.2.do": "There is something to be done with {the noun}.",
    "dream.hint.3": "[{command}.]",
}
