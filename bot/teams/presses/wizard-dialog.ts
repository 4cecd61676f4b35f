import type { TaskModuleResponse } from 'botbuilder';
import { DomainError } from '../../domain/errors.ts';
import { WIZARD_PAGE } from '../cards/wizard-action.ts';
import type { Turn } from '../turn.ts';

/** Tells whether the data of a pressed button asks for the wizard. */
export function asksForWizard(data: unknown): boolean {
  return typeof data === 'object' && data !== null && (data as { readonly page?: unknown }).page === WIZARD_PAGE;
}

/**
 * Opens the dialog with the wizard, which gets all its data from our server with its own token.
 * @throws DomainError no_permission, directory_unavailable
 */
export async function openWizardDialog({ api, admin, reader }: Turn, tabUrl: string): Promise<TaskModuleResponse> {
  const permissions = await api.permissions(admin);
  if (!permissions.has('generate')) throw new DomainError('no_permission', { permission: 'generate' });
  return {
    task: {
      type: 'continue',
      value: { title: reader.texts.chat.wizardDialog, url: `${tabUrl}#/generate`, height: 'large', width: 'large' },
    },
  };
}
