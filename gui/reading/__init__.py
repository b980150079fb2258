"""The page on which a text is read.

Enters: a View, marks, notes, a card, a Theme; all positions in clean code points. Leaves: signals with clean spans and the
keys of marks. Nothing here knows an Analysis, the store or the session.

    positions   clean <-> shown <-> UTF-16 units, and nowhere else
    parts       the text cut into paragraphs, huge ones softly cut again
    face        fonts, measure, indents, punctuation squeeze
    layout      one part laid out: rows, boxes, hit tests
    flow        parts one below the other: what is visible, where scrolling leads
    marks       layers, marks, and what of them touches a range
    painting    tints, shades, lines and dots of marks on a laid part
    overlay     marks, hits and notes on the text shown, and which layers are seen
    geometry    where column, margin and strip stand
    card  margin  strip      what stands above, beside and at the edge of the text
    textbox     small text of the card and the notes
    sheet       one painting of all of it
    caret       where keys and clicks lead
    page        the widget that shows
    view        the widget to read in: selection, keys, mouse
    accessible  the same for a screen reader
    findbar  converterbar    the two bars that belong to the page
"""
