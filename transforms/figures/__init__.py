"""Figures: every quantity that an article states, with its unit, its bound and what is counted."""
