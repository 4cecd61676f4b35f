import assert from 'node:assert/strict';
import { LANGUAGES } from '../../contract/language.ts';
import { TARGET_PROBLEMS } from '../../bot/domain/accounts/target.ts';
import { requestView } from '../../bot/http/tab-api/request-view.ts';
import { alertWords } from '../../bot/teams/notify/alert-words.ts';
import { accountStatusCard } from '../../bot/teams/cards/account-status.ts';
import { approvalRequestCard } from '../../bot/teams/cards/approval-request.ts';
import { wordingOf } from '../../bot/teams/wording.ts';
import { checkReadiness } from '../../bot/domain/accounts/account.ts';
import { serverTexts } from '../../texts/server-texts.ts';
import { approvedRequest, pendingRequest, sampleAccount } from '../support/samples/requests.ts';

const AT = new Date('2026-03-02T09:00:00.000Z');

for (const language of LANGUAGES) {
  describe(`the words for an account that must get no credential, in ${language}`, () => {
    const texts = serverTexts(language);
    const words = (problem: (typeof TARGET_PROBLEMS)[number]) => texts.target.problems[problem];

    it('are others for each problem', () => {
      assert.equal(new Set(TARGET_PROBLEMS.map((problem) => words(problem).fault)).size, TARGET_PROBLEMS.length);
    });

    for (const problem of TARGET_PROBLEMS) {
      const { fault, remedy } = words(problem);
      const { account } = pendingRequest();
      const pending = pendingRequest({ account: { ...account, target: { readAt: AT, problem, unread: ['domain'] } } });
      const stopped = {
        ...approvedRequest(),
        status: 'needs_attention',
        problem,
        since: AT,
        passwordChanged: 'no',
      } as const;
      const shown = {
        at: AT,
        viewer: 'approver',
        asksMatchCode: true,
        serialNumberMatch: 'not_set',
        serialNumberNotes: [],
      } as const;
      const has = (value: unknown, ...parts: readonly string[]): void => {
        const text = typeof value === 'string' ? value : JSON.stringify(value);
        for (const part of parts) assert.ok(text.includes(JSON.stringify(part).slice(1, -1)), `${part} in ${text}`);
      };

      it(`stand on card, page, status, alert and refusal for ${problem}`, () => {
        has(approvalRequestCard(texts, pending, { asksMatchCode: true }), texts.target.releasesNothing(fault));
        has(approvalRequestCard(texts, stopped, { asksMatchCode: true }), fault, remedy);
        const page = requestView(texts, { ...shown, request: pending }).target;
        assert.deepEqual([page?.problem, page?.text], [problem, `${fault} ${remedy}`]);
        assert.deepEqual(page?.unread, [texts.target.unread.domain]);
        has(requestView(texts, { ...shown, request: stopped }).nextText, fault, remedy);
        const status = {
          account: sampleAccount(),
          checks: checkReadiness(sampleAccount()),
          provisioning: 'Needs attention',
          paused: false,
          endedByGuesses: false,
          permissions: new Set(['read'] as const),
          request: stopped,
        } as const;
        has(accountStatusCard(texts, status, { showsSelector: false }), fault, remedy);
        has(alertWords(texts, { kind: 'release_refused', room: 'Oslo', problem }), 'Oslo', fault, remedy);
        const reader = { texts, language } as unknown as Parameters<typeof wordingOf>[1];
        has(
          wordingOf({ code: 'target_refused', details: { account: 'Oslo', problem } }, reader),
          'Oslo',
          fault,
          remedy,
        );
      });
    }

    it('name both addresses of a renamed account, on card and page', () => {
      const { account } = pendingRequest();
      const renamed = { ...account, generatedFor: 'room-09@contoso.example', upn: 'oslo-9@contoso.example' };
      const request = pendingRequest({ account: renamed });
      const card = JSON.stringify(approvalRequestCard(texts, request, { asksMatchCode: true }));
      assert.ok(card.includes('room-09') && card.includes('oslo-9'), card);
      const view = requestView(texts, {
        request,
        at: AT,
        viewer: 'approver',
        asksMatchCode: true,
        serialNumberMatch: 'not_set',
        serialNumberNotes: [],
      });
      assert.deepEqual([view.account.upn, view.account.formerUpn], [renamed.upn, renamed.generatedFor]);
    });
  });
}
