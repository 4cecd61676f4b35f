import { type CodeAnswer, TAB_API_PATHS } from '../../../contract/tab-api.ts';
import type { ShownCode } from '../../services/otp/show-code.ts';
import { ok, type TabRoute } from './tab-route.ts';

export const CODE_ROUTES: readonly TabRoute[] = [
  {
    method: 'get',
    path: TAB_API_PATHS.code,
    answer: async ({ api, admin, idIn }) => ok(codeAnswer(await api.showCode(admin, idIn('otpId')))),
  },
];

function codeAnswer({ code, otp, account, location, visibleSeconds }: ShownCode): CodeAnswer {
  return {
    code: code.reveal(),
    account: { displayName: account.displayName, upn: account.upn, ...(location && { location }) },
    expiresAt: otp.expiresAt.toISOString(),
    visibleSeconds: Math.floor(visibleSeconds),
  };
}
