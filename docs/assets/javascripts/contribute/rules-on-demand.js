// The rules, fetched when they are first needed: a reader who only looks at the form does without.

/**
 * @param {URL} site the root of the site
 * @returns {{load: () => Promise<any>, use: (user: (rules: any) => void, onFailure: () => void) => void}}
 *   `load` gives the rules; `use` passes them on, at once where they are there. After a failure both try again.
 */
export function rulesOnDemand(site) {
  let rules;
  let loading;
  const isReleased = pointerWatch();
  const load = async () => {
    loading ??= import("./review.js").then(({ loadRules }) => loadRules(site));
    try {
      const loaded = await loading;
      await isReleased();
      return (rules = loaded);
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  const use = (user, onFailure) => (rules ? user(rules) : load().then(user, onFailure));
  return { load, use };
}

/**
 * @returns {() => Promise<void>} a wait until nothing is being pressed: what the rules bring would push it away, and
 *   the click would be lost
 */
function pointerWatch() {
  let pressed = Promise.resolve();
  addEventListener("pointerdown", () => {
    pressed = new Promise((done) => {
      for (const end of ["pointerup", "pointercancel"]) addEventListener(end, () => setTimeout(done), { once: true });
    });
  }, true);
  return () => pressed;
}
