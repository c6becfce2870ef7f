"""The language layer: paragraphs, zones, sentences, tokens, tags and noun phrases of an article."""
