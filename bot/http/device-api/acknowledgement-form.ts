import {
  ACKNOWLEDGEMENT_STAGES,
  type AcknowledgementStage,
  DETAIL_LIMIT,
  SERVICE_STATES,
  SIGN_IN_SOURCES,
} from '../../../contract/device-api.ts';
import { askedInstant } from '../../../contract/schema/instants.ts';
import { readerOf, ShapeError } from '../../../contract/schema/shape.ts';
import type { Acknowledgement } from '../../services/consoles/acknowledge.ts';
import type { Form } from './form.ts';
import { invalidRequest } from './refusal.ts';

const readInstant = readerOf(askedInstant);
/** The stages that tell how the sign-in went, so that they have a source. */
const SIGN_INS: ReadonlySet<AcknowledgementStage> = new Set(['signed_in', 'sign_in_failed']);

/** Reads what a console reports. @throws Refusal invalid_request, which names the field */
export function readAcknowledgement(form: Form): Acknowledgement {
  const stage = oneOf('stage', form.required('stage'), ACKNOWLEDGEMENT_STAGES);
  const source = optionalOf(form, 'source', SIGN_IN_SOURCES);
  const teams = optionalOf(form, 'teams', SERVICE_STATES);
  const exchange = optionalOf(form, 'exchange', SERVICE_STATES);
  const detail = form.optional('detail');
  if (source !== undefined && !SIGN_INS.has(stage)) throw invalidRequest(`source doesn't go with the stage ${stage}.`);
  if (detail !== undefined) checkDetail(stage, detail);
  const observedAt = observedIn(form);
  return {
    stage,
    ...(source !== undefined && { source }),
    ...(teams !== undefined && { teams }),
    ...(exchange !== undefined && { exchange }),
    ...(detail !== undefined && { detail }),
    ...(observedAt !== undefined && { observedAt }),
  };
}

function oneOf<Value extends string>(name: string, text: string, values: readonly Value[]): Value {
  const value = values.find((one) => one === text);
  if (value === undefined) throw invalidRequest(`${name} is none of ${values.join(', ')}.`);
  return value;
}

function optionalOf<Value extends string>(form: Form, name: string, values: readonly Value[]): Value | undefined {
  const text = form.optional(name);
  return text === undefined ? undefined : oneOf(name, text, values);
}

function checkDetail(stage: AcknowledgementStage, detail: string): void {
  if (stage !== 'sign_in_failed') throw invalidRequest(`detail doesn't go with the stage ${stage}.`);
  if (detail.length > DETAIL_LIMIT) throw invalidRequest(`detail is longer than ${DETAIL_LIMIT} characters.`);
}

function observedIn(form: Form): Date | undefined {
  const text = form.optional('observed_at');
  if (text === undefined) return undefined;
  try {
    return new Date(readInstant(text));
  } catch (error) {
    throw error instanceof ShapeError ? invalidRequest('observed_at is not an instant of RFC 3339.') : error;
  }
}
