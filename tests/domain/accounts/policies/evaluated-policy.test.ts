import assert from 'node:assert/strict';
import { type EvaluatedPolicy, judgePolicy } from '../../../../bot/domain/accounts/policies/evaluated-policy.ts';
import { policyVerdict } from '../../../../bot/domain/accounts/policies/policy-verdict.ts';

type Grant = NonNullable<EvaluatedPolicy['grant']>;
type Verdict = ReturnType<typeof policyVerdict>;

const NOTHING: Grant = {
  isOneEnough: true,
  builtIn: [],
  authenticationStrength: false,
  termsOfUse: false,
  custom: false,
};
const oneOf = (...builtIn: string[]): { readonly grant: Grant } => ({ grant: { ...NOTHING, builtIn } });
const allOf = (...builtIn: string[]): { readonly grant: Grant } => ({
  grant: { ...NOTHING, isOneEnough: false, builtIn },
});
const asking = (change: Partial<Grant>): { readonly grant: Grant } => ({ grant: { ...NOTHING, ...change } });

function policyWith(change: Partial<EvaluatedPolicy>): EvaluatedPolicy {
  return {
    id: 'policy-1',
    name: 'Rooms',
    state: 'enabled',
    applies: true,
    reason: 'notSet',
    hasDeviceFilter: false,
    hasLocations: false,
    ...change,
  };
}

function verdictOf(change: Partial<EvaluatedPolicy>, knowsAddress = false): Verdict {
  const judged = judgePolicy(policyWith(change), knowsAddress);
  if (judged === 'not_enough') return policyVerdict({ policies: [], notEnough: ['teams'] });
  return policyVerdict({ policies: judged ? [{ ...judged, services: ['teams'] }] : [], notEnough: [] });
}

const notApplied = (reason: string) => ({ applies: false, reason });
const FILTER = { hasDeviceFilter: true } as const;
const PLACES = { hasLocations: true } as const;

const CASES: readonly (readonly [title: string, change: Partial<EvaluatedPolicy>, verdict: Verdict])[] = [
  ['blocks access', oneOf('block'), 'blocked'],
  ['requires multifactor authentication', oneOf('mfa'), 'blocked'],
  ['requires an authentication strength', asking({ authenticationStrength: true }), 'blocked'],
  ['requires a hybrid joined device', oneOf('domainJoinedDevice'), 'blocked'],
  ['requires an approved app', oneOf('approvedApplication'), 'blocked'],
  ['requires an app protection policy', oneOf('compliantApplication'), 'blocked'],
  ['requires a password change', allOf('mfa', 'passwordChange'), 'blocked'],
  ['requires terms of use', asking({ termsOfUse: true }), 'blocked'],
  ['requires a custom control', asking({ custom: true }), 'blocked'],
  ['requires a compliant device', oneOf('compliantDevice'), 'depends'],
  ['requires a compliant device or multifactor authentication', oneOf('mfa', 'compliantDevice'), 'depends'],
  [
    'requires a compliant device or an authentication strength',
    asking({ builtIn: ['compliantDevice'], authenticationStrength: true }),
    'depends',
  ],
  ['requires a compliant device and multifactor authentication', allOf('mfa', 'compliantDevice'), 'blocked'],
  ['requires one of two controls that no console meets', oneOf('mfa', 'domainJoinedDevice'), 'blocked'],
  ['requires a control of the future', oneOf('riskRemediation'), 'not_enough'],
  ['requires a control of the future or a compliant device', oneOf('riskRemediation', 'compliantDevice'), 'depends'],
  [
    'requires a control of the future and a compliant device',
    allOf('riskRemediation', 'compliantDevice'),
    'not_enough',
  ],
  ['requires a control of the future or multifactor authentication', oneOf('riskRemediation', 'mfa'), 'not_enough'],
  ['requires a control of the future and multifactor authentication', allOf('riskRemediation', 'mfa'), 'blocked'],
  ['has session controls only', {}, 'clear'],
  ['has no control in its grant', oneOf(), 'clear'],
  ['blocks access, but only reports', { ...oneOf('block'), state: 'report_only' }, 'clear'],
  ['blocks access, but is off', { ...oneOf('block'), state: 'disabled', ...notApplied('policyNotEnabled') }, 'clear'],
  ['blocks other people', { ...oneOf('block'), ...notApplied('users') }, 'clear'],
  ['blocks another platform', { ...oneOf('block'), ...notApplied('devicePlatform') }, 'clear'],
  ['blocks access, with a device filter', { ...oneOf('block'), ...FILTER }, 'depends'],
  [
    'blocks some devices, which the unknown one is not among',
    { ...oneOf('block'), ...FILTER, ...notApplied('devices') },
    'depends',
  ],
  ['blocks other people on some devices', { ...oneOf('block'), ...FILTER, ...notApplied('users') }, 'clear'],
  ['lacks information', { ...oneOf('block'), ...notApplied('notEnoughInformation') }, 'not_enough'],
  ['lacks information, with session controls only', notApplied('notEnoughInformation'), 'clear'],
  [
    'lacks information, but only reports',
    { ...oneOf('block'), state: 'report_only', ...notApplied('notEnoughInformation') },
    'clear',
  ],
  [
    'lacks information about its locations',
    { ...oneOf('mfa'), ...PLACES, ...notApplied('notEnoughInformation') },
    'depends',
  ],
  ['blocks some locations', { ...oneOf('block'), ...PLACES }, 'depends'],
  [
    'blocks some locations, which the unknown one is not among',
    { ...oneOf('block'), ...PLACES, ...notApplied('location') },
    'depends',
  ],
];

describe('a Conditional Access policy', () => {
  for (const [title, change, verdict] of CASES)
    it(`that ${title} means ${verdict}`, () => {
      assert.equal(verdictOf(change), verdict);
    });

  it('that blocks some locations decides when the address of the site is known', () => {
    assert.equal(verdictOf({ ...oneOf('block'), ...PLACES }, true), 'blocked');
    assert.equal(verdictOf({ ...oneOf('block'), ...PLACES, ...notApplied('location') }, true), 'clear');
  });

  it('keeps what it demands of some devices, so that people can read it', () => {
    const judged = judgePolicy(policyWith({ ...oneOf('mfa'), ...FILTER }), false);
    assert.deepEqual(judged, { id: 'policy-1', name: 'Rooms', blocks: ['mfa'], depends: ['device_filter'] });
  });

  it('that only reports keeps what it would demand', () => {
    const judged = judgePolicy(policyWith({ ...oneOf('block'), state: 'report_only' }), false);
    assert.deepEqual(judged, { id: 'policy-1', name: 'Rooms', blocks: ['block'], depends: [], isReportOnly: true });
  });
});

describe('the policies of all services', () => {
  const block = { id: 'a', name: 'Block', services: ['teams'], blocks: ['block'], depends: [] } as const;
  const comply = { ...block, id: 'b', blocks: [], depends: ['compliant_device'] } as const;

  it('block when one of them does, whatever is missing about another service', () => {
    assert.equal(policyVerdict({ policies: [comply, block], notEnough: ['exchange'] }), 'blocked');
  });

  it('depend on the device also when information about another service is missing', () => {
    assert.equal(policyVerdict({ policies: [comply], notEnough: ['exchange'] }), 'depends');
  });

  it('are clear only when nothing is missing', () => {
    assert.equal(policyVerdict({ policies: [], notEnough: [] }), 'clear');
    assert.equal(policyVerdict({ policies: [], notEnough: ['exchange'] }), 'not_enough');
  });
});
