/**
 * The real `wpk-reporter`. Its addresses are constants inside the package, so what it sends and
 * the remote configuration it asks for are handed to the demo's own server at the two doors they pass.
 */
import Reporter from 'wpk-reporter';
import { ownOrigin } from './own-origin';

const origin = ownOrigin();
const reporter = new Reporter({ bid: 'demo', rel: '0', spa: false });
const { send } = reporter;
const { dynamicConf } = reporter.toolKit;

reporter.send = (_address, ...rest) => send.call(reporter, `${origin}/api/v1/jssdk/upload`, ...rest);
reporter.toolKit.dynamicConf = (...[app, version, , ...rest]) => dynamicConf(app, version, `${origin}/api/v1/jconfig`, ...rest);
reporter.install();
// It reports a page view when the page has loaded; allowed later than that, it would never do so.
if (document.readyState === 'complete') reporter.reportFlow();
