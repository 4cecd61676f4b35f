import assert from 'node:assert/strict';
import { askedSignOut } from '../support/samples/sign-outs.ts';
import { TAB_OPERATIONS } from '../../contract/operations/tab-operations.ts';
import { Secret } from '../../bot/domain/secret.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { RULES } from '../services/stubbed-permissions.ts';
import {
  ISSUER,
  pendingRequest,
  approvedRequest,
  rejectedRequest,
  sampleAccount,
  sampleOtp,
  sampleStatus,
} from '../support/samples/requests.ts';
import { ASKED, REVIEWED } from '../support/samples/live-states.ts';
import { WAITING } from '../support/samples/rule-changes.ts';
import { AT, DETAIL, KEY, NO_NEWS, PREFERENCES, ROLLOUT } from './operation-samples.ts';
import { sendRaw } from './raw-request.ts';
import { startTabServer, type StubbedApi, type TabServer } from './tab-server.ts';

interface Call {
  readonly answer: (api: StubbedApi) => void;
  readonly body?: object;
  readonly query?: string;
}

/** What each operation is asked, and what the use case behind it answers. */
const CALLS: Readonly<Record<string, Call>> = {
  'get /api/tab/me': {
    answer: ({ introduce }) => introduce.resolves({ permissions: new Set(['approve']), rules: RULES, lastSyncAt: AT }),
  },
  'get /api/tab/accounts': {
    query: '?search=oslo&eligible=1&sort=upn',
    answer: ({ listAccounts }) =>
      listAccounts.resolves({
        total: 1,
        eligible: 1,
        accounts: [
          {
            account: sampleAccount(),
            failedChecks: [],
            location: 'Oslo, 3',
            provisioning: 'OTP generated',
            otpExpiresAt: AT,
            requestId: 'r1',
          },
        ],
      }),
  },
  'get /api/tab/buildings': { answer: ({ listBuildings }) => listBuildings.resolves(['Oslo']) },
  'get /api/tab/accounts/:accountId': {
    answer: ({ status, requestDetail }) => {
      status.resolves(
        sampleStatus({
          otp: sampleOtp(),
          request: pendingRequest(),
          earlier: { requestId: 'r0', canReleaseAgain: true },
        }),
      );
      requestDetail.resolves(DETAIL);
    },
  },
  'post /api/tab/accounts/:accountId/refresh': {
    body: {},
    answer: ({ refreshAccount }) => refreshAccount.resolves(sampleStatus()),
  },
  'post /api/tab/accounts/fix-script': {
    body: { selection: { accountIds: ['a1'] } },
    answer: ({ accountsToFix }) =>
      accountsToFix.resolves({
        accounts: [
          {
            account: sampleAccount(),
            fixes: [
              {
                check: { name: 'usage_location', result: 'failed' },
                step: { kind: 'command', module: 'graph', command: 'Update-MgUser' },
              },
            ],
          },
        ],
        left: 1,
      }),
  },
  'post /api/tab/accounts/policies': {
    body: { selection: { accountIds: ['a1'] } },
    answer: ({ askPolicies }) =>
      askPolicies.resolves([
        {
          account: sampleAccount(),
          check: {
            name: 'sign_in_policies',
            result: 'failed',
            policies: [{ id: 'p1', name: 'Require MFA', services: ['teams'], blocks: ['mfa'], depends: [] }],
          },
          isWaiting: false,
        },
        { account: sampleAccount(), check: { name: 'sign_in_policies', result: 'not_checked' }, isWaiting: true },
      ]),
  },
  'get /api/tab/accounts/:accountId/activity': {
    query: '?before=7',
    answer: ({ status, listAudit }) => {
      status.resolves(sampleStatus());
      listAudit.resolves({ rows: [], more: false });
    },
  },
  'get /api/tab/sync': {
    answer: ({ syncState }) =>
      syncState.resolves({ running: true, startedAt: AT, seen: 7, last: { at: AT, accounts: 8 }, sources: {} }),
  },
  'post /api/tab/sync': {
    body: {},
    answer: ({ requestSync }) => requestSync.resolves({ running: false, sources: {} }),
  },
  'post /api/tab/sync/accept': {
    body: { list: 'list-1' },
    answer: ({ acceptList, syncState }) => {
      acceptList.resolves();
      syncState.resolves({
        running: true,
        sources: { users: { completeAt: AT, count: 8 }, rooms: { reason: 'no_answer' } },
      });
    },
  },
  'get /api/tab/requests': {
    answer: ({ listOpenRequests }) => listOpenRequests.resolves({ total: 1, requests: [DETAIL] }),
  },
  'get /api/tab/requests/:requestId': {
    answer: ({ requestDetail }) => requestDetail.resolves({ ...DETAIL, request: rejectedRequest() }),
  },
  'post /api/tab/requests/:requestId/approve': {
    body: { revision: 1, matchCode: '123456' },
    answer: ({ requestDetail }) => requestDetail.resolves(DETAIL),
  },
  'post /api/tab/requests/:requestId/reject': {
    body: { reason: 'other', text: 'Not today' },
    answer: ({ requestDetail }) => requestDetail.resolves({ ...DETAIL, request: rejectedRequest() }),
  },
  'post /api/tab/requests/:requestId/release-again': {
    body: { revision: 1 },
    answer: ({ requestDetail }) =>
      requestDetail.resolves({
        ...DETAIL,
        request: {
          ...approvedRequest(),
          status: 'delivered',
          deliveredAt: new Date(0),
          laterChange: { source: 'someone', at: new Date(0) },
        },
      }),
  },
  'post /api/tab/requests/:requestId/retry': {
    body: { revision: 1 },
    answer: ({ requestDetail }) => requestDetail.resolves(DETAIL),
  },
  'post /api/tab/requests/:requestId/signed-in': {
    body: {},
    answer: ({ requestDetail }) => requestDetail.resolves(DETAIL),
  },
  'post /api/tab/requests/:requestId/sign-outs': {
    body: { kind: 'sign_out' },
    answer: ({ askSignOut, requestDetail }) => {
      askSignOut.resolves();
      requestDetail.resolves({
        ...DETAIL,
        signOut: { kinds: [], latest: { signOut: askedSignOut(), viewer: 'asker' } },
      });
    },
  },
  'post /api/tab/requests/:requestId/sign-outs/:id/confirm': {
    body: {},
    answer: ({ confirmSignOut, requestDetail }) => {
      confirmSignOut.resolves(askedSignOut());
      requestDetail.resolves({ ...DETAIL, signOut: { kinds: ['sign_out'] } });
    },
  },
  'post /api/tab/requests/:requestId/sign-outs/:id/reject': {
    body: {},
    answer: ({ rejectSignOut, requestDetail }) => {
      rejectSignOut.resolves(askedSignOut());
      requestDetail.resolves(DETAIL);
    },
  },
  'get /api/tab/requests/:requestId/read-for-me': {
    answer: ({ personSources }) => personSources.resolves(['sign_in_log', 'autopilot']),
  },
  'post /api/tab/requests/:requestId/read-for-me': {
    body: { source: 'intune' },
    answer: ({ readForPerson }) =>
      readForPerson.resolves({ at: AT, source: 'intune', answer: { outcome: 'proof_needed', claims: '{}' } }),
  },
  'get /api/tab/accounts/:accountId/read-for-me': {
    answer: ({ accountSources }) => accountSources.resolves(['conditional_access']),
  },
  'post /api/tab/accounts/:accountId/read-for-me': {
    body: { source: 'conditional_access' },
    answer: ({ readPoliciesForPerson }) =>
      readPoliciesForPerson.resolves({ at: AT, source: 'conditional_access', answer: { outcome: 'not_allowed' } }),
  },
  'post /api/tab/otps/:otpId/revoke': {
    body: {},
    answer: ({ revokeOtp }) => revokeOtp.resolves({ otp: sampleOtp(), account: sampleAccount() }),
  },
  'get /api/tab/otps/:otpId/code': {
    answer: ({ showCode }) =>
      showCode.resolves({
        code: new Secret('K7QF-ABCD-2345'),
        otp: sampleOtp(),
        account: sampleAccount(),
        location: '',
        visibleSeconds: 899,
      }),
  },
  'get /api/tab/overview': {
    query: '?days=7',
    answer: ({ statistics }) =>
      statistics.resolves({
        buildings: [{ building: 'Oslo', generated: 4, submitted: 3, approved: 2, signedIn: 1 }],
        decisions: [{ day: '2026-03-02', approved: 2, rejected: 1, expired: 0 }],
        medianDecisionSeconds: 74,
        stuck: [{ kind: 'not_signed_in', requestId: 'r1', accountId: 'a1', displayName: 'Oslo', since: AT }],
        stuckCount: 1,
        signInFailed: 0,
        endingSoon: [{ otpId: 'o1', accountId: 'a1', displayName: 'Oslo', expiresAt: AT }],
      }),
  },
  'get /api/tab/audit': {
    query: '?act=otp_issued&from=2026-03-01',
    answer: ({ listAudit }) =>
      listAudit.resolves({
        more: true,
        rows: [
          {
            place: 9,
            entryId: 'e',
            number: 7,
            at: AT,
            actor: { kind: 'admin', ...ISSUER },
            act: 'otp_issued',
            accountId: 'a1',
            accountName: 'Oslo',
            selector: 'K7QF',
            requestId: 'r1',
            details: { ttlHours: 8 },
          },
        ],
      } as never),
  },
  'get /api/tab/audit/verify': {
    answer: ({ auditVerdict }) =>
      auditVerdict.resolves({ intact: true, count: 7, size: 6, root: 'abc', checkedAt: AT }),
  },
  'get /api/tab/audit/anchors': {
    answer: ({ auditAnchors }) =>
      auditAnchors.resolves({
        checkpoint: { size: 7, root: 'abc' },
        witnesses: [
          {
            place: 'w',
            kind: 'witness',
            size: 7,
            takenAt: AT,
            takenSize: 7,
            cosigned: [{ witness: 'w1', at: AT }],
            problem: 'timeout',
            problemSince: AT,
            failures: 1,
          },
        ],
      }),
  },
  'post /api/tab/exports': {
    body: { kind: 'audit', filter: { act: 'otp_issued' } },
    answer: ({ orderExport }) => orderExport.resolves({ ticket: 't', expiresAt: AT }),
  },
  'get /tab/exports': {
    query: '?ticket=t',
    answer: ({ exportFile }) => exportFile.resolves({ name: 'a.csv', form: 'csv', portions: oneText('a,b\r\n') }),
  },
  'post /api/tab/sign-in-data/check': {
    body: { csv: 'x', selection: { query: { building: 'Oslo' } } },
    answer: ({ checkSignInData }) =>
      checkSignInData.resolves({
        rows: 1,
        matches: [{ account: sampleAccount(), row: { expectedSerialNumber: 'SN-1' } }],
        mistakes: [{ line: 2, column: 'password', problem: 'password_missing', detail: '' }],
      } as never),
  },
  'post /api/tab/rollout-review': { body: ASKED, answer: ({ reviewRollout }) => reviewRollout.resolves(REVIEWED) },
  'post /api/tab/autopilot-serial-numbers': {
    body: { selection: { query: { building: 'Oslo' } } },
    answer: ({ importAutopilot }) =>
      importAutopilot.resolves({
        found: [{ account: sampleAccount(), serialNumber: 'SN-2026-0001' }],
        ambiguous: [{ account: sampleAccount(), devices: ['Oslo · SN-2026-0002', 'Oslo · SN-2026-0003'] }],
        devices: 3,
        unread: 'no_permission',
      }),
  },
  'post /api/tab/calendar-processing': {
    body: { csv: 'x' },
    answer: ({ importCalendarProcessing }) =>
      importCalendarProcessing.resolves({ imported: 1, needAction: 1, mistakes: [] }),
  },
  'get /api/tab/batches': { answer: ({ rollouts }) => rollouts.resolves([ROLLOUT]) },
  'post /api/tab/batches': {
    body: { selection: { accountIds: ['a1'] }, passwordMode: 'reset', ttlHours: 8 },
    answer: ({ startRollout }) => startRollout.resolves({ rollout: ROLLOUT, isNew: true }),
  },
  'get /api/tab/batches/:batchId': { answer: ({ rollout }) => rollout.resolves(ROLLOUT) },
  'get /api/tab/batches/:batchId/items': {
    query: '?offset=100&failed=1',
    answer: ({ rolloutItems }) =>
      rolloutItems.resolves({
        total: 1,
        items: [{ accountId: 'a1', status: 'failed', problem: 'no_permission', location: 'Oslo', failedChecks: [] }],
      } as never),
  },
  'post /api/tab/batches/:batchId/retry': { body: {}, answer: ({ retryRollout }) => retryRollout.resolves(ROLLOUT) },
  'get /api/tab/batches/:batchId/codes': { answer: (api) => api.rolloutCodes.resolves({ items: [], more: false }) },
  'get /api/tab/preferences': { answer: ({ preferences }) => preferences.resolves(PREFERENCES) },
  'put /api/tab/preferences': {
    body: { revision: 1, fourEyes: true },
    answer: ({ changePreferences }) => changePreferences.resolves(PREFERENCES),
  },
  'get /api/tab/code-news': { answer: ({ codeNews }) => codeNews.resolves({ news: 'all', hasChat: true }) },
  'put /api/tab/code-news': { body: { news: 'none' }, answer: (api) => api.codeNews.resolves(NO_NEWS) },
  'post /api/tab/preferences/changes/:id/confirm': {
    answer: ({ confirmRuleChange, preferences }) => {
      confirmRuleChange.resolves(WAITING.change);
      preferences.resolves(PREFERENCES);
    },
  },
  'post /api/tab/preferences/changes/:id/reject': {
    answer: ({ rejectRuleChange, preferences }) => {
      rejectRuleChange.resolves(WAITING.change);
      preferences.resolves(PREFERENCES);
    },
  },
};

async function* oneText(text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
}

describe('every operation of the tab API', () => {
  let tab: TabServer;
  let authorization: string;
  before(async () => {
    tab = await startTabServer();
    authorization = `Bearer ${await tab.issuer.signTabToken(SANDBOX_PEOPLE.adele.objectId)}`;
  });
  after(() => tab.close());
  beforeEach(() => {
    for (const stub of Object.values(tab.api)) stub.reset();
  });

  it('is asked here, but for the line that is held open', () => {
    const asked = TAB_OPERATIONS.filter(({ answers }) => answers[200]?.kind !== 'lines');
    assert.deepEqual(Object.keys(CALLS).toSorted(), asked.map(({ method, path }) => `${method} ${path}`).toSorted());
  });

  for (const [operation, { answer, body, query = '' }] of Object.entries(CALLS)) {
    it(`answers as its description says: ${operation}`, async () => {
      answer(tab.api);
      const [method = '', path = ''] = operation.split(' ');
      const { status, text } = await sendRaw(tab.url, {
        method: method.toUpperCase(),
        path: path.replaceAll(/:\w+/g, 'a1') + query,
        headers: { authorization, 'idempotency-key': KEY, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      });
      assert.ok(status < 300, `${status} ${text}`);
    });
  }
});
