"""What authors and maintainers run: checks, proofs, replays, and a look at saved games."""
