"""What the system tells the window, and what the window asks of it; a module for each matter."""
