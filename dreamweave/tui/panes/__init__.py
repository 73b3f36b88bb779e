"""What can stand beside the transcript: each pane is a function from a View and a width to typeset lines."""
