import { ControlError } from '../../loopback-server.ts';

/**
 * The delegated permissions of Microsoft Graph that the sandbox knows. An administrator has to consent to each of them
 * (Microsoft Graph permissions reference).
 */
export const DELEGATED_SCOPES: readonly string[] = [
  'AuditLog.Read.All',
  'Policy.Read.ConditionalAccess',
  'DeviceManagementManagedDevices.Read.All',
  'DeviceManagementServiceConfig.Read.All',
];

/** What a claims challenge asks for: the ID of an authentication context. */
export type AuthenticationContext = string;

/** The consents that people gave to the bot's app, and what Conditional Access asks of them beyond a sign-in. */
export class Consents {
  readonly #byPerson = new Map<string, Set<string>>();
  readonly #challenges = new Map<string, AuthenticationContext>();

  /** @throws ControlError 400 for a scope that Graph doesn't have */
  grant(objectId: string, scopes: readonly string[]): void {
    const unknown = scopes.find((scope) => !DELEGATED_SCOPES.includes(scope));
    if (unknown !== undefined) throw new ControlError(400, `there is no delegated permission ${unknown}`);
    const had = this.#byPerson.get(objectId) ?? new Set();
    this.#byPerson.set(objectId, new Set([...had, ...scopes]));
  }

  withdraw(objectId: string, scopes: readonly string[] = DELEGATED_SCOPES): void {
    for (const scope of scopes) this.#byPerson.get(objectId)?.delete(scope);
  }

  /** Returns the scopes to which the person has consented. */
  of(objectId: string): readonly string[] {
    return [...(this.#byPerson.get(objectId) ?? [])];
  }

  /** Makes Conditional Access ask for an authentication context, or for none. */
  challenge(objectId: string, context: AuthenticationContext | undefined): void {
    if (context === undefined) this.#challenges.delete(objectId);
    else this.#challenges.set(objectId, context);
  }

  challengeOf(objectId: string): AuthenticationContext | undefined {
    return this.#challenges.get(objectId);
  }
}
