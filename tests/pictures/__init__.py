"""The pictures of the documentation: the real window, driven as its users drive it."""
