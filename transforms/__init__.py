"""Text in, records out: what an article states, each record tied to the characters it was read from."""
