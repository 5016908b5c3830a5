import { describeWhere } from '../browsers/describe-where';
import { missingFirefox } from '../browsers/firefox';
import { automaticFlows } from './automatic-flows';
import { claimFlows } from './claim-flows';
import { clearFlows } from './clear-flows';
import { editFlows } from './edit-flows';
import { firefoxLab } from './firefox-lab';
import { kindFlows } from './kind-flows';
import { refuseFlows } from './refuse-flows';

describeWhere(missingFirefox(), 'Firefox, viewing and clearing', () => clearFlows(firefoxLab));
describeWhere(missingFirefox(), 'Firefox, editing and carrying', () => editFlows(firefoxLab));
describeWhere(missingFirefox(), 'Firefox, refusing', () => refuseFlows(firefoxLab, { strength: 'cleaned-up', means: ['header-rules', 'page-guard', 'sweep'] }));
describeWhere(missingFirefox(), 'Firefox, what the site says', () =>
  claimFlows(() => firefoxLab({ backgroundIdle: 10_000 })));
describeWhere(missingFirefox(), 'Firefox, every kind', () => kindFlows(() => firefoxLab({ backgroundIdle: 10_000 }), { hasBuckets: false }));
/* No message keeps the background at a rule's run: a busy machine may take longer than the lab's idle time over one step of it. */
describeWhere(missingFirefox(), 'Firefox, clearing by rules', () => automaticFlows(() => firefoxLab({ backgroundIdle: 2000 })));
