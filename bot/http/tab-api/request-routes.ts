import {
  parseApproveBody,
  parseRejectBody,
  parseRetryBody,
  REQUEST_PATHS,
  type RequestList,
} from '../../../contract/requests.ts';
import { requestView } from './request-view.ts';
import { DONE, ok, type TabAnswer, type TabCall, type TabRoute } from './tab-route.ts';

export const REQUEST_ROUTES: readonly TabRoute[] = [
  { method: 'get', path: REQUEST_PATHS.list, answer: listRequests },
  { method: 'get', path: REQUEST_PATHS.one, answer: showRequest },
  { method: 'post', path: REQUEST_PATHS.approve, answer: approve },
  { method: 'post', path: REQUEST_PATHS.reject, answer: reject },
  { method: 'post', path: REQUEST_PATHS.retry, answer: retry },
  { method: 'post', path: REQUEST_PATHS.releaseAgain, answer: releaseAgain },
  { method: 'post', path: REQUEST_PATHS.signedIn, answer: vouch },
  { method: 'post', path: REQUEST_PATHS.revoke, answer: revoke },
];

async function listRequests({ api, admin, texts }: TabCall): Promise<TabAnswer> {
  const { total, requests } = await api.listOpenRequests(admin);
  const list: RequestList = { items: requests.map((request) => requestView(texts, request)), total };
  return ok(list);
}

async function showRequest({ api, admin, idIn, texts }: TabCall): Promise<TabAnswer> {
  return ok(requestView(texts, await api.requestDetail(admin, idIn('requestId'))));
}

async function approve(call: TabCall): Promise<TabAnswer> {
  const { api, admin, idIn, body } = call;
  await api.approve(admin, { requestId: idIn('requestId'), ...parseApproveBody(await body()) });
  return showRequest(call);
}

async function reject(call: TabCall): Promise<TabAnswer> {
  const { api, admin, idIn, body } = call;
  await api.reject(admin, { requestId: idIn('requestId'), ...parseRejectBody(await body()) });
  return showRequest(call);
}

async function retry(call: TabCall): Promise<TabAnswer> {
  const { api, admin, idIn, body } = call;
  await api.retryRelease(admin, idIn('requestId'), parseRetryBody(await body()).revision);
  return showRequest(call);
}

async function releaseAgain(call: TabCall): Promise<TabAnswer> {
  const { api, admin, idIn, body } = call;
  await api.releaseAgain(admin, idIn('requestId'), parseRetryBody(await body()).revision);
  return showRequest(call);
}

async function vouch(call: TabCall): Promise<TabAnswer> {
  const { api, admin, idIn } = call;
  await api.vouchSignIn(admin, idIn('requestId'));
  return showRequest(call);
}

async function revoke({ api, admin, idIn }: TabCall): Promise<TabAnswer> {
  await api.revokeOtp(admin, idIn('otpId'));
  return DONE;
}
