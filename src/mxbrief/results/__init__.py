"""What commands answer: the JSON contract, one file a command. Frozen values that JSON carries as they are."""
