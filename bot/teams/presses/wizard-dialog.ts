import type { TaskModuleResponse } from 'botbuilder';
import { DomainError } from '../../domain/errors.ts';
import { WIZARD_PAGE } from '../cards/wizard-action.ts';
import type { Turn } from '../turn.ts';

/** Tells whether the data of a pressed button asks for the wizard. */
export function asksForWizard(data: unknown): boolean {
  return typeof data === 'object' && data !== null && (data as { readonly page?: unknown }).page === WIZARD_PAGE;
}

/** The most rooms that a button opens the wizard with. It is the most that chat looks up for one message. */
const MOST_ROOMS = 60;
const LONGEST_ID = 100;
const LONGEST_BUILDING = 200;

/**
 * Returns the place of the wizard in the tab: with the rooms that a button names selected, or with those of a building
 * listed.
 */
function wizardPlace(data: unknown): string {
  const { accountIds, building } = (data ?? {}) as { readonly accountIds?: unknown; readonly building?: unknown };
  if (typeof building === 'string' && building !== '')
    return `#/generate/${encodeURIComponent(`building=${building.slice(0, LONGEST_BUILDING)}`)}`;
  const ids = (Array.isArray(accountIds) ? (accountIds as readonly unknown[]) : [])
    .filter((id): id is string => typeof id === 'string' && id !== '' && id.length <= LONGEST_ID)
    .slice(0, MOST_ROOMS);
  return ids.length === 0 ? '#/generate' : `#/generate/${encodeURIComponent(ids.join(','))}`;
}

/**
 * Opens the dialog with the wizard, which gets all its data from our server with its own token.
 * @param data the data of the button, which a client can change
 * @throws DomainError no_permission, directory_unavailable
 */
export async function openWizardDialog(
  { api, admin, reader }: Turn,
  tabUrl: string,
  data: unknown,
): Promise<TaskModuleResponse> {
  const permissions = await api.permissions(admin);
  if (!permissions.has('generate')) throw new DomainError('no_permission', { permission: 'generate' });
  return {
    task: {
      type: 'continue',
      value: {
        title: reader.texts.chat.wizardDialog,
        url: tabUrl + wizardPlace(data),
        height: 'large',
        width: 'large',
      },
    },
  };
}
