"""How things look: design tokens, page frame, components, the document on screen, charts drawn on the server."""
