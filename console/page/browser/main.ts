/** The page of the console program: it draws the views that the program sends, and sends what a person does. */
import type { PageAct, PageView } from '../page-view.ts';
import { connect } from './connection.ts';
import { drawFrame } from './draw-frame.ts';
import { drawChanges, drawNotice, drawState } from './draw-state.ts';
import { find } from './elements.ts';

let shown: PageView | undefined;
let typed = '';

function send(act: PageAct): void {
  if (act.act === 'typed') typed = act.text;
  connection.send(act);
}

/** Returns the parts of a view that make a state be drawn anew: not the frame, and not what changes while it lasts. */
function lasting(view: PageView): string {
  const { key, language, tone, isBusy, title, lines, digits, fields, buttons } = view;
  return JSON.stringify({ key, language, tone, isBusy, title, lines, digits, fields, buttons });
}

function show(view: PageView): void {
  if (view.isOver) window.close();
  const isNew = shown?.key !== view.key;
  const isTranslated = shown !== undefined && shown.language !== view.language;
  const hadFocus = find('main').contains(document.activeElement);
  if (isNew) {
    typed = view.typed;
    find<HTMLDialogElement>('dialog').close();
  }
  document.documentElement.lang = view.language;
  document.title = `${view.title} · ${view.frame.product}`;
  if (shown === undefined || isTranslated || JSON.stringify(shown.frame) !== JSON.stringify(view.frame))
    drawFrame(view, send);
  if (shown === undefined || lasting(shown) !== lasting(view)) drawState(view, typed, send, isNew || hadFocus);
  else drawChanges(view);
  shown = view;
}

/** Leads what somebody types to the field, also after they have touched a button, such as that of a language. */
function leadToField({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): void {
  const isSymbol = key.length === 1 && key !== ' ' && !ctrlKey && !altKey && !metaKey;
  if (isSymbol && document.activeElement?.tagName !== 'INPUT')
    document.querySelector<HTMLInputElement>('main input')?.focus();
}

addEventListener('keydown', leadToField);

const connection = connect({
  shown: show,
  refused: drawNotice,
  gone: () => {
    if (shown !== undefined) drawNotice(shown.frame.gone);
  },
});
