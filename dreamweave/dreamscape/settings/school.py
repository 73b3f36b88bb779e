"""A school, with everybody gone in."""

from __future__ import annotations

from dreamweave.dreamscape.settings.base import Place, Setting

SCHOOL = Setting(
    "Infant School",
    (
        Place(
            "Cloakroom",
            {
                "tune": "Pegs at seventy centimetres. I am wearing my coat, and there is one with my height on it.",
                "ground": "Low pegs. Forty coats on them and one bare. Wet floor. Somebody's run in.",
                "weave": "Forty coats with forty names sewn in, chain stitch, backstitch, one that's just bitten "
                "off, and a bare peg with a picture of a duck.",
                "name": "Each peg bears a picture in place of a name, since at that age one is only known by one's "
                "duck.",
            },
            {
                "peg | pegs | picture | pictures | duck": "A duck, a drum, a bell, a boat. The duck's is bare.",
                "coat | coats | names": "Buttoned up wrong, by one, all the way down.",
                "floor | wet floor": "One line of small wet boots, going in. It does not come out.",
            },
            "Forty coats, dripping.",
            "Wet wool and plasticine.",
        ),
        Place(
            "Classroom",
            {
                "tune": "Thirty desks, five by six, true to the millimetre. The blackboard says GOOD. It does not "
                "say who.",
                "ground": "Little desks. Somebody big's been sat in the back one. Board says GOOD.",
                "weave": "Desks all ink and initials, and a blackboard that's been wiped with somebody's good "
                "cardigan, you can see the rib.",
                "name": "The register is open on a desk. All are marked present. The blackboard offers a remark.",
            },
            {
                "desk | desks | ink | initials": "Cut deep: R, and a heart, and then the bell must have gone.",
                "blackboard | board | rib | cardigan": "GOOD, in a round hand. Under it, where it was rubbed out, "
                "GOOD again.",
                "register": "Present, present, present. The ink is still wet.",
            },
            "Chalk, by itself.",
            "Milk, a day old.",
        ),
        Place(
            "Hall",
            {
                "tune": "Twelve metres by seven, with an echo of one second. The piano is flat, evenly, as people are.",
                "ground": "Hall. Benches round the edge, all feet tucked under. Piano with its lid down.",
                "weave": "A hall with curtains you could get a family's winter out of, and a piano with a runner on "
                "it, drawn thread work, somebody's eyes.",
                "name": "The hall is approved for two hundred, seated, and for one, at the piano, weeping.",
            },
            {
                "piano | lid | runner": "Middle C sticks. It has been pressed more than the rest.",
                "bench | benches": "As long as a class.",
                "curtain | curtains": "Green serge, let down twice.",
            },
            "One second of myself.",
            "Floor polish and plimsolls.",
        ),
        Place(
            "Boiler Room",
            {
                "tune": "Coke, at six hundred degrees behind one door. The gauge is in the red and quite content.",
                "ground": "Boiler. Warm. Chair by it, with a coat on the back. He'll not be far.",
                "weave": "Warm as a pocket, with a boiler, a chair, and a line of somebody's socks in seven greys, "
                "all darned in an eighth.",
                "name": "Admission is forbidden. A chair has been provided for whoever is here instead.",
            },
            {
                "boiler | door | gauge | coke": "It breathes. The needle has a small rag tied to it, so as to see it.",
                "chair | coat": "The seat is a folded sack. The coat has chalk on the cuffs.",
                "socks | sock | line": "Seven greys, hung by the toe.",
            },
            "Draught, going up.",
            "Coke and toast.",
        ),
        Place(
            "Playground",
            {
                "tune": "Asphalt, falling one in sixty to a drain. A skipping rope turns, at two a second, with "
                "nobody.",
                "ground": "Yard. Chalk squares. There's a rope still going round with no kids on either end.",
                "weave": "A rope going round by itself, good cotton, whipped ends, and a hopscotch in three chalks, "
                "and not a soul to be out.",
                "name": "A game is in progress. No players are entered for it.",
            },
            {
                "rope | skipping rope | game": "Up, over, slap. One wants to run in.",
                "squares | square | hopscotch | chalk | chalks": "One to ten, and after ten, in the same hand, HOME.",
                "drain | asphalt | yard": "A marble is in it, too far down for an arm.",
            },
            "The rope, on the asphalt.",
            "Rain coming.",
        ),
        Place(
            "Stock Cupboard",
            {
                "tune": "One metre square, and shelved to two. Paper by the ream. There is a stool to reach with, or.",
                "ground": "Cupboard. Paper, chalk, a stool. This is where you come when it's got too much.",
                "weave": "Sugar paper in nine colours and every one faded on the fold, and a stool, and a hanky.",
                "name": "Stock is entered as follows: paper; chalk; and, in pencil, one hanky, used.",
            },
            {
                "paper | sugar paper | shelf | shelves": "Stacked square. Somebody finds it restful.",
                "chalk": "In its box, whole, like teeth.",
                "stool": "For reaching. It has been sat on with the door shut.",
                "hanky": "Ironed into four. There are initials, and I do not look.",
            },
            "My own breath, close to.",
            "Paste.",
        ),
    ),
)
