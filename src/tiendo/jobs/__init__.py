"""Work that outlives a request: durable rows, claimed by one worker at a time, done once."""
