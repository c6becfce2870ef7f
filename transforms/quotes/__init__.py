"""Quotes: who said what in an article."""
