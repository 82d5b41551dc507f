"""Organisations: names that are spellings of one body brought together, and those of different bodies kept apart."""
