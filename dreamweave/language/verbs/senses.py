"""Looking and the other senses; searching, reading."""

from __future__ import annotations

SENSES: dict[str, tuple[str, list[str]]] = {
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
            "~ (harder|ahead|everywhere|elsewhere)",
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
            "how does {thing} look",
            "(how is|how are|how's) {person} (today|now|doing|feeling|)",
            "(is|are) {person} (awake|asleep|ok|okay|alright|well|all right|alive|dead|breathing|up|still asleep)",
            "~ {things} (with|through|using) {thing}",
            "look at {things} (with|through|using|in) {thing}",
            "(look|l|stare|gaze|peer|glance|peek|peep|squint) (up|down|over|across|back|out) at {things}",
            "stare down {things}", "~ at {things}", "spy on {things}",
            "(check|examine|x|inspect) {things} again",
            "(x|examine|look at|see|check|read) (what's|what is|whatever is) (in|on|at|under|behind|inside|by) {thing}",
            "(what|which) (colour|color|shape|size|sort|make|kind of thing) (is|are) {things}",
            "how (much|dear|big|large|small|tall|high|wide|long|deep|thick|far|old|new|heavy|hot|warm|cold|cool|wet|"
            "dry|loud|bright|dark|strong|full|clean|dirty|good|bad) (is|are) {things}",
            "(what is|what's|what are|whats) {person} (doing|up to|wearing|holding|carrying|saying|like|eating)",
            "how much (do|does) {things} (cost|weigh)", "(what does|what do) {things} (cost|weigh|show)",
            "where (does|do) {thing} (go|go to|lead|lead to|come from|end)",
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
            "~ {thing} about {topic}", "look up {topic} in {thing}", "look {topic} up in {thing}",
            "read about {topic} in {thing}", "read {topic} in {thing}", "search {thing} about {topic}",
            "find {topic} in {thing}", "(browse|use) {thing} (about|to find) {topic}",
            "read {thing} (about|for) {topic}",
        ],
    ),
    "read": (
        "read|skim|peruse|decipher|decode|interpret|translate",
        [
            "~ {things}", "~ (in|from|through|over) {thing}", "~ page {number}", "~ page {number} (of|in) {thing}",
            "~ (words|writing|inscription|text|pages|title) (on|of|in) {thing}", "read {things} (aloud|out loud|out)",
            "read {things} to {person}", "read {things} (with|through|using) {thing}",
            "~ (the|) (first|last|next|previous|top|bottom|second|third) "
            "(page|line|chapter|entry|row|name|word|words|part|bit) (of|in|on) {thing}",
            "~ (the|) (back|front|bottom|top|rest|start|end|beginning) of {thing}",
            "~ (the|) (first|last|next|previous) (page|line|chapter|entry)", "~ on", "read out {things}",
            "(what does|what do) {thing} say", "(what's|what is) (written|printed|carved|painted) on {thing}",
            "consult {things}",
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
            "reach {things} (with|using|by using) {thing}",
            "reach (for|into|in) {thing} (with|using|by using) {thing}",
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
}  # fmt: skip
