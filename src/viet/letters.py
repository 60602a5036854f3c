"""Which letters are Vietnamese capitals and which are small, as the inside of a character class.

Ranges do not serve: from "Ạ" to "ỹ" capitals and small letters take turns.
"""

MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
"""Small letters with a mark."""
SMALL = f"a-z{MARKED}"
CAPITALS = SMALL.upper()
