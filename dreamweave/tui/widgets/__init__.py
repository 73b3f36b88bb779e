"""What stands on the play screen, one file each."""
