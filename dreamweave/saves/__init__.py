"""Saves: the undo tree in memory (timeline), and the one append-only file that keeps it (keeper).

format says what a line is, reading how a file becomes a timeline again, appending how it grows; store is the disk.
report looks at files without playing them; sharing exports, takes in and merges; migrations read older formats.
"""
