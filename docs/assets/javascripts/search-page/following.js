// Ways to come back to a search: its link to copy, and the feed of the one tag or organisation that was chosen.

const COPIED = 1500;

/**
 * @param {HTMLButtonElement} button copies the address of the search
 */
export function copyLinkBy(button) {
  const label = button.textContent;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      button.textContent = "コピーしました";
    } catch {
      button.textContent = "アドレス欄からコピーしてください";
    }
    setTimeout(() => (button.textContent = label), COPIED);
  });
}

/**
 * A feed has all incidents of a value: it follows a search that asks for this value and for nothing else.
 * @param {{term: string, filters: Record<string, string[]>}} state
 * @returns {[string, string] | null} the facet and its value
 */
export function followed({ term, filters }) {
  const chosen = Object.entries(filters).flatMap(([facet, values]) => values.map((value) => [facet, value]));
  return term || chosen.length !== 1 ? null : /** @type {[string, string]} */ (chosen[0]);
}
