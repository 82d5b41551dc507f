"""Measurements that anyone can repeat."""

from pathlib import Path

#: The checkout that is measured.
ROOT = Path(__file__).resolve().parents[1]
