"""What the stories share."""

from tests.exchange import library, post

__all__ = ["library", "post"]
