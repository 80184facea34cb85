"""两份不一样: what two computers say differently, side by side, settled singly or by rule."""
