import type { TaskModuleResponse } from 'botbuilder';
import { DomainError } from '../../domain/errors.ts';
import type { Turn } from '../turn.ts';

/** The size of the dialog in pixels. Teams makes it smaller on small screens, where the page scrolls. */
const SIZE = { height: 420, width: 480 } as const;
const LONGEST_ID = 100;

/** Tells whether the data of a pressed button asks for a dialog. */
export function asksForDialog(data: object): boolean {
  const teams: unknown = (data as { readonly msteams?: unknown }).msteams;
  return typeof teams === 'object' && teams !== null && (teams as { readonly type?: unknown }).type === 'task/fetch';
}

/**
 * Opens the dialog that shows a code. Its page gets the code from our server with its own token, so that no code passes
 * through Teams. This function checks the permission as well, because a message tells the person more than a dialog
 * that can't show the code.
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

/** Builds a message that Teams shows instead of the dialog. */
export function dialogMessage(words: string): TaskModuleResponse {
  return { task: { type: 'message', value: words } };
}

function otpIdIn(value: unknown): string {
  const data: unknown = (value as { readonly data?: unknown } | undefined)?.data;
  const otpId: unknown = (data as { readonly otpId?: unknown } | null | undefined)?.otpId;
  if (typeof otpId !== 'string' || otpId === '' || otpId.length > LONGEST_ID) throw new DomainError('otp_unknown');
  return otpId;
}
