"""Four hundred commands in ten rooms of the game, what was answered, and what somebody thought of each answer."""
