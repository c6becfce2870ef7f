"""One HTML page to its main text, its captions and what it says about itself."""
