import type { BlockingControl, DeviceControl } from '../contract/words.ts';
import type { PolicyTexts } from './en/policies.ts';

/** A Conditional Access policy, as far as people read about it. */
export interface ToldPolicy {
  readonly name: string;
  readonly blocks: readonly BlockingControl[];
  readonly depends: readonly DeviceControl[];
  readonly isReportOnly?: true;
}

/** The most policies that a text names, because cards have little room. */
const MOST_NAMED = 3;

function demandsOf(texts: PolicyTexts, { blocks, depends }: ToldPolicy): string {
  const demands = [
    ...blocks.map((control) => texts.demands[control]),
    ...(depends.includes('compliant_device') ? [texts.needsCompliance] : []),
  ];
  return demands.join(` ${texts.and} `);
}

function isOpen({ depends }: ToldPolicy): boolean {
  return depends.includes('device_filter') || depends.includes('location');
}

function sentence(texts: PolicyTexts, policy: ToldPolicy): string {
  const demands = demandsOf(texts, policy);
  if (policy.isReportOnly) return texts.reportOnly(policy.name, demands);
  return (isOpen(policy) ? texts.mayApply : texts.applies)(policy.name, demands);
}

function sentences(texts: PolicyTexts, policies: readonly ToldPolicy[]): readonly string[] {
  const more = policies.length - MOST_NAMED;
  return [
    ...policies.slice(0, MOST_NAMED).map((policy) => sentence(texts, policy)),
    ...(more > 0 ? [texts.more(more)] : []),
  ];
}

/** Returns what the policies that block do, and the remedy. It is empty if there are none. */
export function blockedWords(texts: PolicyTexts, policies: readonly ToldPolicy[]): string {
  const blocking = policies.filter((policy) => !policy.isReportOnly && policy.blocks.length > 0 && !isOpen(policy));
  return blocking.length === 0 ? '' : [...sentences(texts, blocking), texts.remedy].join(' ');
}

/** Returns what depends on the device, with what to do first, and what policies that only report would do. */
export function conditionWords(texts: PolicyTexts, policies: readonly ToldPolicy[]): string {
  const conditional = policies.filter(({ isReportOnly, depends }) => !isReportOnly && depends.length > 0);
  const controls = [...new Set(conditional.flatMap(({ depends }) => depends))];
  const reporting = policies.filter(({ isReportOnly }) => isReportOnly);
  return [
    ...sentences(texts, conditional),
    ...controls.map((control) => texts.first[control]),
    ...sentences(texts, reporting),
  ].join(' ');
}
