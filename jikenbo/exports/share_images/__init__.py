"""The image that social networks show of an incident's page, made without a library of images."""
