import { createRequire } from 'node:module';
import type * as Renderer from 'adaptivecards';
import { asObject, asText, objectsIn } from '../json-object.ts';
import type { JsonObject } from '../json-object.ts';

/**
 * Limits of Adaptive Cards in Teams: bytes of card JSON, and number of people who get their own view through `refresh`.
 */
const MAX_CARD_BYTES = 20_000;
export const MAX_REFRESH_USERS = 60;
const NEWEST_VERSION = [1, 5] as const;

/** The package's ES modules import without file extensions, which Node refuses, so this loads the bundle instead. */
const renderer = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof Renderer;

/** Lists everything that is wrong with an Adaptive Card for Teams. The list is empty when the card is fine. */
export function checkCard(card: unknown): readonly string[] {
  const object = asObject(card);
  if (object === undefined) return ['the card is not an object'];
  const bytes = Buffer.byteLength(JSON.stringify(card));
  return [
    ...(object['type'] === 'AdaptiveCard' ? [] : ['the card has no type AdaptiveCard']),
    ...(bytes <= MAX_CARD_BYTES ? [] : [`the card has ${bytes} bytes, more than ${MAX_CARD_BYTES}`]),
    ...checkVersion(object['version']),
    ...checkRefresh(object),
    ...parseMistakes(object),
  ];
}

function checkVersion(version: unknown): readonly string[] {
  const match = /^(\d+)\.(\d+)$/.exec(asText(version) ?? '');
  if (match === null) return ['the card has no version'];
  const [major, minor] = [Number(match[1]), Number(match[2])];
  const tooNew = major > NEWEST_VERSION[0] || (major === NEWEST_VERSION[0] && minor > NEWEST_VERSION[1]);
  return tooNew ? [`card version ${major}.${minor} is newer than ${NEWEST_VERSION.join('.')}`] : [];
}

function checkRefresh(card: JsonObject): readonly string[] {
  if (card['refresh'] === undefined) return [];
  const refresh = asObject(card['refresh']);
  const action = asObject(refresh?.['action']);
  const mistakes = action?.['type'] === 'Action.Execute' ? [] : ['refresh.action is not an Action.Execute'];
  const userIds = refresh?.['userIds'];
  if (userIds === undefined) return mistakes;
  if (!Array.isArray(userIds)) return [...mistakes, 'refresh.userIds is not a list'];
  const strangers = userIds.filter((id) => !(asText(id) ?? '').startsWith('29:'));
  return [
    ...mistakes,
    ...(userIds.length <= MAX_REFRESH_USERS ? [] : [`refresh.userIds has more than ${MAX_REFRESH_USERS} people`]),
    ...(strangers.length === 0 ? [] : ['refresh.userIds holds something else than ids of the roster (29:…)']),
  ];
}

function parseMistakes(card: JsonObject): readonly string[] {
  const parsed = new renderer.AdaptiveCard();
  const context = new renderer.SerializationContext();
  parsed.parse(card, context);
  const whileParsing = Array.from(
    { length: context.eventCount },
    (_unused, index) => context.getEventAt(index).message,
  );
  const afterwards = parsed.validateProperties().validationEvents.map((event) => event.message);
  return [...new Set([...whileParsing, ...afterwards, ...actionsWithoutType(card)])];
}

/** Finds the actions without a type, which the parser silently skips. */
function actionsWithoutType(card: JsonObject): readonly string[] {
  return objectsIn(card['actions']).some((action) => asText(action['type']) === undefined)
    ? ['an action has no type']
    : [];
}
