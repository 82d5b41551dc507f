"""The text of a notice: from pasted bytes to sentences, and what a sentence is for."""
