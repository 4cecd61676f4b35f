/**
 * True with `ROOMS_OTP_TESTS=whole`, which `npm run test:long` sets. Matrices and samples of tests are whole then, and
 * `npm test` takes a part that stands for them. docs/development.md lists these parts.
 */
export const isWholeForm = process.env['ROOMS_OTP_TESTS'] === 'whole';
