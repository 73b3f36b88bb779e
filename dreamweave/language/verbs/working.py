"""What is done to things: eaten, pushed, lit, cut, tied, poured, hit."""

from __future__ import annotations

WORKING: dict[str, tuple[str, list[str]]] = {
    "eat": (
        "eat|devour|consume|munch|bite|swallow|chew|gobble|nibble|ingest|dine|gnaw|guzzle|chomp|scoff",
        [
            "~ {things}", "~ (on|from|at|into|with|up|) {thing}", "~ {things} (with|using|by using) {thing}",
            "(have|take) a bite (of|from|out of) {thing}",
            "eat (food|something|breakfast|lunch|dinner|supper|out|up|more)",
            "have (food|something|a snack|breakfast|lunch|dinner|supper)", "eat up {things}",
            "(nosh|sup) (on|) {things}",
            "finish {things}", "eat from {thing}", "have {things}",
        ],
    ),
    "drink": (
        "drink|sip|quaff|imbibe|slurp|gulp|swig|down|drain",
        [
            "~ {things}", "~ (from|out of|up|of|deeply from) {thing}",
            "(take|have) a (drink|sip|swig) (of|from|out of) {thing}",
            "~ {things} (from|out of|with|through) {thing}",
        ],
    ),
    "push": (
        "push|press|shove|depress|nudge|thrust|click|budge|bump|jostle|mash|shunt|tamp",
        [
            "~ {things}", "~ (on|against|at|down on|down|in|up|over|aside|through|past) {thing}", "~ {things} {way}",
            "~ {things} to (the|) {direction}",
            "~ {things} (in|down|away|forward|back|over|aside|hard|together|apart)",
            "~ {things} (with|using|by using) {thing}",
            "~ {things} !(to|toward|towards|against|into|in|onto|on|off|out|out of|over|under|through|down|up|"
            "across|from|away from|near|at) {thing}",
            "(move|shift|roll|slide) {things} (aside|away|over|back|forward|around|apart)",
            "(move|shift|roll|slide) {things} {direction}",
            "(move|shift|roll|slide|transfer) {things} to (the|) {direction}",
            "(move|shift|transfer) {things} !(to|toward|towards|against|into|in|onto|on|under|over|near|next to|"
            "from|away from|off|through|between|behind) {thing}",
            "(move|shift|displace|dislodge|rearrange|roll) {things}",
            "(move|shift|roll) {things} (with|using|by using) {thing}",
            "(roll|slide) {things} !(to|toward|towards|into|in|onto|on|under|over|off|down|up|through|"
            "across) {thing}",
        ],
    ),
    "pull": (
        "pull|drag|tug|yank|haul|heave|jerk|tow|draw|pluck|draft",
        [
            "~ {things}",
            "(pull|drag|tug|yank|haul|heave|jerk|tow|pluck) (on|at|down|up|in|out|back|away|aside|off|down on) "
            "{things}",
            "draw (back|aside|down|out|in) {things}",
            "(pull|drag|haul) {things} (free|loose|away|out|off) (with|using) {thing}",
            "(pull|drag|haul) {things} out !(of|with|from) {thing}", "pull over",
            "~ {things} (down|up|out|in|away|back|hard|aside|over|apart|open|closer)", "~ {things} {direction}",
            "~ {things} to (the|) {direction}",
            "~ {things} !(to|toward|towards|into|in|onto|on|along|across|over|with|through|behind|up|down|under|"
            "against|away from) {thing}",
        ],
    ),
    "turn": (
        "turn|rotate|twist|spin|twirl|swivel|crank|wind|flip|revolve|screw|pivot",
        [
            "~ {things}",
            "~ {things} (around|over|clockwise|anticlockwise|counterclockwise|upside down|again|round|back|"
            "inside out)",
            "(turn|flip) over {things}", "~ {things} (to the|to|) {direction}", "(turn|flip|wind) up {things}",
            "turn down {things}", "turn {things} (up|down)", "~ {things} (with|using|by using) {thing}",
            "(turn|face|go|spin) around", "wind {things} up", "(turn|flip) through {things}", "turn to {thing}",
            "~ {things} !(to|into|toward|towards|on|in|onto|against) {thing}",
            "(flip|turn) (the|) page (of|in) {thing}", "turn (the|) (page|pages)", "~ {things} to face {direction}",
            "~ {things} to face {thing}", "~ {things} {number} times", "turn to (the|) next page",
            "turn to page {number}",
            "turn (in|away)", "turn in {things}", "turn {person} in", "face (the|) {direction}", "face {thing}",
        ],
    ),
    "tune": (
        "tune|retune|dial|adjust|calibrate|modulate|synchronise|synchronize",
        [
            "~ {things} (to|into|at|on|for) {words}", "~ {things} (up|down)", "~ (to|) {words}",
            "~ in (to|) {thing}", "turn {thing} to {word}", "(switch|change|turn) {thing} to {words}",
            "(set|put|move|turn) (the|) dial (to|at|on) {words}", "(change|set) {thing} from {topic} to {words}",
            "turn (the|) dial of {thing} to {words}",
        ],
    ),
    "set": (
        "set|reset",
        [
            "~ {thing} (to|at|for|as) {words}", "~ {things}", "(adjust|calibrate) {thing} for {words}",
            "turn {thing} to {number}", "~ {things} (up|off|back)", "set up {things}",
            "wind {thing} to {words}",
        ],
    ),
    "switch_on": (
        "activate|start|engage|enable|boot|run",
        [
            "~ {things}", "(turn|switch|power|flip|click) on {things}",
            "(turn|switch|power|flip|click) {things} on", "start up {things}", "start {things} up",
            "fire up {things}", "boot up {things}", "plug in {things} in {thing}",
            "plug in {things}", "plug {things} in", "plug {things}", "on {things}", "put {things} on",
        ],
    ),
    "switch_off": (
        "deactivate|stop|disable|halt|disengage|cancel",
        [
            "~ {things}", "(turn|switch|power|shut|flip|click) off {things}",
            "(turn|switch|power|shut|flip|click) {things} off", "shut down {things}", "shut {things} down",
            "off {things}",
        ],
    ),
    "switch": (
        "switch|flip|flick|toggle|throw",
        [
            "(switch|flick|toggle|trip) {things}", "(flip|flick|throw|trip) {things} (switch|lever)",
        ],
    ),
    "light": (
        "light|ignite|kindle|relight|illuminate",
        [
            "~ {things}", "~ {things} (with|using|by using) {thing}", "light up {things}", "light {things} up",
            "set fire to {things}", "set {things} (on fire|alight|afire|ablaze)",
            "set fire to {things} (with|using|by using) {thing}",
            "set {things} on fire (with|using|by using) {thing}", "strike {things} match",
            "(light|make|start|build) (a|) fire", "strike (a|) (match|light)",
        ],
    ),
    "burn": (
        "burn|scorch|singe|incinerate|torch|char|toast|roast",
        [
            "~ {things}", "~ {things} (with|using|by using) {thing}", "burn {things} !(in|on) {thing}",
            "burn (up|down) {things}", "burn {things} (up|down)",
        ],
    ),
    "extinguish": (
        "extinguish|douse|quench|snuff|smother|dim",
        [
            "~ {things}", "(put|blow|snuff|stamp) out {things}", "(put|blow|snuff|stamp) {things} out",
            "(put|stamp) {things} out (with|using|by using) {thing}",
            "(put|stamp) out {things} (with|using|by using) {thing}",
            "~ {things} (with|using|by using) {thing}",
        ],
    ),
    "rub": (
        "rub|massage|smooth|scratch|scrub|scrape|grate|scuff",
        [
            "~ {things}", "~ {things} (with|using|by using) {thing}", "~ (at|on|against) {thing}",
            "~ {held things} !(on|against|over|onto|in|into) {thing}", "~ {things} together",
        ],
    ),
    "clean": (
        "clean|wash|polish|wipe|mop|dust|rinse|scrub|shine|dry|launder|bathe|tidy|sponge|buff|sanitize",
        [
            "~ {things}", "~ {things} (with|using|by using) {thing}", "~ (off|up|down|out) {things}",
            "~ {things} (off|up|down|out)",
            "(clean|wash|polish|wipe|mop|dust|rinse|scrub|dry|sponge|buff) {things} !(in|on|from|off|against) {thing}",
            "(clean|tidy|wash|dry|wipe) (up|myself|yourself)", "~ (here|room)", "take a (bath|shower)",
            "bathe in {thing}", "wash in {thing}", "~ off", "(dry|wash|wipe) off (with|using|on|in) {thing}",
            "~ (myself|yourself) (with|using|on|in) {thing}", "(dry|wipe) {things} (on|with) {thing}",
        ],
    ),
    "wave": (
        "wave|brandish|waggle|wiggle|swing|flourish|shake|fan|flap|dangle|wag|wield",
        [
            "(wave|fan|flap)", "wave (at|to|goodbye to|hello to) {person}",
            "(wave|brandish|waggle|wiggle|swing|flourish|fan|flap|dangle|wag|wield) {held things}",
            "(wave|brandish|waggle|wiggle|swing|flourish|fan|flap|dangle|wag|wield) {held things} !(at|to|over|"
            "toward|towards|under|before|in front of|in|on|with|around) {thing}",
            "wave (hand|hands|hello|goodbye|back)", "wave (hand|hands) (at|over) {thing}",
            "wave {held things} (around|about)", "swing",
            "swing across (on|with|using) {thing}",
            "swing across", "wave (around|about|at|)", "wave down {things}", "wave (my|) arms (around|about|)",
        ],
    ),
    "shake": (
        "shake|rattle|agitate|jiggle|jingle|joggle|stir|jangle|rock",
        [
            "~ {things}", "shake hands (with|) {person}", "shake (my|your|) head",
            "~ {things} (with|using|by using) {thing}", "~ {things} (up|around|out)", "shake hands",
            "~ {things} !(at|over|in|on|into) {thing}", "shake {person} hand", "shake out {things}",
            "shake {things} awake",
        ],
    ),
    "squeeze": (
        "squeeze|squash|crush|squish|compress|pinch|wring|knead|flatten|strangle|choke|throttle|smush|mash|squelch",
        [
            "~ {things}", "~ {things} (with|using|by using) {thing}", "~ {things} (out|together|flat)",
            "wring out {things}", "~ {things} !(into|in|on|onto|between|through) {thing}",
            "squeeze (through|past|under|into) {thing}",
        ],
    ),
    "break": (
        "break|smash|destroy|wreck|shatter|crack|demolish|ruin|damage|snap|fracture|vandalise|vandalize|trash|"
        "dismantle|disassemble|pulverize|splinter|bust|sabotage",
        [
            "~ {things}", "~ {things} (with|using|by using) {thing}",
            "~ (down|up|through|off|apart|into|in|out of) {things}",
            "~ {things} (down|up|apart|open|off|in half|in two|to pieces)",
            "~ {things} !(on|against|over|off|with|in) {thing}", "take {things} apart", "take apart {things}",
            "tear down {things}",
            "(break|burst) (in|into|through|free|loose)", "break free of {thing}", "break (wind|up)",
            "break up with {person}",
        ],
    ),
    "cut": (
        "cut|slice|chop|carve|saw|slash|prune|trim|snip|hack|sever|shear|slit|shave|mow|dice|whittle|halve|split",
        [
            "~ {things}", "~ {things} (with|using|by using) {thing}",
            "~ (off|up|down|through|open|into|at|away|in|out) {things}",
            "~ (off|up|down|through|open|into|at|out) {things} (with|using|by using) {thing}",
            "~ {things} (off|up|down|open|free|out|away|in half|in two|loose)",
            "~ {things} (from|off|out of|in|into) {thing}",
            "~ {things} (off|up|down|open|in half) (with|using|by using) {thing}", "shave",
        ],
    ),
    "tear": (
        "tear|rip|shred",
        [
            "~ {things}", "~ (up|off|down|open|out|apart) {things}",
            "~ {things} (up|off|down|open|out|apart|in half|in two|to pieces)",
            "~ {things} !(from|off|out of|in|into) {thing}", "~ {things} (with|using|by using) {thing}",
        ],
    ),
    "tie": (
        "tie|attach|fasten|bind|connect|join|link|knot|hook|lash|hitch|couple|tether|affix|glue|tape|nail|pin|clip|"
        "stick|strap|buckle|button|chain|staple|weld|fuse|bolt|screw|graft|moor|anchor|lace|splice",
        [
            "~ {thing} !to {thing}", "~ {thing} and {second thing}",
            "~ {things} !(to|with|onto|on|around|round|into|in|and|together with|against|over|by) {thing}",
            "~ {things} (together|up|down|back)", "~ (up|down|together|on) {things}",
            "~ (up|) {things} (with|using|by using) {thing}", "~ {things} (up|down) !(to|with) {thing}",
            "plug {held things} !(into|in|to) {thing}", "put {things} and {second thing} together",
            "tie (a|) knot (in|with) {thing}", "~ {things} to {thing} with {topic}",
            "blindfold {second person} with {thing}", "tie on {things}",
            "~ (the|) (end|ends) of {things} !(to|around|onto) {thing}",
            "tie (one|the other) end of {things} !(to|around|onto) {thing}",
            "tie {things} !around {thing}", "(tie|buckle|strap) (up|down|in|myself)",
            "rope {things} !(to|with) {thing}",
        ],
    ),
    "untie": (
        "untie|unfasten|unknot|disconnect|detach|unplug|unchain|loosen|unstrap|unbuckle|unbutton|undo|unzip|"
        "unscrew|separate|release|free|uncouple|unpin|unclip|unhitch|unwind|loose|disengage|ungag|unstick",
        [
            "(untie|unfasten|unknot|disconnect|detach|unplug|unchain|loosen|unstrap|unbuckle|unbutton|"
            "unzip|unscrew|separate|uncouple|unpin|unclip|unhitch|unwind|loose) {things}",
            "~ {things} (from|off|and|of|to|out of|on) {thing}", "undo {things}",
            "(unzip|unbutton|unscrew|untie|unplug|detach) {things} (with|using) {thing}",
            "take the plug out of {thing}", "(untie|unfasten|unplug|loosen|unscrew) {things} from {thing}",
        ],
    ),
    "fill": (
        "fill|refill|replenish|top",
        [
            "~ {things}", "~ {things} (with|from|at|using|up with|full of|in|by) {thing}",
            "~ (up|out|in|off) {things}", "~ {things} (up|in|out)", "~ up {things} (with|from) {thing}",
            "dip {held things} into {thing}", "fill {things} at {thing}",
        ],
    ),
    "pour": (
        "pour|empty|spill|sprinkle|drain|tip|decant|squirt|spray|splash|drip|scatter|strew|shower|drizzle|unload|"
        "void",
        [
            "~ {things} !(in|into|inside|on|onto|over|upon|at|to|through|down|under|around|across|with|out of|"
            "from|off|for|out on|out onto|out into|out in) {thing}",
            "~ {things}", "~ (out|off) {things}", "~ {things} (out|away|off|down|here)",
            "~ out {things} !(in|into|on|onto|over|of) {thing}", "~ {second person} {things}",
            "water {second thing} !with {things}", "(water|irrigate) {things}",
            "(spray|splash|sprinkle|squirt|shower) {second thing} !with {things}", "~ {things} on (ground|floor|me)",
            "empty out {things}", "pour {second person} a {things}", "~ {things} for {person}",
        ],
    ),
    "knock": (
        "knock|rap|bang|pound|thump|drum|hammer|rattle",
        [
            "~", "~ !(on|at|against|upon) {thing}", "~ {word}", "~ {number} times", "~ (on|at) {thing} {word}",
            "~ (on|at) {thing} {number} times", "~ {number} times (on|at|against|upon) {thing}",
            "~ (once|twice|thrice) (on|at|against|upon) {thing}", "~ {things}", "~ (over|down|out|off|back) {things}",
            "~ {things} (over|down|out|off|together)", "~ {things} (with|using|by using) {thing}",
            "~ (on|at) {thing} (with|using|by using) {thing}",
            "~ {things} (off|out of|into|from|against|over|on|onto|with) {thing}",
        ],
    ),
    "hit": (
        "hit|attack|kill|fight|punch|strike|slap|beat|smack|murder|stab|whack|slay|bash|thrash|wound|hurt|smite|"
        "thwack|clobber|torture|assault|batter|club|swat|whip|spank|execute|assassinate|maim|poison|elbow|headbutt|"
        "fillet|impale|skewer|spear|slug|wallop|pummel|injure|drown|mutilate|butcher|mug|kneecap|behead|"
        "decapitate|defeat|cuff|deck|clout|bludgeon",
        [
            "~ {things}", "~ {things} (with|using|by using) {thing}",
            "~ {things} !(against|on|into|in|at|over|from|off|to) {thing}",
            "~ (at|on|against|off|down|up|back) {thing}",
            "~ (at|on|against|down) {thing} (with|using|by using) {thing}",
            "~ {things} (to death|again|up|hard|down)", "swing {second thing} !at {things}",
            "(poke|jab|prod) at {thing}", "(swing|lunge|strike) at {thing}",
            "(swing|lunge|strike) at {thing} (with|using|by using) {thing}", "beat up {things}",
            "use {second thing} to (kill|attack|hit|fight) {things}", "(do|commit|do a) battle with {thing}",
            "(kill|attack|hurt|fight|hit) (everyone|everybody)", "fight with {thing}", "pick a fight with {thing}",
            "fight", "fight back", "fight (off|against) {things}",
            "~ {things} (across|in|over|around) (the|) (face|head|back|stomach|nose|jaw)",
            "(run|charge|rush|lunge|fly) at {things}", "(harm|slaughter|bonk|brain|clonk|conk) {things}",
        ],
    ),
    "shoot": (
        "shoot|fire|zap|blast|snipe|gun|launch",
        [
            "~ {things}", "~ {things} (with|using|by using) {thing}", "~ {second thing} !(at|into) {things}",
            "~ at {things}", "~ at {things} (with|using|by using) {thing}",
            "~ {things} !(into|in|on|through|from|out of|to) {thing}", "aim {second thing} !at {things}",
            "~ down {things}", "~ {direction}", "take aim at {things}", "aim at {things}", "aim {things}",
            "aim (up|down)", "open fire", "open fire on {things}", "(load|reload) {things}",
            "(load|reload) {second thing} !with {things}",
        ],
    ),
    "kick": (
        "kick|stomp|trample|boot",
        [
            "~ {things}", "~ (at|on|against|in|down|over|off|out|up) {things}",
            "~ {things} (over|down|in|open|away|out|aside)",
            "~ {things} !(into|off|over|at|to|toward|towards|out of|in|on|against|with|from|through) {thing}",
            "~ {things} {direction}", "step on {things}", "tread on {things}",
        ],
    ),
    "kiss": (
        "kiss|hug|embrace|cuddle|smooch|snog|snuggle|comfort|hold|love|nuzzle|console",
        [
            "(kiss|hug|embrace|cuddle|smooch|snog|snuggle|nuzzle) {things}", "(comfort|console|love) {things}",
            "kiss {person} (on|with) {thing}", "hold {person} hand", "give {person} a (kiss|hug|cuddle)",
            "(cuddle|snuggle) (up|) (to|with|up to|up with) {thing}", "make (love|out) (to|with) {thing}",
            "hold hands with {person}", "make love", "put (my|) (arm|arms) around {person}",
            "kiss {person} (goodbye|goodnight|better)", "have sex",
            "have sex with {person}", "hold hands",
        ],
    ),
    "wake": (
        "wake|awaken|awake|rouse|waken|arouse|revive",
        [
            "~", "~ up", "~ {things}", "~ up {things}", "~ {things} up", "~ {things} (with|using|by using) {thing}",
            "get out of bed", "wake myself up", "stop (sleeping|dreaming)", "leave (dream|sleep)", "open (my|) eyes",
        ],
    ),
}  # fmt: skip
