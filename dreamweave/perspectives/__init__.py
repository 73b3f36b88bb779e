"""What each protagonist knows, has seen, and means by "it"; and what happened while the player was elsewhere."""
