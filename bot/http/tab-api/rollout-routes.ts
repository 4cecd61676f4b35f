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
    answer: async ({ api, admin, body, texts }) =>
      ok(verdictView(texts, await api.checkSignInData(admin, parseSignInDataBody(await body())))),
  },
  {
    method: 'post',
    path: BATCH_PATHS.list,
    bodyBytes: CSV_BODY_BYTES,
    answer: async (call) => {
      const key = idempotencyKeyIn(call);
      const { batch, isNew } = await call.api.startBatch(call.admin, parseStartBatchBody(await call.body()), key);
      return { status: isNew ? 201 : 200, body: batchView(batch) };
    },
  },
  {
    method: 'get',
    path: BATCH_PATHS.list,
    answer: async ({ api, admin }) => ok({ items: (await api.batches(admin)).map(batchView) }),
  },
  {
    method: 'get',
    path: BATCH_PATHS.one,
    answer: async ({ api, admin, idIn }) => ok(batchView(await api.batch(admin, idIn('batchId')))),
  },
  {
    method: 'get',
    path: BATCH_PATHS.items,
    answer: async ({ api, admin, idIn, search, texts }) => {
      const { offset, failed } = parseBatchQuery(search);
      return ok(itemsView(texts, await api.batchItems(admin, idIn('batchId'), offset, failed)));
    },
  },
  {
    method: 'post',
    path: BATCH_PATHS.retry,
    answer: async ({ api, admin, idIn }) => ok(batchView(await api.retryBatch(admin, idIn('batchId')))),
  },
  {
    method: 'get',
    path: BATCH_PATHS.codes,
    answer: async ({ api, admin, idIn, search }) =>
      ok(codesView(await api.batchCodes(admin, idIn('batchId'), parseBatchQuery(search).offset))),
  },
];

function idempotencyKeyIn({ header }: TabCall): string {
  const key = header(IDEMPOTENCY_HEADER);
  if (key === undefined || !UUID.test(key)) throw new TabRefusal('idempotency_key_missing');
  return key.toLowerCase();
}
