"""The whole game in plain text: numbered choices, one screenful at a time."""
