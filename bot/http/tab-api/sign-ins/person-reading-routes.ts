import {
  ACCOUNT_READING_PATH,
  parseAccountReadingBody,
  parsePersonReadingBody,
  PERSON_READING_PATH,
} from '../../../../contract/sign-ins/person-reading.ts';
import { ok, type TabAnswer, type TabCall, type TabRoute } from '../tab-route.ts';
import { personReadingView } from './person-reading-view.ts';

export const PERSON_READING_ROUTES: readonly TabRoute[] = [
  { method: 'get', path: PERSON_READING_PATH, answer: listSources },
  { method: 'post', path: PERSON_READING_PATH, answer: readSource },
  { method: 'get', path: ACCOUNT_READING_PATH, answer: listAccountSources },
  { method: 'post', path: ACCOUNT_READING_PATH, answer: readPolicies },
];

async function listSources({ api, admin, idIn }: TabCall): Promise<TabAnswer> {
  return ok({ sources: await api.personSources(admin, idIn('requestId')) });
}

async function readSource({ api, admin, token, idIn, body, texts, consentPlace }: TabCall): Promise<TabAnswer> {
  const { source } = parsePersonReadingBody(await body());
  const look = await api.readForPerson(admin, token, { requestId: idIn('requestId'), source });
  return ok(personReadingView(texts, look, consentPlace));
}

async function listAccountSources({ api, admin, idIn }: TabCall): Promise<TabAnswer> {
  return ok({ sources: await api.accountSources(admin, idIn('accountId')) });
}

async function readPolicies({ api, admin, token, idIn, body, texts, consentPlace }: TabCall): Promise<TabAnswer> {
  parseAccountReadingBody(await body());
  return ok(personReadingView(texts, await api.readPoliciesForPerson(admin, token, idIn('accountId')), consentPlace));
}
