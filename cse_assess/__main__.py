"""``python -m cse_assess`` is ``cse-assess``."""

import sys

from cse_assess.cli import main

sys.exit(main())
