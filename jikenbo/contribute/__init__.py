"""Contributing: new entries, their ids, issue forms, and what editors and the web form need to know."""
