"""An incident in VERIS, the international vocabulary for recording incidents (github.com/vz-risk/veris)."""
