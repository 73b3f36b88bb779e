"""A small pack of scenes: in two places, with onlookers, with nobody at the prompt, with any words, and with a last."""

NIGHT = """
story: {title: The Night, first: elsie, facts: {sitter: somebody, paid: no, called: [nothing, couch, down]}}
protagonists:
  elsie: {name: Elsie, pronoun: she, in: green, glyph: "e", ascii: "e"}
  tom: {name: Tom, pronoun: he, in: green, glyph: "t", ascii: "t"}
  kit: {name: Kit, pronoun: they, in: shed, glyph: "k", ascii: "k"}
rooms:
  green: {name: Green, text: Grass and a lamp., exits: {north: loft, east: shed}, scenery: {grass: Wet.}}
  loft: {name: Loft, text: A long floor., exits: {south: green}}
  shed: {name: Shed, text: Tools., exits: {west: green}}
things:
  couch: {name: a couch, in: shed, kind: fixed}
  bell: {name: a bell, in: green}
  book: {name: a book, in: green, kind: fixed}
people:
  nan: {name: Nan, pronoun: she, in: green, unknown: Nan knits.}
  pip: {name: Pip, pronoun: he, in: shed}
facts:
  gossip: {text: Nan knits for nobody., aka: nan}
on:
  sing: {kit: {do: [{move: [elsie, tom, nan, pip], to: loft}, {scene: vigil}], say: They all come up.}}
  jump: {do: [{scene: signing}], say: Up.}
  wave: {do: [{scene: vigil, to: name}], say: Bye.}
scenes:
  rally:
    where: [green, shed]
    who: [elsie]
    with: [nan]
    when: story.turn >= 0 and not story.paid
    start: ask
    leave: Elsie goes, and they watch her go.
    nodes:
      ask:
        say: “Where do we go?” says Nan.
        again: Nan waits.
        watch: {tom: “Nine of them owe me.”, else: Elsie is up on a box.}
        on:
          call couch: {say: “The couch”., do: [{set: story.called, to: couch}], to: deal}
          call down: {say: They come down., do: [{set: story.called, to: down}], to: deal}
          call wreckers: {refuse: “There are none.”}
          kit: {say: "“Kit, then.”"}
          give bell nan: {say: I give her the bell., do: [{move: bell, to: nan}]}
          keep: {refuse: It was ours.}
          read book: {say: I read it.}
          take book: {say: I lift it., do: [{set: story.paid, to: no}]}
          take bell: {by: sitter, say: It is gone from the grass., do: [{move: bell, to: shed}, {learn: gossip, by: tom}]}
          sit: {by: sitter, say: Nobody moves., do: [{set: story.paid, to: yes}]}
        think: {elsie: [They want a word.]}
      deal:
        say: “What is it to be?”
        on:
          sale | sell: {say: It is a sale.}
          loan | lend: {say: It is a loan.}
          give: {say: It is a gift., to: end}
  signing:
    where: shed
    who: [kit]
    start: desk
    nodes:
      desk:
        say: A desk.
        on: {sign: {say: Signed.}, write name: {say: Written.}, write: {say: Scribbled.}}
  vigil:
    where: loft
    start: asked
    nodes:
      asked:
        voice: nobody
        prompt: Who is sitting?
        say: “Who's sitting?” says somebody.
        on:
          sit | me | i am | i will | here | yes: {say: “Good.”, do: [{set: story.paid, to: yes}], to: name}
          elsie: {say: “I am not the one who was asked.”}
        else: {cycle: [“They'll be thinking.”, “The seat will be cold.”]}
        think: {all: [Somebody is up., SIT.]}
      name:
        voice: nobody
        prompt: Name?
        say: Name, please.
        on:
          words dorcas: {refuse: "“No, love.”"}
          words elsie | words tom: {refuse: That's taken.}
          words:
            topic: {keep: story.sitter, longest: 12, say: So it is., to: done}
            else: {say: Somebody then., to: done}
      done:
        voice: nobody
        last: yes
        prompt: Yours?
        say: "{story.sitter} sat. {Words commands} all told."
"""
