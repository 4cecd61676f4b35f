import type { DomainError } from '../../domain/errors.ts';

/** Tells whether a use case refused. It compares names, because HTTP knows the domain by its types only. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof Error && error.name === 'DomainError' && 'code' in error && 'details' in error;
}
