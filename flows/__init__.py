"""Every side effect: sources, store, release, catalog, the flows and the command line."""
