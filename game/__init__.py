"""Entente: a turn-based strategy game about bilateral relations."""

__version__ = "0.1.0"
