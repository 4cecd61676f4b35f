import type { TaskModuleResponse } from 'botbuilder';
import { DomainError } from '../../domain/errors.ts';
import type { Turn } from '../turn.ts';

/** Pixels; Teams makes it smaller on small screens, and the page scrolls then. */
const SIZE = { height: 420, width: 480 } as const;
const LONGEST_ID = 100;

/** Whether the data of a pressed button asks for a dialog. */
export function asksForDialog(data: object): boolean {
  const teams: unknown = (data as { readonly msteams?: unknown }).msteams;
  return typeof teams === 'object' && teams !== null && (teams as { readonly type?: unknown }).type === 'task/fetch';
}

/**
 * The page gets the code from our server with its own token, so that no code passes through Teams; the permission is
 * asked for here too, as a message says more than a dialog that opens in vain.
 * @throws DomainError no_permission, otp_unknown, not_issuer, code_gone, directory_unavailable
 */
export async function openCodeDialog(
  { api, admin, reader }: Turn,
  tabUrl: string,
  value: unknown,
): Promise<TaskModuleResponse> {
  const otpId = otpIdIn(value);
  await api.mayShowCode(admin, otpId);
  const url = `${tabUrl}#/show-code/${encodeURIComponent(otpId)}`;
  return { task: { type: 'continue', value: { title: reader.texts.chat.codeDialog, url, ...SIZE } } };
}

/** Teams shows it in the dialog's place. */
export function dialogMessage(words: string): TaskModuleResponse {
  return { task: { type: 'message', value: words } };
}

function otpIdIn(value: unknown): string {
  const data: unknown = (value as { readonly data?: unknown } | undefined)?.data;
  const otpId: unknown = (data as { readonly otpId?: unknown } | null | undefined)?.otpId;
  if (typeof otpId !== 'string' || otpId === '' || otpId.length > LONGEST_ID) throw new DomainError('otp_unknown');
  return otpId;
}
