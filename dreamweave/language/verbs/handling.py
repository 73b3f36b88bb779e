"""Taking, giving, opening, wearing: what is done with things in hand."""

from __future__ import annotations

HANDLING: dict[str, tuple[str, list[str]]] = {
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
            "pilfer {things}",
            "(steal|pinch|nick|pilfer) from {thing}", "nab {things}", "have {things}", "catch {things}",
            "(take|get) inventory of {thing}",
            "(filch|swipe|scrounge|tote) {things}", "(hold|grab|hang|cling) (on to|onto) {things}",
            "(catch|grab|hold) {things} !(with|using|by|in) {thing}", "(take|get) {things} down !from {thing}",
            "(take|get) {things} down", "(take|get) down {things}", "unhook {things}", "cling to {things}",
            "hold on to {things} tightly",
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
            "~ {held things} {person}",
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
            "~ {held things} {person}",
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
        "open|unwrap|uncover|unseal|uncork|unstop|unroll|unpack|pry|prise|prize|force|jimmy",
        [
            "~ {things}", "~ up {things}", "~ {things} (with|using|by using) {thing}",
            "(pry|prise|force|pull|push|break|kick|lever) {things} open",
            "(pry|prise|force|pull|push|slide|break|kick|lever) open {things}",
            "(pry|prise|force|lever) {things} open (with|using|by using) {thing}", "lift the lid of {thing}",
            "raise the lid of {thing}", "~ {things} (up|slowly|wide|a crack|a little)",
            "~ {things} (to|at) page {number}",
            "~ {things} (to|at|on) (the|) (first|last|next|right|marked) (page|place|entry)",
            "~ {things} (to the|to|on the) {direction}",
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
}  # fmt: skip
