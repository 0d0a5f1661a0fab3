"""The commands, and the game in plain text."""
