"""Failing commands on the golden world, by the kind of refusal each must get. [..] names the situation.

The last rows of a kind are the hard ones; a few are known to get another, and the test says how many.
"""

from __future__ import annotations

TABLE = """
# unknown-word
x zebra | take zebra | take the zebra | drop zebra | open zebra | take lamp and zebra | take zebra and lamp
put lamp in zebra | put zebra in red box | give lamp to zork | give zork to bob | show lamp to zork
ask zork about lamp | tell zork about lamp | talk to zork | put lamp on the shelf | take all but zebra
x the huge box | take lamp from zebra | unlock red box with zebra | throw lamp at zebra | read newspaper
look in cupboard | look under bed | search the drawer | eat cheese | drink water | wear boots
tie lamp to rope | x zork's hat | take bob's scarf | x my umbrella | take two zebras | take the second zebra
take both zebras | push the button | pull lever | turn wheel | light candle | sit on chair | climb tree
enter cave | go to vault | follow zork | x lamp, zebra | bob, take zebra | ask bob to take zebra
please take zebra | take zebra. wait | x coin | take gold coin | attack dragon with lamp | cut bread with lamp
x wxyz | take 'zebra' | fill zebra with tea | clean windows | knock on gate | kiss frog
stitch letter to curtain | weave lamp with thread | tune radio to alpha | send parcel | stamp passport
release pigeon
# unknown-verb
with lamp | under table | frotz lamp | frotz | xyzzyx | frobnicate the lamp | gnusto box | blorple
plink lamp | wibble wobble | foo | foo bar | lamp bright now | zork, take lamp | mumblefrotz | quxify the lamp
snaffle lamp and box | bob, frobnicate | ask bob to frobnicate | the lamp glows | gorp the box with lamp
qwerty | asdf | asdfgh jkl | fnord lamp | grok lamp | blah | blah blah | hrmph | zxcvb lamp | flurble
spleem on table | wug the lamp | dax | blicket the box | gelatinate | frobozz the lamp | xxxx | zzyzx | vrooom
kweepa
# misspelt
tkae lamp | taek lamp | opne red box | oepn red box | clsoe red box | exmaine lamp | examin lamp | exmine lamp
examne lamp | raed letter | dorp form | drpo form | x lmap | x lapm | x lmp | take lammp | x leter
read lettr | x tabel | x talbe | take brik | take bricsk | take gloevs | x spehre | x sphre | serach box
search tabel | lisen | listne | inventroy | invetory | ivnentory | waer my hat | wera hat | wait fro bob
look udner table | put lamp no table | put lamp on tabel | put lmap on table | put letter in teh red box
give lamp to bbo | ask bbo about lamp | give lamp ot bob | unlcok blue box with letter
unlock bleu box with letter | weav lamp with letter | jmup | jupm | danec | slepe | sleeep | smlel tea
tocuh lamp | tocuh the lamp | climb tabel | push tabel | psuh table | pulll table | kncok | thnik | nroth
noorth | downn | eixts | hlep | scoer | please tkae lamp | bob, tkae lamp | take teh lamp | x the barss lamp
x bras lamp | take lantren | open the gren door | x dooor | x hta | x my hta | fidn kettle | recal lamp
foolow bob
# not-here
x idol | take idol | take the jade idol | x jade idol | drop the idol | put idol in red box | put lamp on idol
give idol to bob | take lamp and idol | open idol | push jade | ask idol about lamp | throw idol at bob
bob, take idol | go to idol | break idol with lamp | take all but the idol
x kettle | take kettle | take the copper kettle | x clement | x mr clement | talk to clement
ask clement about lamp | give lamp to clement | put lamp in kettle | put kettle on table
take lamp and kettle | take kettle and lamp | clement, hello | mr clement, take lamp | show lamp to clement
kiss clement | fill kettle with tea | open kettle | take my kettle | take lamp from kettle
throw lamp at clement | drop kettle | x it [kettle] | take it [kettle] | light kettle | x cellar
look in kettle | unlock kettle with letter | bob, take kettle | please x kettle | hit clement with lamp
# never-met
x orrery | take orrery | take the orrery | x orrery | drop the orrery | put orrery in red box | put lamp on orrery
give orrery to bob | take lamp and orrery | open orrery | push orrery | ask orrery about lamp | throw orrery at bob
bob, take orrery | go to orrery | break orrery with lamp | take all but the orrery
x tansy | talk to tansy | ask tansy pike about lamp | tansy, take lamp | give lamp to tansy
# nothing-matches
take the green lamp | x the kettle on the table | x ann's hat | take ann's mug | x bob's lamp | x her hat
x their hats | x the lamp in the red box | x the fourth brick | x third box | take it | x it | drop it
open it | x them | take them | x him [alone] | x her [one person] | take both | open both | give it to bob
put it on table | put lamp in it | ask it about lamp | x red lamp | x blue lamp | take oak box | x felt gloves
take brass brick | x copper lamp | take the blue letter | x ann's letter | x clement's hat | show it to bob
x red table | take brass tea | read brass letter
# not-plural
unlock blue box with boxes | unlock blue box with bricks | look in boxes | put lamp in boxes
put lamp on bricks | look under boxes | look in all | sit on boxes | bob and ann, go north
bob, ann, take lamp | everyone, wait | enter boxes | look behind bricks | knock on bricks
put lamp in lamp and box | cut letter with all | unlock red box with all bricks
# too-many
take 5 bricks | take five bricks | take four bricks | take ten bricks | take three boxes | take 3 boxes
drop seven bricks | take four of the bricks | take all four bricks | x nine bricks | take twenty bricks
open five boxes | put six bricks in red box | take lamp and five bricks
# too-many-nouns
take lamp table | x lamp table | open red box blue box | take letter gloves | drop form lamp
read letter form | push table lamp | eat tea lamp | take red box letter | x bob ann | kiss bob ann
wear gloves hat | smell tea mug | close red box lamp | touch lamp letter
# misplaced-word
take lamp north | x lamp under | put in on | take from | open red box under on | inventory north east
take and lamp | look at at lamp | put lamp in in red box | take with lamp | give lamp to to bob
# not-a-person
talk to lamp | talk to table | ask lamp about bob | ask table about lamp | tell lamp about bob
ask lamp for letter | lamp, go north | table, hello | red box, open | hello lamp | greet table | thank lamp
be bob | be ann | switch to bob | switch to lamp | as bob, look | tell table to wait | ask lamp to wait
ask about lamp [alone] | talk [alone] | apologise to lamp | goodbye table | tell about lamp [alone]
interrogate lamp
# bad-number
undo 99999999 | undo 1000000 | redo 99999999 | wait 99999999 turns | knock 99999999 times
# nothing-to-answer
232 | 7 | 42 | 1000 | 99
# empty
. | ... | , | !!! | ;
"""
