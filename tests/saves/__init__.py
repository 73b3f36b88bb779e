"""Saves: what is written, what is read back, and what became of it meanwhile."""
