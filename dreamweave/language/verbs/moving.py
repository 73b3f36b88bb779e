"""Going, posture, waiting, and what a body does by itself."""

from __future__ import annotations

MOVING: dict[str, tuple[str, list[str]]] = {
    "go": (
        "go|walk|run|head|travel|move|proceed|hurry|crawl|g0|drive|ride|journey|march|stroll|wander|return|step|"
        "fly|hike",
        [
            "~ {way}", "enter =in", "(climb|clamber|scramble|shin|shinny) up =up",
            "(climb|clamber|scramble|shin|shinny) down =down", "ascend =up", "descend =down",
            "~ {direction} (to|into|through|toward|towards|onto|along|from|past|for) {topic}",
            "(hop|climb|get|come|step) (on|back|) in =in", "(barge|burst|storm|rush) in =in", "~ away =out",
            "(go|walk|run|head|come|climb|step|creep|tiptoe) (back|) {direction} (the|) "
            "(stairs|stair|steps|staircase|stairway|ladder|rungs)",
            "(go|walk|run|head|come|climb) (all the way|right|straight) {direction}",
            "~ (to|toward|towards|for|in the direction of|over to|up to|down to|back to|on to|straight to) {way}",
            "~ (into|in|inside|through|out to|up|down|out|out of|along|across|past|via|by) {way}",
            "(return|back) to {way}", "(goto|gonear|enter|visit|climb|approach|cross) {way}",
            "~ (to the|) {direction} (side|end|door|exit|wall)",
            "leave (to the|to|by|via|through|toward|towards|by the|) {direction}",
            "(exit|leave) (to|for|toward|towards) {way}", "escape (to|through|) {way}",
            "(jump|climb|exit|enter|crawl|swim|dive|flee|sneak|jog|skip|dash|hop|sail|run|continue|back|slip|"
            "slide|tiptoe) {direction}",
            "follow (the|) (path|passage|corridor|tunnel|road|stairs|street|way) {direction}",
            "(crawl|swim|dive|flee|sneak|jog|dash|sail|continue|slip|tiptoe|jump|get|squeeze) (to|into|through|"
            "toward|towards|back to|over to) {way}",
            "take (the|) (path|exit|door|way|road|stairs|steps|lift|passage|corridor|tunnel) {direction}",
            "take (the|) {direction} (path|exit|door|way|road|stairs|passage|corridor|tunnel|fork|turn)",
            "take (the|) (stairs|steps|lift|elevator) (to|) {way}", "(get|come) {direction}",
            "~ (to|to see|toward|towards|up to|over to|near|near to|beside|by|back to|across to) {known}",
            "(goto|gonear|approach|near) {known}", "~", "continue", "advance", "retreat",
            "(ascend|descend) {way}",
            "(walk|wander|run|go|move) (around|about|on|along|alone|slowly|faster|anywhere|somewhere)",
            "(to|toward|towards) {way}", "to {known}",
            "(get|stay|move|stand|come) (near|close to|nearer to|near to) {thing}",
            "go back the way (i|we) came", "go (without|with) (me|us|you)",
            "(drive|sail|row|fly|ride|steer|climb|follow) {thing} !(to|towards|toward|into|back to) {way}",
            "(sail|row|steer|drive|fly|ride) (to|toward|towards|for|across|around|up|down|over) {thing}",
            "(sail|row|steer|fly|drive|ride)", "(sail|row|steer|fly|drive|ride) (away|off|home|on|out|ashore|back)",
            "get out of (my|the) way",
            "(back|step|turn) back", "turn back",
            "(step|back) away", "(go|walk|run|head|travel) {known}",
            "(go|come) (see|visit|find|meet) {known}",
            "~ (behind|around|under|over|beneath|past|round|away from|across|along|between|with|after|from|"
            "beyond) {thing}",
            "go (farther|further) (away|)", "keep going", "move on", "(carry|continue|press) on", "over (there|here)",
            "(walk|run) on {thing}",
            "(follow|ride|sail|row|drive|fly|climb|go|walk) {thing} !(to|towards|toward|through|along|past) {thing}",
            "take (me|us) to {person}",
            "(get|pass) (by|past) {thing}", "take a walk", "move out of (my|the) way", "go there",
            "(go|get) closer to {thing}",
            "find (the|my|) way to {way}", "(go|walk) home", "take me to {way}", "(turn|veer) {direction}",
            "go (ahead|straight|on|straight ahead)", "go to (the|) (left|right|front|back|rear)",
        ],
    ),
    "enter": (
        "enter|board|mount|embark",
        [
            "~ {thing}",
            "(go|get|climb|step|crawl|jump|walk|come|move|squeeze|run|slip|dive|hop|sneak|ride) (in|into|inside|"
            "in to|inside of) {thing}",
            "(go|walk|step|crawl|run|pass|climb|come|move|squeeze|slip|sneak|fly) (through|via|thru) {thing}",
            "(get|hop|climb|step|ride|go) (on|onto|aboard|upon) {thing}",
            "(get|go|climb|lie|lie down) in with {person}", "join {person}", "go by {thing}",
            "(cross|traverse|pass) {thing}", "(pass|cross) (through|over) {thing}",
            "(get|go|climb|step|crawl) !(under|behind|underneath|beneath|between) {thing}",
            "~ (through|into|in|on|onto) {thing}", "(ride|sail|pilot) {thing}",
            "(through|into|inside|aboard|in) {thing}",
            "take off in {thing}", "break into {thing}", "get to {thing}",
            "log (in|on|into|onto|in to|on to) {thing}", "(walk|go|run) across {thing}",
            "enter {thing} (with|through|by|using|via) {thing}",
            "get back in {thing}", "go back (in|into|through|inside) {thing}",
            "(get|go|climb|step|crawl|hop|squeeze|lie|lie down) (in|into|inside|in to) {thing} "
            "(with|beside|next to) {person}",
            "(join|lie down with|lie with) {second person} (in|inside|on) {thing}",
        ],
    ),
    "exit": (
        "exit|leave|alight|disembark|depart|escape|vacate|egress|evacuate|flee|dismount",
        [
            "~", "(get|go|climb|step|crawl|come|jump|walk|move|run|hop|slip|break) (out|off|outside)",
            "(get|climb|step|jump|hop) down",
            "~ {thing}",
            "(get|go|climb|step|crawl|come|jump|walk|move|run|hop|slip|break) (out of|off|off of|from|out from|"
            "down from|up from|out through) {thing}",
            "~ (from|through|by|via|) {thing}", "get out from under {thing}", "(get|go) away from {thing}",
            "leave (here|room|place|area)", "exit (here|room|place)", "get up from {thing}", "get up off {thing}",
            "escape (from|) (here|)", "(leave|exit|escape) (the|this) (room|place|area)", "(out|out of) {thing}",
            "(get|go|stay|keep|back|move) away", "(stay|keep|back|move|step|run|walk|crawl) away from {thing}",
            "back off",
            "(get|go|climb|jump|run|walk|crawl|step) out {thing}", "take off", "get past {thing}",
        ],
    ),
    "climb": (
        "climb|scale|ascend|descend|clamber|shin|shinny",
        [
            "~ {thing}",
            "~ !(up|down|over|onto|on|through|under|out of|off|to|up to|along|across|up on|up onto|down from|"
            "into|in|from|around|up into) {thing}",
            "(climb|scale|clamber|shin|shinny)", "~ {thing} (with|using|by using) {thing}",
            "(go|walk|run|crawl|come|shimmy|move|get) !(up|down|over) {thing}",
            "(jump|leap|vault|step|hop) !over {thing}", "slide !down {thing}", "pull (myself|self) up {thing}",
            "climb back !(up|down|into|on|onto) {thing}", "climb back (up|down)", "(up|down) {thing}",
            "climb {thing} (up|down)",
        ],
    ),
    "sit": (
        "sit|kneel|crouch|squat|recline|perch|lounge|settle|straddle",
        [
            "~", "~ (down|up|back|here)",
            "~ !(on|in|at|by|under|beside|near|behind|upon|with|inside|next to|against|down on|down in|down at|"
            "down by|down with|back on|on top of|before|over|down beside) {thing}",
            "take a seat", "have a seat", "take a seat on {thing}", "~ on (floor|ground)", "~ {thing}",
            "~ down on (floor|ground)", "get (down|) on (my|) knees", "be seated", "have a seat on {thing}",
            "have seat", "get (down|) on all fours",
            "~ (back|) down next to {thing}", "drop to (my|the|) (knees|floor|ground)", "fall (to|on) (my|) knees",
        ],
    ),
    "stand": (
        "stand|rise|arise",
        [
            "~", "~ up", "get up", "get to (my|your|) feet",
            "~ !(on|in|at|by|under|beside|near|behind|upon|with|next to|against|up on|on top of|before|over|"
            "up in|up from|from|between|inside) {thing}",
            "~ (here|there|still|back|aside)", "~ up straight", "~ on (floor|ground)", "get up on {thing}",
            "(stand|get) (up|) (off|from) {thing}", "stand {things} (up|upright)", "get on (my|) feet", "stay still",
            "freeze", "stand guard",
            "stand on (my|one|) (head|hands|toes|tiptoe|tiptoes|leg|foot)", "stand to attention",
            "pay (my|) (respects|attention)", "pay attention to {thing}", "stand in line",
        ],
    ),
    "lie": (
        "lie|recline|sprawl",
        [
            "~", "lay", "~ (down|back|here|there|still)", "lay down", "lay (on|in) {thing}",
            "lay down (on|in) {thing}",
            "~ !(on|in|under|beside|with|by|upon|inside|next to|against|down on|down in|down with|down under|"
            "down beside|back on|behind|near|down by) {thing}",
            "~ on (floor|ground)", "~ down on (floor|ground)", "~ to {person}", "~ {thing}",
        ],
    ),
    "sleep": (
        "sleep|nap|doze|snooze|slumber|rest|hibernate",
        [
            "~", "~ !(in|on|with|under|beside|inside|at|by|next to|until) {thing}", "go to (sleep|bed)",
            "go back to (sleep|bed)", "fall asleep", "fall asleep !(in|on|with) {thing}",
            "(take|have) a (nap|rest|snooze|sleep)", "drop off", "nod off", "get some (sleep|rest)",
            "sleep (on|in) (floor|ground)", "sleep (here|more|again|tonight)", "(close|shut) (my|) eyes", "relax",
            "go to sleep !(in|on|with) {thing}", "try to sleep", "(drift|drop) off (to sleep|)",
            "sleep until {topic}", "get into bed", "sleep for {topic}", "sleep (late|well|in|it off)",
        ],
    ),
    "dream": (
        "dream|daydream",
        [
            "~", "~ (of|about) {topic}", "go into (the|) dream", "(enter|join) (the|) dream", "dream {topic}",
        ],
    ),
    "wait": (
        "wait|z|stay|linger|loiter|pause|zz|zzz|remain|hang|idle|hesitate|bide|queue",
        [
            "(wait|z|stay|linger|loiter|pause|zz|zzz|remain|idle|hesitate|queue)",
            "~ (here|there|around|still|more|some more|a moment|a while|a minute|a bit|a turn|on|longer|"
            "patiently|quietly|put)",
            "(wait|z|stay|rest|pause) (for|) {number}",
            "(wait|z|stay|rest|pause) (for|) {number} (turns|turn|minutes|minute|times|hours|hour|moves|seconds|"
            "days|more|more turns)",
            "(wait|stay|linger) (for|on) {about}", "(wait|stay|linger) (until|till|while|til) {topic}",
            "(wait|stay|linger) !(until|till|til) {known} {topic}", "(wait|stay|linger) !for {known} to {topic}",
            "(wait|stay|remain) (here|there|) with {person}", "(hang|stick) (around|on|about)", "hang out",
            "(wait|stay|remain) (in|at|by|on|near) {thing}", "kill time", "pass (the|) time", "bide my time",
            "do nothing", "hold on", "wait (up|it out)", "hang back", "be patient",
            "stay (quiet|calm|awake|silent|alert|down)", "stop", "wait and see", "take a break",
            "wait (outside|inside|forever|in line|a second|a few minutes|an hour|a little longer)", "shut (up|it)",
            "keep (quiet|calm|still|watch)", "calm down", "stay out of (sight|it)", "do something", "watch out",
            "(hang|stay) loose", "leave {things} (alone|be)", "chill (out|)",
            "be (quiet|still|silent)", "stand by", "stand by for {topic}", "keep {person} company",
            "stop (it|that|this|there|here|now|everything|moving|and think)", "hold it", "slow down",
            "(easy|steady) (now|)", "take (it|things) (easy|slow|slowly|gently|steady|calmly)",
            "take (my|your|our|some|) time", "take (care|heart|five|ten|a rest|a pause|a moment)",
            "(halt|freeze) (there|)",
        ],
    ),
    "think": (
        "think|ponder|reflect|muse|wonder|meditate|concentrate|focus|contemplate|reminisce|brood|mull|puzzle|cogitate|"
        "ruminate|deliberate",
        [
            "~",
            "~ (hard|again|harder)",
            "(clear|use) (my|) (mind|head|brain)",
            "(wonder|think) (if|whether|why|what|how|where|who|when|that) {topic}", "use (my|) imagination",
            "what (can|should|do|must) (i|we) do (now|next|here|)", "what (now|next)", "lost", "stuck", "bored",
            "(i'm|im|i am|we are) (lost|stuck|confused|bored|so confused)",
            "make up my mind", "believe", "believe (in|) {about}", "guess", "guess {topic}", "calculate",
            "calculate {topic}", "decide",
            "plan", "hope (for|) {topic}", "hope", "think (so|it over|fast|twice|happy thoughts)", "i think so",
            "guess (so|not)",
        ],
    ),
    "sing": (
        "sing|hum|whistle|chant|croon|warble|yodel|serenade|harmonize|harmonise",
        [
            "~", "~ (to|at|for|with|about|into|in) {thing}", "~ {text}", "~ {text} (to|with|for) {person}",
            "(sing|hum|whistle) (a|the|) (song|tune|lullaby)", "sing (a|the|) (song|tune|lullaby) (to|for) {person}",
            "sing along (with|to|)", "serenade {person}", "whistle for {about}",
        ],
    ),
    "home": (
        "",
        [
            "(go|return|head|walk|run|come|get|hurry) (back|) home", "(go|head|walk) (on|straight) home",
        ],
    ),
    "pass_by": (
        "",
        [
            "(cross|push|press|squeeze|shove) (over|through|past|on|) to (the|) {topic}",
            "(pace|walk|stride|march|go|run) (up and down|back and forth|to and fro|round and round)",
            "(go|walk|run|stroll|wander|pace|march|move) "
            "(along|around|round|across|over|past|behind|beside|under|between|about|by) {thing}",
            "(cross|circle|skirt|pass) {thing}",
            "(swing|dangle) (on|from|across|over) {thing}", "follow {thing} along",
        ],
    ),
    "sigh": (
        "sigh",
        [
            "feel (so|very|a bit|a little|rather|) (sad|happy|angry|cross|tired|lonely|guilty|afraid|scared|better|"
            "worse|bad|ill|sick|ashamed|proud|nervous|anxious|jealous|hungry|thirsty|cold|sorry|homesick|nothing)",
        ],
    ),
    "pray": (
        "pray|worship|kneel|confess",
        [
            "pray", "pray (to|for|at|with|over) {about}", "worship {thing}", "say (a|the|my) prayer",
            "(say|recite) (grace|prayers)", "worship", "kneel (before|to) {thing}",
        ],
    ),
    "jump": (
        "jump|leap|hop|bounce|spring|vault|skip",
        [
            "~", "~ (up|down|around|again|high|up and down|about|for joy|back)",
            "~ !(on|onto|in|into|off|from|out of|to|across|at|through|under|off of|out|up to|up on|up onto|down|"
            "up|around|towards|toward|upon|down from|down into|out from|for|past|with|between|down to|"
            "out through|over) {thing}",
            "~ {thing}", "jump (rope|overboard|ship)",
        ],
    ),
    "dance": (
        "dance|waltz|boogie|twirl|jig|tango|pirouette|limbo",
        [
            "~", "~ (with|for|around|on|in|to|near) {thing}", "~ (a|the|) (jig|waltz|tango|samba|polka|around)",
            "do (a|the|) dance", "~ {text}",
        ],
    ),
    "dig": (
        "dig|excavate|burrow|delve|tunnel|shovel|unearth|hoe",
        [
            "~", "~ {thing}", "~ (in|into|through|under|at|around|up|out|down|for|with|beneath|near) {thing}",
            "~ (in|into|up|through|) {thing} (with|using|by using) {thing}", "~ (a|the|) (hole|here|ground|down)",
            "~ {direction}", "~ (a|the|) {things} for {topic}", "dig (a|) hole (in|) {thing}",
            "dig (with|using|by using) {thing}",
            "dig (a|) (hole|here|ground|hole in ground) (with|using|by using) {thing}",
            "~ (hole|hole in) {thing} (with|using) {second thing}", "dig for {topic}",
        ],
    ),
    "swim": (
        "swim|dive|wade|bathe|paddle|float|surf|snorkel|bodysurf|splash",
        [
            "(swim|dive|wade|paddle|float|surf|splash)",
            "~ !(in|into|across|through|to|under|over|out of|off|from|on|around|along|with|down|up|out to|"
            "toward) {thing}",
            "go (swimming|for a swim)", "(swim|dive|float) (around|here|about|away)", "~ {thing}",
        ],
    ),
}  # fmt: skip
