"""How office papers are written as Word files ("biểu mẫu"): notes put into a draft, slips in the official form."""
