"""Content becomes a Story: read, checked and compiled here, immutable ever after."""
