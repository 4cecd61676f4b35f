/** Preloaded by `node --import`: this process lives as many milliseconds ahead as ROOMS_OTP_TEST_CLOCK_AHEAD says. */
import { shiftDate } from './shifted-date.ts';

shiftDate(Number(process.env['ROOMS_OTP_TEST_CLOCK_AHEAD']));
