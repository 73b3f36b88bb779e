"""Title, play, help: one file each."""
