"""The pipeline: reads the archive once, lets each step make its part, and alone writes the site."""
