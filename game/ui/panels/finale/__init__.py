"""The sheets of the end of a game: the result, prestige, charts and the opened archive.

The game is over and the archive open, so these alone may show the whole truth.
"""
