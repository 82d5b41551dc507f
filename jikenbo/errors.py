"""The one exception for what its reader can mend; anything else that escapes is a fault of ours."""


class UserError(Exception):
    """The message, in Japanese, says what is wrong and what would be right. The command ends with status 1."""
