"""What proves something: photos and files of an outlet, a circle, an activity, a project or an indicator."""
