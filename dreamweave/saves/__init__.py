"""Saves: the undo tree in memory, and the one append-only file that keeps it. See docs of `format` for the file."""
