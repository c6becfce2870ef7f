"""Fetching over HTTP: politely, within limits, and never from an address that is not public."""
