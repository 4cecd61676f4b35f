import { DEVICE_PATHS } from '../device-api.ts';
import {
  AcknowledgementAnswer,
  AcknowledgementForm,
  DeviceAuthorizationAnswer,
  DeviceAuthorizationForm,
  Liveness,
  Metadata,
  Readiness,
  TokenAnswer,
  TokenForm,
} from '../device-schemas.ts';
import { json, type Operation } from './operation.ts';
import type { Schema } from '../schema/shape.ts';

/** 408, 413 and 415 are about the body, whatever stands in it. */
const OF_ANY_BODY = [400, 408, 413, 415, 500];

function form(schema: Schema, required = true): NonNullable<Operation['body']> {
  return { schema, type: 'application/x-www-form-urlencoded', required };
}

/** Everything that a console can ask, and what tells whether the server works. */
export const DEVICE_OPERATIONS: readonly Operation[] = [
  {
    method: 'get',
    path: DEVICE_PATHS.metadata,
    summary: 'Metadata (RFC 8414)',
    answers: { 200: json(Metadata, 'Where the endpoints are') },
  },
  {
    method: 'post',
    path: DEVICE_PATHS.authorization,
    summary: 'Submit a one-time password',
    body: form(DeviceAuthorizationForm),
    answers: { 200: json(DeviceAuthorizationAnswer, 'The request is open and waits for an administrator') },
    refusals: [...OF_ANY_BODY, 429, 503],
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
    summary: 'Say what became of the credential',
    description: 'The stage may stand in the query instead of the body.',
    query: AcknowledgementForm,
    body: form(AcknowledgementForm, false),
    answers: {
      200: json(AcknowledgementAnswer, 'A failure was taken'),
      204: { kind: 'empty', description: 'Taken; the same again changes nothing' },
    },
    refusals: [...OF_ANY_BODY, 401],
    token: 'access token',
  },
  {
    method: 'get',
    path: DEVICE_PATHS.verification,
    summary: 'The page behind verification_uri',
    description: 'In English or German, by Accept-Language.',
    answers: { 200: { kind: 'text', type: 'text/html', description: 'Says where an administrator approves' } },
  },
  {
    method: 'get',
    path: '/health/live',
    summary: 'Does the process answer',
    answers: { 200: json(Liveness, 'It does') },
  },
  {
    method: 'get',
    path: '/health/ready',
    summary: 'Should the server get requests',
    answers: { 200: json(Readiness, 'It should'), 503: json(Readiness, 'Not now') },
  },
];
