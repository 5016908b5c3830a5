import { automaticFlows } from './automatic-flows';
import { chromiumLab } from './chromium-lab';
import { claimFlows } from './claim-flows';
import { clearFlows } from './clear-flows';
import { kindFlows } from './kind-flows';
import { editFlows } from './edit-flows';
import { refuseFlows } from './refuse-flows';

describe('Chromium, viewing and clearing', () => clearFlows(chromiumLab));
describe('Chromium, editing and carrying', () => editFlows(chromiumLab));
describe('Chromium, refusing', () => refuseFlows(chromiumLab, { strength: 'blocked', means: ['content-settings'] }));
describe('Chromium without the permission to block, refusing', () =>
  refuseFlows(() => chromiumLab({ noContentSettings: true }), { strength: 'cleaned-up', means: ['header-rules', 'page-guard', 'sweep'] }));
describe('Chromium, what the site says', () => claimFlows(chromiumLab));
describe('Chromium, every kind', () => kindFlows(chromiumLab, { hasBuckets: true }));
describe('Chromium, clearing by rules', () => automaticFlows(chromiumLab));
