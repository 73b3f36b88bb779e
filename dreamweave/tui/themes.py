"""The five themes of screens.md, as one table; a protagonist's colour in each is data of the story pack.

Variables that only our themes define must also have a default (`DEFAULTS`), or the stylesheet fails to parse before
the first theme is set.
"""

from __future__ import annotations

from textual.theme import Theme

ROLES: tuple[str, ...] = (
    "background", "page-dream", "panel", "foreground", "ink-strong", "ink-muted", "ink-ghost", "lamp", "ink-refusal",
    "rule",
)  # fmt: skip

TABLE = {
    "felt": (
        "#1d1916", "#171a1d", "#2a241f", "#d8cbb5", "#f3e9d6",
        "#a89a84", "#9a8d79", "#e8b25c", "#ef9a85", "#463d34",
    ),
    "oyster": (
        "#14191d", "#161821", "#1f272d", "#c9d2d4", "#eef3f2",
        "#91a0a5", "#87969c", "#e6c58c", "#ec9f9a", "#38444b",
    ),
    "paper": (
        "#f5f0e5", "#ebedec", "#e9e2d3", "#2e2822", "#14110e",
        "#665b4d", "#6e6355", "#8a5600", "#a3282b", "#cdc3b2",
    ),
    "clear": (
        "#000000", "#000000", "#1a1a1a", "#ffffff", "#ffffff",
        "#dcdcdc", "#c0c0c0", "#ffd36b", "#ffb3a7", "#8c8c8c",
    ),
}  # fmt: skip

TERMINAL = "terminal"
"""The theme of the terminal's own sixteen colours, in which only signs are coloured."""

_ANSI = dict(zip(ROLES, ("ansi_default",) * 7 + ("ansi_yellow", "ansi_red", "ansi_default"), strict=True))

NAMES = (*TABLE, TERMINAL)

LAST = "#0d0b0a"
"""The ground of the last page, on which felt's inks stand in every theme but clear and terminal, which keep theirs."""

_FELT = dict(zip(ROLES, TABLE["felt"], strict=True))

DEFAULTS: dict[str, str] = {
    **_FELT,
    "page-last": LAST,
    "ink-last": _FELT["ink-strong"],
    "ghost-last": _FELT["ink-ghost"],
}


def themes() -> list[Theme]:
    """All five, in the order a player meets them."""
    return [_rgb(name) for name in TABLE] + [_terminal()]


def last_theme(name: str) -> str:
    """Whose inks the last page is written in."""
    return name if name in ("clear", TERMINAL) else "felt"


def _rgb(name: str) -> Theme:
    ink = dict(zip(ROLES, TABLE[name], strict=True))
    last = ink if name == "clear" else {**_FELT, "background": LAST}
    return Theme(
        name=name,
        primary=ink["lamp"],
        secondary=ink["ink-muted"],
        accent=ink["lamp"],
        warning=ink["ink-refusal"],
        error=ink["ink-refusal"],
        success=ink["lamp"],
        foreground=ink["foreground"],
        background=ink["background"],
        surface=ink["background"],
        panel=ink["panel"],
        dark=name != "paper",
        variables={
            **{role: ink[role] for role in ROLES},
            "page-last": last["background"],
            "ink-last": last["ink-strong"],
            "ghost-last": last["ink-ghost"],
            "input-cursor-background": ink["ink-strong"],
            "input-cursor-foreground": ink["background"],
            "input-selection-background": ink["rule"],
            "screen-selection-background": ink["rule"],
            "screen-selection-foreground": ink["ink-strong"],
        },
    )


def _terminal() -> Theme:
    """The built-in ANSI themes define more than colours; what they define is defined here too."""
    return Theme(
        name=TERMINAL,
        ansi=True,
        primary="ansi_default",
        secondary="ansi_default",
        accent="ansi_yellow",
        warning="ansi_red",
        error="ansi_red",
        success="ansi_default",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        variables={
            **_ANSI,
            "page-last": "ansi_default",
            "ink-last": "ansi_default",
            "ghost-last": "ansi_default",
            "ansi-background": "ansi_black",
            "ansi-foreground": "ansi_white",
            "border-blurred": "ansi_default",
            "block-cursor-foreground": "ansi_black",
            "block-cursor-background": "ansi_white",
            "input-cursor-background": "ansi_default",
            "input-cursor-foreground": "ansi_default",
            "input-cursor-text-style": "reverse",
            "input-selection-background": "ansi_default",
            "input-selection-foreground": "ansi_default",
            "screen-selection-background": "ansi_blue",
            "screen-selection-foreground": "ansi_bright_white",
        },
    )
