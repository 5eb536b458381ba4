// The page has the elements that the build has written and gets no others. So they are looked up once, and again only
// if a translator or an extension has replaced them. They are written to only where something has changed.

/** @type {Map<string, Element[]>} */
const found = new Map();

/** @template {Element} [T=HTMLElement] @param {string} selector of elements that are always there @returns {T[]} */
export function all(selector) {
  let elements = found.get(selector);
  if (!elements?.every(({ isConnected }) => isConnected))
    found.set(selector, (elements = [...document.querySelectorAll(selector)]));
  return /** @type {T[]} */ (elements);
}

/** @param {Element} element @param {string} name @param {string} value */
export function setAttribute(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/**
 * The text that each element was given. A translator of the page may put other words there, which stay until the text
 * changes.
 * @type {WeakMap<Element, string>}
 */
const said = new WeakMap();

/** @param {Element} element @param {string} text */
export function setText(element, text) {
  if ((said.get(element) ?? element.textContent) !== text) element.textContent = text;
  said.set(element, text);
}

/** @param {HTMLSelectElement} select @param {string} value */
export function setChoice(select, value) {
  if (select.value !== value) select.value = value;
}

/**
 * The number that each input was given, and its text then, which may be rounded to the input's step.
 * @type {WeakMap<HTMLInputElement, {number: number, text: string}>}
 */
const given = new WeakMap();

/** @param {HTMLInputElement} input @param {number} number */
export function setNumber(input, number) {
  const last = given.get(input);
  if (last?.number === number && last.text === input.value) return;
  input.valueAsNumber = number;
  given.set(input, { number, text: input.value });
}

/** @param {HTMLInputElement} input that has moved by itself */
export function putBack(input) {
  input.valueAsNumber = given.get(input)?.number ?? input.valueAsNumber;
}
