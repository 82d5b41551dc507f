// Input methods: typing while a conversion is open, and the Enter that ends it.

/** Milliseconds after a letter until the reader is taken to have paused. */
const PAUSE = 120;
/** Within a conversion, which a keyboard may never end (Android keeps one open around every word). */
const COMPOSING_PAUSE = 500;

/** Whether a key belongs to the input method. Safari sends the Enter that ends a conversion late, as key 229. */
export function isComposing(event) {
  return event.isComposing || event.keyCode === 229;
}

/** Keeps the Enter that ends a conversion from sending a form. @param {HTMLElement} root around the fields */
export function keepComposingEnter(root) {
  root.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && isComposing(event)) event.preventDefault();
  });
}

/**
 * @param {HTMLInputElement} input
 * @param {(pause: number) => void} search called at every change, with the milliseconds to wait for the next one
 */
export function onTyping(input, search) {
  input.addEventListener("input", (event) => search(event.isComposing ? COMPOSING_PAUSE : PAUSE));
  input.addEventListener("compositionend", () => search(PAUSE));
}
