import { checkCard } from '../cards/card-check.ts';
import { elementsOf } from '../cards/card-actions.ts';
import { asList, asObject, asText, at, objectsIn, textAt } from '../json-object.ts';
import type { JsonObject } from '../json-object.ts';
import { Refusal } from '../routes.ts';
import type { MessageContent } from '../messages.ts';
import type { SuggestedAction } from '../wire.ts';

export const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
/** Teams limits a bot's message with its text, mentions and cards to about this size. */
const MAX_MESSAGE_BYTES = 100 * 1024;
const MAX_SUGGESTED_ACTIONS = 6;

export interface ActivityRules {
  /** Ids of everyone in the conversation who can be mentioned. */
  readonly mentionable: ReadonlySet<string>;
  /** True in a personal chat. Teams shows suggested actions only there and drops them elsewhere. */
  readonly personal: boolean;
}

/**
 * Reads what Teams would store from a message activity.
 * @throws Refusal 400 or 413 that lists all mistakes in its message.
 */
export function readMessage(body: unknown, bodyBytes: number, rules: ActivityRules): MessageContent {
  const activity = asObject(body);
  if (activity === undefined) throw new Refusal(400, 'BadSyntax', 'the activity is not a JSON object');
  if (bodyBytes > MAX_MESSAGE_BYTES) throw new Refusal(413, 'MessageSizeTooBig', 'Message size too large.');
  const cards = cardsOf(activity);
  const summary = asText(activity['summary']);
  const mistakes = [
    ...(activity['type'] === 'message' ? [] : [`activity type ${String(activity['type'])} cannot be sent`]),
    ...checkContent(activity),
    ...cards.flatMap((card) => checkCard(card)),
    ...checkMentions(activity, rules),
    ...cards.flatMap((card) => checkCardMentions(card, rules)),
    ...checkSuggestedActions(activity),
  ];
  if (mistakes.length > 0) throw new Refusal(400, 'BadSyntax', mistakes.join('; '));
  return {
    text: asText(activity['text']) ?? '',
    ...(summary === undefined ? {} : { summary }),
    cards,
    suggestedActions: rules.personal ? suggestedActionsOf(activity) : [],
  };
}

export function isTyping(body: unknown): boolean {
  return textAt(body, 'type') === 'typing';
}

function cardsOf(activity: JsonObject): readonly JsonObject[] {
  const adaptive = objectsIn(activity['attachments']).filter((one) => one['contentType'] === ADAPTIVE_CARD);
  return adaptive.map((attachment) => asObject(attachment['content']) ?? {});
}

function checkContent(activity: JsonObject): readonly string[] {
  const attachments = asList(activity['attachments']);
  const kinds = attachments.map((attachment) => textAt(attachment, 'contentType') ?? 'none');
  const isEmpty = (asText(activity['text']) ?? '').trim() === '' && attachments.length === 0;
  const format = asText(activity['textFormat']) ?? 'markdown';
  return [
    ...(isEmpty ? ['the activity has neither text nor attachments'] : []),
    ...kinds.filter((kind) => kind !== ADAPTIVE_CARD).map((kind) => `attachments of type ${kind} are not taken`),
    ...(['plain', 'markdown', 'xml'].includes(format) ? [] : [`text format ${format} is unknown`]),
  ];
}

function checkMentions(activity: JsonObject, rules: ActivityRules): readonly string[] {
  return mentionMistakes(asText(activity['text']) ?? '', activity['entities'], rules);
}

function checkCardMentions(card: JsonObject, rules: ActivityRules): readonly string[] {
  const texts = elementsOf(card).flatMap((element) => [asText(element['text']) ?? '', ...factTexts(element)]);
  return mentionMistakes(texts.join('\n'), at(card, 'msteams', 'entities'), rules);
}

function factTexts(element: JsonObject): readonly string[] {
  return objectsIn(element['facts']).map((fact) => asText(fact['value']) ?? '');
}

/** Each `<at>…</at>` needs an entity with exactly that text, and each entity needs its `<at>…</at>`. */
function mentionMistakes(text: string, entities: unknown, rules: ActivityRules): readonly string[] {
  const mentions = objectsIn(entities).filter((entity) => entity['type'] === 'mention');
  const announced = mentions.map((mention) => asText(mention['text']) ?? '');
  const written = text.match(/<at>.*?<\/at>/gs) ?? [];
  const strangers = mentions.filter((mention) => !rules.mentionable.has(textAt(mention, 'mentioned', 'id') ?? ''));
  return [
    ...announced
      .filter((one) => one === '' || !text.includes(one))
      .map((one) => `the mention "${one}" does not stand in the text`),
    ...written.filter((one) => !announced.includes(one)).map((one) => `"${one}" has no mention entity`),
    ...strangers.map((mention) => `"${asText(mention['text']) ?? ''}" mentions nobody of the conversation`),
  ];
}

function checkSuggestedActions(activity: JsonObject): readonly string[] {
  const actions = objectsIn(at(activity, 'suggestedActions', 'actions'));
  return [
    ...(actions.length <= MAX_SUGGESTED_ACTIONS ? [] : [`more than ${MAX_SUGGESTED_ACTIONS} suggested actions`]),
    ...actions.filter((action) => action['type'] !== 'imBack').map(() => 'a suggested action that is no imBack'),
  ];
}

function suggestedActionsOf(activity: JsonObject): readonly SuggestedAction[] {
  return objectsIn(at(activity, 'suggestedActions', 'actions')).map((action) => {
    const title = asText(action['title']) ?? '';
    return { title, value: asText(action['value']) ?? title };
  });
}
