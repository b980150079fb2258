"""Positions and what moves them.

Enters: nothing but strings. Leaves: spans, edits and their maps, sources, documents, views, anchors. This package does not
know what a text means, nor how it was read, stored or shown.
"""
