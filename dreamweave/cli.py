"""The command line: which story, which save, which front end. A command imports only what it needs."""

from __future__ import annotations

import os
import sys

from dreamweave import __version__, locations
from dreamweave.desk import DEFAULT, Desk, Options, Wrong, story_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from dreamweave.story.model import Story

DONE, WRONG = 0, 2
NIGHTS = ("nap", "night", "long night")
"""The grades of generated dreams, as in generator.GRADES, which costs more to import."""


def run(arguments: list[str]) -> int:
    """Run one command line. Returns 0 done, 1 the answer is no, 2 wrong usage or unreadable input."""
    if arguments == ["--version"]:
        print(f"dreamweave {__version__}")
        return DONE
    try:
        if not arguments:
            arguments = ["play", "--title"]
        elif arguments[0].startswith("--") and arguments[0] not in ("--help", "--version"):
            arguments = ["play", *arguments]
        options = _at_once(arguments) or _parser(arguments[0]).parse_args(arguments, namespace=Options())
        return COMMANDS[arguments[0]][2](options)
    except Wrong as e:
        print(f"dreamweave: {e}", file=sys.stderr)
        return WRONG


SWITCHES = {
    "--plain": "a plain stream instead of the full screen",
    "--new": "begin anew instead of going on",
    "--no-save": "keep nothing on disk",
    "--trace-parser": "say after each command how it was read",
    "--author": "with an author's verbs; AUTHOR lists them",
    "--title": "begin at the title screen",
}
SETTINGS = {
    "--load": ("FILE", "a saved game, or a bookmark of the newest"),
    "--saves": ("DIR", "the folder for saved games"),
    "--theme": ("NAME", "felt, oyster, paper, clear or terminal"),
}


def _at_once(arguments: list[str]) -> Options | None:
    """`play` with nothing unusual about it, read without argparse, which takes as long as the interpreter to start;
    None for anything else."""
    options = Options()
    stories: list[str] = []
    rest = arguments[1:] if arguments[0] == "play" else ["--help"]
    while rest:
        word = rest.pop(0)
        if word in SWITCHES:
            setattr(options, word[2:].replace("-", "_"), True)
        elif word in SETTINGS and rest and not rest[0].startswith("-"):
            setattr(options, word[2:], rest.pop(0))
        elif not word.startswith("-") and not stories:
            stories.append(word)
        else:
            return None
    options.story = stories[0] if stories else DEFAULT
    return options


def _parser(wanted: str = "") -> argparse.ArgumentParser:
    """The parser of the command line; with only the command that is wanted, when it is one, for a quick start."""
    import argparse

    def layout(prog: str) -> argparse.HelpFormatter:
        return argparse.HelpFormatter(prog, width=96)  # asking the terminal would import shutil, 2 ms of every start

    words = "A parser text adventure for the terminal."
    parser = argparse.ArgumentParser(prog="dreamweave", description=words, formatter_class=layout)
    parser.add_argument("--version", action="version", version=f"dreamweave {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", prog="dreamweave", required=True)
    for name, (words, fill, _) in COMMANDS.items():
        if wanted == name or wanted not in COMMANDS:
            command = commands.add_parser(name, help=words, description=words, formatter_class=layout)
            fill(command)
    return parser


def _fill_playing(command: argparse.ArgumentParser) -> None:
    _fill_front(command)
    command.add_argument("--seed", type=int, default=0, help="what chance is drawn from")


def _fill_front(command: argparse.ArgumentParser) -> None:
    for flag, words in SWITCHES.items():
        command.add_argument(flag, action="store_true", help=words)
    for flag, (metavar, words) in SETTINGS.items():
        command.add_argument(flag, default="", metavar=metavar, help=words)


def _fill_play(command: argparse.ArgumentParser) -> None:
    _fill_story(command)
    _fill_playing(command)


def _fill_story(command: argparse.ArgumentParser) -> None:
    command.add_argument("story", nargs="?", default=DEFAULT, help="a pack's name or folder")


def _fill_dream(command: argparse.ArgumentParser) -> None:
    which = command.add_mutually_exclusive_group()
    which.add_argument("--of", default="", metavar="ID", help="one of the story's, as in d1")
    which.add_argument(
        "--date", default="", metavar="DAY", help="the dream of a day, as in 2026-11-24 (default: today)"
    )
    which.add_argument(
        "--seed", type=int, default=None, dest="number", metavar="N", help="a new one, the same for a number everywhere"
    )
    command.add_argument("--grade", default="night", choices=NIGHTS, help="with --seed: how hard")
    command.add_argument("--story", default=DEFAULT, help="a pack's name or folder")
    _fill_front(command)


def _fill_check(command: argparse.ArgumentParser) -> None:
    _fill_story(command)
    command.add_argument("--proofs", action="store_true", help="prove the dreams that have a certificate as well")
    command.add_argument("--strict", action="store_true", help="take doubts for mistakes, but those the pack waives")
    command.add_argument("--choices", action="store_true", help="list every line that quotes a choice or a deduction")


def _fill_test(command: argparse.ArgumentParser) -> None:
    _fill_story(command)
    command.add_argument("--bless", action="store_true", help="write what is said now into them")


def _fill_words(command: argparse.ArgumentParser) -> None:
    _fill_story(command)
    command.add_argument("transcripts", nargs="*", metavar="TRANSCRIPT", help="a file of what a game said")


def _fill_show(command: argparse.ArgumentParser) -> None:
    command.add_argument("what", metavar="ID", help="a room, a thing, a person, a beat, a scene")
    _fill_story(command)


def _fill_rename(command: argparse.ArgumentParser) -> None:
    command.add_argument("what", metavar="OLD", help="an id, owner.attribute or scene.node")
    command.add_argument("to", metavar="NEW", help="what it is called from now on")
    _fill_story(command)


def _fill_prove(command: argparse.ArgumentParser) -> None:
    _fill_story(command)
    command.add_argument("--dream", default="", metavar="ID", help="only this one")
    command.add_argument("--json", action="store_true", help="print JSON")
    command.add_argument("--numpy", action="store_true", help="explore with numpy, from the proof extra")
    command.add_argument("--write", action="store_true", help="keep certificates in the pack for play")


def _fill_export(command: argparse.ArgumentParser) -> None:
    _fill_story(command)
    command.add_argument("--dream", default="", metavar="ID", help="only this one")
    command.add_argument("--to", default=".", metavar="DIR", help="the folder to write to, made if need be")


def _fill_generate(command: argparse.ArgumentParser) -> None:
    _fill_story(command)
    command.add_argument("--seed", type=int, default=0, help="the same seed makes the same dreams everywhere")
    command.add_argument("--count", type=int, default=1, help="how many")
    command.add_argument("--grade", default="night", choices=NIGHTS, help="how hard")
    command.add_argument("--json", dest="form", action="store_const", const="json", default="", help="print JSON")
    command.add_argument("--pack", dest="form", action="store_const", const="pack", help="print a file for a pack")


def _fill_saves(command: argparse.ArgumentParser) -> None:
    command.add_argument("what", choices=["list", "show", "verify"])
    command.add_argument("file", nargs="*")
    command.add_argument("--saves", default="", metavar="DIR", help="the folder for saved games")


def _fill_replay(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", help="a script of commands, or a saved game")
    _fill_story(command)
    command.add_argument("--check", action="store_true", help="compare the state after every turn with the save's")


DUMB = "[This terminal can only print line after line (TERM={}), so the game is played as plain text here.]\n"


def _screen(options: Options) -> bool:
    """Whether to play on the full screen: wanted, and there is one. A terminal that has none is told why."""
    if options.plain or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return False
    kind = os.environ.get("TERM", "")
    if kind in ("", "dumb", "unknown") and os.name == "posix":
        print(DUMB.format(kind or "nothing"))
        return False
    return True


def _play(options: Options) -> int:
    if not _screen(options):
        return _plain(options)
    from dreamweave.tools.bedside import Bed
    from dreamweave.tui.app import run as run_app

    key = options.load or ("new" if options.new else "")
    bed = Bed(options.story) if options.title else None
    return run_app(lambda: Desk(options), title=options.title, key=key, theme=options.theme, bed=bed)


def _plain(options: Options) -> int:
    from dreamweave import plain

    desk = Desk(options)
    session, first = desk.start()
    for problem in desk.problems:
        print(f"[{problem}]\n")
    return plain.run(session, desk.new, desk.folder, first, options.trace_parser)


def _dream(options: Options) -> int:
    from dreamweave.tools.bedside import Bedside, Tonight
    from dreamweave.tools.progress import counting

    if options.of:
        desk = Bedside(options)
    else:
        with counting("worlds dreamt of") as watch:
            desk = Tonight(options, watch)
    if _screen(options):
        from dreamweave.tui.app import run as run_app

        return run_app(lambda: desk, key="new", theme=options.theme)
    from dreamweave import plain

    session = desk.new()
    return plain.run(session, desk.new, desk.folder, session.opening(), options.trace_parser)


def _folder(options: Options) -> str:
    """The folder of the pack that was asked for. Raises Wrong when there is none."""
    folder = locations.pack(options.story)
    if not folder:
        raise Wrong(f"no story is called {options.story}; there are {', '.join(locations.pack_names())}")
    return folder


def _check(options: Options) -> int:
    from dreamweave.tools.check import check

    return check(_folder(options), proofs=options.proofs, strict=options.strict, choices=options.choices)


def _words(options: Options) -> int:
    from dreamweave.tools.words import words

    try:
        return words(_folder(options), options.transcripts)
    except OSError as e:
        raise Wrong(f"{e.filename}: {e.strerror}") from e


def _show(options: Options) -> int:
    from dreamweave.tools.show import show

    folder = locations.pack(options.story)
    if not folder:
        raise Wrong(f"no story is called {options.story}; there are {', '.join(locations.pack_names())}")
    return show(folder, options.what)


def _test(options: Options) -> int:
    from dreamweave.tools.transcripts import play_all

    return play_all(_folder(options), story_of(options.story), blessing=options.bless)


def _rename(options: Options) -> int:
    from dreamweave.tools.rename import rename

    return rename(_folder(options), options.what, options.to)


def _prove(options: Options) -> int:
    from dreamweave.tools.prove import prove_story

    story = story_of(options.story)
    dreams = _dreams(options, story)
    return prove_story(story, dreams, as_json=options.json, numpy=options.numpy, write=options.write)


def _dreams(options: Options, story: Story) -> list[str]:
    """The dream that was named, or all of them."""
    if options.dream and options.dream not in story.dreams:
        raise Wrong(f"no dream is called {options.dream}; there are {', '.join(story.dreams)}")
    return [options.dream] if options.dream else list(story.dreams)


def _export(options: Options) -> int:
    from dreamweave.tools.export import export_dreams

    story = story_of(options.story)
    try:
        return export_dreams(story, _dreams(options, story), options.to)
    except OSError as e:
        raise Wrong(f"{options.to}: {e.strerror}") from e


def _schema(options: Options) -> int:
    from dreamweave.tools.schema import print_schema

    return print_schema()


def _generate(options: Options) -> int:
    from dreamweave.tools.generate import generate_dreams

    return generate_dreams(story_of(options.story), options.seed, options.count, options.grade, options.form)


def _saves(options: Options) -> int:
    from dreamweave.tools.saves import list_all, show, verify_all

    if options.what == "list":
        return list_all(locations.saves(options.saves))
    if not options.file:
        raise Wrong(f"saves {options.what} wants a file")
    return verify_all(options.file) if options.what == "verify" else show(options.file)


def _replay(options: Options) -> int:
    from dreamweave.tools.replay import replay

    if not os.path.isfile(options.file):
        raise Wrong(f"there is no file {options.file}")
    return replay(story_of(options.story), options.file, options.check)


def _paths(options: Options) -> int:
    for name, path in (
        ("stories", locations.content()),
        ("saves", locations.saves()),
        ("settings", locations.settings()),
        ("cache", locations.cache()),
    ):
        print(f"{name}: {path}")
    return DONE


COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None], Callable[[Options], int]]] = {
    "play": ("play a story (what is done when no command is named)", _fill_play, _play),
    "dream": ("play one dreamscape alone", _fill_dream, _dream),
    "check": ("find the mistakes in a pack", _fill_check, _check),
    "prove": ("prove that dreams can be solved", _fill_prove, _prove),
    "words": (
        "count the words of a pack, and those that its transcripts show",
        _fill_words,
        _words,
    ),
    "show": ("print everything a pack says of one thing", _fill_show, _show),
    "test": ("play the games of a pack's .play files", _fill_test, _test),
    "rename": ("call something otherwise, everywhere in a pack and in older saves", _fill_rename, _rename),
    "export": ("write dreams as PDDL, for other planners", _fill_export, _export),
    "schema": ("print a JSON Schema of packs, for editors", lambda command: None, _schema),
    "generate": ("make new dreamscapes by seed, measured and proved", _fill_generate, _generate),
    "saves": ("list, show or verify saved games", _fill_saves, _saves),
    "replay": ("run a script of commands, or a saved game's commands again", _fill_replay, _replay),
    "paths": ("say where stories, saves and the cache live", lambda command: None, _paths),
}
