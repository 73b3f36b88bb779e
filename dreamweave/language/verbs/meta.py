"""Commands about the game rather than in it, and questions put to whoever one is with."""

from __future__ import annotations

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
            "what am i (doing|supposed to do|trying to do|meant to do) (here|now|)",
            "what am i here for", "why am i here",
            "(what is|what are|what's|whats) my (aim|goal|purpose|job|task|aims|goals|orders|plan|mission)",
            "what do (i|we) (want|need to do|have to do)", "to do list", "to do",
            "what to do", "what should i be doing",
        ],
    ),
    "who": (
        "who|roster|cast|protagonists|seats",
        [
            "~", "who (can i be|else|can hear me|is who)", "who are (they|we|the others)",
            "where is (everyone|everybody)", "where are (they|the others|the other three)",
        ],
    ),
    "company": (
        "company",
        [
            "(who is|who's|who else is) (here|there|around|present|nearby|about|in here|with me)",
            "who (are|is) (these|those|all these|all those|all the|the other) (people|persons|men|women)",
            "who (are|is) (these|those)", "who is everyone",
            "(anyone|anybody|someone|somebody) (else|) (there|here|home|in|about|around)",
            "is (anyone|anybody|someone|somebody) home",
            "who am i with", "who can i (see|talk to|speak to|ask|talk with)",
            "is (anyone|anybody|someone|somebody) (else|) (here|there|around|in|about)", "am i alone",
            "(who is|who's|who else is) (in|inside|on|at|under|near|by|with) {known}",
            "(who is|who's|who else is) (to the|) {direction}",
            "is (anyone|anybody|someone|somebody) (in|inside|on|at|under|near|with) {known}",
        ],
    ),
    "who_told": (
        "told",
        [
            "who (told|says|said|mentioned) (me|us|) (so|that|this|it|)",
            "who (taught|showed) me (this|that|it)", "who (told|taught) (me|us) (about|of|that|) {topic}",
            "who (said|mentioned) (that|) {topic}",
            "who did i (hear|learn|get|have) (it|that|this) from", "who did i (hear|learn|get) {topic} from",
            "(where|how) did i (hear|learn) (about|of|that|) {topic}", "how do i know (about|of|that) {topic}",
            "(where|how) did i (hear|learn) (it|that|this)", "how do i know (that|this|it|)",
        ],
    ),
    "who_knows": (
        "knows",
        [
            "(who|whom) (would|might|could|may|does|will|should) know", "who knows (that|this|anything|)",
            "(who|whom) (would|might|could|may|does|will|should) know (about|of|) {topic}",
            "who knows (about|of) {topic}",
            "(who|whom) (can|could|should|do|would|might) i ask (about|after|for|) {topic}",
            "(who|whom) (can|could|should|do|would|might) i ask",
            "who (can|could|might|would|will) (help|tell) (me|us|)",
            "who (can|could|might|would|will) (help|tell) (me|us) (with|about|of) {topic}",
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
            "~ =on", "~ (on|start) =on", "~ (off|stop|end) =off", "record to {text}",
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
            "how (do|can|could|would) (i|we|you|one) (get out|get out of here|leave|leave here|get away|escape)",
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
            "how am i (feeling|)", "(what's|whats) the (time|date|day|hour)", "what day is it", "when is it",
            "diagnose {things}",
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
            "~", "who am i", "what am i", "who are you", "(what's|what is|whats) (my|your) name",
            "who is the sitter", "who is (me|myself)", "who i am",
        ],
    ),
    "who_is": (
        "who's|whos",
        [
            "~ {about}", "who (is|are|was|were) {about}", "who (the hell|) is this {about}", "who {text}",
            "(think|ponder|reflect|muse|meditate|concentrate|focus|reminisce|brood|mull|puzzle) "
            "(about|on|of|over|upon|back to|back on|hard about) {about}",
            "(ponder|consider|imagine|visualise|visualize|picture|envision|contemplate) {about}",
            "who's that", "whose {text}", "whose (is|are|was|were) {about}",
            "whom {text}",
        ],
    ),
    "where_is": (
        "where's|wheres|find|locate|seek|hunt|track",
        [
            "~ {about}", "(search|look|hunt|watch|listen|feel|scan) for {about}", "(hunt|track) down {about}",
            "where (is|are|was|were|did|has|have) {about} (now|gone|going|go|hiding|kept|off to|gone to)",
            "where (is|are|was|were|did|has|have) {about}",
            "where (did|do|does|can|could|will|would) {text}", "where (do|can|could) i (find|get|see|buy) {about}",
            "where did i (put|leave|see|drop) {about}", "where {text}", "where",
            "which way (is|to|is it to) {about}", "how (do|can|could|would) (i|we|you|one) (get|go|walk) to {about}",
            "where (does|do|did) {about} (live|work|go|lead|come from)",
            "(is|are) {known} (here|there|around|about|in|nearby|present|near|close)",
            "(is|are) {known} (in|at|on) {way}",
        ],
    ),
    "what_is": (
        "what's|whats",
        [
            "~ {about}", "what (is|are|was|were) {about}",
            "what does {about} mean", "what {text}", "what", "define {about}", "what about {about}",
            "what do you (know|think) (about|of) {about}", "what kind of {about}", "tell me what {about} is",
            "what (does|do|did) {about} do",
            "what (is|are) {about} for", "what's {about} for",
            "(what is|what's) (wrong|the matter|the trouble|up) with {about}",
            "what happens", "huh", "look up {about}", "read about {about}", "look {about} up",
        ],
    ),
    "how": (
        "how",
        [
            "how (do|can|could|should|would|must|did) (i|you|we|one) {topic}", "how to {topic}",
            "how",
        ],
    ),
    "how_is": (
        "",
        [
            "how (does|is|are|was|were|much|many|old|far|long|big|did|do) {topic}", "how {topic}",
            "how does {about} work", "how do (i|you) use {about}",
        ],
    ),
    "why": (
        "why",
        [
            "why", "why {topic}", "how come {topic}", "how come", "what for",
        ],
    ),
    "why_not": (
        "",
        [
            "(why|how come) (not|can't i|cannot i|can i not|won't you|won't i|couldn't i)", "why not {topic}",
            "(why|how come) (can't|cannot|couldn't|won't|didn't|doesn't|don't|shouldn't) {topic}",
            "(why|how come) i (can't|cannot|couldn't) {topic}",
            "what (stopped|stops|prevented|prevents) (me|that|it|this)",
            "(what is|what's) (wrong|stopping me|the problem|the matter|in the way)",
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
            "where (is|are) (they|everyone|everybody|people|everyone else) (all|) (going|gone|off to)",
            "do (you|they|he|she|it|people) {topic}",
            "how (big|tall|high|wide|long|deep|far|old|heavy|hot|warm|cold|wet|loud|bright|dark) "
            "(is|are|was|were) {topic}",
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
