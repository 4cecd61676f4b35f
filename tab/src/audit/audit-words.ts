import type { AuditItem } from '../../../contract/audit.ts';
import type { TabTexts } from '../../../texts/en/tab-texts.ts';

export type WordsOfAudit = Pick<TabTexts, 'audit' | 'field'>;

/** Facts that only the verification of the entries needs: the revision that an act made. The export contains them. */
const LEFT_TO_THE_EXPORT: ReadonlySet<string> = new Set(['made']);

/** Returns the facts that belong to the action, in one line. */
export function detailsLine(texts: WordsOfAudit, { act, details = {} }: AuditItem): string {
  return Object.entries(details)
    .filter(([name]) => !LEFT_TO_THE_EXPORT.has(name))
    .map(([name, value]) => detailText(texts, act, name, value))
    .join(' · ');
}

function detailText({ audit, field }: WordsOfAudit, act: AuditItem['act'], name: string, value: string): string {
  const reason = (code: string): string | undefined => own(field.reasons, code);
  const title = own(audit.detailNames, name) ?? nameInWords(name);
  switch (name) {
    case 'reason':
      return reason(value) ?? audit.detail(title, value);
    // The value of a preference, or the reasons that an administrator can choose.
    case 'before':
    case 'after':
      return audit.detail(
        title,
        value
          .split(', ')
          .map((one) => reason(one) ?? one)
          .join(', '),
      );
    case 'status':
      return audit.detail(title, own(field.requests, value) ?? value);
    case 'ttlHours':
      return audit.detail(title, audit.hours(value));
    // The export contains the whole id. In the table it would be the longest word of the row.
    case 'batchId':
      return audit.rollout(value.slice(0, 8));
    case 'via':
      return audit.detail(title, own(audit.vias, value) ?? value);
    case 'digits':
      return audit.detail(title, own(audit.digits, value) ?? value);
    case 'seenBy':
    case 'teams':
    case 'exchange':
      return audit.detail(title, own(audit.sights, value) ?? value);
    case 'cause':
      return audit.detail(title, (act === 'act_refused' && own(audit.refusals, value)) || value);
    case 'binding':
    case 'ground':
    case 'inventory':
    case 'sealed':
      return audit.detail(title, own(audit.keyFacts[name], value) ?? value);
    default:
      return audit.detail(title, value);
  }
}

function own(texts: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(texts, name) ? texts[name] : undefined;
}

/** Turns `serialNumber` into `serial number`. */
function nameInWords(name: string): string {
  return name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
}
