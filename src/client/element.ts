/** An element of the interface by its id. */
export function byId<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the interface has no #${id}`);
  return found;
}

/** Makes an element of attributes and children; text stays text. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A message of `brief`: what stands between backticks becomes code. */
export function worded(message: string): readonly (Node | string)[] {
  return message
    .split(/`([^`]+)`/)
    .map((part, at) => (at % 2 === 1 ? make('code', {}, part) : part))
    .filter((part) => part !== '');
}

/** As `worded`, with a capital at the start. */
export function capital(message: string): readonly (Node | string)[] {
  return worded(message.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()));
}

/** As `capital`, with a full stop. */
export function sentence(message: string): readonly (Node | string)[] {
  return capital(/[.!?…]$/.test(message) ? message : `${message}.`);
}
