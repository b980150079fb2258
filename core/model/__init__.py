"""What is known about a text: frozen data classes without behaviour.

Every span is a span of the clean text, in code points. Names and titles stand in the document's own characters. What the
text does not say is None or an empty tuple, never a guess.
"""
