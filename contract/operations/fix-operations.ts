import { FIX_SCRIPT_PATH, FixScriptBody, FixScriptView } from '../fixes/fix-script.ts';
import { json, type Operation } from './operation.ts';

/** What helps to fix failed readiness checks. */
export const FIX_OPERATIONS: readonly Operation[] = [
  {
    method: 'post',
    path: FIX_SCRIPT_PATH,
    summary: 'Get a PowerShell script that fixes the failed checks of accounts',
    description: 'The server runs nothing. Names and addresses in the script are comments and literals.',
    body: { schema: FixScriptBody, type: 'application/json', required: true },
    answers: { 200: json(FixScriptView) },
  },
];
