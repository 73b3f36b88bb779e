"""The verbs themselves: several hundred, with what may stand around them. How the lines are written: grammar.py.

Collected from how people type at interactive fiction: the usual verbs of the trade, the odd ones they try once, and
ways of asking. Every one of them deserves an answer from the world rather than "unknown verb".
"""

from __future__ import annotations

EVERYDAY: dict[str, tuple[str, list[str]]] = {
    "look": (
        "look|l|stare|gaze|peer|glance|peek|peep|lok|loook|squint",
        [
            "~", "~ (around|about|here|again|everywhere|round|surroundings|room)",
            "~ (around|about|at|round) (here|room)", "~ around the room", "~ at the room",
            "~ (at|to|toward|towards|) {direction}", "where am i", "where are we", "~ (to the|at the) {direction}",
            "examine (here|room|surroundings|around)", "x (here|room|surroundings)", "what (can|do) i see",
            "what is (here|around)", "describe (here|room|surroundings)", "take a look around", "search",
            "search (here|room|around|everywhere|area)", "have a look around",
            "what's here", "here", "examine {direction}", "x {direction}", "~ behind (me|you|us|myself)",
            "~ (harder|ahead|everywhere|elsewhere)", "~ (up|) at (the|) sky",
        ],
    ),
    "examine": (
        "x|examine|inspect|check|describe|watch|observe|study|view|ex|exam|admire|regard|contemplate|survey|scan|"
        "scrutinise|scrutinize|eye|behold|investigate|consider|analyze|analyse|see|appraise|spy|ogle|xa|glimpse|"
        "eyeball|espy|witness",
        [
            "~ {things}",
            "(look|l|stare|gaze|peer|glance|peek|peep|lok|loook|squint) (at|toward|towards|closely at|carefully at) "
            "{things}",
            "(look|l|stare|gaze|peer|glance|peek|peep|lok|loook|squint) {things}",
            "(check|look|keep an eye) out {things}",
            "check on {things}", "take a (closer|good|) look at {things}", "have a (closer|good|) look at {things}",
            "look {things} over", "look {things} up and down", "size up {things}", "what does {thing} look like",
            "how does {thing} look", "~ {things} (with|through|using) {thing}",
            "look at {things} (with|through|using|in) {thing}", "look up at {things}", "look down at {things}",
            "look over at {things}", "stare down {things}", "~ at {things}", "spy on {things}",
            "(check|examine|x|inspect) {things} again",
        ],
    ),
    "search": (
        "search|rummage|frisk|explore|ransack|scour|sift|browse|scout|tour",
        [
            "~ {things}", "~ (in|through|inside|around|about|round) {thing}", "pat down {thing}",
            "(look|l|stare|gaze|peer|glance|peek|peep|lok|loook|squint) !(in|inside|into|within) {thing}",
            "(look|l|stare|gaze|peer|glance|peek|peep|lok|loook|squint) !(under|underneath|beneath|below) {thing}",
            "(look|l|stare|gaze|peer|glance|peek|peep|lok|loook|squint) !(behind|beside|around|near|between|beyond|"
            "among|"
            "amongst|past) {thing}",
            "(look|l|stare|gaze|peer|glance|peek|peep|lok|loook|squint) !(on|onto|atop|upon|over|above|on top of|"
            "across|"
            "along) {thing}",
            "(look|l|stare|gaze|peer|glance|peek|peep|lok|loook|squint) !(through|out|out of|out through) {thing}",
            "(look|l|stare|gaze|peer|glance|peek|peep|lok|loook|squint) down !into {thing}",
            "(look|l|stare|gaze|peer|glance|peek|peep|lok|loook|squint) !(up|down) {thing}",
            "(check|examine|x|search|feel|inspect) !(in|inside|into) {thing}",
            "(check|examine|x|search|feel|inspect) !(under|underneath|beneath|below) {thing}",
            "~ {thing} for {topic}",
            "(check|examine|search|look) in {thing} for {topic}",
            "what is !(in|inside|on|under|behind) {thing}", "what's !(in|inside|on|under|behind) {thing}",
            "look through {thing} for {topic}",
            "(check|examine|inspect|dust|scan) {thing} for {topic}", "(look|peer|peek) in on {thing}",
            "(check|examine|x|search|feel|inspect) !(behind|between|around|along) {thing}",
        ],
    ),
    "consult": (
        "consult",
        [
            "~ {thing} about {topic}", "~ {thing}", "look up {topic} in {thing}", "look {topic} up in {thing}",
            "read about {topic} in {thing}", "read {topic} in {thing}", "search {thing} about {topic}",
            "find {topic} in {thing}", "(browse|use) {thing} (about|to find) {topic}",
            "read {thing} (about|for|on) {topic}",
        ],
    ),
    "read": (
        "read|skim|peruse|decipher|decode|interpret|translate",
        [
            "~ {things}", "~ (in|from|through|over) {thing}", "~ page {number}", "~ page {number} (of|in) {thing}",
            "~ (words|writing|inscription|text|pages|title) (on|of|in) {thing}", "read {things} (aloud|out loud|out)",
            "read {things} to {person}", "read {things} (with|through|using) {thing}",
            "~ (the|) (first|last|next|previous) (page|line|chapter|entry) (of|in) {thing}",
            "~ (the|) (first|last|next|previous) (page|line|chapter|entry)", "~ on", "read out {things}",
        ],
    ),
    "listen": (
        "listen|hear|eavesdrop|overhear|hark|hearken|heed",
        [
            "~", "~ (to|at|in|on|through|) {thing}", "~ (closely|carefully|again|here|around)", "~ (to|) {topic}",
            "(put|press) (my|your|an|) ear (to|against|on) {thing}",
        ],
    ),
    "smell": (
        "smell|sniff|inhale|breathe|scent",
        [
            "~", "~ (at|in|around|) {things}", "~ (in|deeply|here|air)", "take a (deep|) breath",
            "breathe (in|out|deeply)",
        ],
    ),
    "touch": (
        "touch|feel|stroke|pat|fondle|grope|prod|poke|tap|finger|brush|palpate|pet|caress|paw",
        [
            "~ {things}", "~ {things} (with|using|by using) {thing}", "reach (for|into|in|out to|toward) {thing}",
            "reach out and touch {thing}", "(feel|touch) around",
            "run (my|a|) (hand|hands|finger) (over|along) {thing}", "lay (my|a|) (hand|hands) on {thing}",
            "touch {things} to {thing}", "touch (my|) {thing}",
            "reach", "reach (up|out|down|in|over|around)",
            "reach (through|under|behind|across|over|up to|down to|around|out for|up for|inside|to|) {thing}",
            "reach {things} (with|using|by using) {thing}", "reach (for|into|in) {thing} (with|using|by using) {thing}",
            "(put|place|lay|stick|thrust|insert|push|press) (my|your|a|) (hand|hands|finger|fingers|arm|foot|head|toe) "
            "(on|against|over|in|into|inside|through|under|to) {thing}",
        ],
    ),
    "taste": (
        "taste|lick|sample|savour|savor|lap",
        [
            "~ {things}",
        ],
    ),
    "take": (
        "take|get|grab|carry|pick|collect|acquire|obtain|snatch|seize|steal|pocket|fetch|gather|confiscate|purloin|"
        "borrow|procure|receive|gain|snag|bag",
        [
            "~ {things}", "~ {things} !(from|off|out of|off of|from inside|from under|from behind) {thing}",
            "~ up {things}", "pick {things} up", "pick up {things} (from|off) {thing}", "lift {things} from {thing}",
            "(take|get|fetch|grab) {things} !(in|on) {thing}", "~ {things} !for {thing}", "~ {things} !with {thing}",
            "~ {things} for (me|us|myself|later)",
            "(take|get|grab|catch) hold of {things}", "(take|get) out {things}", "(take|get) {things} out",
            "(remove|pull|lift|extract|withdraw|unload|detach|steal|fish|retrieve|subtract) {things} !(from|off|"
            "out of|off of|from inside|from under) {thing}",
            "(retrieve|recover|extract|withdraw|loot) {things}", "(pick|take|grab|get) {things} back",
            "take back {things}", "help (myself|yourself) to {things}", "hold {things}", "keep {things}",
            "grasp {things}", "grip {things}", "clutch {things}", "scoop (up|) {things}", "take {things} with me",
            "pilfer {things}", "nab {things}", "have {things}", "catch {things}", "(take|get) inventory of {thing}",
            "(filch|swipe|scrounge|tote) {things}", "(hold|grab|hang|cling) (on to|onto) {things}",
            "(catch|grab|hold) {things} !(with|using|by|in) {thing}", "(take|get) {things} down !from {thing}",
            "(take|get) {things} down", "(take|get) down {things}", "cling to {things}", "hold on to {things} tightly",
        ],
    ),
    "drop": (
        "drop|discard|release|dump|abandon|ditch|leave",
        [
            "(drop|discard|dump|abandon|ditch|jettison|relinquish) {held things}", "put down {held things}",
            "put {held things} down", "set down {held things}", "set {held things} down", "lay down {held things}",
            "lay {held things} down", "(place|put) {held things} (here|away|aside)",
            "leave {held things} (here|behind|)", "let go of {held things}", "throw away {held things}",
            "throw {held things} away", "toss {held things} away", "get rid of {held things}",
            "~ {held things} (here|there)",
            "(drop|put|leave|lay|place|set|dump) {held things} on (the|) (ground|floor|earth)",
            "(put|place|leave) {held things} back here", "(put|leave|set) {held things} (there|over there|over here)",
            "(put|place) {held things} back where (it|they) (was|were|came from|belongs|belong)",
            "part with {held things}",
            "leave {held things} for {topic}", "(plonk|plop|plunk) down {held things}", "plonk {held things} down",
        ],
    ),
    "put": (
        "put|place|insert|install|stick|lay|set|stuff|deposit|position|leave|drop|slip|load|plug|stow|pack|rest|"
        "balance|fit",
        [
            "~ {held things} !(in|into|inside|within|to the inside of) {thing}",
            "~ {held things} !(on|onto|upon|atop|on top of|over|to) {thing}",
            "~ {held things} !(under|underneath|beneath|below) {thing}",
            "~ {held things} !(behind|beside|near|by|next to|against|between|around|about|through|with|over|"
            "across|at|among) {thing}",
            "(put|place) {held things} back !(in|into|inside) {thing}",
            "(put|place) {held things} back !(on|onto) {thing}",
            "(put|place) {held things} down !(on|in|onto|into) {thing}",
            "put down {held things} !(on|in|onto|into) {thing}",
            "(drop|pour|empty|dump) {held things} down !in {thing}",
            "(return|add|attach|apply|fix|commit) {held things} !(to|in|into|on|onto) {thing}",
            "(dip|dunk|immerse|submerge|soak|douse) {held things} !(in|into) {thing}", "put {held things} back",
            "cover {second thing} !with {held thing}", "insert {held things}",
            "fill {second thing} !with {held things}",
            "(hide|conceal|bury) {held things} !(in|inside|under|behind|beneath|on) {thing}",
            "put {held things} together", "(load|pack|stuff|stock) {second thing} !with {held things}",
            "wrap {held things} !(in|around|with) {thing}", "(put|stick|push|slide|slot) in {held things}",
            "(put|place) {held things} back !(under|behind|beside|next to) {thing}",
            "(drop|lower) {held things} !(down|through) {thing}",
            "(stand|lean|prop|rest|balance|set) {held things} !(against|by|next to|up against|on) {thing}",
            "(plonk|plop|plunk|shelve) {held things} !(on|in|into|onto) {thing}",
            "leave {held things} !(with|under|behind|by|near|next to|beside) {thing}",
        ],
    ),
    "hang": (
        "hang|drape|suspend|sling|mount|perch",
        [
            "~ {held things} !(on|onto|upon|from|over|in|to|off|at) {thing}",
            "hang up {held things} !(on|in) {thing}", "hang {held things} up !(on|in) {thing}",
            "hang up {held things}", "hang {held things} up", "hang up", "put up {held things}",
            "hang (from|on) {thing}",
        ],
    ),
    "give": (
        "give|hand|offer|pay|feed|deliver|present|pass|donate|lend|loan|return|slip|bring|gift|bestow|surrender|"
        "sacrifice|refund|deal",
        [
            "~ {held things} !(to|back to|over to) {person}", "~ {second person} {held things}",
            "~ over {held things} !to {person}",
            "(give|hand|offer|deliver|present|pass|donate|lend|loan|return|slip|bring|gift|bestow|surrender|sacrifice|"
            "refund|deal) {held things} +second", "(take|carry) {held things} !(to|over to|back to) {person}",
            "hand over {held things} +second",
            "hand {held things} over +second", "(give|hand|pass|offer) (back|up) {held things} +second",
            "(give|hand|pass|offer) {held things} back +second",
            "(give|offer|pay) {held things} !for {thing}", "(bribe|tip|reward) {second person} !with {held things}",
            "feed {second thing} !with {held things}", "give {held things} !to {thing}",
            "trade {held things} !(with|to) {person}", "~ (with|) {second person} a {held things}",
            "pay {second person} !with {held things}", "give away {held things} +second",
            "(share|split) {held things} !with {person}", "share {held things} +second",
        ],
    ),
    "show": (
        "show|display|reveal|introduce|present|demonstrate|exhibit|flash",
        [
            "~ {held things} !to {person}", "~ {second person} {held things}", "~ {held things} +second",
            "show off {held things} +second", "(hold|wave) {held things} !(out to|up to|in front of) {person}",
            "show {held things} !to {thing}",
            "(hold|raise) {held things} up !to {person}",
        ],
    ),
    "trade": (
        "trade|exchange|swap|barter|switch",
        [
            "~ {held things} !(for|with) {thing}", "~ {things} and {second thing}",
            "(trade|barter|exchange|swap) {things}", "(trade|barter) with {person}",
        ],
    ),
    "throw": (
        "throw|toss|hurl|fling|chuck|lob|pitch|cast|sling|catapult",
        [
            "~ {held things} !(at|against|to|towards|toward|on|onto|in|into|through|over|across|out|out of|off|"
            "down|up|under|behind) {thing}",
            "~ {second person} {held things}", "~ {held things}",
            "~ {held things} (up|down|over|out|back|across|overboard|around)",
            "~ {held things} (to the|) {direction}", "~ {held things} in the air", "throw up",
            "~ {held things} !for {thing}", "~ away", "~ (a|) (party|tantrum|fit|punch)",
        ],
    ),
    "open": (
        "open|unwrap|uncover|unseal|uncork|unfold|unstop|unroll|unpack|pry|prise|prize|force|jimmy",
        [
            "~ {things}", "~ up {things}", "~ {things} (with|using|by using) {thing}",
            "(pry|prise|force|pull|push|break|kick|lever) {things} open",
            "(pry|prise|force|pull|push|slide|break|kick|lever) open {things}",
            "(pry|prise|force|lever) {things} open (with|using|by using) {thing}", "lift the lid of {thing}",
            "raise the lid of {thing}", "~ {things} (up|slowly|wide|a crack|a little)",
            "~ {things} (to|at) page {number}", "~ {things} (to the|to|on the) {direction}",
            "(pry|prise|prize) {things} !(off|from|out of|out|up) {thing}", "(pry|prise) (off|up|out) {things}",
            "(prop|wedge|hold|keep|leave|bring) {things} open",
            "(prop|wedge|hold|keep) {things} open (with|using|by using) {thing}", "(prop|hold) open {things}",
            "hold {things} (open|) for {person}", "cut {things} open",
        ],
    ),
    "close": (
        "close|shut|cover|seal|slam|zip",
        [
            "~ {things}", "~ up {things}", "~ {things} (up|again)",
            "(push|pull|slide|slam) {things} (shut|closed|to)", "~ off {things}",
            "~ {things} (with|using|by using) {thing}", "put the lid on {thing}",
            "~ {things} (behind|after) (me|us|you|him|her|them)",
            "slam {things} (in|on) {person}",
        ],
    ),
    "lock": (
        "lock|bolt|latch|bar|padlock|secure",
        [
            "~ {things}", "~ {things} (with|using|by using) {thing}", "~ up {things}", "~ {things} up",
            "~ {things} (behind|after) (me|us|you|him|her|them)", "~ {things} (in|out|inside|outside)",
            "~ {things} !(in|inside) {thing}",
        ],
    ),
    "unlock": (
        "unlock|unbolt|unlatch|unbar|unloc|unfasten",
        [
            "~ {things}", "~ {things} (with|using|by using) {thing}",
            "open {things} lock (with|using|by using) {thing}", "pick the lock (on|of) {thing}",
            "pick {thing} (with|using|by using) {thing}", "pick lock",
            "pick lock (on|of) {thing} (with|using|by using) {thing}", "use {second thing} to (unlock|open) {thing}",
        ],
    ),
    "wear": (
        "wear|don|dress|equip|sport",
        [
            "~ {held things}", "put on {held things}", "put {held things} on",
            "get into {held things}", "dress (in|with) {held things}",
            "(put|place|slip|wear) {held things} (on|over|around) (my|) (head|face|finger|hand|hands|feet|foot|neck|"
            "wrist|arm|"
            "shoulders|eyes|nose|ears)", "(put|place) {held things} on (me|myself|self)",
            "~ {held things} (over|under|with) {thing}", "slip on {held things}", "slip {held things} on",
            "try on {held things}", "try {held things} on", "change (into|clothes)", "pull on {held things}",
            "dress up (as|in) {thing}", "get dressed", "get dressed in {held thing}",
            "change into {held things}",
        ],
    ),
    "remove": (
        "doff|shed|undress|strip",
        [
            "~ {held things}", "(remove|unequip) {held things}", "take off {held things}", "take {held things} off",
            "pull off {held things}", "pull {held things} off", "get {held things} off",
            "slip off {held things}",
            "take my {held things} off",
        ],
    ),
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
        "set|change|reset",
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
            "plug in {things}", "plug {things} in", "plug {things}", "on {things}",
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
            "wave {held things} (around|about)", "swing (on|from|across|over) {thing}", "swing",
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
        "untie|unfasten|unhook|unknot|disconnect|detach|unplug|unchain|loosen|unstrap|unbuckle|unbutton|undo|unzip|"
        "unscrew|separate|release|free|uncouple|unpin|unclip|unhitch|unwind|loose|disengage|ungag|unstick",
        [
            "(untie|unfasten|unhook|unknot|disconnect|detach|unplug|unchain|loosen|unstrap|unbuckle|unbutton|"
            "unzip|unscrew|separate|uncouple|unpin|unclip|unhitch|unwind|loose) {things}",
            "~ {things} (from|off|and|of|to|out of|on) {thing}", "undo {things}",
            "(unzip|unbutton|unscrew|untie|unplug|detach) {things} (with|using) {thing}",
            "take the plug out of {thing}", "(untie|unfasten|unhook|unplug|loosen|unscrew) {things} from {thing}",
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
    "talk": (
        "talk|speak|chat|converse|gossip|negotiate|argue|discuss|chatter|confer|flirt|reason|approach|interview|"
        "visit|talkto|interrogate",
        [
            "~ (to|with|at|) {person}", "have a (word|chat|talk|conversation) with {person}",
            "talk back +person", "talk (quietly|loudly|again) to {person}", "~ (to|with) {person} again",
            "(make|have|start) (conversation|small talk|chat) (with|to) {person}", "~ (some|again|) +person",
            "talk (to|with) me +person", "strike up a conversation with {person}", "chat up {person}",
            "interact with {person}",
        ],
    ),
    "ask": (
        "ask|question|interrogate|quiz|query|interview|inquire|enquire|pester|consult",
        [
            "~ {person} (about|on|regarding|concerning|of) {topic}", "~ {person} for {topic}",
            "~ {person} (if|whether|why|what|where|who|how|when|which) {topic}",
            "~ {person} (what|where|who|how|which) {topic} (is|are|was|were)",
            "a {person} (about|) {topic}",
            "~ of {person} {topic}", "~ (about|after|on) {topic} +person", "~ for {topic} +person",
            "a {topic} +person",
            "(talk|speak|chat|converse|argue|gossip|reason|discuss|quarrel) (to|with) {person} (about|on|of|"
            "regarding) {topic}",
            "(talk|speak|chat|converse|argue|gossip) (about|of) {topic} +person",
            "(talk|speak|chat|converse|argue|gossip) (about|of) {topic} (with|to) {person}",
            "discuss {topic} (with|and) {person}", "discuss {topic} +person", "~ {topic} of {person}",
            "a about {topic} +person", "(beg|plead|request|demand|borrow|buy) (with|) {person} for {topic}",
            "(beg|request|demand|borrow|order) {topic} from {person}", "(call|summon) {person} about {topic}",
            "(say|speak) about {topic} to {person}", "what does {person} (know|think|say) (about|of) {topic}",
            "~ (why|what|where|who|how|when|whether|if|which) {topic} +person", "~ {person} {topic}",
            "~ {topic} +person", "(beg|plead|request|demand) for {topic} +person", "(request|demand) {topic} +person",
            "order {topic} +person", "topic {topic} +person",
        ],
    ),
    "tell": (
        "tell|inform|brief|warn|remind|update",
        [
            "~ {person} (about|on|regarding|concerning|of) {topic}", "~ {person} that {topic}",
            "~ {person} (how|why|what|where|who|when) {topic}", "~ (about|of|that) {topic} +person",
            "t {topic} +person", "t about {topic} +person", "t {person} (about|) {topic}",
            "(explain|describe|mention|report|confess|reveal|relate|recount) {topic} to {person}",
            "(explain|report) {topic} +person", "confess (to|) {topic} +person", "confess (to|) {person}",
            "tell {topic} to {person}", "tell (the|a) {topic} to {person}", "~ {person} {topic}",
            "tell {topic} +person", "lie (to|) {person} about {topic}", "lie about {topic} +person",
        ],
    ),
    "say": (
        "say|speak|spell|pronounce|announce|claim|insist|suggest|admit|promise|declare|state|utter|recite|"
        "proclaim|mention|mutter|murmur",
        [
            "~ {text} (to|at|into) {person}", "~ to {person} {text}", "~ to {person} , {text}",
            "(whisper|shout|yell|scream|hiss|cry|sing) {text} (to|at|into) {person}", "~ {text}",
            "~ {text} (in|into|on|over) {thing}",
            "(whisper|shout|yell|scream|holler|hiss|blurt|cry|bark|call out) {text}", "(tell|ask) {person} {text}",
            "(whisper|shout|yell|scream) (to|at|in|into) {person}", "(repeat|spell|pronounce|read) {text} aloud",
            "~ {text} (to|at) {thing}",
            "(whisper|shout|yell|scream|hiss|sing) {text} (in|into|down|up|through|over|across) {thing}",
        ],
    ),
    "answer": (
        "answer|reply|respond|retort",
        [
            "~ {text} to {person}", "~ {text}", "~ (to|) {person} {text}", "~ (to|) {person} with {text}",
            "~ (to|) {person}", "~",
        ],
    ),
    "yes": (
        "yes|y|yeah|yep|yup|aye|agree|accept|sure|nod|affirmative|certainly|indeed|ok|okay|confirm|absolutely|"
        "consent",
        [
            "(yes|y|yeah|yep|yup|aye|agree|accept|sure|affirmative|certainly|indeed|ok|okay|confirm|absolutely|"
            "consent)",
            "nod", "nod (my|) head", "say (yes|yeah|yep|aye|ok|okay)", "say yes to {person}", "nod (at|to) {person}",
            "agree (with|to) {thing}", "yes (please|i do|i am|i will|it is)", "of course", "accept {things}",
            "why not",
        ],
    ),
    "no": (
        "no|nope|nay|nah|never|refuse|decline|disagree|deny|reject",
        [
            "~", "say (no|nope|never|nay)", "say no to {person}", "no (thanks|thank you|i do not|i don't|way|never)",
            "(refuse|decline|reject|deny) {things}", "disagree with {person}", "not (really|now|yet|me|here|today)",
            "no (more|thank you)",
            "i (don't|dont|do not|can't|cannot|won't|will not)", "i'd rather not", "give in", "drop out",
            "give up on {thing}",
            "(nevermind|never mind|nothing)",
            "don't", "do nothing",
            "(don't|dont|never) {topic}", "do not {topic}", "refuse to {topic}",
        ],
    ),
    "greet": (
        "hello|hi|hey|greet|greetings|hallo|howdy|welcome|hail|yo|hullo|salute",
        [
            "~", "~ {person}", "~ (to|there|,) {person}", "~ there",
            "say (hello|hi|hey|hallo|good morning|good evening|greetings)",
            "say (hello|hi|hey|hallo|good morning|good evening|greetings) to {person}", "wave hello (to|at) {person}",
            "good (morning|evening|afternoon|day)", "good (morning|evening|afternoon|day) {person}",
            "introduce (myself|me|yourself) to {person}", "introduce (myself|me)", "how are you",
            "~ (everyone|everybody|all)",
            "~ {person} how are you", "~ , how are you", "~ (my|) (friend|friends|old friend|dear)",
            "say (hello|hi|hey|good morning|good evening) to (everyone|everybody|all|them)",
        ],
    ),
    "farewell": (
        "bye|goodbye|farewell|cheerio|adieu|ciao",
        [
            "~", "~ {person}", "~ (to|,) {person}", "say (bye|goodbye|farewell|good night|goodnight)",
            "say (bye|goodbye|farewell|good night|goodnight) to {person}", "good night", "goodnight",
            "goodnight {person}", "good bye", "see you (later|)", "wave goodbye",
        ],
    ),
    "thank": (
        "thank|thanks|cheers|ta|thankyou",
        [
            "~", "~ {person}", "~ (to|you|u|,) {person}", "thank you", "thank you very much",
            "say (thanks|thank you)", "say (thanks|thank you) to {person}", "thank {person} for {topic}",
            "thanks for {topic}", "thank you for {topic}", "give thanks", "thanks a lot", "thanks very much",
        ],
    ),
    "apologise": (
        "sorry|apologise|apologize",
        [
            "~", "~ (to|,|) {person}", "~ (to|) {person} for {topic}", "say sorry", "say sorry to {person}",
            "i am sorry", "i'm sorry", "~ for {topic}", "excuse (me|us)", "pardon me", "beg (pardon|forgiveness)",
            "so sorry",
        ],
    ),
    "go": (
        "go|walk|run|head|travel|move|proceed|hurry|crawl|g0|drive|ride|journey|march|stroll|wander|return|step|"
        "fly|hike",
        [
            "~ {way}", "enter =in", "(climb|clamber|scramble|shin|shinny) up =up",
            "(climb|clamber|scramble|shin|shinny) down =down", "ascend =up", "descend =down",
            "~ {direction} (to|into|through|toward|towards|onto|along|from|past|for) {topic}",
            "(hop|jump|climb|get|come|step) (on|back|) in =in", "~ away =out",
            "~ (to|toward|towards|for|in the direction of|over to|up to|down to|back to|on to|straight to) {way}",
            "~ (into|in|inside|through|out to|up|down|out|out of|along|across|past|via|by) {way}",
            "(return|back) to {way}", "(goto|gonear|enter|visit|climb|approach) {way}",
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
        ],
    ),
    "exit": (
        "exit|leave|disembark|depart|escape|vacate|egress|evacuate|flee|dismount",
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
            "be (quiet|still|silent)", "stand by", "keep {person} company",
        ],
    ),
    "think": (
        "think|ponder|reflect|muse|wonder|meditate|concentrate|focus|contemplate|reminisce|brood|mull|puzzle|cogitate|"
        "ruminate|deliberate",
        [
            "~", "~ (about|on|of|over|upon|at|through|up|back to|back on|hard about) {about}",
            "~ (hard|again|harder)",
            "(ponder|consider|imagine|visualise|visualize|picture|envision|contemplate|recollect) {about}",
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
    "buy": (
        "buy|purchase|order|hire|rent",
        [
            "~ {things}", "~ {things} (from|with|for|at|off) {thing}", "~ {person} {things}", "buy {topic}",
            "~ {things} for {number}", "pay (for|) {things}", "pay for {things} (with|using) {thing}",
            "pay (with|by) {thing}",
            "pay {number} (for|to) {thing}", "pay {number}", "pay off {person}", "(go|) shop",
            "go shopping", "order {topic}",
            "bid (on|for) {things}",
            "bid {number}",
        ],
    ),
    "sell": (
        "sell|pawn|auction",
        [
            "~ {held things} !to {person}", "~ {held things}", "~ {second person} {held things}",
            "~ {held things} (for|in|at) {thing}",
        ],
    ),
    "write": (
        "write|scribble|sign|note|inscribe|jot|doodle|engrave|etch|scrawl|mark|draw|sketch|print|autograph|"
        "pencil|trace",
        [
            "~ {text} (on|in|onto|upon|to|into|down on|down in|at|under|over) {thing}", "~ (on|in|upon|onto) {thing}",
            "~ {things}", "~ (about|down|) {text}", "~ {text} (on|in) {thing} (with|using|by using) {thing}",
            "~ (on|in) {thing} (with|using|by using) {thing}", "~ (with|using|by using) {thing}",
            "write {text} (with|using) {thing}", "write (to|) {person}", "fill (in|out) {thing}", "take notes",
            "sign (up|in|) (for|)", "draw {text}", "scratch {text} (on|in|into|onto) {thing}",
            "mark {things} (with|as) {words}",
            "sign (my|) name (on|in) {thing}", "label {thing} (as|) {words}",
        ],
    ),
    "erase": (
        "erase|delete|rub",
        [
            "(erase|delete) {things}", "(erase|delete) {text}", "rub out {things}",
            "(erase|delete) {text} (from|on|in) {thing}", "cross out {things}", "strike out {things}",
        ],
    ),
    "type": (
        "type|input|key|keyin",
        [
            "~ {text} (on|into|in|to|with|at) {thing}", "~ (on|in|into) {thing}", "~ {text}",
            "(enter|dial|press|punch|key|set|push) (in|) {number}",
            "(dial|punch|enter|key) {number} (on|into|in) {thing}", "enter {number} (on|into|in) {thing}",
            "(press|push) {number} on {thing}", "dial {text}", "~ {thing} {text}", "type in {text}",
            "(punch|key|dial) in {text}",
            "(enter|punch|key) {text} (on|into|in) {thing}", "(text|message|sms|dm) {person} {text}",
        ],
    ),
    "count": (
        "count|tally|enumerate|number",
        [
            "~ {things}", "~", "count (to|up to) {number}", "count {text}",
            "how many {things} (are here|are there|do i have|)",
        ],
    ),
    "measure": (
        "measure|weigh|gauge",
        [
            "~ {things}", "~ {things} (with|using|by using) {thing}", "~ {things} !(on|in|against) {thing}",
        ],
    ),
    "fix": (
        "fix|repair|mend|patch|correct|rebuild|reassemble|maintain|service|unjam|unblock|oil|lubricate|"
        "grease|straighten",
        [
            "~ {things}", "~ {things} (with|using|by using) {thing}", "~ up {things}", "~ {things} up",
            "put {things} right", "make {things} work", "figure out {things}", "put {things} back together",
            "(oil|grease|lubricate) {things}",
        ],
    ),
    "use": (
        "use|utilise|utilize|operate|employ|try|manipulate|apply|handle",
        [
            "~ {things} !(on|with|at|in|against|for|to|onto|upon|into|as|over) {thing}",
            "(use|utilise|utilize|operate|employ|try|manipulate|handle) {things}", "use {things} (up|again|here)",
            "try (out|using|) {things}", "use {things} to {topic}", "make use of {things}",
            "use {things} and {second thing}", "try {direction}", "make {things} do {topic}",
            "test {things}", "test {things} (with|using|by using) {thing}", "play around with {thing}",
            "(talk|speak) (on|into|in|over|through) {thing}",
            "(hold|raise) {things} (up|) !(to|over|against|under|near|up to|before|in front of|above|out of|in|at) "
            "{thing}",
            "(run|pass|drag|draw) {things} !(along|through|across|over|down|around) {thing}",
        ],
    ),
    "send": (
        "send|mail|post|dispatch|ship|email|fax|transmit|forward",
        [
            "~ {things} !(to|into|down|through|up|in|by|via|back to|with|along|for|off to|over to) {thing}",
            "~ {things} (back|off|away|on|up|down|out|there)", "~ {things}", "~ {second person} {things}",
            "~ {things} {direction}", "~ (back|off|away|out) {things}", "~ {text} to {person}", "send (for|) help",
            "send for {about}", "~ {person} {direction}", "~ {person} (to|) {way}",
        ],
    ),
    "dictate": (
        "dictate",
        [
            "~ {text} to {person}", "~ (to|for) {person}", "~ {text}", "dictate to {person} {text}",
        ],
    ),
    "stamp": (
        "stamp|frank|rubberstamp|imprint|approve|emboss|notarise|notarize|initial|countersign|endorse|authorise|"
        "authorize",
        [
            "~ {things}", "~ {things} (with|using|by using) {thing}", "~ (on|upon) {thing}", "~ (foot|feet)",
            "put {second thing} stamp on {thing}",
        ],
    ),
    "stitch": (
        "stitch|seam|hem|darn|baste|tack",
        [
            "~ {thing} !(to|onto|into|with|and|on|back to) {thing}", "~ {thing} and {second thing}", "~ {things}",
            "~ {things} (together|up|shut|back|closed|back together)", "~ up {things}",
            "~ {things} (with|using|by using) {thing}", "~ {things} !from {thing}",
            "~ {thing} to {thing} with {topic}",
        ],
    ),
    "sew": (
        "sew|embroider|quilt|thread|knit|crochet|needle",
        [
            "~ {thing} !(to|onto|into|with|and|on|in|through) {thing}", "~ {thing} and {second thing}", "~ {things}",
            "~ {things} (together|up|shut|back|on)", "~ up {things}", "~ on {things}",
            "~ {things} (with|using|by using) {thing}",
        ],
    ),
    "weave": (
        "weave|braid|entwine|intertwine|interweave|plait|merge|combine|blend|mix|unite|compose|mingle|fuse|meld",
        [
            "~ {thing} !(with|and|into|to|in|through|from|onto) {thing}", "~ {thing} and {second thing}",
            "~ {things} together", "mix (up|in|together) {things}",
            "~ {things} !(in|with|into) {thing}",
        ],
    ),
    "unpick": (
        "unpick|unravel|unweave|unstitch|unsew|untangle|unknit|unthread|pick|fray|disentangle",
        [
            "(unpick|unravel|unweave|unstitch|unsew|untangle|unknit|unthread|fray|disentangle) {things}",
            "~ apart {things}", "pick {things} apart",
            "(unpick|unravel|unweave|unstitch|unsew|untangle|unknit|unthread|fray|disentangle) {things} from {thing}",
            "(unpick|unravel|untangle) {things} (with|using|by using) {thing}", "pick at {things}",
        ],
    ),
    "ground": (
        "ground|earth|steady|anchor|root|tether",
        [
            "~ {things}", "~ {things} !(in|to|with|on|at) {thing}", "(ground|steady) (myself|me|self)",
            "~ {things} (down|here)",
        ],
    ),
    "release": (
        "release|free|liberate|loose|unhand|rescue|save|let",
        [
            "(release|free|liberate|loose|unhand|rescue) {things}", "~ {things} !(from|into|to|out of) {thing}",
            "let {things} (go|out|loose|free|in|off|down|through)", "let go of {things}", "let go", "release",
            "set {things} free", "set free {things}", "turn loose {things}", "save {person}", "let in {things}",
            "break {things} (free|loose)", "(save|rescue|free) {person} (from|of) {thing}",
            "(release|free) {things} (with|using|by using) {thing}", "let out {things}",
        ],
    ),
    "name": (
        "name|christen|dub|rename|nickname|entitle|title|label|baptise|baptize",
        [
            "~ {thing} (as|to|) {words}", "(call|know) {thing} (by|as) {words}", "call {thing} by the name {words}",
            "give {thing} (the|a) name {words}", "call {thing} {words}", "give {thing} a name",
        ],
    ),
    "fold": (
        "fold|crease|pleat|tuck|furl|collapse|refold",
        [
            "~ {things}", "~ {things} (up|over|in half|in two|away|back|in|neatly|together|down)", "~ up {things}",
            "~ {things} !(into|in|over|around|with|to|under|onto|on) {thing}", "roll up {things}", "roll {things} up",
        ],
    ),
    "unfold": (
        "unfurl|uncrease|unroll|spread",
        [
            "~ {things}", "~ out {things}", "~ {things} out",
            "~ {things} !(on|over|out on|across|around|onto|in) {thing}",
        ],
    ),
    "blow": (
        "blow|puff|exhale",
        [
            "~ {things}", "~ !(on|in|into|at|through|across|over|up|down|away) {thing}",
            "~ {things} !(at|on|in|into|to|over|through) {thing}", "~ (up|away|off) {things}",
            "~ {things} (up|away|off|over)", "~ (my|) nose", "~ (a|) (kiss|kisses) (to|at) {person}",
            "~ {person} a kiss", "~ (bubbles|smoke)",
            "(blow|breathe) (in|into|on|at|over) {thing}",
        ],
    ),
    "point": (
        "point|aim|gesture|indicate|direct",
        [
            "~ (at|to|toward|towards|out|) {things}", "~ {held thing} !(at|to|toward|towards|in) {thing}",
            "~ (to the|to|at|) {direction}", "~ {held thing} (to the|to|) {direction}", "~ out {thing} to {person}",
            "~ {thing} out to {person}", "gesture", "point", "gesture (to|at) {person}",
            "(shine|flash) {held things} !(at|on|in|into|under|through|around|onto|toward|towards|up|down|over|along|"
            "behind) "
            "{thing}", "(shine|flash) {held things} around", "(shine|flash) {held things} {direction}",
        ],
    ),
    "follow": (
        "follow|chase|pursue|tail|shadow|trail|stalk|accompany|tag",
        [
            "~ {known}", "go (after|with) {known}", "run after {known}", "~ after {known}", "~ {known} {way}", "~",
            "~ {known} (around|home|out)", "catch up (with|to) {known}", "tag along (with|)",
            "(walk|come) (along|) with {person}", "come along",
            "(chase|run|creep) after {known}", "~ {known} {direction}", "(creep|sneak) up on {known}",
        ],
    ),
    "call": (
        "call|summon|phone|telephone|ring|hail|page|beckon|signal|invite|contact|dial|radio|invoke|conjure",
        [
            "(call|summon|phone|telephone|hail|page|beckon|signal|invite|contact|radio|invoke|conjure) {known}",
            "~ (for|to|out to|over|up|out for|on|in) {known}", "call {known} (up|over)", "~ (out|over|home|for help)",
            "call", "~ {known} (on|with|using|from) {thing}", "invite {known} (to|in|over|) {topic}",
            "(cry|shout|scream|yell|call|ask) out for help",
            "(cry|shout|scream|yell) for help", "call {number}",
            "shout for {known}",
        ],
    ),
    "hide": (
        "hide|conceal|duck|cower|lurk|shelter",
        [
            "~", "~ !(in|under|behind|inside|beneath|from|beside|among|with|underneath|near|on|at) {thing}",
            "~ {things}", "~ (here|away|myself|yourself)", "duck (down|under|)", "~ {things} from {person}",
            "take cover", "take cover !(in|under|behind) {thing}",
            "sneak (past|by|around|up to|behind|over|through|into|out of) {thing}", "sneak",
            "sneak (around|about|out|in|away|off)", "hide and wait", "keep out of sight", "(hide|duck) down",
        ],
    ),
    "play": (
        "play|strum|perform|pluck|beat|sound|toot",
        [
            "~ {things}", "~ !(with|on|in|at) {thing}", "~ {things} (with|on|for|to|using|against|at) {thing}",
            "(play|strum|perform|toot) {text}", "(play|strum|perform|toot) {text} (on|with) {thing}",
            "~ (a|the|) (game|tune|song|music)",
            "play (a|the|) game of {text}", "have fun", "(join|drop) in", "play (along|dead|dumb|possum)",
        ],
    ),
    "ring": (
        "ring|toll|chime|peal|clang|ding|jangle|sound|buzz",
        [
            "~ {things}", "~ {things} (with|using|by using) {thing}", "~ (at|for|out|on) {things}",
            "~ {things} {number} times", "ring (the|) (bell|doorbell)",
        ],
    ),
    "sweep": (
        "sweep|broom|brush|vacuum|hoover|rake",
        [
            "~ {things}", "~", "~ (up|away|out|off|under|around|aside) {things}",
            "~ (up|) {things} (with|using|by using) {thing}", "~ {things} (up|away|out|off|aside)",
            "~ (floor|up|here)", "~ {things} !(into|under|onto|from|off|in|out of) {thing}",
        ],
    ),
    "inventory": (
        "i|inventory|inv|invent|inven|possessions|belongings|items|pockets",
        [
            "~", "~ (tall|wide)", "what am i (carrying|holding|wearing)", "what do i have", "what have i got",
            "what i have",
            "(check|look at|list|show|examine|x|search|look in) (my|) (inventory|pockets|possessions|belongings|"
            "inv|items|stuff)",
            "take inventory", "(take|get) (stock|an inventory)", "what's in my (pockets|inventory)",
            "what is in my (pockets|inventory|hands)", "look (in|at) (my|) (hands|inventory)", "empty (my|) pockets",
        ],
    ),
    "combine": (
        "assemble|build|construct|craft|make|create|invent|forge|manufacture|fashion|bake|cook|brew|prepare|"
        "produce|fry|boil|concoct|fabricate",
        [
            "~ {things}", "~ {things} !(with|from|out of|using|and|in|on|into) {thing}", "~ {text}",
            "~ {text} (with|from|out of|using|on|in) {thing}", "~ {topic} for {person}", "put together {things}",

            "make {text}", "~ {things} into {words}",
        ],
    ),
    "undress": (
        "undress",
        [
            "get (undressed|naked)",
        ],
    ),
    "paint": (
        "paint|colour|color|dye",
        [
            "~ {things} {word}",
        ],
    ),
    "faint": (
        "faint",
        [
            "pass out", "black out", "drop dead", "keel over",
        ],
    ),
    "distract": (
        "distract",
        [
            "bother {things}", "get {person} attention",
        ],
    ),
    "mumble": (
        "oh|ah|um|uh|er|hmm|seriously|whatever|ready|nobody|dunno",
        [
            "~", "oh (really|yes|good|great|wow|boy)", "(that's|thats) (it|all)", "so (what|long|be it)",
            "very (good|well)",
            "then what", "i (see|know|understand|give in)",
            "(you|you first|me first|your move|my turn)",
        ],
    ),
    "transport": (
        "transport|relocate|convey",
        [
            "(carry|take|bring|drag|haul|lug|tow|tote|lead|guide|escort|walk|drive|ride|ferry|herd|move) {things} "
            "(to|back to|over to|into|toward|towards) {way}",
            "(carry|bring|drag|haul|lug|tow|tote|lead|guide|escort|walk|ferry|herd) {things} !(to|back to|over to|into|"
            "out of|across|over|through|up|down|along|around|past|onto|in) {thing}",
            "(carry|take|bring|drag|lead|guide|escort|walk|drive|ride) {things} (home|outside|inside|along)",
            "(drag|carry|haul|drive|lead|walk|ride|sail|fly|row) {things} {direction}",
        ],
    ),
    "lift": (
        "lift|raise|hoist|elevate|heft",
        [
            "hold up {things}", "hold {things} (up|out|high|aloft)",
            "(put|hold|raise) (my|your|) hands up",
            "(put|hold) up (my|your|) (hand|hands)", "set out {things}", "stick out {things}",
        ],
    ),
    "assist": (
        "assist",
        [
            "help {person}", "help {person} (up|out)",
            "help {person} (with|to|in|into|out of|across|stand|find|get) {topic}",
            "(give|lend) {person} a hand", "give a hand to {person}", "offer to help", "offer to help {person}",
            "offer (help|assistance)", "offer (help|assistance) to {person}",
        ],
    ),
    "reassure": (
        "reassure",
        [
            "cheer {person} up", "cheer up {person}", "calm {person} down", "calm down {person}",
        ],
    ),
    "swear": (
        "swear|curse|damn|fuck|shit|bugger|bloody|blast|darn|bother|hell|crap|drat|dammit|damnit|cuss|bollocks|"
        "heck|bastard|arse|ass|piss|bitch|wtf|asshole|cock|cunt|poop|suck|screw",
        [
            "(swear|curse|damn|fuck|shit|bugger|bloody|drat|darn|bother|hell|crap|dammit|damnit|cuss|bollocks|"
            "heck|bastard|arse|ass|piss|bitch|wtf|asshole|cunt|poop|suck)",
            "(swear|curse|damn|fuck|bugger|screw|cuss|piss|shit|poop|suck) (at|on|off|in|you|this|it|"
            "that|all|with|to|) {thing}",
            "(swear|curse|damn|fuck|bugger|screw|suck|piss|shit) (you|off|this|it|that|all|me|up)",
            "oh (hell|damn|shit|dear|no|my|well|god|my god|come on)",
            "this (game|) (sucks|is stupid|is silly)",
            "stupid (game|)", "what the (hell|fuck|heck)", "go to hell",
            "holy (shit|cow|hell)", "son of a bitch", "bloody hell", "you (suck|bastard|idiot|bitch|moron|fool)",
            "this sucks",
        ],
    ),
}  # fmt: skip
"""Deeds of the world: action -> (head, lines)."""

META: dict[str, tuple[str, list[str]]] = {
    "help": (
        "help|h|instructions|tutorial|howto|info|manual|man",
        [
            "~", "help (me|please|us)", "help (with|on|about) {topic}", "~ {topic}",
            "what (can|should|do|must) i (type|say) (now|next|here|)", "how do i play", "how to play",
            "i need help", "give me help",
            "help help", "can i", "can (you|we)",
        ],
    ),
    "verbs": (
        "verbs|commands|words|verblist|actions|vocabulary",
        [
            "~", "~ {topic}", "(list|show) (verbs|commands|words)",
            "what (verbs|words|commands) (are there|can i use|do you know)",
        ],
    ),
    "hint": (
        "hint|hints|clue|spoiler|invisiclues|nudge",
        [
            "~", "~ {topic}", "give me a (hint|clue)", "(give|show|get|need|want) (me|) (a|) (hint|clue)",
            "(hint|hints|clue) (about|on|for) {topic}", "another hint", "more hints", "(solution|walkthrough)",
        ],
    ),
    "ledger": (
        "ledger|notebook|knowledge|facts|notes|journal|accounts",
        [
            "~", "(show|read|open|check|see|view) (my|the|) (ledger|journal|notes)", "what do i know",
            "what have i learned", "ledger {topic}",
        ],
    ),
    "aims": (
        "aims|goals|aim|goal|objectives|objective|tasks|quests|quest|todo|plan|mission|purpose",
        [
            "~", "(show|list|check) (my|) (aims|goals|tasks|objectives|quests)",
            "what am i (doing|supposed to do|trying to do)", "what is my (aim|goal|purpose)", "to do list", "to do",
            "what to do", "what should i be doing",
        ],
    ),
    "who": (
        "who|roster|cast|protagonists|seats",
        [
            "~", "who (am i with|can i be|else|is there|can hear me|is here|is who)",
            "who are (they|we|the others|you)", "who is (here|there|around)", "who's here",
            "where is (everyone|everybody)", "where are (they|the others|the other three)",
        ],
    ),
    "map": (
        "map|atlas",
        [
            "~", "(show|see|display|view) (the|) map", "map (of|) {topic}",
        ],
    ),
    "save": (
        "save|checkpoint|bookmark",
        [
            "~", "save (game|as|)", "(save|bookmark|checkpoint) (as|here|game|game as|to|) {text}", "save game",
        ],
    ),
    "restore": (
        "restore|load|resume",
        [
            "~", "(restore|load|resume) (game|bookmark|from|save|) {text}", "(restore|load) game", "restore",
        ],
    ),
    "bookmarks": (
        "bookmarks|saves",
        [
            "~", "(list|show) (bookmarks|saves)",
        ],
    ),
    "timeline": (
        "timeline|history|past",
        [
            "~", "(show|see) (the|) (timeline|history)",
        ],
    ),
    "transcript": (
        "transcript|script",
        [
            "~ =on", "~ (on|start) =on", "~ (off|stop|end) =off", "unscript =off", "noscript =off",
            "stop (transcript|script) =off",
        ],
    ),
    "record": (
        "record|recording",
        [
            "~ =on", "~ (on|start) =on", "~ (off|stop|end) =off", "~ {text}",
        ],
    ),
    "replay": (
        "replay|playback",
        [
            "~", "~ {text}",
        ],
    ),
    "brief": (
        "brief|short|superbrief|normal",
        [
            "~", "brief (mode|descriptions|on)",
        ],
    ),
    "verbose": (
        "verbose|long|unbrief",
        [
            "~", "verbose (mode|descriptions|on)",
        ],
    ),
    "settings": (
        "settings|options|preferences|config|setup",
        [
            "~", "~ {text}",
        ],
    ),
    "about": (
        "about|information",
        [
            "~", "about (game|this game|this|you)", "about {topic}",
        ],
    ),
    "credits": (
        "credits|author|authors|acknowledgements|licence|license|warranty|copyright",
        [
            "~",
        ],
    ),
    "restart": (
        "restart|reboot|startover|newgame",
        [
            "~", "start (over|again)", "new game", "restart game", "begin again",
        ],
    ),
    "quit": (
        "quit|q|qq|exitgame|logout|logoff|stopgame",
        [
            "~", "quit (game|playing|the game|now|this)", "(exit|leave|end|stop) (the|) game", "i quit", "give up",
            "(stop|end) (playing|game)", "give up the game",
        ],
    ),
    "undo": (
        "undo|oopsie|takeback|ungo|rewind",
        [
            "~", "~ {number}", "~ {number} (turns|turn|times|moves|move|commands|steps)",
            "undo (that|it|all|last|move|turn|last move|last turn)", "(take that back|go back a turn)",
            "take it back", "~ !(to|to turn|back to|back to turn) {number}", "(go|return) back !(to turn) {number}",
        ],
    ),
    "redo": (
        "redo",
        [
            "~", "~ {number}", "~ {number} (turns|turn|times|moves)", "redo (that|it|all|last|last turn)",
        ],
    ),
    "again": (
        "again|g|repeat|ditto",
        [
            "~", "~ {number} (times|)", "~ twice =2", "~ thrice =3",
            "(do|repeat|say|try) (that|it|this) again", "(do|try) again",
            "repeat (that|it|last|last command)", "once more", "encore", "(again|repeat) please",
        ],
    ),
    "oops": (
        "oops|oop|sorry-i-meant|typo",
        [
            "oops {text}", "o {text}", "oops", "i meant {text}", "i mean {text}", "make that {text}",
        ],
    ),
    "score": (
        "score|points|fullscore|progress|achievements|result|rank",
        [
            "~", "(full|my|what is my|show|check|notify) score", "how am i doing", "full",
        ],
    ),
    "version": (
        "version|build|release|banner",
        [
            "version", "banner", "(what|which) version",
        ],
    ),
    "exits": (
        "exits|ways|directions|doors|exit-list",
        [
            "exits", "ways", "directions", "where can i go", "which way", "where do i go (now|)",
            "(list|show) (exits|ways|directions)", "what are the (exits|ways)", "(obvious|available|possible) exits",
            "where (to|next|now)", "(look|search) for (exits|exit|way out|a way out|the exit|an exit)",
            "what exits are there", "where are the exits", "where is the (exit|way out|door)",
            "find (exit|exits|way out|a way out|the exit|the way out)",
        ],
    ),
    "recall": (
        "recall|remember|recap|memories|memory|recollect|lore",
        [
            "(recall|remember|recap|memories|memory|recollect)", "(recall|remember|recollect) {about}",
            "recall about {about}", "what do i (know|remember) (about|of) {about}",
            "what do (we|you) know (about|of) {about}", "remember about {about}", "recap {about}",
            "remind me (about|of) {about}", "remind me", "story so far", "pronouns",
            "what (happened|has happened|did i miss)", "previously", "news", "what is new", "tell me about {about}",
            "lore {about}",
        ],
    ),
    "status": (
        "status|st|diagnose|health|stats|time|hour|clock|date|diagnostic|condition",
        [
            "~", "what time is it", "what is the (time|hour|date)", "(check|tell) (the|) time", "check (my|) health",
            "how am i (feeling|)", "(what's|whats) the time", "what day is it", "when is it", "diagnose {things}",
        ],
    ),
    "topics": (
        "topics|topic",
        [
            "~", "~ (for|with|about|of|) {about}", "(list|show) topics", "what can i (ask|talk|say|tell|discuss)",
            "what can i (ask|tell|say to|talk about with|talk to|talk with) {about} (about|)", "what to (ask|say)",
            "what (do|should|could|shall|would) i (ask|tell|say|talk) (about|)",
            "what (do|should|could|shall|would) i (ask|tell|say|talk) (to|with|) {about} (about|)",
            "what can i (ask|talk) {about} about", "what do we talk about",
        ],
    ),
    "who_am_i": (
        "whoami",
        [
            "~", "who am i", "what am i", "who are you", "what's my name", "what is my name", "whats my name",
            "who is the sitter", "who is (me|myself)", "who i am",
        ],
    ),
    "who_is": (
        "who's|whos",
        [
            "~ {about}", "who (is|are|was|were) {about}", "who (the hell|) is this {about}", "who {text}",
            "who's that", "whose {text}", "whom {text}",
        ],
    ),
    "where_is": (
        "where's|wheres|find|locate|seek|hunt|track",
        [
            "~ {about}", "(search|look|hunt|watch|listen|feel|scan) for {about}", "(hunt|track) down {about}",
            "where (is|are|was|were|did|has|have) {about}",
            "where (did|do|does|can|could|will|would) {text}", "where (do|can|could) i (find|get|see|buy) {about}",
            "where did i (put|leave|see|drop) {about}", "where {text}", "where",
            "which way (is|to|is it to) {about}", "how (do|can|could|would) (i|we|you|one) (get|go|walk) to {about}",
            "where (does|do) {about} (live|work|go|come from)",
        ],
    ),
    "what_is": (
        "what's|whats",
        [
            "~ {about}", "what (is|are|was|were) {about}",
            "what does {about} mean", "what {text}", "what", "define {about}", "what about {about}",
            "what do you (know|think) (about|of) {about}", "what kind of {about}", "tell me what {about} is",
            "what happens", "huh", "look up {about}", "read about {about}", "look {about} up",
        ],
    ),
    "how": (
        "how",
        [
            "how (do|can|could|should|would|must|did) (i|you|we|one) {topic}", "how to {topic}",
            "how (does|is|are|was|much|many|old|far|long|big|did) {topic}", "how {topic}", "how",
            "how does {about} work", "how do (i|you) use {about}",
        ],
    ),
    "why": (
        "why",
        [
            "why", "why {topic}", "how come {topic}", "why not {topic}", "what for",
        ],
    ),
    "when": (
        "when",
        [
            "when", "when {topic}",
        ],
    ),
    "wonder": (
        "is|are|does|did|has|have|was|were|which|am",
        [
            "(is|are|does|did|has|was|were|am|which|whether) {topic}", "which",
            "have (i|you|we|they|he|she|it|the) {topic}",
            "do (you|they|he|she|it|people) {topic}",
            "(can|will|might|must|may|would|could|should) (they|he|she|it|there|people) {topic}",
        ],
    ),
    "be": (
        "be|become|possess|inhabit",
        [
            "~ {seat}", "as {seat}", "(switch|change|swap|shift) (back|) (to|into) {seat}",
            "play (as|) {seat}", "(control|listen to|hear) {seat}", "sit (with|by|beside) {seat}",
            "(stay|remain) with {seat}", "back to {seat}", "i (am|want to be) {seat}", "(switch|change) {seat}",
            "let me be {seat}", "(switch|change) (perspective|perspectives|character|view) (to|) {seat}",
        ],
    ),
    "as": (
        "as",
        [
            "as {seat} , {text}", "as {seat} {text}",
        ],
    ),
    "order": (
        "order",
        [
            "(tell|ask|order|command|instruct|get|want|persuade|convince|beg|urge|make|have|force|let|encourage|"
            "remind) {person} to {command}",
            "(have|make|let|order|command|watch|help) {person} {command}",
        ],
    ),
    "notify": (
        "notify|notification",
        [
            "~ =on", "~ {word}",
        ],
    ),
}  # fmt: skip
"""Commands about the game, questions, and changes of who acts."""

SHAPES: dict[str, tuple[str, ...]] = {
    "gesture": (
        "~",
        "~ (at|to|with|for|over|on|toward|towards|in|before|about|near|past|like|as) {thing}",
        "~ {person}",
        "~ (out|into|down|through|across|up) {thing}",
        "~ (again|loudly|quietly|softly|hands|head|up|down|around|out|back|away|off|arms|teeth|fingers)",
        "~ (my|your) (hands|head|arms|eyes|nose|teeth|fingers|lips|shoulders|feet|ears|hand|finger|mouth|face)",
    ),
    "feeling": (
        "~ {about}",
        "~ (for|about|with|of|to|at|in|on|that) {about}",
        "~",
    ),
    "handling": (
        "~ {things}",
        "~ {things} !(with|using|on|onto|in|into|to|at|from|off|over|against|through|around|under|by|for|as|"
        "across|between|and|toward|towards|of|out of|about|behind|near|along) {thing}",
        "~ (up|down|off|out|away|at|on|in|into|over|around|through|about|back|with|to|for|along|together|"
        "against|under|from|across|apart) {things}",
        "~ {things} (up|down|off|out|away|over|around|through|about|back|together|apart|open|again|here|in|on)",
        "~",
        "~ {things} {direction}",
        "~ {things} to {words}",
    ),
    "social": (
        "~ {person}",
        "~ {person} (with|for|about|to|by|on|from|in|at|as|of|into|over|using|against|through) {topic}",
        "~ (with|to|at|for|about|on|against) {person}",
        "~",
        "~ {person} (up|down|off|out|away|over|back|again)",
        "~ {things}",
        "~ {person} {topic}",
    ),
    "moving": (
        "~",
        "~ (in|into|on|onto|to|at|through|over|under|across|around|off|out of|from|toward|towards|behind|past|"
        "up|down|along|with|for|between|near|by|against) {thing}",
        "~ {thing}",
        "~ (in|out|up|down|around|about|away|back|off|over|here|along|on)",
        "~ {way}",
    ),
}  # fmt: skip
"""The lines that every verb of a family shares."""

FAMILIES: dict[str, str] = {
 "gesture": (
 "undress/disrobe/strip xyzzy/plugh/plover/yoho abracadabra/shazam/sesame/alakazam smile/grin/smirk/beam "
 "laugh/chuckle/giggle/snicker/cackle/lol/chortle/snigger/guffaw cry/weep/sob/bawl/wail frown/scowl/glower/glare "
 "sigh yawn shrug wink/blink bow/curtsey/curtsy/genuflect clap/applaud/cheer cough/sneeze/hiccup "
 "shout/yell/scream/holler/bellow/shriek/roar/howl whisper/hiss groan/moan/grunt/growl/whimper/grumble "
 "spit/burp/belch/fart/drool stretch/flex/exercise shiver/tremble/shudder/quiver blush sulk/pout mumble "
 "complain/protest/whine snore gasp pace faint/collapse/swoon grimace/wince gloat rejoice/celebrate/party purr "
 "bark/woof/meow/moo/quack/ook/oink/caw/squawk/honk/gobble/bray panic/fuss vomit/puke/retch/regurgitate/spew "
 "urinate/pee/defecate salivate applause strut/pose/posture mime sweat frolic/caper/cavort/romp die/perish suicide "
 "fidget twitch gurgle babble/rant/rave ululate gibber sneer/snort/scoff squeal/squeak/yelp/yap/screech "
 "croak/neigh/snarl/whinny/chirp/cluck/hoot squirm/wriggle/writhe slump/slouch/droop/hunch/sag "
 "cringe/recoil/flinch mope/languish loaf/laze/loll preen/primp swagger/prance/flounce gape/gawk jest/joke/banter "
 "preach/sermonise/sermonize rage/rampage/riot/fume/seethe grieve/lament/despair repent/atone gargle revel "
 "improvise vanish/disappear/fizzle resign/retire/yield/relent vow/pledge volunteer pretend/feign boast/brag "
 "rehearse/audition sunbathe/bask picnic stammer/stutter/splutter prattle/ramble bristle slobber twiddle "
 "pant/wheeze blubber "
 "wow/ooh/aah/whoa/gosh/golly/omg/gee/jeez/yay/hooray/hurrah/huzzah/whoop/whoopee/phew/whew/exclaim "
 "ouch/ow/yikes/eek/argh/ugh/yuck/eww/bleh/whoops/tsk yum/mmm shh "
 "gesticulate/motion/emote/act/facepalm/headdesk/headbang kowtow/prostrate bleat/gush/simper/titter/bluster/snivel "
 "grouch/grump/grouse/gripe misbehave/behave/goof/flail/fail/itch/triumph/win/lose "
 "struggle/persevere/persist/work/labour/labor/toil brainstorm/scheme/plot procrastinate/dawdle/dally/tarry/dither "
 "socialise/socialize twerk/breakdance/moonwalk pushups/pushup/situps/yoga/pilates bleed/ache/suffer/starve/gag "
 "glow/gleam/sparkle/glimmer/fizz/bubble/quake narrate/orate/rhyme/testify carol snack/feast/diet "
 "exist/survive/reign/live sober/sleepwalk rebel/revolt/mutiny/object "
 ),
 "feeling": (
 "like/enjoy/appreciate/adore/cherish/prefer hate/detest/loathe/despise/dislike want/desire/crave/need/covet/wish "
 "fear/dread trust regret miss/mourn worry/fret know/understand/realise/realize/recognise/recognize "
 "forget/ignore/disregard doubt/suspect envy pity notice/perceive/sense/detect "
 "learn/memorise/memorize/practise/practice/master care/mind mean dare expect/anticipate "
 "choose/select/opt/highlight vote respect/revere/idolise/idolize resent deduce/infer/determine/identify/discover "
 "estimate/assess/evaluate predict/foresee/forecast value suppose/assume/presume/reckon tolerate/endure "
 "reconsider/rethink research experience yearn/hanker fathom marvel speculate/theorise/theorize "
 "comprehend/reflect/conclude relish/treasure/esteem abide/stomach deserve/owe/own rely/depend "
 "comment/remark/review/refer reject/renounce/justify validate/verify/confirm matter "
 ),
 "handling": (
 "juggle enchant/hex/jinx/dispel/banish resurrect/reanimate disintegrate/vaporise/vaporize/annihilate/nuke "
 "shrink/enlarge lift/raise/hoist/elevate/heft lower/sink bend/warp peel/skin/shell roll/trundle slide/glide "
 "tilt/lean/angle paint/colour/color/varnish/dye/stain/whitewash/tint wrap/swaddle/bandage/envelop/swathe "
 "stack/pile/heap bury/entomb/inter spread/smear/daub/coat "
 "drill/bore/puncture/pierce/perforate/prick/penetrate/lance bottle/jar crumple/crinkle/wrinkle/scrunch "
 "dent/chip/nick grind/mill/crumble melt/thaw/defrost chill/cool/refrigerate/freeze heat/warm/microwave/reheat "
 "inflate/deflate/pump milk harvest/reap plant/sow/seed/grow/cultivate trap/snare/ensnare fish reel "
 "arm/disarm/defuse/detonate/explode program/hack/debug/reprogram/code/recompile "
 "copy/duplicate/clone/photocopy/replicate/xerox photograph/film compare/contrast/match/distinguish "
 "sort/arrange/organise/organize/align/shuffle/reorganise/reorganize divide/multiply/add/subtract/sum/solve "
 "sharpen/hone/whet blunt/dull block/obstruct/barricade/jam/wedge/stopper/cork clear/unclog ladle/spoon "
 "strain/filter/sieve swipe/slot steer/pilot/navigate park saddle/harness/bridle/yoke flush peck ripen "
 "wet/moisten/dampen iron lever/crowbar jolt/jog hoard/retain guard/protect/defend/shield "
 "mould/mold/shape/sculpt/form wager/bet/gamble/stake chart tend process lasso rig stoke smoke/vape/toke "
 "transform/convert/transmute/morph/mutate/evolve reverse/invert vary waste/squander/spend "
 "complete/begin/commence/achieve delay/postpone/stall/schedule publish dispose invest repossess/impound/evict "
 "upgrade/improve/modify/customise/customize/refine/enhance/alter/amend/perfect unattach tag/price remake "
 "reuse/recycle/compost furnish/decorate/adorn/festoon/garnish/embellish desecrate/defile/deface/graffiti "
 "bridge/span tighten unclasp/unlace/uncoil/untwist/unleash upend/overturn/upset/capsize unveil/unmask "
 "swirl/swish/whisk swab sweeten/flavor/flavour taint/contaminate/pollute/corrupt dirty/soil/smudge/muddy/sully "
 "dissolve/liquefy/absorb/evaporate disperse/distribute/dispense reconnect refuel/recharge "
 "strengthen/reinforce/stabilise/stabilize mangle/maul "
 "lacerate/gouge/gut/dissect/disembowel/debone/bruise/flay/scalp/harpoon/garrote/keelhaul/massacre/blind/pelt/scar "
 "pickle/preserve/marinate glaze/gild muffle/stifle/suffocate/mute/unmute disguise/camouflage "
 "contain/enclose/encase/encircle/surround sheathe/unsheathe scald/broil/grill/steam/poach/steep/simmer/stew "
 "fiddle/tinker/tamper/meddle/fumble/experiment/dabble insulate/waterproof eject/expel propel "
 "transport/relocate/convey ventilate/air withhold retract/extend replace/substitute restrain redeem "
 "reserve/register salvage/scavenge scrap/eradicate/obliterate/eliminate/terminate/nullify/abolish "
 "shorten/lengthen/widen/thicken/narrow divert/redirect/deflect energise/energize expand exhume/disinter "
 "expose/disclose/divulge flood/drench/saturate fumigate/disinfect/sterilise/sterilize hatch hollow inject "
 "lather/soap unfreeze edit/revise/rewrite download/upload clamp wrench stash simulate/fake synthesise/synthesize "
 "entangle crimp curl distort enforce ferment graze/forage siphon vaccinate/inoculate venture weed winnow "
 "illustrate invade/storm/raid/plunder/pillage access/address adapt/rectify/recalibrate advertise/alert "
 "amputate/dismember/neuter/castrate bait bleach/blanch/whiten/blacken/brown/tan "
 "bundle/bale/coil/loop/twine/spool/unspool bypass cage/muzzle cap/recap/uncap/lid/unlid/unstopper "
 "caulk/solder/plaster/putty/pave/paste/paper chisel/hew/sand/rasp/plane claw/ravage/savage "
 "condense/dilute/distil/distill/churn commandeer/hijack/intercept cram/wad/tamp "
 "cube/julienne/mince/puree/zest/shuck/sift/pan/crunch "
 "decrease/increase/reduce/double/triple/quadruple/maximise/maximize/minimise/minimize deploy/trigger/discharge "
 "electrify/electrocute embed/peg/spike erect/establish/reconstruct/renovate/redecorate export/import "
 "extricate/dredge flog/horsewhip/lash floss/shampoo/manicure fluff/plump/ruffle/rustle frame/ornament "
 "ice/frost/butter juice lug/cart/shlep/schlep/wheel/winch occupy/straddle paralyse/paralyze/numb/tranquil "
 "plow/plough pop/burst probe/prospect purge/purify/cleanse quash/quell/repel/rout/ward ram/crash/collide "
 "reclaim/ransom reopen/renew/refresh/reseal season/spice/salt/pepper/sugar stockpile/store/smuggle/amass/ration "
 "submit/file supply/fuel tangle/mess tar/tattoo/wax tax/lease/sublet temper/harden/soften tweak/twang/vibrate "
 "tweeze/unpeel unglue/unlink/unbind/unnail/unstring/unhinge/unwind uproot/thresh/glean unify vent reload/holster "
 "reef strafe/bombard/besiege/siege depressurise/depressurize/pressurise/pressurize/decompress "
 "braise/saute/fricassee/flambe/macerate/parboil/deglaze fingerprint/snapshot/screenshot/videotape "
 "lockpick/rewire/hotwire/jumpstart/overload scry/divine google/wiki text/tweet/message/sms/ping/telegraph/wire "
 "log/login/logon randomise/randomize/reorder do/undertake stable/pasture dock/undock/berth "
 "shade/darken/brighten/blur part/segment/hinge level hose dunk thin specify/quote/represent "
 ),
 "social": (
 "marry/wed/propose/betroth divorce tickle tease/mock/taunt/insult/ridicule/heckle/jeer/slander/offend "
 "flatter/compliment/praise/commend/congratulate/encourage "
 "reassure/calm/soothe/sympathize/sympathise/pacify/placate/relieve "
 "seduce/woo/court/charm/entice/infatuate/proposition bribe/reward "
 "threaten/intimidate/scare/frighten/startle/spook/menace/bully "
 "arrest/handcuff/detain/capture/imprison/jail/apprehend blame/accuse/scold/reprimand/rebuke/reproach/berate "
 "forgive/pardon/excuse/absolve trick/deceive/fool/cheat/bluff/con/dupe/hoodwink "
 "distract/annoy/harass/disturb/irritate/interrupt/provoke/antagonise/antagonize/disrupt/bug/hound "
 "impress/amuse/entertain assist/aid/support/serve/cater heal/cure/treat/resuscitate/nurse/doctor/medicate "
 "bless/anoint/exorcise/exorcize hypnotise/hypnotize/mesmerise/mesmerize/enchant/bewitch "
 "challenge/duel/wrestle/tackle/grapple/oppose/resist/confront obey permit/allow/forbid/prohibit betray "
 "teach/train/educate/coach dismiss/sack/promote lead/guide/escort/usher/conduct rape/molest "
 "tame/domesticate/gentle groom/comb shush/hush/silence/quiet satisfy satirise/satirize kidnap/abduct infect "
 "rob/burgle/pickpocket/fleece/swindle/heist haunt "
 "persuade/convince/urge/coax/cajole/plead/beg/beseech/implore/appeal/supplicate/compel/coerce/goad/panhandle "
 "crown/knight/ordain acknowledge adopt/foster befriend/highfive/fistbump outsmart/outwit "
 "recruit/enlist/rally/muster avoid/shun/evade/dodge/elude/parry/riposte/feint snub meet/encounter accost/waylay "
 "admonish/chide/lecture/harangue advise/counsel assure attend babysit beguile/dazzle condemn/judge/denounce "
 "criticise/criticize defy/disobey deride embarrass/humiliate/shame favour/favor honour/honor/glorify "
 "imitate/mimic/impersonate/emulate/enact/dramatize infuriate/enrage/exasperate inspire/motivate lure jilt nag "
 "neglect nominate/elect outrun/outpace overpower/subdue/overwhelm/conquer/overcome/trounce/outdo pamper/spoil "
 "delight punish/discipline reunite/reconcile scandalise/scandalize/shock/stun shackle/manacle shoo snitch/tattle "
 "spar/joust/tussle/fence spurn/rebuff sue/prosecute surprise/astonish tempt/tantalise/tantalize "
 "terrify/terrorise/terrorize thwart/foil/hinder/impede/prevent torment/persecute tutor vex/irk "
 "sedate/tranquilise/tranquilize/intoxicate/dose/drug brainwash nurture empathise/empathize ambush enslave entrust "
 "excite/titillate exploit grovel baffle/confuse/perplex/bewilder debate/quarrel/bicker/squabble/quibble "
 "eulogise/eulogize abuse/harm/mistreat amaze/astound anger/frustrate/trouble/inconvenience ban/deport/exile "
 "bill/invoice blackmail/extort cooperate/collaborate/conspire discourage/dissuade/deter "
 "enlighten/enthrall/regale/lull haggle/bargain hassle/hustle/razz/rib humble/belittle/degrade/vilify/defame "
 "incriminate/arraign/indict lynch mislead/misinform mentor/supervise/manage oblige "
 "overthrow/depose/vanquish/best/weaken recommend/endorse retaliate/avenge/revenge surveil/wiretap/stakeout/spy "
 "sway/influence prescribe interfere/intervene reform/rehabilitate "
 ),
 "moving": (
 "fall/tumble/topple/trip/stumble skid creep/slink/tiptoe/prowl skate/ski/sled whirl teleport/apparate land/alight "
 "somersault/cartwheel ford hover/levitate/soar/flutter balance/totter/teeter/wobble prop backtrack arrive/come "
 "rush/sprint/race/charge/gallop/dart limp/hobble/trudge/plod/stagger/lurch/amble/saunter/mosey "
 "scamper/scurry/scuttle/scoot/scramble slither/sidle/skulk/slog trek/tramp/trot/lope/roam/rove/meander/patrol "
 "cruise/voyage/pedal/cycle row/oar abseil/rappel/parachute zoom/whizz swerve/detour surface/emerge waddle/wallow "
 "toboggan circle/orbit barge drift bound hitchhike commute migrate retrace jaywalk parade promenade "
 "backflip/handstand/headstand bushwhack/traipse/gallivant elope/emigrate flounder/straggle/lag hurdle "
 "infiltrate/intrude/trespass tack/jibe/careen plummet/plunge/nosedive/skydive/bungee pounce/swoop "
 "accelerate/speed/quicken/hasten/slow/decelerate/brake sidestep swarm/surge/stampede zigzag/veer/yaw "
 "dwell/reside/lodge/camp/encamp flow/ooze/trickle straight/ahead/across/away debark/maroon skim nestle "
 ),
}  # fmt: skip
"""Verbs without a treatment of their own: `name/synonym`, so that a story may have a rule on any of them by name."""
