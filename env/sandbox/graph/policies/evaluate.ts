import type { WhatIfAnalysisResult } from '@microsoft/microsoft-graph-types';
import { isRecord } from '../../loopback-server.ts';
import type { Accounts } from '../accounts.ts';
import { type GraphCall, type GraphReply, jsonBody } from '../graph-call.ts';
import { badRequest } from '../graph-error.ts';
import { context } from '../query.ts';
import { existing } from '../users.ts';
import type { PolicySignIn } from './policies.ts';

const CONDITIONS = [
  'devicePlatform',
  'clientAppType',
  'signInRiskLevel',
  'userRiskLevel',
  'country',
  'ipAddress',
  'insiderRiskLevel',
  'authenticationFlow',
  'deviceInfo',
];

function required(
  body: Readonly<Record<string, unknown>>,
  name: string,
  type: string,
): Readonly<Record<string, unknown>> {
  const part = body[name];
  if (!isRecord(part)) throw badRequest(`The parameter '${name}' is required.`);
  if (type !== '' && part['@odata.type'] !== `#microsoft.graph.${type}`)
    throw badRequest(`The sandbox plays '${name}' of the type ${type} only.`);
  return part;
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback;
}

function signInsIn(accounts: Accounts, body: Readonly<Record<string, unknown>>): readonly PolicySignIn[] {
  const { userId } = required(body, 'signInIdentity', 'userSignIn');
  const { includeApplications } = required(body, 'signInContext', 'applicationContext');
  const conditions = required(body, 'signInConditions', '');
  const unknown = Object.keys(conditions).find((name) => !CONDITIONS.includes(name));
  if (unknown !== undefined) throw badRequest(`The property '${unknown}' does not exist on type 'signInConditions'.`);
  if (!Array.isArray(includeApplications) || includeApplications.length === 0)
    throw badRequest("The property 'includeApplications' must not be empty.");
  const account = existing(accounts, String(userId));
  const { devicePlatform, clientAppType, ipAddress } = conditions;
  return includeApplications.map((appId) => ({
    account,
    appId: String(appId),
    platform: textOr(devicePlatform, 'all'),
    clientAppType: textOr(clientAppType, 'all'),
    ...(typeof ipAddress === 'string' && { ipAddress }),
  }));
}

/**
 * Plays "conditionalAccessRoot: evaluate" (https://learn.microsoft.com/graph/api/conditionalaccessroot-evaluate). Where
 * several applications are asked about at once, a policy applies if it does to one of them, which the page doesn't say.
 */
export function evaluatePolicies(accounts: Accounts, call: GraphCall): GraphReply {
  const body = jsonBody(call);
  const signIns = signInsIn(accounts, body);
  const { policies } = accounts;
  const results = policies.all.map((policy): WhatIfAnalysisResult => {
    const reasons = signIns.map((signIn) => policies.analyse(policy, signIn));
    const policyApplies = reasons.includes('notSet');
    return { ...policy, policyApplies, analysisReasons: policyApplies ? 'notSet' : (reasons[0] ?? 'notSet') };
  });
  const value = body['appliedPoliciesOnly'] === true ? results.filter(({ policyApplies }) => policyApplies) : results;
  return {
    status: 200,
    body: { '@odata.context': context('Collection(microsoft.graph.whatIfAnalysisResult)'), value },
  };
}
