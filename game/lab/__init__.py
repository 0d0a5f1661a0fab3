"""Many games: simulations, balance and benchmarks."""
