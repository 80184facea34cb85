"""A sample to try things on: two whole visits made up over the registers of a pack, everything marked 示例.

What is in it is data: ``sample/sample.toml`` beside ``pack.toml`` says which circles, tables and acts there are,
``sample-names.toml`` beside the catalogue how outlets, demands and activities are called. The same seed gives the
same sample every time.
"""

from lcsurvey.store.sample.filling import Filled, fill_sample
from lcsurvey.store.sample.former import new_sample
from lcsurvey.store.sample.opinion import Keep, export
from lcsurvey.store.sample.plan import has_sample, sample_person
from lcsurvey.store.sample.words import MARK

__all__ = ["MARK", "Filled", "Keep", "export", "fill_sample", "has_sample", "new_sample", "sample_person"]
