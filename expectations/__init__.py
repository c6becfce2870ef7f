"""What must hold of the tables: contracts, the checks made from them, and their documentation."""
