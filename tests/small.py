"""A small world that uses much: three rooms, two protagonists, containers, people, knowledge, a beat, a score."""

SMALL = """
story: {title: The Small World, facts: {rung: 0}}
protagonists:
  ann: {name: Ann, pronoun: she, in: hall, faculty: tune, glyph: "a", ascii: "a"}
  ben: {name: Ben, pronoun: he, in: yard, glyph: "b", ascii: "b"}
rooms:
  hall:
    name: Hall
    text:
      ann: {first: I have never been in this hall. A table stands in it., again: The hall again. A table.}
      ben: Ann's hall, with the table.
    exits: {north: yard, east: {to: cellar, if: chest.open, else: The cellar door is behind the chest.}}
    scenery: {"wall | walls": Plaster.}
    hear: A clock.
  yard: {name: Yard, text: Cobbles and a well., exits: {south: hall}, scenery: {cobbles: Wet., "well | bucket": Deep.}}
  cellar: {name: Cellar, text: A low cellar., exits: {west: hall}}
things:
  table: {name: a table, in: hall, kind: [fixed, supporter], text: Oak., on: {take: {refuse: It is heavier than I am.}}}
  red_box: {name: a red box, in: hall, kind: [container, openable]}
  blue_box: {name: a blue box, in: table, kind: [container, openable], start: {open: yes}}
  chest: {name: a chest, in: hall, kind: [fixed, container, openable]}
  lamp: {name: a lamp, in: red_box, text: Brass.}
  apple: {name: an apple, in: blue_box, kind: edible}
  hat: {name: a hat, in: bob, kind: wearable}
  bell: {name: a bell, in: table, text: {cycle: [Dull., Bright.]},
         on: {ring: {say: It rings., do: [{add: story.rung, by: 1}]}}}
  coin: {name: a coin, in: yard, after: {take: A cold coin.}}
people:
  bob:
    {name: Bob, pronoun: he, in: hall, text: He waits., unknown: Bob shrugs., talk: "\\"Well?\\" says Bob.",
     ask: {well | bucket: {say: "\\"It goes down to the cellar,\\" says Bob.", learn: well_secret},
           bell: {story.rung > 0: "\\"I heard it,\\" says Bob."}},
     on: {kick | hit: {ann: {refuse: He is my brother.}}}}
facts:
  well_secret: {text: The well goes down to the cellar., aka: [well, secret], about: [yard.well]}
beats:
  ringing: {done: story.rung >= 2, aim: {ann: Ring the bell twice.}, think: {ann: [There is a bell., It wants ringing., RING BELL twice.]},
            then: [{learn: well_secret, by: ben}, {hail: ben, say: "\\"I heard that,\\" calls Ben."}]}
"""
