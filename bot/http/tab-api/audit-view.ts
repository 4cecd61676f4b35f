import type { AuditAnchorsView, AuditItem, AuditPage, AuditVerdictView, WitnessView } from '../../../contract/audit.ts';
import type { ServerTexts } from '../../../texts/server-texts.ts';
import type { AuditRow } from '../../domain/audit/audit.ts';
import type { WitnessState } from '../../domain/audit/witness-state.ts';
import type { Anchors } from '../../services/audit/audit-anchors.ts';
import type { DatedVerdict } from '../../services/audit/audit-verdict.ts';
import type { AuditRows } from '../../services/audit/list-audit.ts';
import { actorView } from './actor-view.ts';

export function auditPage(texts: ServerTexts, { rows, more }: AuditRows): AuditPage {
  return { items: rows.map((row) => auditItem(texts, row)), more };
}

function auditItem(texts: ServerTexts, row: AuditRow): AuditItem {
  const { place, number, at, actor, act, accountId, accountName, selector, requestId, details } = row;
  return {
    place,
    ...(number !== undefined && { number }),
    at: at.toISOString(),
    actor: actorView(texts, actor),
    act,
    ...(accountId !== undefined && { account: { id: accountId, displayName: accountName ?? accountId } }),
    ...(selector !== undefined && { selector }),
    ...(requestId !== undefined && { requestId }),
    ...(details && {
      details: Object.fromEntries(Object.entries(details).map(([name, value]) => [name, String(value)])),
    }),
  };
}

export function auditVerdictView({ checkedAt, ...verdict }: DatedVerdict): AuditVerdictView {
  return { ...verdict, checkedAt: checkedAt.toISOString() };
}

export function auditAnchorsView({ checkpoint, witnesses }: Anchors): AuditAnchorsView {
  return { ...(checkpoint && { checkpoint }), witnesses: witnesses.map(witnessView) };
}

function witnessView({ place, kind, takenAt, takenSize, cosigned, problem, problemSince }: WitnessState): WitnessView {
  return {
    place,
    kind,
    ...(takenAt && { takenAt: takenAt.toISOString() }),
    ...(takenSize !== undefined && { size: takenSize }),
    cosigned: cosigned.map(({ witness, at }) => ({ witness, at: at.toISOString() })),
    ...(problem && { problem }),
    ...(problemSince && { problemSince: problemSince.toISOString() }),
  };
}
