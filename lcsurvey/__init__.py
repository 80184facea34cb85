"""LCSurvey: surveying, scoring and reporting 一刻钟便民生活圈 (15-minute convenience circles)."""

__version__ = "0.3.0"
