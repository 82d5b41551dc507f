"""Showing the site while it is being written: watched, made again, and loaded again in the browser."""
