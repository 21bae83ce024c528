import os

# Set before Qt is imported anywhere: tests need no screen, and must not use the one that is there.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
