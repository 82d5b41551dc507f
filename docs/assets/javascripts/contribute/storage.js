// Drafts kept in this browser until they are sent. Where storage is switched off, nothing is kept.

/** Raised when a draft of before can no longer be read. */
const FORM = 1;

const key = (id) => `contribute:${FORM}:${id ?? "new"}`;

/** @returns {?object} the draft kept for an incident, or for a new one */
export function keptDraft(id) {
  try {
    return JSON.parse(localStorage.getItem(key(id)) ?? "null");
  } catch {
    return null;
  }
}

/** @returns {boolean} whether the draft could be kept */
export function keepDraft(draft) {
  try {
    localStorage.setItem(key(draft.id), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export function forgetDraft(id) {
  try {
    localStorage.removeItem(key(id));
  } catch {
    // There is none to forget.
  }
}
