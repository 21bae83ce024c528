"""How a word is spelled on the phone: the alphabet of radio operators, known to most who ring."""

# fmt: off
_NAMES = [
    "Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "India",
    "Juliett", "Kilo", "Lima", "Mike", "November", "Oscar", "Papa", "Quebec", "Romeo",
    "Sierra", "Tango", "Uniform", "Victor", "Whiskey", "X-ray", "Yankee", "Zulu",
]
# fmt: on
_LETTERS = {name[0].casefold(): name for name in _NAMES}


def spelled(word: str) -> str:
    """A word letter by letter; what has no name in the alphabet stays as it is.

    Args:
        word: The word.
    """
    return "  ".join(_LETTERS.get(letter, letter) for letter in word.casefold())
