import { listActions } from '../sandbox/connector/cards/card-actions.ts';
import { asObject, asText, objectsIn } from '../sandbox/connector/json-object.ts';
import type { JsonObject } from '../sandbox/connector/json-object.ts';
import { fillDates } from './date-functions.ts';
import { unmarked } from './unmarked.ts';

const INDENT = '    ';

/**
 * Shows an Adaptive Card as text. Each action that can be pressed gets its own line, with the number that `numberOf`
 * returns for its position (from 1) in `listActions`. Inputs show the name that fills them in.
 */
export function cardLines(
  card: JsonObject,
  numberOf: (position: number) => number = (position) => position,
): readonly string[] {
  const actions = listActions(card).flatMap(({ action, within }, index) => {
    const lines = actionLines(action, () => numberOf(index + 1));
    return lines.map((line) => INDENT.repeat(within.length) + line);
  });
  return [...bodyLines(card), ...actions].map((line) => line.trimEnd());
}

/**
 * Removes what a terminal would take for a command: control characters, and marks that change the direction of writing.
 */
export function printable(text: string): string {
  return text.replaceAll(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, (character) =>
    character === '\n' ? '\n' : ' ',
  );
}

function bodyLines(card: JsonObject): readonly string[] {
  return objectsIn(card['body']).flatMap(elementLines);
}

function actionLines(action: JsonObject, number: () => number): readonly string[] {
  const title = printable(asText(action['title']) ?? asText(action['type']) ?? '');
  const opened = action['type'] === 'Action.ShowCard' ? asObject(action['card']) : undefined;
  if (opened !== undefined) return [`${title}:`, ...indented(bodyLines(opened))];
  return [`[${number()}] ${title}${action['isEnabled'] === false ? ' (not now)' : ''}`];
}

function elementLines(element: JsonObject): readonly string[] {
  if (element['isVisible'] === false) return [];
  switch (element['type']) {
    case 'TextBlock':
      return textLines(element['text']);
    case 'RichTextBlock':
      return printable(richText(element['inlines'])).split('\n');
    case 'FactSet':
      return factLines(objectsIn(element['facts']));
    case 'Image':
      return [`(picture: ${printable(asText(element['altText']) ?? 'without a description')})`];
    case 'ColumnSet':
      return objectsIn(element['columns']).flatMap(elementLines);
    case 'Table':
      return objectsIn(element['rows']).map((row) =>
        objectsIn(row['cells'])
          .map((cell) => itemLines(cell).join(' '))
          .join(' | '),
      );
    default:
      return asText(element['type'])?.startsWith('Input.') === true ? inputLines(element) : itemLines(element);
  }
}

function itemLines(container: JsonObject): readonly string[] {
  return objectsIn(container['items']).flatMap(elementLines);
}

function textLines(text: unknown): readonly string[] {
  return shown(asText(text) ?? '').split('\n');
}

/** Fills in dates first, because a backslash before one says that it isn't a date. */
function shown(text: string): string {
  return printable(unmarked(fillDates(text)));
}

function richText(inlines: unknown): string {
  const parts: readonly unknown[] = Array.isArray(inlines) ? inlines : [];
  return parts.map((part) => asText(part) ?? asText(asObject(part)?.['text']) ?? '').join('');
}

function factLines(facts: readonly JsonObject[]): readonly string[] {
  const titles = facts.map((fact) => printable(asText(fact['title']) ?? '').replace(/:$/, ''));
  const width = Math.max(0, ...titles.map((title) => title.length));
  return facts.map((fact, index) => {
    const value = shown(asText(fact['value']) ?? '').replaceAll('\n', ' ');
    return `${`${titles[index] ?? ''}:`.padEnd(width + 1)} ${value}`;
  });
}

function inputLines(input: JsonObject): readonly string[] {
  const id = printable(asText(input['id']) ?? '');
  const name = printable(asText(input['label']) ?? asText(input['title']) ?? asText(input['placeholder']) ?? id);
  const value = input['value'];
  const filled = typeof value === 'string' || typeof value === 'number' ? printable(String(value)) : '…';
  const choices = objectsIn(input['choices']).map(
    (choice, index) => `${INDENT}${index + 1} ${printable(asText(choice['title']) ?? asText(choice['value']) ?? '')}`,
  );
  return [`${name}${input['isRequired'] === true ? ' (required)' : ''}: ${id}=${filled}`, ...choices];
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => INDENT + line);
}
