import type { Notice, PageAct, PageView } from '../page-view.ts';
import { CodeEntry } from './code-entry.ts';
import { button, element, find } from './elements.ts';
import { factEntry } from './fact-entry.ts';

interface Drawn {
  readonly parts: readonly HTMLElement[];
  readonly focus?: () => void;
}

function drawFields({ fields, key }: PageView, typed: string, send: (act: PageAct) => void): Drawn {
  if (fields === undefined) return { parts: [] };
  const listener = {
    typed: (text: string) => send({ act: 'typed', key, text }),
    entered: (text: string) => send({ act: 'answer', key, text }),
  };
  if (fields.kind === 'fact') return factEntry(fields, typed, listener);
  const entry = new CodeEntry(fields, typed, listener);
  return { parts: entry.parts, focus: () => entry.focus() };
}

function drawDigits({ digits }: PageView): readonly HTMLElement[] {
  if (digits === undefined) return [];
  const groups = digits.groups.map((group) => element('span', {}, group));
  return [element('p', { class: 'digits', role: 'img', 'aria-label': digits.label }, ...groups)];
}

function drawButtons({ buttons, key }: PageView, send: (act: PageAct) => void): readonly HTMLElement[] {
  if (buttons.length === 0) return [];
  const made = buttons.map(({ press, label, isMain }) =>
    button(label, () => send({ act: 'press', key, press }), isMain ? { class: 'main' } : {}),
  );
  return [element('div', { class: 'buttons' }, ...made)];
}

/** Writes what may change while a state lasts: how long it has lasted, and trouble that may pass. */
export function drawChanges({ ticking, trouble }: PageView): void {
  const place = document.querySelector('.ticking');
  if (place !== null && place.textContent !== (ticking ?? '')) place.textContent = ticking ?? '';
  const notice = find('.trouble');
  const text = trouble === undefined ? '' : `${trouble.text} ${trouble.next}`;
  if (notice.dataset['text'] === text) return;
  notice.dataset['text'] = text;
  notice.replaceChildren(
    ...(trouble === undefined ? [] : [element('strong', {}, trouble.text), element('span', {}, trouble.next)]),
  );
}

/**
 * Draws a state anew. The focus goes to its field, or else to its heading, which a screen reader then reads; the announcer
 * says the rest.
 * @param typed what a person has typed into the fields of this state
 */
export function drawState(view: PageView, typed: string, send: (act: PageAct) => void, takeFocus: boolean): void {
  const { tone, isBusy, title, lines, digits } = view;
  const heading = element('h1', { tabindex: -1 }, title);
  const { parts, focus } = drawFields(view, typed, send);
  const main = find('main');
  main.className = `${tone} ${view.fields?.kind ?? ''}`;
  main.setAttribute('aria-busy', String(isBusy));
  main.replaceChildren(
    heading,
    ...drawDigits(view),
    ...lines.map((line) => element('p', { class: 'line' }, line)),
    ...(isBusy ? [element('div', { class: 'busy', 'aria-hidden': 'true' })] : []),
    element('p', { class: 'ticking' }, view.ticking ?? ''),
    element('div', { class: 'trouble', role: 'status' }),
    ...parts,
    ...drawButtons(view, send),
  );
  drawChanges(view);
  if (!takeFocus) return;
  if (focus === undefined) heading.focus();
  else focus();
  find('#announcer').textContent = [title, digits?.label ?? '', ...lines].join(' ');
}

/** Shows only a notice, when the program is gone or refuses this window. */
export function drawNotice({ title, text }: Notice): void {
  const heading = element('h1', { tabindex: -1 }, title);
  find('dialog').remove();
  const main = find('main');
  main.className = 'plain';
  main.removeAttribute('aria-busy');
  main.replaceChildren(heading, element('p', { class: 'line' }, text));
  for (const place of ['header', 'footer']) find(place).replaceChildren();
  heading.focus();
  document.title = title;
}
