import { type CodeAnswer, TAB_API_PATHS } from '../../../contract/tab-api.ts';
import type { ShownCode } from '../../services/use-cases.ts';
import { ok, type TabRoute } from './tab-route.ts';

export const CODE_ROUTES: readonly TabRoute[] = [
  {
    method: 'get',
    path: TAB_API_PATHS.code,
    answer: async ({ acts, admin, idIn }) => ok(codeAnswer(await acts.showCode(admin, idIn('otpId')))),
  },
];

function codeAnswer({ code, otp, account, visibleSeconds }: ShownCode): CodeAnswer {
  return {
    code: code.reveal(),
    account: { displayName: account.displayName, upn: account.upn },
    expiresAt: otp.expiresAt.toISOString(),
    visibleSeconds: Math.floor(visibleSeconds),
  };
}
