"""How cases rest on the disk: one encrypted database, opened by each person's passphrase."""
