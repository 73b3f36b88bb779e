"""Where a text of the story stands in its source files, for its author: read from the files when asked for."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dreamweave.story.loader import Source
    from dreamweave.story.model import Story, Tree
    from dreamweave.world.context import Context

SECTIONS = ("rooms", "things", "people", "protagonists")

_sources: dict[str, Source] = {}


def place(story: Story, id: str, field: str, page: int) -> str:
    """`file:line` of a field of an entity, on a page or (-1) where it always stands; "" when it cannot be found."""
    if not story.folder:
        return ""
    from dreamweave.story.loader import read_pack

    if story.hash not in _sources:
        _sources.clear()
        _sources[story.hash] = read_pack(story.folder)
    source = _sources[story.hash]
    owner, _, part = id.partition(".")
    at = (f"@{story.pages[page]['key']}",) if page >= 0 else ()
    for section in SECTIONS:
        paths = [(*at, section, owner, field)] if not part else []
        if part:
            scenery = [p for p in source.positions if p[: len(at) + 3] == (*at, section, owner, "scenery")]
            paths = [p for p in scenery if len(p) > len(at) + 3 and _named(str(p[len(at) + 3])) == part]
        for path in paths:
            if path in source.positions:
                found = source.positions[path]
                return f"{found.file}:{found.line}"
    return ""


def _named(key: str) -> str:
    from dreamweave.story.naming import identifier, split_article

    return identifier(split_article(key.split("|", maxsplit=1)[0].strip())[1])


def pages_of(context: Context, id: str, field: str, tree: Tree) -> list[str]:
    """Which page a text is read from, what is beneath it, and what older pages it hides."""
    if not isinstance(tree, list) or tree[0] != "layers":
        return []
    story = context.world.story
    held = [index for index, _ in tree[1] if context.holds_page(index)]
    out: list[str] = []
    for index in held:
        head = f"{field} of {id}" if index == held[0] else "  hidden, older"
        out.append(f"{head}: {place(story, id, field, index)}, {story.pages[index]['said']}")
    if tree[2] is not None:
        out.insert(1 if held else 0, f"{'  beneath it' if held else f'{field} of {id}'}: {place(story, id, field, -1)}")
    return out
