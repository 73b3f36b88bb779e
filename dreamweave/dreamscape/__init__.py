"""The dreamscape engine: authored dreams as variables, deeds and ticks, which play, proof and hints all read."""
