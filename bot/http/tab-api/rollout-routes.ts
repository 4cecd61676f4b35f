import { AUTOPILOT_IMPORT_PATH, parseAutopilotImportBody } from '../../../contract/devices/autopilot-import.ts';
import { parseRolloutReviewBody, ROLLOUT_REVIEW_PATH } from '../../../contract/pages/rollout-review.ts';
import {
  ROLLOUT_PATHS,
  IDEMPOTENCY_HEADER,
  parseRolloutQuery,
  parseStartRolloutBody,
} from '../../../contract/rollouts.ts';
import { parseSignInDataBody, SIGN_IN_DATA_CHECK_PATH } from '../../../contract/sign-in-data.ts';
import { reviewView } from './review-view.ts';
import { rolloutView, codesView, importView, itemsView, verdictView } from './rollout-views.ts';
import { TabRefusal } from './tab-problem.ts';
import { CSV_BODY_BYTES, ok, type TabCall, type TabRoute } from './tab-route.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export const ROLLOUT_ROUTES: readonly TabRoute[] = [
  {
    method: 'post',
    path: AUTOPILOT_IMPORT_PATH,
    bodyBytes: CSV_BODY_BYTES,
    answer: async ({ api, admin, body, texts }) =>
      ok(importView(texts, await api.importAutopilot(admin, parseAutopilotImportBody(await body()).selection))),
  },
  {
    method: 'post',
    path: SIGN_IN_DATA_CHECK_PATH,
    bodyBytes: CSV_BODY_BYTES,
    answer: async ({ api, admin, body, texts }) =>
      ok(verdictView(texts, await api.checkSignInData(admin, parseSignInDataBody(await body())))),
  },
  {
    method: 'post',
    path: ROLLOUT_REVIEW_PATH,
    bodyBytes: CSV_BODY_BYTES,
    answer: async ({ api, admin, body }) =>
      ok(reviewView(await api.reviewRollout(admin, parseRolloutReviewBody(await body()).selection))),
  },
  {
    method: 'post',
    path: ROLLOUT_PATHS.list,
    bodyBytes: CSV_BODY_BYTES,
    answer: async (call) => {
      const key = idempotencyKeyIn(call);
      const { rollout, isNew } = await call.api.startRollout(call.admin, parseStartRolloutBody(await call.body()), key);
      return { status: isNew ? 201 : 200, body: rolloutView(rollout) };
    },
  },
  {
    method: 'get',
    path: ROLLOUT_PATHS.list,
    answer: async ({ api, admin }) => ok({ items: (await api.rollouts(admin)).map(rolloutView) }),
  },
  {
    method: 'get',
    path: ROLLOUT_PATHS.one,
    answer: async ({ api, admin, idIn }) => ok(rolloutView(await api.rollout(admin, idIn('batchId')))),
  },
  {
    method: 'get',
    path: ROLLOUT_PATHS.items,
    answer: async ({ api, admin, idIn, search, texts }) => {
      const { offset, failed } = parseRolloutQuery(search);
      return ok(itemsView(texts, await api.rolloutItems(admin, idIn('batchId'), offset, failed)));
    },
  },
  {
    method: 'post',
    path: ROLLOUT_PATHS.retry,
    answer: async ({ api, admin, idIn }) => ok(rolloutView(await api.retryRollout(admin, idIn('batchId')))),
  },
  {
    method: 'get',
    path: ROLLOUT_PATHS.codes,
    answer: async ({ api, admin, idIn, search }) =>
      ok(codesView(await api.rolloutCodes(admin, idIn('batchId'), parseRolloutQuery(search).offset))),
  },
];

function idempotencyKeyIn({ header }: TabCall): string {
  const key = header(IDEMPOTENCY_HEADER);
  if (key === undefined || !UUID.test(key)) throw new TabRefusal('idempotency_key_missing');
  return key.toLowerCase();
}
