"""Updates by file: signed packs of forms, texts of law, front doors and language rules."""
