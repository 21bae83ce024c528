"""Assess whether a child is being sexually exploited, and refer that child safely.

The domain, with no window anywhere: usable as a library and from the command line. The way of
the data is the order of the rooms: :mod:`~cse_assess.instrument` (a form's definition) ->
:mod:`~cse_assess.assessment` (answers, score, judgement) -> :mod:`~cse_assess.referral` (what is
said, and how it looks) -> :mod:`~cse_assess.package` (how it is sealed and opened).
"""

__version__ = "0.1.0"
