"""What was adopted and is now tracked: plans with their targets, tasks, dossiers and open findings."""
