"""What is asked: forms and packs as data, and the one way from TOML to them."""
