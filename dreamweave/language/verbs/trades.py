"""Buying, writing, mending, the trades of the dreamers, and everything people try once."""

from __future__ import annotations

TRADES: dict[str, tuple[str, list[str]]] = {
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
        "use|utilise|utilize|operate|employ|try|manipulate|apply|handle|work",
        [
            "work {thing}",
            "~ {things} !(on|with|at|in|against|for|to|onto|upon|into|as|over) {thing}",
            "(use|utilise|utilize|operate|employ|try|manipulate|handle) {things}", "use {things} (up|again|here)",
            "try (out|using|) {things}", "use {things} to {topic}", "make use of {things}",
            "use {things} and {second thing}", "try {direction}", "make {things} do {topic}",
            "test {things}", "test {things} (with|using|by using) {thing}", "play around with {thing}",
            "(talk|speak|call|shout|yell) (on|into|in|over|through|down|up|along) {thing}",
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
            "tuck in {things}",
            "~ {things}", "~ {things} (up|over|in half|in two|away|back|in|neatly|together|down)", "~ up {things}",
            "~ {things} !(into|in|over|around|with|to|under|onto|on) {thing}", "roll up {things}", "roll {things} up",
        ],
    ),
    "unfold": (
        "unfold|unfurl|uncrease|unroll|spread",
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
            "(call|shout|yell|holler|cry) (down|up|over|across|through|back|in) to {known}",
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
            "do i have {topic}", "have i got {topic}", "am i (carrying|holding) {topic}",
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
    "shush": (
        "",
        [
            "shut up", "shut up {person}", "shut {person} up", "(be|keep|stay) (quiet|silent)", "(pipe|quieten) down",
            "tell {person} to (shut up|hush|pipe down)",
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
