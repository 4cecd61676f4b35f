import { raceSuite } from './race-suite.ts';

raceSuite('acts that four processes try at once', { processes: 4, lanes: 8, subjects: 10_000 });
