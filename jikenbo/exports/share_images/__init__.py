"""The image that social networks show for an incident's page, made without an imaging library."""
