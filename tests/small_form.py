"""A form of two items, small enough to break in one place at a time."""

SMALL = """\
schema = 1
id = "small"
version = "1.0.0"
title = "Small"
language = "en-GB"
purpose = "A form to break."
evidence = "None."
total = ["signs"]

[eligibility]
max_age = 17

[not_established]
label = "Level not established"
meaning = "Too little is known."
actions = ["Ask."]
review = "Soon."
review_days = 7

[[scale]]
id = "sign"
option = [
    { code = "yes", label = "Yes", concern = true },
    { code = "no", label = "No" },
    { code = "not-known", label = "Not known", unknown = true },
]

[[kind]]
id = "sign"
title = "Signs"
scale = "sign"

[[section]]
id = "A"
title = "First"

[[item]]
code = "A1"
kind = "sign"
section = "A"
text = "One"
flags = ["odd"]

[item.help]
means = "m"
example = "e"
is_not = "n"
ask = "a"

[[item]]
code = "A2"
kind = "sign"
section = "A"
text = "Two"

[item.help]
means = "m"
example = "e"
is_not = "n"
ask = "a"

[[score]]
id = "signs"
label = "Signs"
kind = "sign"
points = { yes = 1, no = 0, not-known = 0 }

[[band]]
category = 1
from = 0
to = 0
level = 1

[[band]]
category = 2
from = 1
level = 2

[[level]]
value = 1
id = "one"
label = "One"
meaning = "m"
actions = ["a"]
review = "r"
review_days = 90

[[level]]
value = 2
id = "two"
label = "Two"
meaning = "m"
actions = ["a"]
review = "r"
review_days = 30

[[rule]]
id = "R1"
title = "Both"

[[rule.case]]
when = [{ test = "count", kinds = ["sign"], value = 2 }]
text = "Both are there."
floor = 2
"""
