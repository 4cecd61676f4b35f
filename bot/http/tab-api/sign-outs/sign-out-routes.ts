import { parseSignOutBody, SIGN_OUT_PATHS } from '../../../../contract/sign-ins/sign-outs.ts';
import { requestView } from '../request-view.ts';
import { ok, type TabAnswer, type TabCall, type TabRoute } from '../tab-route.ts';

export const SIGN_OUT_ROUTES: readonly TabRoute[] = [
  { method: 'post', path: SIGN_OUT_PATHS.ask, answer: ask },
  { method: 'post', path: SIGN_OUT_PATHS.confirm, answer: confirm },
  { method: 'post', path: SIGN_OUT_PATHS.reject, answer: reject },
];

async function showRequest({ api, admin, idIn, texts }: TabCall): Promise<TabAnswer> {
  return ok(requestView(texts, await api.requestDetail(admin, idIn('requestId'))));
}

async function ask(call: TabCall): Promise<TabAnswer> {
  const { kind } = parseSignOutBody(await call.body());
  await call.api.askSignOut(call.admin, call.idIn('requestId'), kind);
  return showRequest(call);
}

async function confirm(call: TabCall): Promise<TabAnswer> {
  await call.api.confirmSignOut(call.admin, call.idIn('id'));
  return showRequest(call);
}

async function reject(call: TabCall): Promise<TabAnswer> {
  await call.api.rejectSignOut(call.admin, call.idIn('id'));
  return showRequest(call);
}
