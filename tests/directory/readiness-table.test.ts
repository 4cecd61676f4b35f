import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type GraphSku, type Licensing } from '../../bot/directory/licensing.ts';
import { readMailbox } from '../../bot/directory/mailboxes.ts';
import { type GraphUser, toFacts, USER_PROPERTIES } from '../../bot/directory/user-facts.ts';
import {
  assessAccount,
  checkReadiness,
  type ReadinessCheck,
  type ReadinessCheckName,
  ROOM_LICENSES,
  UNKNOWN_REASONS,
} from '../../bot/domain/accounts/account.ts';
import { DirectoryError } from '../../bot/domain/ports/directory.ts';
import { PLANS_OF_SKU, SANDBOX_PLANS, SANDBOX_SKUS } from '../../env/sandbox/tenant.ts';
import { checkWords } from '../../texts/check-words.ts';
import { serverTexts } from '../../texts/server-texts.ts';

const { TEAMS1, MCOMEETADV, MCOSTANDARD, Teams_Room_Pro } = SANDBOX_PLANS;
const [PRO, E5] = [SANDBOX_SKUS.Microsoft_Teams_Rooms_Pro, SANDBOX_SKUS.SPE_E5];

function sku(name: 'Microsoft_Teams_Rooms_Pro' | 'SPE_E5', change: Partial<GraphSku> = {}): GraphSku {
  return {
    skuId: SANDBOX_SKUS[name],
    skuPartNumber: name,
    capabilityStatus: 'Enabled',
    servicePlans: PLANS_OF_SKU[name].map((plan) => ({ servicePlanId: SANDBOX_PLANS[plan], servicePlanName: plan })),
    ...change,
  };
}

function licensing(...skus: readonly GraphSku[]): Licensing {
  return { skus: new Map(skus.map((one) => [one.skuId, one])), licenses: ROOM_LICENSES };
}

const ALL = licensing(sku('Microsoft_Teams_Rooms_Pro'), sku('SPE_E5'));
const pro = (...disabledPlans: readonly string[]) => ({ skuId: PRO, disabledPlans });
const READY: GraphUser = {
  id: 'a1',
  displayName: 'Room',
  userPrincipalName: 'room@contoso.example',
  mail: 'room@contoso.example',
  accountEnabled: true,
  passwordPolicies: 'DisablePasswordExpiration',
  onPremisesSyncEnabled: null,
  usageLocation: 'NO',
  assignedLicenses: [pro()],
  userType: 'Member',
  lastPasswordChangeDateTime: '2026-01-15T08:00:00Z',
};
/** The mark for a property that the answer does not have at all. */
const MISSING = Symbol('missing');

type Verdict = 'yes' | 'no' | 'unknown';
type Cell = readonly [value: unknown, verdict: Verdict, reason?: string];

/** Each property of a user, with its check and what every kind of value means. */
const PROPERTIES: readonly (readonly [keyof GraphUser, ReadinessCheckName, readonly Cell[]])[] = [
  [
    'accountEnabled',
    'account_enabled',
    [
      [true, 'yes'],
      [false, 'no'],
      [null, 'unknown', 'not_returned'],
      [MISSING, 'unknown', 'not_returned'],
    ],
  ],
  [
    'usageLocation',
    'usage_location',
    [
      ['NO', 'yes'],
      ['', 'no'],
      [null, 'no'],
      [MISSING, 'unknown', 'not_returned'],
    ],
  ],
  [
    'passwordPolicies',
    'password_never_expires',
    [
      ['DisableStrongPassword, DisablePasswordExpiration', 'yes'],
      ['None', 'no'],
      [null, 'no'],
      [MISSING, 'unknown', 'not_returned'],
    ],
  ],
  [
    'mail',
    'upn_is_mail',
    [
      ['Room@contoso.example', 'yes'],
      ['other@contoso.example', 'no'],
      [null, 'no'],
      [MISSING, 'unknown', 'not_returned'],
    ],
  ],
  [
    'assignedLicenses',
    'rooms_licence',
    [
      [[pro()], 'yes'],
      [[{ skuId: PRO }], 'yes'],
      [[{ skuId: PRO, disabledPlans: null }], 'yes'],
      [[], 'no'],
      [[{ skuId: E5, disabledPlans: [] }], 'no'],
      [[pro(TEAMS1)], 'no'],
      [[pro(MCOSTANDARD)], 'no'],
      [[pro(Teams_Room_Pro)], 'no'],
      [[pro(MCOMEETADV)], 'yes'],
      [[pro('00000000-0000-4000-8000-000000000000')], 'yes'],
      [[pro(TEAMS1), { skuId: E5, disabledPlans: [] }], 'yes'],
      [[pro(TEAMS1), { skuId: E5, disabledPlans: [TEAMS1] }], 'no'],
      [[{ skuId: 'not listed' }], 'unknown', 'sku_not_listed'],
      [[pro(TEAMS1), { skuId: 'not listed' }], 'unknown', 'sku_not_listed'],
      [[pro(), { skuId: 'not listed' }], 'yes'],
      [null, 'unknown', 'not_returned'],
      [MISSING, 'unknown', 'not_returned'],
    ],
  ],
];

function userWith(property: keyof GraphUser, value: unknown): GraphUser {
  const { [property]: _, ...others } = READY;
  return { ...others, ...(value !== MISSING && { [property]: value }) } as GraphUser;
}

function verdictOf(checks: readonly ReadinessCheck[], name: ReadinessCheckName): readonly [Verdict, string?] {
  const { result, unknown } = checks.find((check) => check.name === name) ?? assert.fail(name);
  const verdict = ({ passed: 'yes', failed: 'no', depends: 'unknown', not_checked: 'unknown' } as const)[result];
  return unknown === undefined ? [verdict] : [verdict, unknown];
}

const shown = (value: unknown): string => (value === MISSING ? 'missing' : JSON.stringify(value));

describe('a readiness check', () => {
  for (const [property, name, cells] of PROPERTIES)
    for (const [value, ...expected] of cells)
      it(`${name}: ${property} ${shown(value)} means ${expected.join(', ')}`, () => {
        const facts = toFacts(userWith(property, value), undefined, ALL);
        assert.deepEqual(verdictOf(checkReadiness(facts), name), expected);
        if (expected[0] === 'unknown') assert.notEqual(assessAccount(facts).readiness, 'Needs action');
      });

  it('covers every property that decides one', () => {
    const others = ['id', 'displayName', 'userPrincipalName', 'userType', 'onPremisesSyncEnabled'];
    const covered = [...PROPERTIES.map(([property]) => property), 'lastPasswordChangeDateTime', ...others];
    assert.deepEqual(new Set<string>(covered), new Set<string>(USER_PROPERTIES));
  });

  for (const [value, expected] of [
    [true, true],
    [false, false],
    [null, false],
    [MISSING, undefined],
  ] as const)
    it(`onPremisesSyncEnabled ${shown(value)} means ${String(expected)}`, () => {
      const facts = toFacts(userWith('onPremisesSyncEnabled', value), undefined, ALL);
      assert.equal(facts.syncedFromOnPremises, expected);
      assert.equal(facts.unknown?.syncedFromOnPremises, value === MISSING ? 'not_returned' : undefined);
    });

  for (const [status, verdict, kind] of [
    ['Enabled', 'yes', undefined],
    ['Warning', 'yes', 'subscription_expiring'],
    ['Suspended', 'no', 'subscription_ended'],
    ['LockedOut', 'no', 'subscription_ended'],
    ['Deleted', 'no', 'subscription_ended'],
  ] as const)
    it(`rooms_licence: a subscription that is ${status} means ${verdict}, and is named`, () => {
      const facts = toFacts(
        READY,
        undefined,
        licensing(sku('Microsoft_Teams_Rooms_Pro', { capabilityStatus: status })),
      );
      assert.deepEqual(verdictOf(checkReadiness(facts), 'rooms_licence'), [verdict]);
      assert.equal(facts.licenseTrouble?.kind, kind);
      const license = checkReadiness(facts).find((check) => check.name === 'rooms_licence') ?? assert.fail();
      const { remedy } = checkWords(serverTexts('en'), license);
      assert.equal(remedy?.includes('Microsoft_Teams_Rooms_Pro'), kind === undefined ? undefined : true);
    });

  it('rooms_licence: names the service plan that is turned off, and not the account as unlicensed', () => {
    const facts = toFacts(userWith('assignedLicenses', [pro(TEAMS1)]), undefined, ALL);
    const license = checkReadiness(facts).find((check) => check.name === 'rooms_licence') ?? assert.fail();
    for (const language of ['en', 'de'] as const) {
      const { remedy } = checkWords(serverTexts(language), license);
      assert.match(remedy ?? '', /Microsoft_Teams_Rooms_Pro .*TEAMS1\./);
    }
    assert.equal(assessAccount(facts).readiness, 'Needs action', 'and not N/A');
  });

  for (const reason of ['no_permission', 'no_answer', 'switched_off'] as const)
    it(`rooms_licence: subscriptions that could not be read (${reason}) mean unknown, except for an account without licenses`, () => {
      const unread: Licensing = { skus: reason, licenses: ROOM_LICENSES };
      assert.deepEqual(verdictOf(checkReadiness(toFacts(READY, undefined, unread)), 'rooms_licence'), [
        'unknown',
        reason,
      ]);
      const bare = toFacts(userWith('assignedLicenses', []), undefined, unread);
      assert.deepEqual(verdictOf(checkReadiness(bare), 'rooms_licence'), ['no']);
    });

  for (const [name, change, expected] of [
    ['its state is missing', { capabilityStatus: null }, ['unknown', 'not_returned']],
    ['its plans are missing and none is off', { servicePlans: null }, ['yes']],
  ] as const)
    it(`rooms_licence: a subscription means ${expected.join(', ')} when ${name}`, () => {
      const facts = toFacts(READY, undefined, licensing(sku('Microsoft_Teams_Rooms_Pro', change)));
      assert.deepEqual(verdictOf(checkReadiness(facts), 'rooms_licence'), expected);
    });

  it('rooms_licence: a disabled plan is unknown while the plans of the subscription are missing', () => {
    const unnamed = licensing(sku('Microsoft_Teams_Rooms_Pro', { servicePlans: null }));
    const facts = toFacts(userWith('assignedLicenses', [pro(TEAMS1)]), undefined, unnamed);
    assert.deepEqual(verdictOf(checkReadiness(facts), 'rooms_licence'), ['unknown', 'not_returned']);
  });

  const refused = (status: 403 | 404 | 503, code: string): DirectoryError =>
    new DirectoryError(
      ({ 403: 'permission_missing', 404: 'account_gone', 503: 'directory_failing' } as const)[status],
      { cause: { error: { code, message: '' } } },
    );
  for (const [answer, ...expected] of [
    [{ userPurpose: 'room' }, 'yes'],
    [{ userPurpose: 'workspace' }, 'yes'],
    [{ userPurpose: 'user' }, 'no'],
    [{ userPurpose: 'shared' }, 'no'],
    [{ userPurpose: 'equipment' }, 'no'],
    [{ userPurpose: 'linked' }, 'no'],
    [{ userPurpose: 'others' }, 'unknown', 'kind_not_told'],
    [{ userPurpose: 'unknownFutureValue' }, 'unknown', 'kind_not_told'],
    [{ userPurpose: 'constructor' }, 'unknown', 'kind_not_told'],
    [{ userPurpose: null }, 'unknown', 'not_returned'],
    [{}, 'unknown', 'not_returned'],
    [null, 'unknown', 'not_returned'],
    [refused(404, 'MailboxNotEnabledForRESTAPI'), 'unknown', 'not_in_exchange_online'],
    [refused(404, 'ResourceNotFound'), 'unknown', 'not_in_exchange_online'],
    [refused(404, 'Request_ResourceNotFound'), 'unknown', 'account_not_found'],
    [refused(404, 'ErrorItemNotFound'), 'unknown', 'no_answer'],
    [refused(403, 'ErrorAccessDenied'), 'unknown', 'no_permission'],
    [refused(503, 'serviceNotAvailable'), 'unknown', 'no_answer'],
  ] as const)
    it(`room_mailbox: ${answer instanceof DirectoryError ? JSON.stringify(answer.cause) : shown(answer)} means ${expected.join(', ')}`, () => {
      const reading = readMailbox(answer);
      const facts = toFacts(READY, undefined, ALL);
      const account =
        reading.outcome === 'read'
          ? { ...facts, isRoomMailbox: reading.isRoom }
          : { ...facts, unknown: { isRoomMailbox: reading.reason } };
      assert.deepEqual(verdictOf(checkReadiness(account), 'room_mailbox'), expected);
      const mailbox = checkReadiness(account).find((check) => check.name === 'room_mailbox') ?? assert.fail();
      const { remedy, reason } = checkWords(serverTexts('en'), mailbox);
      assert.deepEqual([remedy !== undefined, reason !== undefined], [expected[0] === 'no', expected[0] === 'unknown']);
    });

  it('has a row for every reason on the page that explains them', () => {
    const page = readFileSync('docs/readiness-checks.md', 'utf8');
    for (const words of Object.values(serverTexts('en').readiness.unknown)) assert.ok(page.includes(words), words);
  });

  it('has words for every reason in both languages', () => {
    for (const language of ['en', 'de'] as const)
      for (const unknown of UNKNOWN_REASONS) {
        const { reason } = checkWords(serverTexts(language), { name: 'room_mailbox', result: 'not_checked', unknown });
        assert.ok(reason !== undefined && reason.length > 10, `${language} ${unknown}`);
      }
  });
});
