type Child = Node | string;

/** Makes an element with these attributes and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

export function button(title: string, isPrimary: boolean, onPress: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button', ...(isPrimary && { class: 'primary' }) }, title);
  made.addEventListener('click', onPress);
  return made;
}

/** Makes a heading that takes the focus when its page appears, so that a screen reader announces it. */
export function pageHeading(title: string): HTMLHeadingElement {
  return element('h1', { tabindex: '-1' }, title);
}

/** Replaces the previous page with a new one. */
export function showPage(place: HTMLElement, heading: HTMLHeadingElement, ...content: readonly Child[]): void {
  place.replaceChildren(heading, ...content);
  heading.focus({ preventScroll: true });
}
