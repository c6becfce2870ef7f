"""Claims: who states a figure, for which time it holds, and what it tells of."""
