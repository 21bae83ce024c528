"""Documents: what a paper says as blocks, and the same blocks as PDF, Word, plain text."""
