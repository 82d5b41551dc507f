"""The one reader of what people type: dates as EDTF, numbers as counts write them, or a refusal with its reason.

The web form has a copy in JavaScript (docs/assets/javascripts/contribute/notation/), which takes every pattern and word
from the generated rules.json; tests/notation/cases.yml holds both to the same readings.
"""
