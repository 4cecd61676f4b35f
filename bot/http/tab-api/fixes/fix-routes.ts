import { FIX_SCRIPT_PATH, type FixScriptView, parseFixScriptBody } from '../../../../contract/fixes/fix-script.ts';
import { CSV_BODY_BYTES, ok, type TabRoute } from '../tab-route.ts';
import { fixScript } from './fix-script.ts';

export const FIX_ROUTES: readonly TabRoute[] = [
  {
    method: 'post',
    path: FIX_SCRIPT_PATH,
    bodyBytes: CSV_BODY_BYTES,
    answer: async ({ api, admin, body, texts }) => {
      const { selection } = parseFixScriptBody(await body());
      const toFix = await api.accountsToFix(admin, selection);
      const { accounts, left } = toFix;
      return ok({ accounts: accounts.length, left, script: fixScript(texts, toFix) } satisfies FixScriptView);
    },
  },
];
