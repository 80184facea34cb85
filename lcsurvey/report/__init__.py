"""What is printed: an official table as data (``Sheet``), and the skins that draw it.

``template`` reads a table's ``v1.page.toml`` into a ``Template``, ``layout`` joins it with answers and points
into a ``Sheet``, ``pdf`` draws sheets, ``document`` goes the whole way from records to a file on disk.
"""
