/** Prints how three servers recover: `npm run test:kills`, and `npm run test:kills -- --database`. */
import { parseArgs } from 'node:util';
import { wordsOf } from './report-words.ts';
import { PLANS, runKills } from './run-kills.ts';

const { values } = parseArgs({ options: { database: { type: 'boolean', default: false } } });
const report = await runKills(values.database ? PLANS.database : PLANS.kills);
console.log(wordsOf(report).join('\n'));
process.exitCode = report.findings.wrong.length + report.failed.length > 0 ? 1 : 0;
