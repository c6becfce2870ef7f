"""Training of the tagger; scripts that read files, never imported by the rest of the transforms."""
