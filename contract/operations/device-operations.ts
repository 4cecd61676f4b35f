import { DEVICE_PATHS, OPENING_PATHS } from '../device-api.ts';
import {
  AcknowledgementAnswer,
  AcknowledgementForm,
  AcknowledgementQuery,
  DeviceAuthorizationAnswer,
  DeviceAuthorizationForm,
  Liveness,
  Metadata,
  OpeningAnswer,
  OpeningForm,
  Readiness,
  RevealForm,
  ServerKeysAnswer,
  TokenAnswer,
  TokenForm,
} from '../device-schemas.ts';
import { SHEET_PATH } from '../pages/status-page.ts';
import { type Answer, json, type Operation } from './operation.ts';
import { membersWith, type Schema } from '../schema/shape.ts';

/** The refusals that any request with a body can get. 408, 413 and 415 don't depend on what the body holds. */
const OF_ANY_BODY = [400, 408, 413, 415, 500, 503];

function form(schema: Schema, required = true): NonNullable<Operation['body']> {
  return { schema, type: 'application/x-www-form-urlencoded', required };
}

function page(description: string): Answer {
  return { kind: 'text', type: 'text/html', description };
}

/** Everything that a console or the phone of an installer can call, and the checks that tell whether the server works. */
export const DEVICE_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: DEVICE_PATHS.metadata,
    summary: 'Get the metadata (RFC 8414)',
    answers: { 200: json(Metadata, 'The addresses of the endpoints') },
  },
  {
    method: 'get',
    path: OPENING_PATHS.serverKeys,
    summary: 'Get the public keys of the server',
    answers: { 200: json(ServerKeysAnswer, 'The signing keys and the encryption key') },
    refusals: [500, 503],
  },
  {
    method: 'post',
    path: OPENING_PATHS.opening,
    summary: 'Commit to a key and a nonce before the request',
    body: form(OpeningForm),
    answers: { 200: json(OpeningAnswer, 'The nonce of the server') },
    refusals: [...OF_ANY_BODY, 429],
  },
  {
    method: 'post',
    path: DEVICE_PATHS.authorization,
    summary: 'Reveal an opening, or submit a one-time password as a plain client',
    body: form(membersWith('opening', RevealForm, DeviceAuthorizationForm)),
    answers: { 200: json(DeviceAuthorizationAnswer, 'The request is open and waits for a decision') },
    refusals: [...OF_ANY_BODY, 429],
  },
  {
    method: 'post',
    path: DEVICE_PATHS.token,
    summary: 'Poll for the credential',
    body: form(TokenForm),
    answers: { 200: json(TokenAnswer, 'The sealed credential') },
    refusals: OF_ANY_BODY,
  },
  {
    method: 'post',
    path: DEVICE_PATHS.acknowledgement,
    summary: 'Report what happened with the credential',
    description: 'The stage may be in the query instead of the body.',
    query: AcknowledgementQuery,
    body: form(AcknowledgementForm, false),
    answers: {
      200: json(AcknowledgementAnswer, 'The server recorded the failure'),
      204: { kind: 'empty', description: 'The server recorded the stage. Reporting it again changes nothing.' },
    },
    refusals: [...OF_ANY_BODY, 401, 409],
    token: 'access token',
  },
  {
    method: 'get',
    path: DEVICE_PATHS.verification,
    summary: 'Get the page at verification_uri',
    description: 'The page is in English or German, depending on Accept-Language.',
    answers: {
      200: { kind: 'text', type: 'text/html', description: 'A page that says where an administrator approves' },
    },
  },
  {
    method: 'get',
    path: SHEET_PATH,
    summary: 'Get the status page of an installer sheet',
    description:
      'The QR code of a sheet leads there. The page is in English or German, depending on Accept-Language. It changes nothing.',
    answers: {
      200: page('The room, its state and whom to call'),
      404: page('The sheet is unknown or has ended, or the page is off'),
      429: page('Too many requests from this address or in all'),
      500: page('Something went wrong'),
    },
  },
  {
    method: 'get',
    path: '/health/live',
    summary: 'Check that the process works',
    answers: {
      200: json(Liveness, 'The process works'),
      503: json(Liveness, 'Only a restart helps'),
    },
  },
  {
    method: 'get',
    path: '/health/ready',
    summary: 'Check whether the server should get requests',
    answers: {
      200: json(Readiness, 'The server should get requests'),
      503: json(Readiness, 'The server should get no requests at the moment'),
    },
  },
];
