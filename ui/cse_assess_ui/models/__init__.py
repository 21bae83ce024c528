"""What the pages show, testable without a window."""
