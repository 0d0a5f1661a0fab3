"""The map of the window: an engraved sheet, washed by region, with arcs and tokens upon it."""
