"""The recipe that joins the layers."""
