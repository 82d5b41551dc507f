"""Organisations: spellings of one body are grouped, and names of different bodies kept apart."""
