"""How the tool is used: steps without names, and what they add up to."""
