"""What ``new`` writes: templates, files and entries added to files. Nothing that exists is ever overwritten."""
