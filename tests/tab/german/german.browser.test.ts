import { GERMAN_READER } from './german-reader.ts';
import { describeWizard } from './wizard-in-language.ts';

describeWizard('the tab of a German reader', GERMAN_READER);
