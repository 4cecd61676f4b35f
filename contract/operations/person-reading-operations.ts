import {
  ACCOUNT_READING_PATH,
  AccountReadingBody,
  PERSON_READING_PATH,
  PersonReadingBody,
  PersonReadingView,
  PersonSources,
} from '../sign-ins/person-reading.ts';
import { json, type Operation } from './operation.ts';

/** What the server reads with the permission of the person who asks. */
export const PERSON_READING_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: PERSON_READING_PATH,
    summary: 'Get the sources that the app has no permission to read',
    description: 'This needs the permission `approve` or `generate`.',
    answers: { 200: json(PersonSources) },
  },
  {
    method: 'post',
    path: PERSON_READING_PATH,
    summary: 'Read a source with the permission of the person who asks',
    description:
      'The server exchanges the token of the call for one of Microsoft Graph and keeps neither. This needs the permission `approve` or `generate`, the consent to the delegated permission, and a directory role that may read the source. The audit records each read. A person can read 10 times a minute.',
    body: { schema: PersonReadingBody, type: 'application/json', required: true },
    answers: { 200: json(PersonReadingView) },
  },
  {
    method: 'get',
    path: ACCOUNT_READING_PATH,
    summary: 'Get the sources about an account that the app has no permission to read',
    description: 'This needs the permission `approve` or `generate`.',
    answers: { 200: json(PersonSources) },
  },
  {
    method: 'post',
    path: ACCOUNT_READING_PATH,
    summary: 'Read the policies for an account with the permission of the person who asks',
    description:
      'This works like the same call about a request, and counts for the same 10 reads a minute. The account needs no request.',
    body: { schema: AccountReadingBody, type: 'application/json', required: true },
    answers: { 200: json(PersonReadingView) },
  },
];
