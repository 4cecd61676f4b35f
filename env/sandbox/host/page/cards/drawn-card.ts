import { AdaptiveCard, OpenUrlAction } from 'adaptivecards';
import type { Action, Input } from 'adaptivecards';
import { listActions } from '../../../connector/cards/card-actions.ts';
import { asText } from '../../../connector/json-object.ts';
import type { JsonObject } from '../../../connector/json-object.ts';
import { cardHostConfig } from './card-host-config.ts';
import { markdownHtml } from '../text/markdown-nodes.ts';
import { isWebAddress } from '../text/markdown.ts';
import type { Theme } from '../window/theme.ts';

export interface PressedAction {
  readonly action: JsonObject;
  /** The action's position in the card, counted from 1. */
  readonly position: number;
  readonly inputs: Readonly<Record<string, string>>;
}

export interface CardLook {
  readonly theme: Theme;
  /** The language tag for dates and times. */
  readonly locale: string;
}

export interface DrawnCard {
  readonly element: HTMLElement;
  /** Returns what is typed now, by the input's id. */
  readonly typed: () => ReadonlyMap<string, string>;
  /** Returns the input or button that has the focus, or `undefined` when nothing in the card has it. */
  readonly focused: () => string | undefined;
  /** Moves the focus. Returns true when the card still has the input or button. */
  readonly focus: (name: string | undefined) => boolean;
}

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownHtml(text);
  result.didProcess = true;
};

/** Draws a card with Microsoft's renderer. What the person typed stays, even when the card is drawn again. */
export function drawCard(
  card: JsonObject,
  look: CardLook,
  typed: ReadonlyMap<string, string>,
  press: (pressed: PressedAction) => void,
): DrawnCard {
  const drawn = new AdaptiveCard();
  drawn.hostConfig = cardHostConfig(look.theme);
  const copy = structuredClone(card) as Record<string, unknown>;
  // The position identifies an action, because titles can repeat and ids are optional.
  for (const [index, { action }] of listActions(copy).entries())
    (action as Record<string, unknown>)['id'] = placeId(index + 1);
  drawn.parse(copy);
  drawn.lang = look.locale;
  for (const input of drawn.getAllInputs()) keepTyped(input, typed);
  drawn.onExecuteAction = (action) => execute(drawn, card, action, press);
  const element = drawn.render() ?? document.createElement('div');
  nameShown(element, card);
  return {
    element,
    typed: () => typedIn(drawn),
    focused: () => focusedIn(drawn, element),
    focus: (name) => focusOn(drawn, element, name),
  };
}

function focusedIn(drawn: AdaptiveCard, element: HTMLElement): string | undefined {
  const { activeElement } = document;
  if (activeElement === null || !element.contains(activeElement)) return undefined;
  const input = drawn.getAllInputs().find(({ renderedElement }) => renderedElement?.contains(activeElement));
  return input?.id ?? activeElement.textContent;
}

function focusOn(drawn: AdaptiveCard, element: HTMLElement, name: string | undefined): boolean {
  const input = drawn.getAllInputs().find(({ id }) => id === name);
  const button = [...element.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  const target = input?.renderedElement?.querySelector<HTMLElement>('input, select, textarea') ?? button;
  target?.focus();
  if (target instanceof HTMLInputElement && target.type === 'text')
    target.setSelectionRange(target.value.length, target.value.length);
  return target !== undefined;
}

function placeId(position: number): string {
  return `action-${position}`;
}

function execute(drawn: AdaptiveCard, card: JsonObject, action: Action, press: (pressed: PressedAction) => void): void {
  if (action instanceof OpenUrlAction) {
    if (isWebAddress(action.url ?? '')) window.open(action.url, '_blank', 'noopener');
    return;
  }
  const position = Number(/^action-(\d+)$/.exec(action.id ?? '')?.[1]);
  const found = listActions(card)[position - 1];
  // The renderer reports all actions, including those that only change what shows, which it has already done itself.
  if (found === undefined || !['Action.Execute', 'Action.Submit'].includes(asText(found.action['type']) ?? '')) return;
  const wanted = new Set(found.inputs.map((input) => asText(input['id'])));
  const inputs = Object.fromEntries([...typedIn(drawn)].filter(([id]) => wanted.has(id)));
  press({ action: found.action, position, inputs });
}

function typedIn(drawn: AdaptiveCard): ReadonlyMap<string, string> {
  return new Map(
    drawn.getAllInputs().flatMap((input) => {
      const value: unknown = input.value;
      return input.id === undefined || typeof value !== 'string' ? [] : [[input.id, value]];
    }),
  );
}

function keepTyped(input: Input, typed: ReadonlyMap<string, string>): void {
  const value = typed.get(input.id ?? '');
  if (value !== undefined && value !== '' && 'defaultValue' in input) input.defaultValue = value;
}

/** Gives the card a name for screen readers: it is a group named after its first text. */
function nameShown(element: HTMLElement, card: JsonObject): void {
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', asText(card['speak']) ?? 'Card');
}
