"""Finding a question by what somebody types."""

from cse_assess.instrument.definition import Form, Item


def find(form: Form, typed: str) -> list[Item]:
    """The items that fit, best first.

    Args:
        form: The form.
        typed: The start of a code, or words in any order; nothing finds every item.

    Returns:
        Items whose code begins with what was typed, then those with all the words in the
        question, then those with all of them in the question or its help; each in the form's order.
    """
    words = typed.casefold().split()
    ranked = [(_rank(item, words), item) for item in form.items]
    return [item for rank in range(3) for found, item in ranked if found == rank]


def _rank(item: Item, words: list[str]) -> int | None:
    if len(words) == 1 and item.code.casefold().startswith(words[0]):
        return 0
    text = f"{item.code} {item.text}".casefold()
    if all(word in text for word in words):
        return 1
    help = f"{text} {item.help.means} {item.help.example}".casefold()
    return 2 if all(word in help for word in words) else None
