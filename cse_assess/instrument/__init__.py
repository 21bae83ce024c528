"""A form's definition: what it asks, how it counts, and what follows. Data, never code."""
