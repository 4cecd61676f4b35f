import { reporters } from 'mocha';

class ResultReporter extends reporters.Spec {}

export { ResultReporter as 'module.exports' };
