import type { AuditItem } from '../../../contract/audit.ts';
import type { TabTexts } from '../../../texts/en/tab-texts.ts';

export type WordsOfAudit = Pick<TabTexts, 'audit' | 'field'>;

/** Facts that only the verification of the entries needs: the revision that an act made. The export contains them. */
const LEFT_TO_THE_EXPORT: ReadonlySet<string> = new Set(['made']);

/** A fact of an entry: its title and its value, in the reader's words. */
export type AuditFact = readonly [title: string, value: string];

/** Returns the facts that belong to the action, in one line. */
export function detailsLine(texts: WordsOfAudit, item: AuditItem): string {
  return shownDetails(item)
    .map(([name, value]) =>
      // The opened row and the export contain the whole id. In the table it would be the longest word of the row.
      name === 'batchId'
        ? texts.audit.rollout(value.slice(0, 8))
        : ((name === 'reason' ? own(texts.field.reasons, value) : undefined) ??
          texts.audit.detail(...factOf(texts, item.act, name, value))),
    )
    .join(' · ');
}

/** Returns all facts of an entry, for a row that is open. What was there before comes first, then what is there now. */
export function detailFacts(texts: WordsOfAudit, item: AuditItem): readonly AuditFact[] {
  const place = (name: string): number => ['before', 'after'].indexOf(name);
  return shownDetails(item)
    .toSorted(([one], [two]) => Number(place(two) >= 0) - Number(place(one) >= 0) || place(one) - place(two))
    .map(([name, value]) => factOf(texts, item.act, name, value));
}

function shownDetails({ details = {} }: AuditItem): readonly (readonly [name: string, value: string])[] {
  return Object.entries(details).filter(([name]) => !LEFT_TO_THE_EXPORT.has(name));
}

function factOf({ audit, field }: WordsOfAudit, act: AuditItem['act'], name: string, value: string): AuditFact {
  return [own(audit.detailNames, name) ?? nameInWords(name), valueOf({ audit, field }, act, name, value)];
}

function valueOf({ audit, field }: WordsOfAudit, act: AuditItem['act'], name: string, value: string): string {
  const reason = (code: string): string | undefined => own(field.reasons, code);
  switch (name) {
    case 'reason':
      return reason(value) ?? value;
    // The value of a preference, or the reasons that an administrator can choose.
    case 'before':
    case 'after':
      return value
        .split(', ')
        .map((one) => reason(one) ?? one)
        .join(', ');
    case 'status':
      return own(field.requests, value) ?? value;
    case 'ttlHours':
      return audit.hours(value);
    case 'via':
      return own(audit.vias, value) ?? value;
    case 'digits':
      return own(audit.digits, value) ?? value;
    case 'seenBy':
    case 'teams':
    case 'exchange':
      return own(audit.sights, value) ?? value;
    case 'cause':
      return (act === 'act_refused' && own(audit.refusals, value)) || value;
    case 'binding':
    case 'ground':
    case 'inventory':
    case 'sealed':
      return own(audit.keyFacts[name], value) ?? value;
    default:
      return value;
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
