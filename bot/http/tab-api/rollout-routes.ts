import { BATCH_PATHS, IDEMPOTENCY_HEADER, parseBatchQuery, parseStartBatchBody } from '../../../contract/rollouts.ts';
import { parseSignInDataBody, SIGN_IN_DATA_CHECK_PATH } from '../../../contract/sign-in-data.ts';
import { batchView, codesView, itemsView, verdictView } from './rollout-views.ts';
import { TabRefusal } from './tab-problem.ts';
import { CSV_BODY_BYTES, ok, type TabCall, type TabRoute } from './tab-route.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

export const BATCH_ROUTES: readonly TabRoute[] = [
  {
    method: 'post',
    path: SIGN_IN_DATA_CHECK_PATH,
    bodyBytes: CSV_BODY_BYTES,
    answer: async ({ acts, admin, body, texts }) =>
      ok(verdictView(texts, await acts.checkSignInData(admin, parseSignInDataBody(await body())))),
  },
  {
    method: 'post',
    path: BATCH_PATHS.list,
    bodyBytes: CSV_BODY_BYTES,
    answer: async (call) => {
      const key = idempotencyKeyIn(call);
      const { batch, isNew } = await call.acts.startBatch(call.admin, parseStartBatchBody(await call.body()), key);
      return { status: isNew ? 201 : 200, body: batchView(batch) };
    },
  },
  {
    method: 'get',
    path: BATCH_PATHS.list,
    answer: async ({ acts, admin }) => ok({ items: (await acts.batches(admin)).map(batchView) }),
  },
  {
    method: 'get',
    path: BATCH_PATHS.one,
    answer: async ({ acts, admin, idIn }) => ok(batchView(await acts.batch(admin, idIn('batchId')))),
  },
  {
    method: 'get',
    path: BATCH_PATHS.items,
    answer: async ({ acts, admin, idIn, search, texts }) => {
      const { offset, failed } = parseBatchQuery(search);
      return ok(itemsView(texts, await acts.batchItems(admin, idIn('batchId'), offset, failed)));
    },
  },
  {
    method: 'post',
    path: BATCH_PATHS.retry,
    answer: async ({ acts, admin, idIn }) => ok(batchView(await acts.retryBatch(admin, idIn('batchId')))),
  },
  {
    method: 'get',
    path: BATCH_PATHS.codes,
    answer: async ({ acts, admin, idIn, search }) =>
      ok(codesView(await acts.batchCodes(admin, idIn('batchId'), parseBatchQuery(search).offset))),
  },
];

function idempotencyKeyIn({ header }: TabCall): string {
  const key = header(IDEMPOTENCY_HEADER);
  if (key === undefined || !UUID.test(key)) throw new TabRefusal('idempotency_key_missing');
  return key.toLowerCase();
}
