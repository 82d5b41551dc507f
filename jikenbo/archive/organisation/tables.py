"""The tables by which names are read, for the browser's form and search to read them alike."""

from __future__ import annotations

from typing import Any

from jikenbo.archive.organisation import legal_forms, location, municipalities, name, prefectures, several


def form_data() -> dict[str, Any]:
    """Return the data for reading a name's form: expressions over the folded name, and forms that one body may have."""
    return {
        "circled": dict(legal_forms.CIRCLED),
        "forms": dict(legal_forms.IN_BRACKETS),
        "form_patterns": list(legal_forms.PATTERNS),
        "latin": dict(legal_forms.LATIN),
        "kinds": {form: sorted(legal_forms.kinds(form)) for form in legal_forms.FORMS},
        "not_a_name": name.NOT_A_NAME,
        "with_place": name.WITH_PLACE,
        "prefectures": dict(prefectures.IN_BRACKETS),
    }


def names_data() -> dict[str, Any]:
    """Return the data for comparing names: that, the municipalities, and the marks between names."""
    return {
        **form_data(),
        "also_wards": list(name.ALSO_WARDS),
        "towns": [
            [town.prefecture, town.district, town.name, *([town.until] if town.until else [])]
            for town in municipalities.municipalities()
        ],
        "of_the_place": location.OF_THE_PLACE,
        "not_of_the_prefecture": location.NOT_OF_THE_PREFECTURE,
        "of_one_prefecture": dict(location.ALONE),
        "list_mark": several.MARK,
        "separators": dict(several.SEPARATORS),
        "others": several.OTHERS,
        "endings": several.ENDINGS,
        "government": several.GOVERNMENT,
        "town": several.TOWN,
        "japanese": several.JAPANESE,
        "brackets": [several.OPENING, several.CLOSING],
    }
