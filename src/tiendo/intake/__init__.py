"""How a file comes in: read in a limited child process, then registered, or refused without a trace."""
