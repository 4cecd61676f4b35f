import type { ConditionalAccessPolicy } from '@microsoft/microsoft-graph-types';
import { controlBody, ControlError } from '../../loopback-server.ts';
import type { HttpReply, HttpRequest } from '../../loopback-server.ts';
import type { Accounts } from '../accounts.ts';
import type { Policies } from './policies.ts';

/** The ways in which a test can play with Conditional Access. */
export interface PolicyControls {
  readonly policies: Policies;
  /** Says whether the console of a room is compliant. @throws ControlError 404 for an unknown room */
  setCompliant(idOrUpn: string, isCompliant: boolean): void;
}

export function policyControls(accounts: Accounts): PolicyControls {
  return {
    policies: accounts.policies,
    setCompliant(idOrUpn, isCompliant) {
      const account = accounts.find(idOrUpn);
      if (account === undefined) throw new ControlError(404, `there is no account ${idOrUpn}`);
      if (isCompliant) accounts.policies.compliantRooms.add(account.user.id);
      else accounts.policies.compliantRooms.delete(account.user.id);
    },
  };
}

/**
 * Answers what a test asks about Conditional Access:
 *
 * - `POST /_sandbox/policies` with a conditionalAccessPolicy of Microsoft Graph adds it and answers its id,
 * - `DELETE /_sandbox/policies/<id>` removes it,
 * - `PUT /_sandbox/policies/<address>` with `{"compliant": true}` says that the console of this room is compliant.
 */
export function answerPolicyControl(graph: PolicyControls, request: HttpRequest, id: string): HttpReply {
  switch (request.method) {
    case 'POST':
      return { status: 200, body: { id: graph.policies.add(controlBody(request) as ConditionalAccessPolicy) } };
    case 'DELETE':
      if (!graph.policies.remove(id)) throw new ControlError(404, `there is no policy ${id}`);
      return { status: 204 };
    default:
      graph.setCompliant(id, controlBody(request)['compliant'] === true);
      return { status: 204 };
  }
}
