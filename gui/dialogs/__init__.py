"""Windows that ask: preferences, and the editor of a note. None is modal; each is made by a function a test can replace."""
