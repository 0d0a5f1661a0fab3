"""Screens: what fills the window, one at a time, over one another in a stack."""
