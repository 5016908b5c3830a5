import { chromiumPopup } from './chromium-popup';
import { demoFlows } from './demo-flows';
import { popupFlows } from './popup-flows';

describe('The popup in Chromium', () => popupFlows(chromiumPopup, { strength: /Blocked: nothing is stored/ }));
describe('The popup in Chromium, at the demo', () => demoFlows(chromiumPopup));
