"""The real app on a desktop of its own, worked by keyboard and read as a screen reader reads it."""
