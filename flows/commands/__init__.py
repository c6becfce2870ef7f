"""What the commands of ``flows/cli.py`` do, a module each."""
