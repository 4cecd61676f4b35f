import type { CardAction } from '../sandbox/connector/cards/card-actions.ts';
import { asText, objectsIn } from '../sandbox/connector/json-object.ts';
import type { JsonObject } from '../sandbox/connector/json-object.ts';

/** Turns typed inputs into what a card gets. A choice can be typed as its number or title, and a name in any case. */
export function resolveInputs(
  action: CardAction,
  typed: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => {
      const input = action.inputs.find(({ id }) => asText(id)?.toLowerCase() === name.toLowerCase());
      if (input === undefined) return [name, value];
      return [asText(input['id']) ?? name, choiceValue(objectsIn(input['choices']), value)];
    }),
  );
}

function choiceValue(choices: readonly JsonObject[], typed: string): string {
  if (choices.some(({ value }) => value === typed)) return typed;
  const wanted = typed.toLowerCase();
  const chosen = choices.find(({ title }) => asText(title)?.toLowerCase() === wanted) ?? choices[Number(typed) - 1];
  return asText(chosen?.['value']) ?? typed;
}
