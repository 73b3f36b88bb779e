"""A steam laundry, mid-shift, with nobody on it."""

from __future__ import annotations

from dreamweave.dreamscape.settings.base import Place, Setting

LAUNDRY = Setting(
    "Steam Laundry",
    (
        Place(
            "Receiving Office",
            {
                "tune": "A scale, reading nought, and a counter. Everything that comes in here is weighed, and "
                "everyone.",
                "ground": "Counter. Bundles tied in their own sleeves. Someone's back's gone lifting these.",
                "weave": "Bundles, and I could tell you every house by its knots, that's a doctor's, that's a "
                "doctor's maid's.",
                "name": "A ticket is issued for each bundle. The book has been kept in one hand for thirty years and "
                "then in another.",
            },
            {
                "scale": "It reads nought. It is a brave thing to go on reading.",
                "counter": "Deal, scrubbed to a nap.",
                "bundle | bundles | sleeve | sleeves | knot | knots": "Tied in their own arms.",
                "book | ticket": "Shirts, shirts, sheets, one wedding, shirts.",
            },
            "Belts, on other floors.",
            "Starch.",
        ),
        Place(
            "Wash House",
            {
                "tune": "Six coppers at a hundred degrees and one at sixty. Nobody has told the sixth. I might.",
                "ground": "Coppers going. Duckboards. You can tell who stands where by the wear.",
                "weave": "Steam, suds, and somebody's best reds in with somebody's whites, oh, there'll be pinks, "
                "there'll be letters.",
                "name": "Six coppers are in operation. Visibility is not as described.",
            },
            {
                "copper | coppers": "They knock at their lids.",
                "duckboards | duckboard": "Worn in pairs of feet, a yard apart.",
                "steam | suds": "It has faces in it, as any white thing has.",
            },
            "Boiling, under lids.",
            "Soap.",
        ),
        Place(
            "Mangle Room",
            {
                "tune": "Two rollers, a gap of four millimetres, and a handle at the height of a girl of fourteen.",
                "ground": "Mangle. Handle's worn on the one side. Whoever turned this was small.",
                "weave": "A mangle that'd have your buttons and your thumb, and a jar of other people's buttons to "
                "prove it, bone, jet, army.",
                "name": "An accident book hangs beside the mangle. It is all one sentence.",
            },
            {
                "mangle | roller | rollers | handle": "It turns a little, still.",
                "button | buttons | jar": "Four hundred. No two were ever a pair.",
                "accident book | book | sentence": "And then she, and then she, and then she.",
            },
            "Water, being persuaded.",
            "Wet wood.",
        ),
        Place(
            "Drying Loft",
            {
                "tune": "Thirty sheets, hung level. They move at one breath in six seconds, which is a sleeper's.",
                "ground": "Sheets. You can see feet under, or think you do. Warm up here.",
                "weave": "Sheets, and through them more sheets, and every one with a name in the corner, red cotton, "
                "washed to a rumour.",
                "name": "Each sheet is marked in its corner. I have read nine, and they are all the same person.",
            },
            {
                "sheet | sheets | corner | corners": "They lift, all together, and lie down again.",
                "feet": "Pegs, in the end. Two by two.",
            },
            "Linen, breathing.",
            "Hot dust.",
        ),
        Place(
            "Ironing Room",
            {
                "tune": "Eight irons on a stove, and a row of collars. I pass a hand over one. It is two hundred and.",
                "ground": "Irons. They sing while they do this, as a rule. There's eight stools and no singing.",
                "weave": "Goffered, fluted, pleated, and a shirt front you could skate on, and inside it, pinned, a "
                "paper heart.",
                "name": "Collars, in order of their wearers' precedence, have been left to cool.",
            },
            {
                "iron | irons | stove": "Each has a rag on its handle, and each rag is somebody's.",
                "collar | collars | shirt | shirt front": "Stiff as a verdict.",
                "heart | paper heart": "It says Thursday.",
                "stool | stools": "Eight. They have cushions of folded flannel.",
            },
            "Spit, on iron.",
            "Scorch.",
        ),
        Place(
            "Cart Yard",
            {
                "tune": "A cart, shafts down. Its near wheel is out by two degrees; it would pull towards home.",
                "ground": "Cart's here, horse isn't. Nosebag hung up, still damp. Not long gone.",
                "weave": "A cart in best carriage green with the firm's name done in shaded letters, and the lovely "
                "mistake in it, LANDURY.",
                "name": "The name of the firm is misspelt upon the cart, and has been allowed to stand.",
            },
            {
                "cart | wheel | shafts | letters | name": "LANDURY. Nobody had the heart.",
                "nosebag | horse": "Damp, at the bottom, and warm.",
            },
            "Hooves, in the next street.",
            "Oats.",
        ),
    ),
)
