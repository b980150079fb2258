"""What the page is told about the open document, and what happens when a hand is laid on it.

Enters: the session's immutable values, the reader's annotations. Leaves: marks, notes, the card and tips for the reading
view; labels and notes for the notebook.

    marks       mentions, changes, doubts, annotations as marks and margin notes
    card        the meeting card above the text
    tips        what a mark says of itself
    pane        keeps a reading view up to date with the session; ahead: a long text in another script as far as in sight
    hands       keys and menus on the page
"""
