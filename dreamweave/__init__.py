"""Dreamweave: a parser text adventure for the terminal, and the engine it runs on."""

__version__ = "0.1.0"
