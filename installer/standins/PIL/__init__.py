"""In Pillow's place in the bundle.

reportlab and pikepdf name ``PIL.Image`` when they are read, and use it for pictures only. The app's
papers hold none, and files that are attached are sealed as they are: no decoder of pictures is
shipped, nor the nine megabytes of it that have needed a repair every few months.
"""
