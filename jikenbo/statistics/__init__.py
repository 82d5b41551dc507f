"""The numbers of the archive: tables that pages draw and exports offer."""
