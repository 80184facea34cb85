"""What comes in from outside: spreadsheets, questionnaire exports. Everything is looked at before anything is kept."""
