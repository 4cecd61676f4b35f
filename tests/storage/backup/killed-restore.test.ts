import { killedRestoreSuite } from './killed-restore.ts';

killedRestoreSuite(1);
