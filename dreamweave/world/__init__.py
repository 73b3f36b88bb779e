"""The shared world as it stands: facts, where things are, and who perceives what."""
