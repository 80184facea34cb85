"""Sheets as PDF: the only place that knows reportlab.

``fonts`` measures, ``breaking`` breaks lines as Chinese is set, ``plan`` decides what stands where on which page
once per shape of a sheet, ``writer`` draws.
"""
