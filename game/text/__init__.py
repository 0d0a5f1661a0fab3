"""Facts into sentences, by language; the only room with prose."""
