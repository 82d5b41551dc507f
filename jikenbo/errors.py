"""The exception for an error that the user can correct; any other that escapes is a fault of the program."""


class UserError(Exception):
    """An error that the user can correct: the message, in Japanese, says how. The command ends with status 1."""


class PageError(Exception):
    """A page of the site cannot be made: which file below docs/, and what went wrong."""

    def __init__(self, page: str, reason: str) -> None:
        super().__init__(page, reason)
        self.page = page
        self.reason = reason
