"""Checks across tables, one module per family; :func:`lcsurvey.score.crosscheck.crosschecks` runs them all."""
