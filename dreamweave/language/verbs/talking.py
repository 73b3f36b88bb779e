"""Talking: to somebody, about something, yes and no, and manners."""

from __future__ import annotations

TALKING: dict[str, tuple[str, list[str]]] = {
    "talk": (
        "talk|speak|chat|converse|gossip|negotiate|argue|discuss|chatter|confer|flirt|reason|approach|interview|"
        "visit|talkto|interrogate",
        [
            "~ (to|with|at|) {person}", "~ (to|with) {topic} (through|down|by|over) {thing}",
            "have a (word|chat|talk|conversation) with {person}",
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
            "~ {person} (if|whether|why|what|who|how|when|which) {topic}", "~ {person} !where {topic}",
            "(ask|request|plead|beg) to (borrow|have|see|use|buy) {topic} +person",
            "ask (if|whether) (i|we) (can|could|may|might) (borrow|have|see|use|buy|take) {topic} +person",
            "ask {person} (if|whether) (i|we) (can|could|may|might) (borrow|have|see|use|buy|take) {topic}",
            "~ {person} (what|who|how|which) {topic} (is|are|was|were)", "~ {person} !where {topic} (is|are|was|were)",
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
            "(whisper|shout|yell|scream|holler|hiss|blurt|cry|bark|call out) {text}",
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
            "introduce (myself|me|yourself) to {person}", "introduce (myself|me)",
            "how are (you|things) (today|now|doing|feeling|keeping|getting on|)", "how are you {person}",
            "how do you feel", "are you (ok|okay|all right|alright|well|there|awake|hurt)",
            "how (do you do|goes it|is it going|are things going)", "how's (it going|things|life|tricks|everything)",
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
}  # fmt: skip
