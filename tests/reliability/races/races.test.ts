import { raceSuite } from './race-suite.ts';

raceSuite('acts that several processes try at once', { processes: 2, lanes: 8, subjects: 64 });
