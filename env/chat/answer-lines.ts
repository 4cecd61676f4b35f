import { asText, textAt } from '../sandbox/connector/json-object.ts';
import type { InvokeAnswer, TurnOutcome } from '../sandbox/connector/wire.ts';
import { printable } from './card-lines.ts';

/** The lines a person reads right after a press. A card isn't among them, because it shows in the conversation. */
export function answerLines({ statusCode, type, value, problems }: InvokeAnswer): readonly string[] {
  const wrong = problems.map((problem) => `The bot's answer isn't valid: ${printable(problem)}`);
  switch (type) {
    case 'application/vnd.microsoft.activity.message':
      return [...wrong, `  ${printable(asText(value) ?? '')}`];
    case 'application/vnd.microsoft.error':
      return [...wrong, `  ${printable(textAt(value, 'message') ?? "That didn't work.")}`];
    case 'task/continue':
      return [
        ...wrong,
        `  A dialog would open, "${printable(textAt(value, 'title') ?? '')}": ${printable(textAt(value, 'url') ?? '(a card)')}`,
      ];
    case 'task/message':
      return [...wrong, `  ${printable(asText(value) ?? '')}`];
    case 'openUrl':
      return [...wrong, `  Open ${printable(asText(value) ?? '')}`];
    default:
      return statusCode === 200 || wrong.length > 0 ? wrong : [`The bot answered with HTTP ${statusCode}.`];
  }
}

export function outcomeLines({ botStatus, problem }: TurnOutcome): readonly string[] {
  if (problem !== undefined) return [printable(problem)];
  if (botStatus === undefined)
    return ["The bot isn't in this conversation or wasn't mentioned, so it didn't get this message."];
  return botStatus < 300 ? [] : [`The bot answered with HTTP ${botStatus}.`];
}
