import assert from 'node:assert/strict';
import { CALENDAR_IMPORT_PATH, CALENDAR_IMPORT_PROBLEMS } from '../../contract/calendar-processing.ts';
import { ACCOUNT_PATHS, accountPath } from '../../contract/accounts.ts';
import { codePath, parseProblem } from '../../contract/tab-api.ts';
import { AUDIT_PATHS } from '../../contract/audit.ts';
import { ROLLOUT_ITEM_PROBLEMS, ROLLOUT_PATHS, rolloutPath } from '../../contract/rollouts.ts';
import { exportFilePath } from '../../contract/exports.ts';
import { OVERVIEW_PATHS } from '../../contract/overview.ts';
import { WAITING } from '../support/samples/rule-changes.ts';
import { PREFERENCES_PATHS } from '../../contract/preferences.ts';
import { REQUEST_PATHS, requestPath } from '../../contract/requests.ts';
import { SIGN_IN_DATA_CHECK_PATH, SIGN_IN_DATA_PROBLEMS } from '../../contract/sign-in-data.ts';
import { type ServerTexts, serverTexts } from '../../texts/server-texts.ts';
import { CHANGE_SOURCES, RELEASE_PROBLEMS } from '../../contract/words.ts';
import { checkReadiness, type ResourceAccount } from '../../bot/domain/accounts/account.ts';
import type { ApprovalRequest } from '../../bot/domain/approval/approval-request.ts';
import { DomainError, type ErrorCode } from '../../bot/domain/errors.ts';
import { PROBLEM_CODES } from '../../contract/problem-codes.ts';
import type { RequestDetail } from '../../bot/services/approval/show-request-detail.ts';
import { SANDBOX_PEOPLE } from '../../env/sandbox/tenant.ts';
import { RULES } from '../services/stubbed-permissions.ts';
import { englishFinder } from '../support/words/english-left.ts';
import {
  approvedRequest,
  pendingRequest,
  rejectedRequest,
  sampleAccount,
  sampleStatus,
} from '../support/samples/requests.ts';
import { type RawAnswer, sendRaw } from './raw-request.ts';
import { startTabServer, type StubbedApi, type TabServer } from './tab-server.ts';

const AT = new Date('2026-03-02T09:00:00.000Z');
const GERMAN = 'de-AT, en;q=0.5';

/** Without the words that are codes on the wire as well. */
function shownTexts({
  apiImports,
  apiProblems,
  apiRequests,
  apiViews,
  field: { checks, reasons },
}: ServerTexts): object {
  return { apiImports, apiProblems, apiRequests, apiViews, checks, reasons };
}
/** The name of a rule that contains an English word of the texts. */
const NAME_OF_RULE = 'allConsolesPinned';
const englishIn = englishFinder(shownTexts(serverTexts('en')), shownTexts(serverTexts('de')));

const notReady: ResourceAccount = {
  ...sampleAccount(),
  accountEnabled: false,
  skuPartNumbers: [],
  hasRoomsLicence: false,
  passwordNeverExpires: false,
  usageLocation: '',
  mail: 'other@contoso.example',
};
const failedChecks = checkReadiness(notReady).filter(({ result }) => result === 'failed');

function detailOf(request: ApprovalRequest, change: Partial<RequestDetail> = {}): RequestDetail {
  const device = { make: 'Contoso', model: 'Hub 2', serialNumber: 'SN-1' };
  return {
    request: { ...request, device },
    at: AT,
    viewer: 'approver',
    asksMatchCode: true,
    serialNumberMatch: 'not_set',
    serialNumberNotes: [],
    ...change,
  } as RequestDetail;
}

function requestsInEveryState(): readonly RequestDetail[] {
  const { status: _status, ...approved } = approvedRequest();
  const { status: _pending, ...facts } = pendingRequest();
  const system = { kind: 'system' } as const;
  const release = {
    ...approved,
    approvedBy: { kind: 'rule', rule: 'expected-serial' },
    readyAt: AT,
    pickUpExpiresAt: AT,
    deliveredAt: AT,
    signedInAt: AT,
  };
  const requests = [
    approvedRequest(),
    { ...rejectedRequest(), reason: 'lost_or_stolen_code' },
    ...(['ready', 'delivered', 'signed_in'] as const).map((status) => ({ ...release, status })),
    ...RELEASE_PROBLEMS.map((problem) => ({
      ...release,
      status: 'needs_attention',
      problem,
      passwordChanged: 'maybe',
    })),
    { ...approvedRequest(), waitsUntil: AT },
    { ...approvedRequest(), waitsUntil: AT, waitsFor: 'directory' },
    ...CHANGE_SOURCES.map((source) => ({ ...release, status: 'delivered', laterChange: { source, at: AT } })),
    { ...release, status: 'ready', laterChange: { source: 'same_release', at: AT } },
    ...(['yes', 'maybe', 'no'] as const).map((passwordChanged) => ({
      ...facts,
      status: 'expired',
      expiredAt: AT,
      expiredFrom: 'pending',
      passwordChanged,
    })),
    ...(['replaced', 'not_confirmed'] as const).map((cause) => ({
      ...release,
      status: 'expired',
      expiredAt: AT,
      expiredFrom: 'delivered',
      cause,
    })),
    ...(['revoked', 'superseded'] as const).map((cause) => ({
      ...facts,
      status: 'cancelled',
      cancelledBy: system,
      cancelledAt: AT,
      cause,
      passwordChanged: 'no',
    })),
  ] as readonly ApprovalRequest[];
  const waiting = (['issuer', 'reader', 'approver'] as const).map((viewer) =>
    detailOf(pendingRequest(), { viewer, asksMatchCode: viewer !== 'approver' }),
  );
  return [...requests.map((request) => detailOf(request)), ...waiting, detailOf(pendingRequest())];
}

interface Asked {
  readonly path: string;
  readonly body?: object;
  readonly answer: (api: StubbedApi) => void;
}

const room = { requestId: 'r1', accountId: 'a1', displayName: 'Oslo', since: AT };
const ROUTES: readonly Asked[] = [
  {
    path: ACCOUNT_PATHS.list,
    answer: ({ listAccounts }) =>
      listAccounts.resolves({
        total: 1,
        eligible: 0,
        accounts: [{ account: notReady, failedChecks, location: '', provisioning: 'Not started' }],
      }),
  },
  { path: accountPath('a1'), answer: ({ status }) => status.resolves(sampleStatus({ account: notReady })) },
  {
    path: ACCOUNT_PATHS.sync,
    answer: ({ syncState }) =>
      syncState.resolves({
        running: false,
        problem: 'permission_missing',
        sources: { rooms: { reason: 'no_permission' } },
      }),
  },
  {
    path: ACCOUNT_PATHS.sync,
    body: {},
    answer: ({ requestSync }) => requestSync.resolves({ running: false, problem: 'throttled', sources: {} }),
  },
  {
    path: REQUEST_PATHS.list,
    answer: ({ listOpenRequests }) => listOpenRequests.resolves({ total: 1, requests: requestsInEveryState() }),
  },
  { path: requestPath('r1'), answer: ({ requestDetail }) => requestDetail.resolves(detailOf(rejectedRequest())) },
  {
    path: AUDIT_PATHS.list,
    answer: ({ listAudit }) =>
      listAudit.resolves({
        more: false,
        rows: (
          [
            { kind: 'console', requestId: 'r1' },
            { kind: 'rule', rule: 'expected-serial' },
            { kind: 'unknown' },
          ] as const
        ).map((actor, index) => ({
          place: index,
          entryId: 'e',
          number: index + 1,
          at: AT,
          actor,
          act: 'otp_submitted',
        })),
      } as Awaited<ReturnType<StubbedApi['listAudit']>>),
  },
  {
    path: OVERVIEW_PATHS.overview,
    answer: ({ statistics }) =>
      statistics.resolves({
        buildings: [],
        decisions: [],
        stuck: [
          { ...room, kind: 'changed_later' as const },
          ...RELEASE_PROBLEMS.map((problem) => ({ ...room, kind: 'needs_attention' as const, problem })),
          ...(['needs_attention', 'sign_in_failed', 'not_seen', 'not_signed_in', 'password_changed'] as const).map(
            (kind) => ({ ...room, kind }),
          ),
        ],
        stuckCount: 99,
        signInFailed: 1,
        endingSoon: [],
      }),
  },
  {
    path: rolloutPath('b1', 'items'),
    answer: ({ rolloutItems }) =>
      rolloutItems.resolves({
        total: 1,
        items: [
          { problem: 'account_not_ready' as const, failedChecks },
          ...ROLLOUT_ITEM_PROBLEMS.map((problem) => ({ problem, failedChecks: [] })),
        ].map((item) => ({ accountId: 'a1', status: 'failed', location: '', ...item })),
      }),
  },
  {
    path: SIGN_IN_DATA_CHECK_PATH,
    body: { csv: 'x' },
    answer: ({ checkSignInData }) =>
      checkSignInData.resolves({
        rows: 1,
        matches: [],
        mistakes: SIGN_IN_DATA_PROBLEMS.map((problem) => ({
          line: 2,
          column: '',
          problem,
          detail: 'account_enabled,usage_location',
        })),
      }),
  },
  {
    path: CALENDAR_IMPORT_PATH,
    body: { csv: 'x' },
    answer: ({ importCalendarProcessing }) =>
      importCalendarProcessing.resolves({
        imported: 0,
        needAction: 0,
        mistakes: CALENDAR_IMPORT_PROBLEMS.map((problem) => ({ line: 2, column: '', problem, detail: '7' })),
      }),
  },
  {
    path: PREFERENCES_PATHS.preferences,
    answer: ({ preferences }) =>
      preferences.resolves({ rules: RULES, revision: 1, changed: {}, pinned: [], byTwo: true, pending: [WAITING] }),
  },
];

describe('the language of an answer of the tab API', () => {
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

  const ask = (
    path: string,
    language: string | undefined,
    { body, ...headers }: Record<string, unknown> = {},
    method = body ? 'POST' : 'GET',
  ): Promise<RawAnswer> =>
    sendRaw(tab.url, {
      method,
      path,
      headers: {
        authorization,
        ...(language !== undefined && { 'accept-language': language }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      } as Record<string, string>,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  for (const { path, body, answer } of ROUTES) {
    it(`is the reader's: ${body ? 'POST' : 'GET'} ${path}`, async () => {
      answer(tab.api);
      const [german, english] = [await ask(path, GERMAN, { body }), await ask(path, undefined, { body })];
      for (const [{ status, headers }, language] of [
        [german, 'de'],
        [english, 'en'],
      ] as const) {
        assert.ok(status < 300, english.text);
        assert.deepEqual([headers['content-language'], headers['vary']], [language, 'accept-language']);
      }
      assert.deepEqual(englishIn(german.text.replaceAll(NAME_OF_RULE, '')), []);
      assert.notDeepEqual(englishIn(english.text), []);
    });
  }

  it('does not change what is a code', async () => {
    tab.api.listAccounts.resolves({
      total: 1,
      eligible: 0,
      accounts: [
        {
          account: { ...notReady, readiness: 'Needs action' },
          failedChecks,
          location: '',
          provisioning: 'Not started',
        },
      ],
    });
    assert.match(
      (await ask(ACCOUNT_PATHS.list, GERMAN)).text,
      /"readiness":"Needs action","provisioning":"Not started"/,
    );
  });

  it("is the reader's in every refusal of an act", async () => {
    const own = new Set([
      'token_missing',
      'token_expired',
      'token_invalid',
      'token_unverifiable',
      'input_invalid',
      'body_not_json',
      'body_too_large',
      'body_too_slow',
      'encoding_refused',
      'path_unknown',
      'method_unknown',
      'idempotency_key_missing',
      'internal',
    ]);
    for (const code of PROBLEM_CODES.filter((one) => !own.has(one))) {
      tab.showCode.rejects(new DomainError(code as ErrorCode));
      const [german, english] = [await ask(codePath('o1'), GERMAN), await ask(codePath('o1'), 'fr')];
      const titles = [german, english].map(({ text }) => parseProblem(JSON.parse(text))?.title);
      assert.deepEqual(titles, [
        serverTexts('de').apiProblems[code as ErrorCode],
        serverTexts('en').apiProblems[code as ErrorCode],
      ]);
      assert.deepEqual(
        [german.headers['content-language'], german.headers['vary'], english.headers['content-language']],
        ['de', 'accept-language', 'en'],
      );
    }
  });

  for (const [code, path, headers, method] of [
    ['token_missing', codePath('o1'), { authorization: '' }, 'GET'],
    ['token_invalid', codePath('o1'), { authorization: 'Bearer a.b.c' }, 'GET'],
    ['input_invalid', `${ROLLOUT_PATHS.list}/b1/items?offset=x`, {}, 'GET'],
    ['input_invalid', SIGN_IN_DATA_CHECK_PATH, { body: { csv: 7 } }, 'POST'],
    ['idempotency_key_missing', ROLLOUT_PATHS.list, { body: {} }, 'POST'],
    ['encoding_refused', codePath('o1'), { 'content-encoding': 'gzip' }, 'GET'],
    ['path_unknown', '/api/tab/nothing', {}, 'GET'],
    ['method_unknown', codePath('o1'), {}, 'DELETE'],
    ['internal', codePath('o1'), {}, 'GET'],
    ['export_gone', exportFilePath('t'.repeat(43)), {}, 'GET'],
  ] as const) {
    it(`is the reader's before an act is asked or when it fails: ${code} of ${method} ${path}`, async () => {
      tab.showCode.rejects(new Error('lost'));
      tab.api.exportFile.rejects(new DomainError('export_gone'));
      const { text, headers: sent } = await ask(path, GERMAN, headers, method);
      const problem = parseProblem(JSON.parse(text));
      assert.deepEqual(
        [problem?.code, problem?.title, sent['content-language']],
        [code, serverTexts('de').apiProblems[code], 'de'],
      );
    });
  }

  it("is the reader's on the page where a standard client sends people", async () => {
    for (const [wanted, language] of [
      [GERMAN, 'de'],
      ['fr-FR', 'en'],
      [undefined, 'en'],
    ] as const) {
      const { text, headers } = await ask('/device', wanted);
      const { heading, text: said } = serverTexts(language).apiViews.devicePage;
      assert.ok(
        text.includes(`<html lang="${language}">`) &&
          text.includes(`<h1>${heading}</h1>`) &&
          text.includes(`<p>${said}</p>`),
        text,
      );
      assert.deepEqual([headers['content-language'], headers['vary']], [language, 'accept-language']);
    }
  });
});
