"""The window: Qt Widgets over the domain. It observes and asks; every rule is in cse_assess."""
