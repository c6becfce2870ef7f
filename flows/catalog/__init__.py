"""The catalog: what makes a release readable to people and machines, all of it generated."""
