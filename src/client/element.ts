/** A new element with a class and text. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

/** A link with text. */
export function linkTo(address: string, text = ''): HTMLAnchorElement {
  const link = element('a', '', text);
  link.href = address;
  return link;
}
