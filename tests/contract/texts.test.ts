import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { basename } from 'node:path';

type Leaf = readonly [path: string, text: string];

const FOLDER = 'texts';
/** Written the same in both languages: names, signs, and words that German has taken over. */
const SAME = new Set<string>([
  'account.accountTexts.otp.status',
  'account.accountTexts.tabs.otp',
  'accounts.accountsTexts.columns.name',
  'audit.auditTexts.details',
  'audit.auditTexts.keyFacts.inventory.autopilot',
  'audit.auditTexts.keyFacts.inventory.intune',
  'chat.chatTexts.help.status',
  'codes.codesTexts.list',
  'codes.codesTexts.state',
  'known-device.knownDeviceTexts.inventories.autopilot',
  'known-device.knownDeviceTexts.inventories.intune',
  'look.lookTexts.minutes',
  'preferences.preferencesTexts.channelIn',
  'api-views.apiViewTexts.actors.system',
  'console-help.consoleHelpTexts.values.text',
  'console-help.consoleHelpTexts.values.code',
  'console-help.consoleHelpTexts.values.hash',
  'request-cards.requestCardTexts.actors.system',
  'request-cards.requestCardTexts.details',
  'request-cards.requestCardTexts.detailsAndWarnings',
  'requests.requestsTexts.details',
  'requests.requestsTexts.facts.status',
  'sign-ins.signInTexts.witnesses.administrator',
  'wizard-review.reviewTexts.codes',
  'diagnose.diagnoseTexts.states.ok',
  'diagnose.diagnoseTexts.server',
  'page.consolePageTexts.product',
  'outcomes.outcomeTexts.rollout.dialog',
]);

/** Each text with its path. A function is asked with stand-ins for what it is told. */
function leavesOf(value: unknown, path: string): readonly Leaf[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function')
    return leavesOf(
      (value as (...told: unknown[]) => unknown)(...Array.from({ length: value.length }, (_, index) => index + 2)),
      path,
    );
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, member]) => leavesOf(member, `${path}.${name}`));
  return [];
}

async function catalog(language: string): Promise<ReadonlyMap<string, string>> {
  // The lists of each program's texts would name each text a second time.
  const files = globSync(`${FOLDER}/${language}/**/*.ts`).filter(
    (file) => !/(?:console|first|server|tab)-texts\.ts$/.test(file),
  );
  const modules = await Promise.all(
    files.map(async (file) => [basename(file, '.ts'), (await import(`../../${file}`)) as object] as const),
  );
  return new Map(modules.flatMap(([name, module]) => leavesOf({ ...module }, name)));
}

describe('the texts', () => {
  it('exist in German wherever they do in English', async () => {
    const [english, german] = [await catalog('en'), await catalog('de')];
    assert.ok(english.size > 40);
    assert.deepEqual([...german.keys()].sort(), [...english.keys()].sort());
  });

  it('are German in German, but for what both languages write the same', async () => {
    const german = await catalog('de');
    const english = await catalog('en');
    const same = [...english]
      .filter(([path, text]) => german.get(path) === text && /\p{L}{2}/u.test(text) && !SAME.has(path))
      .map(([path]) => path);
    assert.deepEqual(same, []);
  });

  it('leave nothing out and nothing open', async () => {
    for (const language of ['en', 'de']) {
      for (const [path, text] of await catalog(language)) {
        assert.ok(text.trim() === text && !/undefined|NaN|\[object|  /.test(text), `${language} ${path}: "${text}"`);
      }
    }
  });

  it('address the reader formally in German', async () => {
    for (const [path, text] of await catalog('de')) assert.doesNotMatch(text, /\b(?:du|dir|dich|dein\w*)\b/, path);
  });
});
