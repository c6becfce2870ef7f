"""Clusters: which articles are near-copies of one another, as wire stories printed by many papers are."""
