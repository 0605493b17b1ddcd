"""The domain in frozen values: what corpus files hold, and what is loaded from them."""
