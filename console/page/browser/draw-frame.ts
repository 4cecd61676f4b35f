import type { PageAct, PageFrame, PageView } from '../page-view.ts';
import { button, element, find } from './elements.ts';

function askToClose({ closing }: PageFrame, close: () => void): void {
  if (closing === undefined) return close();
  const dialog = find<HTMLDialogElement>('dialog');
  const leave = button(closing.yes, close);
  const stay = button(closing.no, () => dialog.close(), { class: 'main', autofocus: true });
  dialog.replaceChildren(
    element('h2', { id: 'closing-title' }, closing.title),
    element('p', {}, closing.text),
    element('div', { class: 'buttons' }, leave, stay),
  );
  dialog.showModal();
}

function languageChoice({ frame, language }: PageView, send: (act: PageAct) => void): HTMLElement {
  const choices = frame.languages.map((one) =>
    button(one.name, () => send({ act: 'language', language: one.language }), {
      lang: one.language,
      'aria-pressed': String(one.language === language),
      'data-language': one.language,
    }),
  );
  return element('div', { class: 'languages', role: 'group', 'aria-label': frame.language }, ...choices);
}

/** Draws what surrounds every state: product, device and languages above, whom to call and Close below. */
export function drawFrame(view: PageView, send: (act: PageAct) => void): void {
  const { product, device, support, toWindows, close } = view.frame;
  const focused = document.activeElement?.closest<HTMLElement>('[data-language], .close');
  const header = find('header');
  header.replaceChildren(
    element('p', { class: 'product' }, product),
    element('p', { class: 'device' }, device ?? ''),
    languageChoice(view, send),
  );
  const closeButton = button(close, () => askToClose(view.frame, () => send({ act: 'close' })), { class: 'close' });
  find('footer').replaceChildren(
    element(
      'div',
      {},
      ...(support === undefined ? [] : [element('p', { class: 'support' }, support)]),
      element('p', { class: 'to-windows' }, toWindows),
    ),
    closeButton,
  );
  if (focused?.classList.contains('close')) closeButton.focus();
  else if (focused?.dataset['language'] !== undefined)
    header.querySelector<HTMLElement>(`[data-language="${focused.dataset['language']}"]`)?.focus();
}
