import { asObject, asText, objectsIn } from '../json-object.ts';
import type { JsonObject } from '../json-object.ts';

/**
 * An action of a card with the inputs that a client sends with it: those of its own card and of the cards around it.
 */
export interface CardAction {
  readonly action: JsonObject;
  readonly inputs: readonly JsonObject[];
  /** Titles of the Action.ShowCard actions that a person opens to reach it. */
  readonly within: readonly string[];
}

export type CollectedInputs =
  | { readonly ok: true; readonly values: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly problem: string };

/** Lists all actions in reading order. An Action.ShowCard comes before the actions of the card it opens. */
export function listActions(card: JsonObject): readonly CardAction[] {
  return actionsOf(card, [], []);
}

export function findAction(card: JsonObject, wanted: string | number): CardAction | undefined {
  const all = listActions(card);
  if (typeof wanted === 'number') return all[wanted - 1];
  const title = wanted.trim().toLowerCase();
  return (
    all.find(({ action }) => action['id'] === wanted) ??
    all.find(({ action }) => asText(action['title'])?.trim().toLowerCase() === title)
  );
}

/** Lists a card's inputs in reading order, without those of the cards that its actions open. */
function inputsOf(card: JsonObject): readonly JsonObject[] {
  return elementsOf(card).filter((element) => isInput(element));
}

/** Lists elements at every depth in reading order: containers, columns, table cells and their content. */
export function elementsOf(container: JsonObject): readonly JsonObject[] {
  const children = ['body', 'items', 'columns', 'rows', 'cells'].flatMap((name) => objectsIn(container[name]));
  return children.flatMap((child) => [child, ...elementsOf(child)]);
}

/** Lists the elements of a card and of all cards that its actions open. */
export function everyElementOf(card: JsonObject): readonly JsonObject[] {
  const opened = listActions(card).flatMap(({ action }) => {
    const inner = action['type'] === 'Action.ShowCard' ? asObject(action['card']) : undefined;
    return inner === undefined ? [] : elementsOf(inner);
  });
  return [...elementsOf(card), ...opened];
}

/**
 * Collects what a client sends: given values replace the card's own, and empty ones are left out, as in Microsoft's
 * renderer. The result isn't `ok` when the client would mark an input red and send nothing.
 */
export function collectInputs(found: CardAction, given: Readonly<Record<string, string>>): CollectedInputs {
  if (found.action['associatedInputs'] === 'none') return { ok: true, values: {} };
  const unknown = Object.keys(given).find((id) => !found.inputs.some((input) => input['id'] === id));
  if (unknown !== undefined) return { ok: false, problem: `the card has no input ${unknown} for this action` };
  const values: Record<string, string> = {};
  for (const input of found.inputs) {
    const id = asText(input['id']) ?? '';
    const value = given[id] ?? ownValue(input);
    const problem = inputProblem(input, value);
    if (problem !== undefined) return { ok: false, problem };
    if (value !== '') values[id] = value;
  }
  return { ok: true, values };
}

function actionsOf(
  card: JsonObject,
  outerInputs: readonly JsonObject[],
  within: readonly string[],
): readonly CardAction[] {
  const inputs = [...outerInputs, ...inputsOf(card)];
  const inElements = elementsOf(card).flatMap((element) => [
    ...objectsIn(element['actions']),
    ...objectsIn(asObject(element['inlineAction']) === undefined ? [] : [element['inlineAction']]),
    ...objectsIn(asObject(element['selectAction']) === undefined ? [] : [element['selectAction']]),
  ]);
  return [...inElements, ...objectsIn(card['actions'])].flatMap((action) => {
    const opened = action['type'] === 'Action.ShowCard' ? asObject(action['card']) : undefined;
    const inner = opened === undefined ? [] : actionsOf(opened, inputs, [...within, asText(action['title']) ?? '']);
    return [{ action, inputs, within }, ...inner];
  });
}

function isInput(element: JsonObject): boolean {
  return asText(element['type'])?.startsWith('Input.') === true;
}

function ownValue(input: JsonObject): string {
  const value = input['value'];
  if (input['type'] === 'Input.Toggle') return asText(value) ?? asText(input['valueOff']) ?? 'false';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function inputProblem(input: JsonObject, value: string): string | undefined {
  const name = asText(input['label']) ?? asText(input['id']) ?? 'an input';
  const advice = asText(input['errorMessage']);
  const wrong = (what: string): string => `${name}: ${advice ?? what}`;
  const isOff = input['type'] === 'Input.Toggle' && value !== (asText(input['valueOn']) ?? 'true');
  if (input['isRequired'] === true && (value === '' || isOff)) return wrong('required');
  if (value === '') return undefined;
  const maxLength = input['maxLength'];
  if (typeof maxLength === 'number' && value.length > maxLength) return wrong(`at most ${maxLength} characters`);
  const regex = asText(input['regex']);
  if (regex !== undefined && !new RegExp(regex).test(value)) return wrong('not in the expected form');
  if (input['type'] === 'Input.Number' && Number.isNaN(Number(value))) return wrong('not a number');
  return hasChoice(input, value) ? undefined : wrong(`${value} is none of the choices`);
}

function hasChoice(input: JsonObject, value: string): boolean {
  if (input['type'] !== 'Input.ChoiceSet') return true;
  const allowed = objectsIn(input['choices']).map((choice) => choice['value']);
  const chosen = input['isMultiSelect'] === true ? value.split(',') : [value];
  return chosen.every((one) => allowed.includes(one));
}
