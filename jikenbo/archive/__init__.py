"""The archive: typed incidents, and how they are read from files."""
