"""The edges: scenarios and saves, read and written with care."""
