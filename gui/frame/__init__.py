"""What stands around the page: the bar above, the foot below, the line for messages, the page while nothing is open.

Enters: actions, words, numbers. Leaves: signals. Nothing here knows documents.

    topbar      seal, actions, title, converter, find; the red line of work
    foot        encoding, script, characters, doubts; saved, paragraph, zoom
    messages    one sentence about what went wrong, never a dialog
    overview    the first tab with a digest below it
    fault       our own mistakes, with details to copy
    menus       what stands under the seal
    empty       three lines: drop here, the sample, recent files
"""
