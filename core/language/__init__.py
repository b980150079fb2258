"""What all workers share about the language: fold, characters, words, the character model.

Enters: strings. Leaves: strings of the same length, words, counts. It knows nothing of documents or findings.
"""
