"""Temporal expressions: found, typed, resolved against the article's reference day."""
