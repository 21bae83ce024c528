"""What IT can be told when something does not work, without a word of any case or person."""
