"""Contributing: new entries, their ids, issue forms, and data for editors and the web form."""
