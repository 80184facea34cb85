"""Where the portable program begins; the same as ``python -m lcsurvey``."""

import multiprocessing
import sys

multiprocessing.freeze_support()  # many files are read in a second process, which is this program once more

from lcsurvey.__main__ import main  # noqa: E402

sys.exit(main())
