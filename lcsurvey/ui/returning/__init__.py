"""Tables on their way: returned with reasons, remarked on, approved, and what is said of that on the worker's side."""
