"""The audit pack: finished cases drawn by lot, read by two people, and counted without names."""
