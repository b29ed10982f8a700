//! A case as a mail that the customer's own program opens.
