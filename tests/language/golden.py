"""More golden commands, by what parser.md asks to be understood: line, situation, what it means (see test_golden.py).

Read it as a specification: a row that changes is a change of what players are understood to say.
"""

from __future__ import annotations

TABLE = """
# Ordinals and counts
take the first brick | | take brick1
take the 2nd brick | | take brick2
x third brick | | examine brick3
x the fourth brick | | ! nothing-matches fourth brick
take 1st box | | take red_box
take last box | | take blue_box
take the last of the bricks | | take brick3
drop the second box | holding | drop blue_box
take one brick | | take brick1
take one of the bricks | | take brick1
take a couple of bricks | | take brick1 brick2
take a pair of bricks | | take brick1 brick2
take all three bricks | | take brick1 brick2 brick3
take all 3 bricks | | take brick1 brick2 brick3
take the two boxes | | take red_box blue_box
take the three bricks | | take brick1 brick2 brick3
take both of the boxes | | take red_box blue_box
take both | | ! nothing-matches both
take both | them=boxes | take red_box blue_box
take both of them | them=boxes | take red_box blue_box
take either of the boxes | | take red_box
take either of them | them=boxes | take red_box
take any of the bricks | | take brick1
take any brick | | take brick1
take another brick | | take brick1
take each brick | | take brick1 brick2 brick3
take every one of the bricks | | take brick1 brick2 brick3
take all bricks but the last | | take brick1 brick2
take all the bricks except the second brick | | take brick1 brick3
take the bricks but not the lamp | | take brick1 brick2 brick3
take two of the bricks and the lamp | | take brick1 brick2 lamp
take ten bricks | | ! too-many
take four bricks | | ! too-many
take few bricks | | take brick1 brick2 brick3
take a few bricks | | take brick1 brick2 brick3
x both hats | | examine hat my_hat
take the other | it=red | take blue_box
take the others | it=red | take blue_box
x other boxes | it=red | examine blue_box
take another box | it=red | take blue_box
# All, except
take all except lamp and letter | | take red_box blue_box brick1 brick2 brick3 tea gloves
take everything but bricks | | take lamp red_box blue_box letter tea gloves
take all from the red box | | take letter -> red_box prep=from
take everything in the red box | | take letter -> red_box prep=in
take everything on the table | | take lamp tea -> table prep=on
take all in red box | | take letter -> red_box prep=in
take all on table except the lamp | | take tea
drop everything | | drop my_hat form
drop all but form | | drop my_hat
take all the things | | take lamp red_box blue_box letter brick1 brick2 brick3 tea gloves
take all of it | | ! nothing-matches it
take everything here | | take lamp red_box blue_box letter brick1 brick2 brick3 tea gloves
take all candles | | ! unknown-word candles
open all boxes | | open red_box blue_box
open both boxes | | open red_box blue_box
put everything in the red box | | put my_hat form -> red_box prep=in
put all bricks in red box | | put brick1 brick2 brick3 -> red_box prep=in
put all but the form in the red box | | put my_hat -> red_box prep=in
put them in red box | them=boxes | put blue_box -> red_box prep=in
put both in red box | them=boxes | put blue_box -> red_box prep=in
take lamp, red box and bricks | | take lamp red_box brick1 brick2 brick3
take lamp & red box | | take lamp red_box
take the lamp plus the letter | | take lamp letter
take lamp and lamp | | take lamp
x all hats | | examine hat my_hat
give all to bob | | give my_hat form -> bob prep=to
give everything to ann | | give my_hat form -> ann prep=to
show all to bob | | show my_hat form -> bob prep=to
# Pronouns
take this | it=lamp | take lamp
take that | it=lamp | take lamp
x that one | it=lamp | examine lamp
take these | them=boxes | take red_box blue_box
x those | them=boxes | examine red_box blue_box
put it on table | it=lamp | put lamp -> table prep=on
put it in it | it=red | put red_box -> red_box prep=in
open it and take letter | it=red | open red_box ; take letter
x us | | examine bob ann ada
look at us | | examine bob ann ada
look here | | look
x here | | look
search here | | look
go here | | go kitchen
touch me | | touch ada
x self | | examine ada
give me the mug | | give mug -> ada prep=to
give lamp to me | | give lamp -> ada prep=to
give it to her | it=lamp | give lamp -> ann prep=to
talk to him | | talk bob
talk to him | alone | ! nothing-matches him
ask him about her | | ask bob topic=ann smith
x him | alone | ! nothing-matches him
drop it | | ! nothing-matches it
open them | them=boxes | open red_box blue_box
# Possessives
x ann's hat | | ! nothing-matches ann's hat
x bob's felt hat | | examine hat
x bob's mug | | examine mug
take the mug of bob | | take mug
x his mug | | examine mug
x his mug | him=bob | examine mug
x her hat | | ! nothing-matches her hat
x their hats | | ! nothing-matches their hats
x my straw hat | | examine my_hat
wear my hat | | wear my_hat
x my lamp | | examine lamp
x the hat that bob has | | examine hat
ask bob about my hat | | ask bob topic=hat
ask bob about ann's hat | | ask bob topic=ann's hat
ask ann about bob's mug | | ask ann topic=bob's mug
show bob's mug to ann | | show mug -> ann prep=to
x clement's hat | | ! nothing-matches clement's hat
x zork's hat | | ! unknown-word zork's
x idol's hat | | ! not-here idol's
take its lid | it=red | ! nothing-matches its lid
x bobs hat | | examine hat
x ann smith's hat | | ! nothing-matches ann smith's hat
# Contents and places
x the letter in red box | | examine letter
take the letter inside the box | | take letter
take the lamp on the table | | take lamp -> table prep=on
take the lamp that is on the table | | take lamp
take lamp which is on table | | take lamp
x the lamp in the red box | | ! nothing-matches lamp in the red box
x the cup on the oak table | | examine tea
x the cup of tea on the table | | examine tea
take the letter from inside the red box | | take letter -> red_box prep=in
x the hat on bob | | examine hat
x mug held by bob | | examine mug
read letter in the red box | | read letter
put the letter in the red box on the table | | put letter -> table prep=on
put lamp in the box on the table | | ! nothing-matches box on the table
put the lamp on the table in the red box | | put lamp -> red_box prep=in
x the box on the floor | | ? which
x brick on the floor | | examine brick1
take the box next to the table | | ? which
x things on table | | examine lamp tea
x everything in red box | | examine letter
what is in the red box | | search red_box prep=in
what's on the table | | search table prep=on
look on the table | | search table prep=on
what is under the table | | search table prep=under
look behind the door | | search door prep=behind
look inside box | | ? which
look into red box | | search red_box prep=in
look through the door | | search door prep=through
# Numbers
type 7 | | type topic=7 number=7
type seven | | type topic=seven number=7
wait 3 turns | | wait topic=3 number=3
wait three turns | | wait topic=three number=3
wait twenty-one turns | | wait topic=twenty one number=21
z 4 | | wait topic=4 number=4
count to ten | | count topic=ten number=10
count bricks | | count brick1 brick2 brick3
undo two | | undo topic=two number=2
undo 3 turns | | undo topic=3 number=3
redo 2 | | redo topic=2 number=2
turn sphere to 4 | | set sphere topic=4 number=4
x form thirteen | | ! nothing-matches form thirteen
dial 555 | | type topic=555 number=555
dial 5 | | type topic=5 number=5
take 12 | | take form
12 | | ? missing
knock 3 times | | knock topic=3 number=3
knock three times on door | | knock door topic=three number=3
knock on door three times | | knock door topic=three number=3
press 4 on sphere | | type sphere topic=4 number=4
set sphere to 100 | | set sphere topic=100 number=100
set sphere to one hundred | | set sphere topic=one hundred number=100
enter 42 on sphere | | type sphere topic=42 number=42
# Topics and words
ask bob about clement | | ask bob topic=clement
ask bob for a light | | ask bob topic=light
ask bob where the kettle is | | ask bob topic=kettle
ask bob why he waits | | ask bob topic=he waits
ask bob to go north | | go way=north order=bob
ask bob about the old war | | ask bob topic=old war
ask bob about the lamp and the letter | | ask bob topic=lamp and the letter
ask ann about bob | | ask ann topic=bob
ask ann if she is well | | ask ann topic=she is well
ask bob "who are you" | | ask bob topic=who are you
tell bob about the idol | | tell bob topic=idol
tell bob that the lamp is broken | | tell bob topic=lamp is broken
tell bob hello | | tell bob topic=hello
tell bob | | ? missing
tell about lamp | one person | tell bob topic=lamp
tell him about the door | him=bob | tell bob topic=door
say lamp to bob | | say bob topic=lamp
say to bob hello | | say bob topic=hello
say hello to bob | | greet bob
say yes | | yes
say yes to bob | | yes bob
say dorcas | | say topic=dorcas
whisper dorcas to bob | | say bob topic=dorcas
shout help | | say topic=help
answer yes | | answer topic=yes
answer 12 | | answer topic=12 number=12
type dorcas | | type topic=dorcas
type dorcas on form | | type form topic=dorcas
write dorcas on form | | write form topic=dorcas
write "here lies" on form | | write form topic=here lies
a bob about lamp | | ask bob topic=lamp
a bob lamp | | ask bob topic=lamp
t bob about lamp | | tell bob topic=lamp
t bob lamp | | tell bob topic=lamp
talk to bob about ann | | ask bob topic=ann
talk about lamp | one person | ask bob topic=lamp
discuss the lamp with bob | | ask bob topic=lamp
discuss lamp | one person | ask bob topic=lamp
hello bob | | greet bob
hello, bob | | greet bob
hi | | greet
bye | | farewell
thanks | | thank
thank bob | | thank bob
sorry bob | | apologise bob
nod | | yes
yes | | yes
no | | no
topics for bob | | topics bob topic=bob
what can i ask bob | | topics bob topic=bob
what can i ask bob about | | topics bob topic=bob
what do i ask about | | topics
# Orders
bob, go north | | go way=north order=bob
bob, take the lamp and the letter | | take lamp letter order=bob
bob, give lamp to ann | | give lamp -> ann prep=to order=bob
bob, give it to ann | it=lamp | give lamp -> ann prep=to order=bob
bob, follow me | | follow ada order=bob
bob, jump | | jump order=bob
bob, no | | no bob
bob, yes | | yes bob
bob, 7 | | say bob prep=to topic=7
bob, lamp | | ask bob topic=lamp
bob, about the lamp | | ask bob topic=lamp
bob, tell me about the lamp | | ask bob topic=lamp
bob, where is ann | | ask bob topic=ann
bob, who are you | | ask bob topic=who are you
bob, why | | ask bob topic=why
bob, "dorcas" | | say bob topic=dorcas
bob, open red box | | open red_box order=bob
bob, open box | | ? which
bob, drop | | ? missing
bob, take zebra | | ! unknown-word zebra
bob, frobnicate | | ! unknown-verb frobnicate
ann smith, take lamp | | take lamp order=ann
mr clement, take lamp | | ! not-here mr clement
zork, take lamp | | ! unknown-word zork
ask bob to open red box | | open red_box order=bob
order bob to take lamp | | take lamp order=bob
tell ben to wait | | wait order=ben
ben, look | | look order=ben
ben, x lamp | | examine lamp order=ben
ben, take lamp then go north | | take lamp order=ben ; go way=north
ada, take lamp | | take lamp
him, take lamp | him=bob | take lamp order=bob
bob take lamp | | take lamp order=bob
bob, ann, take lamp | | ! not-plural bob
make bob take lamp | | take lamp order=bob
get bob to take lamp | | take lamp order=bob
let bob take lamp | | take lamp order=bob
bob: take lamp | | take lamp order=bob
everyone, wait | | ! not-plural everyone
# Questions
who is ann | | who_is ann topic=ann
who is ben | | who_is ben topic=ben
who are you | | who_am_i
who is it | it=lamp | who_is lamp topic=brass lamp
who is here | | company
who's bob | | who_is bob topic=bob
where is bob | | where_is bob topic=bob
plug in lamp | | switch_on lamp
plug the lamp in | | switch_on lamp
plug lamp into blue box | | put lamp -> blue_box prep=in
input 3311 | | type topic=3311 number=3311
where is ann smith | | where_is ann topic=ann smith
where is my hat | | where_is my_hat topic=hat
where is the idol | | where_is topic=idol
where is clement | | where_is clement topic=clement
where are the bricks | | where_is brick1 brick2 brick3 topic=bricks
where's the lamp | | where_is lamp topic=lamp
where is everyone | | who
where are we | | look
where is it | it=kettle | where_is kettle topic=copper kettle
where did i leave the kettle | | where_is kettle topic=kettle
where can i find the kettle | | where_is kettle topic=kettle
what is the lamp | | what_is lamp topic=lamp
what is the idol | | what_is topic=idol
what is this | it=lamp | what_is lamp topic=brass lamp
what is it | it=lamp | what_is lamp topic=brass lamp
what's that | it=lamp | what_is lamp topic=brass lamp
what are the bricks | | what_is brick1 brick2 brick3 topic=bricks
what do i know about bob | | recall bob topic=bob
what do i know | | ledger
what do i see | | look
what do i have | | inventory
what does bob know about lamp | | ask bob topic=lamp
what happened | | recall
what now | | think
what time is it | | status
what should i do | | think
how do i tune the sphere | | how topic=tune the sphere
how do i open the box? | | how topic=open the box
how do i get out | | exits
how can i leave here | | exits
how do we get out of here | | exits
what does the lamp do | | what_is lamp topic=lamp
what is the lamp for | | what_is lamp topic=lamp
what's wrong with bob | | what_is bob topic=bob
whose is the mug | | who_is mug topic=mug
what's your name | | who_am_i
where does the cellar lead | | where_is cellar topic=cellar
take lamp with my bare hands | | take lamp
talk to ann through the door | | talk door topic=ann
how does the lamp work | | how_is lamp topic=lamp
how many bricks | | count brick1 brick2 brick3
how many bricks are there | | count brick1 brick2 brick3
how are you | | greet
how | | how
why is bob here | | why topic=is bob here
why not | | why_not
why? | | why
when does it start | | when topic=does it start
is bob here | | where_is bob
is the box open? | | wonder topic=box open
are there any bricks | | wonder topic=there any bricks
can i go north? | | go way=north
can you help me | | help
can i ask bob about the lamp? | | ask bob topic=lamp
may i take the lamp | | take lamp
do you know the lamp | | wonder topic=know the lamp
does bob have a hat | | wonder topic=bob have a hat
did i take the lamp | | wonder topic=i take the lamp
which box is open | | wonder topic=box is open
whose hat is it | | who_is topic=hat is it
who has the lamp | | who_is topic=has the lamp
who took the lamp | | who_is topic=took the lamp
# Softeners
i want to go north | | go way=north
i want the lamp | | want lamp topic=lamp
i'd like to look at the lamp | | examine lamp
i would like to take the lamp please | | take lamp
i think i will take the lamp | | take lamp
could you please open the red box | | open red_box
can you open the red box | | open red_box
let's go to the hall | | go way=hall
let me see the lamp | | examine lamp
let us wait | | wait
please, take the lamp | | take lamp
try opening the red box | | open red_box
try to take lamp | | take lamp
try the door | | use door
just wait | | wait
then take lamp | | take lamp
and take lamp | | take lamp
ok take lamp | | take lamp
now look | | look
quickly take the lamp | | take lamp
take the lamp carefully | | take lamp
carefully take the lamp and put it on the table | | take lamp ; ! nothing-matches it
go north quickly | | go way=north
quietly go north | | go way=north
i take the lamp | | take lamp
i go north | | go way=north
we should go north | | go way=north
well, take the lamp | | take lamp
so look | | look
oh look at the lamp | | examine lamp
maybe take the lamp | | take lamp
how about taking the lamp | | how_is topic=about taking the lamp
i am going to take the lamp | | take lamp
go and take the lamp | | take lamp
go get the lamp | | take lamp
go look at the lamp | | examine lamp
come and look | | look
start to take lamp | | take lamp
begin reading letter | | read letter
continue reading letter | | read letter
look at the lamp again | | examine lamp
take the lamp, please. | | take lamp
take lamp! | | take lamp
take lamp? | | take lamp
TAKE LAMP | | take lamp
take   lamp | | take lamp
"take lamp" | | say topic=take lamp
take lamp for me | | take lamp
i should probably take the lamp | | take lamp
help me open the red box | | open red_box
don't take the lamp | | no topic=take the lamp
do not take lamp | | no topic=take lamp
never take lamp | | no topic=take lamp
x the well | | ! unknown-word well
take the first | | ! nothing-matches first
# Several commands on a line
n. e | | go way=north ; go way=east
n; e | | go way=north ; go way=east
n then e | | go way=north ; go way=east
n, then e. s | | go way=north ; go way=east ; go way=south
go north, east and south | | go way=north ; go way=east ; go way=south
take lamp. open red box. put it in the box | | take lamp ; open red_box ; ! nothing-matches it
take lamp and put it on table | it=lamp | take lamp ; put lamp -> table prep=on
take lamp, put it on table | it=lamp | take lamp ; put lamp -> table prep=on
take lamp and then go north | | take lamp ; go way=north
take lamp and open red box and take letter | | take lamp ; open red_box ; take letter
open red box, take letter, read it | it=lamp | open red_box ; take letter ; read lamp
take zebra and go north | | ! unknown-word zebra
take zebra. go north | | ! unknown-word zebra ; go way=north
x bob. ask him about lamp | | examine bob ; ask bob topic=lamp
ask bob about lamp. take lamp | | ask bob topic=lamp ; take lamp
ask bob about lamp then take lamp | | ask bob topic=lamp ; take lamp
say "go north. then west". look | | say topic=go north. then west ; look
say hello and go north | | greet ; go way=north
look and listen | | look ; listen
wait and look | | wait ; look
get up and go north | | stand ; go way=north
take lamp;;; go north | | take lamp ; go way=north
take lamp & go north | | take lamp ; go way=north
x lamp, table, bob | | examine lamp table bob
take lamp, letter | | take lamp letter
look, listen | | look ; listen
turn on lamp and read letter | | switch_on lamp ; read letter
x mr. clement. look | | ! not-here mr. clement ; look
undo. look | | undo ; look
z. z. z | | wait ; wait ; wait
# Waiting
wait a while | | wait
wait a minute | | wait
wait 10 | | wait topic=10 number=10
wait ten | | wait topic=ten number=10
wait for ann | | wait ann topic=ann
wait for clement | | wait clement topic=clement
wait for help | | wait topic=help
wait for the bell | | wait topic=bell
wait until bob comes | | wait bob prep=until topic=comes
wait until bob leaves | | wait bob prep=until topic=leaves
wait till bob has gone | | wait bob prep=until topic=has gone
wait for bob to go away | | wait bob prep=for topic=go away
wait until something happens | | wait topic=something happens
wait till dark | | wait topic=dark
wait until 5 | | wait topic=5 number=5
wait until someone comes | | wait topic=someone comes
wait for something | | wait topic=something
wait for something to happen | | wait topic=something to happen
wait here | | wait
wait with bob | | wait bob
stay here | | wait
rest | | sleep
sleep until morning | | sleep topic=morning
# Going, finding, following
go to hall | | go way=hall
the great hall | | go way=hall
cellar | | go way=cellar
kitchen | | look
go to the cellar | | go way=cellar
goto hall | | go way=hall
walk to the great hall | | go way=hall
run to hall | | go way=hall
go back | | go way=back
back | | go way=back
go back to hall | | go way=hall
return to the hall | | go way=hall
go to ann | | go ann
go to ann smith | | go ann
go to clement | | go clement
go to ben | | go ben
go to the kettle | | go kettle
go to lamp | | go lamp
go to zebra | | ! unknown-word zebra
go to idol | | ! not-here idol
go up | | go way=up
go out | | exit
go outside | | exit
go inside | | go way=in
go down the stairs | | go way=down
walk north | | go way=north
run north | | go way=north
go north to the hall | | go topic=hall way=north
go toward bob | | go bob
approach bob | | talk bob
walk over to bob | | go bob
follow bob | | follow bob
follow clement | | follow clement
follow him | him=bob | follow bob
find bob | | where_is bob topic=bob
find kettle | | where_is kettle topic=kettle
find idol | | where_is topic=idol
find zebra | | where_is topic=zebra
find the exit | | exits
find my hat | | where_is my_hat topic=hat
look for kettle | | where_is kettle topic=kettle
look for bob | | where_is bob topic=bob
search for the kettle | | where_is kettle topic=kettle
locate bob | | where_is bob topic=bob
ways | | exits
which way is the hall | | where_is hall topic=hall
how do i get to the hall | | where_is hall topic=hall
take me to the hall | | go way=hall
enter hall | | go way=hall
enter the great hall | | go way=hall
leave | | exit
leave kitchen | | exit kitchen
exit | | exit
climb up | | go way=up
climb down | | go way=down
jump | | jump
swim north | | go way=north
crawl north | | go way=north
# Recalling
recall | | recall
recall bob | | recall bob topic=bob
recall the door | | recall door topic=door
remember clement | | recall clement topic=clement
recall what bob said | | recall topic=what bob said
what do i know about clement | | recall clement topic=clement
what do we know about the lamp | | recall lamp topic=lamp
remind me about the lamp | | recall lamp topic=lamp
tell me about the lamp | | recall lamp topic=lamp
tell me about zebra | | recall topic=zebra
think about the lamp | | who_is lamp topic=lamp
think about bob | | who_is bob topic=bob
ledger lamp | | ledger topic=lamp
# Out of the world
help take | | help topic=take
verbs | | verbs
hint lamp | | hint topic=lamp
save here | | save topic=here
save before the hall | | save topic=before the hall
restore before the hall | | restore topic=before the hall
bookmark hall | | save topic=hall
transcript | | transcript topic=on
script on | | transcript topic=on
script off | | transcript topic=off
record on | | record topic=on
replay | | replay
superbrief | | brief
settings colour | | settings topic=colour
undo all | | undo
undo it | | undo
undo last | | undo
redo all | | redo
oops | | oops
again please | | again
again twice | | again topic=2
again three times | | again topic=three number=3
g 3 | | again topic=3 number=3
repeat | | again
repeat 3 | | again topic=3 number=3
quit game | | quit
restart game | | restart
notify off | | notify topic=off
map of hall | | map topic=hall
atlas | | map
news | | recall
load | | restore
status | | status
time | | status
pronouns | | recall
# Perspectives
cyd | | be cyd
cyd voss | | be cyd
the dot | | be dot
be cyd | | be cyd
be bob | | ! not-a-person bob
be zork | | ! unknown-word zork
switch to cyd | | be cyd
switch cyd | | be cyd
switch to bob | | ! not-a-person bob
i am ben | | be ben
change to dot | | be dot
play as dot | | be dot
as cyd, take lamp | | as cyd topic=take lamp
as cyd take lamp and go north | | as cyd topic=take lamp ; go way=north
as cyd | | be cyd
as cyd, take lamp, drop it | it=lamp | as cyd topic=take lamp ; drop lamp
as cyd, look and wait | | as cyd topic=look ; wait
as ben, as cyd, look | | be ben ; as cyd topic=look
control ben | | be ben
who can i be | | who
back to ben | | be ben
# Fresh eyes: statements, bodies, everyone, holding and carrying
look behind you | | look
look at everyone | | examine bob ann
look harder | | look
x my hands | | examine ada
wash my hands | | clean ada
wash hands | | clean ada
shake bob's hand | | shake bob
take ann by the hand | | take ann
hit bob on the head | | hit bob
hit bob on the head with lamp | | hit bob -> lamp prep=with
kiss ann on the cheek | | kiss ann
stand on my head | | stand
put my hand in the red box | | touch red_box
put hand on door | | touch door
take his hat off | | remove hat
everybody, jump | | ! not-plural everybody
kiss everyone | | kiss bob ann
tell everyone the truth | | ! not-plural everyone
tell bob to frob | | ! unknown-verb frob
ask bob and ann about lamp | | ! not-plural bob and ann
ask lamp for help | | ! not-a-person lamp
talk about lamp with ann | | ask ann topic=lamp
say hello to everyone | | greet
say hello to door | | say door topic=hello
say, "hello" | | say topic=hello
bob, what happened | | ask bob topic=what happened
bob, what time is it | | ask bob topic=what time is it
bob, what should i do | | ask bob topic=what should i do
bob, what is in the red box | | ask bob topic=what is in the red box
bob, i love you | | tell bob topic=i love you
bob, i have the letter | | tell bob topic=i have the letter
bob, i want the mug | | ask bob topic=mug
bob, i want you to open the red box | | open red_box order=bob
bob, you should wait | | wait order=bob
bob, come with me | | follow ada order=bob
bob, shut up | | wait order=bob
bob, light | | ask bob topic=light
ask bob to tell me about the letter | | ask bob topic=letter
ask bob to leave the room | | exit kitchen order=bob
zork, help | | ! unknown-word zork
hold lamp up | | lift lamp
hold up the lamp | | lift lamp
hold the door for bob | | open door -> bob prep=for
hold on to lamp | | take lamp
hold letter over lamp | | use letter -> lamp prep=over
hold my breath | | ! nothing-matches my breath
put the lamp back where it was | | drop lamp
put it over there | it=lamp | drop lamp
put on hat | | wear my_hat
take lamp to the hall | | transport lamp way=hall
carry lamp to the hall | | transport lamp way=hall
carry red box to table | | transport red_box -> table prep=to
take bob home | | transport bob
take lamp to ann | | give lamp -> ann prep=to
take bob to the hall | | transport bob way=hall
feed ann | | ? missing
pay the bill | | ! unknown-word bill
share tea with bob | | give tea -> bob prep=with
open the letter and read it | it=lamp | open letter ; read lamp
open door a crack | | open door
close the door behind me | | close door
lock door behind us | | lock door
prop door open with brick | | open door -> brick1 prep=with
shine lamp at door | | point lamp -> door prep=at
read the first page | | read
turn letter over | | turn letter
turn pod to face north | | turn pod way=north
knock on door four times | | knock door topic=four number=4
push door three times | | push door
pull letter out of red box | | take letter -> red_box prep=from
pick letter from table | | take letter -> table prep=from
whisper in bob's ear | | say bob
shout for help | | call
write in notebook | | ! unknown-word notebook
play with toy | | ! unknown-word toy
scratch my head | | rub ada
look up the idol | | what_is topic=idol
look up clement | | what_is clement topic=clement
lie to bob about the lamp | | tell bob topic=lamp
help bob | | assist bob
help bob up | | assist bob
give bob a hand | | assist bob
cheer ann up | | reassure ann
leave bob alone | | wait bob
leave letter for bob | | drop letter topic=bob
pass out | | faint
stop | | wait
wait and see | | wait
get undressed | | undress
out door | | exit door
into pod | | enter pod
through the door | | enter door
to the hall | | go way=hall
over there | | go
this is hopeless | | say topic=this is hopeless
it is dark | | say topic=it is dark
i am hungry | | say topic=i am hungry
i don't know | | no topic=know
i think so | | think
my name is dorcas | | say topic=my name is dorcas
you are kind | | say topic=you are kind
ouch | | ouch
wow | | wow
nothing | | no
take hat and shield | | ! unknown-word shield
ask bob about lamp and light | | ask bob topic=lamp and light
take a letter and form | holding | take letter form
do a dance | | dance
go without me | | go
get out of the way | | go
spy on bob | | examine bob
peek in red box | | search red_box prep=in
peep through door | | search door prep=through
reach for lamp | | touch lamp
reach lamp with letter | | touch lamp -> letter prep=with
paint table red | | paint table topic=red
freeze tea | | chill tea
take the two lamps | | ! too-many
x brass book | | ! unknown-word book
x my umbrella stand | | ! unknown-word umbrella
x my turn | | ! nothing-matches my turn
push my way | | ! nothing-matches my way
i love you | | say topic=i love you
i am going to open the red box | | open red_box
i'm scared | | say topic=i'm scared
he's dead | | say topic=he's dead
there is no escape | | say topic=there is no escape
i have the letter | | say topic=i have the letter
you are going to die | | say topic=you are going to die
i don't like it | | no topic=like it
hello, how are you | | greet
hi, how are you | | greet
use zebra | | ! unknown-word zebra
use zebra to open door | | ! unknown-word zebra
tell me about dream | | recall topic=dream
talk to everyone | alone | ! not-a-person everyone
pay | | ? missing
take of of | | ! nothing-matches
n wexdro | | ! unknown-word wexdro
north door | | ! misplaced-word door
n n | | ! misplaced-word n
this wexdro | | ! unknown-word wexdro
# Little words
look up at lamp | | examine lamp
look down at the table | | examine table
look over at bob | | examine bob
put lamp on | | switch_on lamp
put the sphere on | | switch_on sphere
put my hat on | | wear my_hat
turn sphere on | | switch_on sphere
lie down | | lie
stand by | | wait
stand by for orders | | wait topic=orders
speak through the sphere | | use sphere
shout down the door | | use door
call down to bob | | call bob
call up to clement | | call clement
shout down to bob | | call bob
climb in the pod with bob | | enter pod -> bob prep=with
get into the pod with him | him=bob | enter pod -> bob prep=with
lie down in pod with ann | | enter pod -> ann prep=with
stop it | | wait
stop that | it=lamp | wait
take it easy | it=lamp | wait
take your time | | wait
take care | | wait
slow down | | wait
hold it | it=lamp | wait
is clement here | | where_is clement
is ben here? | | where_is ben
is the lamp here | | where_is lamp
is ann in the hall | | where_is ann way=hall
is anyone here | | company
am i alone | | company
who else is here | | company
who is in the pod | | company pod
who's in the great hall | | company hall
is anybody in the cellar | | company cellar
how are you today | | greet
how are you bob | | greet bob
bob, how are you | | greet bob
how is ann | | examine ann
who told me | | who_told
who told me about the lamp | | who_told topic=lamp
who said so | | who_told
where did i hear about clement | | who_told topic=clement
who would know | | who_knows
who would know about the lamp | | who_knows topic=lamp
who can i ask about the door | | who_knows topic=door
gaze down at the sphere | | examine sphere
peer up at bob | | examine bob
is bob awake | | examine bob
are you all right | | greet
how do you feel | | greet
take five | | wait
halt | | wait
who is upstairs | | company way=up
who's to the north | | company way=north
who taught me that | | who_told
what stopped me | | why_not
what's wrong | | why_not
how come | | why
why can't i do that | | why_not topic=i do that
who knows | | who_knows
why can't i | | why_not
# Somebody by sex alone, where nothing here has such a name
x man | | examine bob
ask the woman about lamp | | ask ann topic=lamp
talk to the lady | | talk ann
x people | | examine bob ann
x men | | examine bob
x man | alone | ! nothing-matches man
x the man in the pod | | ! nothing-matches man in the pod
# What another has met: a name of its own is unheard of, a common word is simply not here
x orrery | | ! never-met orrery
x tansy | | ! never-met tansy
ask tansy about lamp | | ! never-met tansy
tansy, hello | | ! never-met tansy
go to orrery | | ! never-met orrery
take the jade idol | | ! not-here jade idol
take lamp and idol | | ! not-here idol
take idols | | ! not-here idols
who is tansy | | who_is topic=tansy
"""
