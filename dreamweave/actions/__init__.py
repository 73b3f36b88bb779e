"""What a reading does, one module a family. Actions return changes; only the session applies them."""
