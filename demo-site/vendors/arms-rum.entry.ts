/** The real `@arms/rum-browser`, with its endpoint and its remote configuration at the demo's own server. */
import monitoring from '@arms/rum-browser';
import { ownOrigin } from './own-origin';

const origin = ownOrigin();

/* The package's types know a flag only; its code reads an object with the address. */
const remoteConfig = { enable: true, url: `${origin}/config` } as unknown as boolean;

monitoring.init({ pid: 'demo', env: 'local', endpoint: `${origin}/report`, remoteConfig, reportConfig: { flushTime: 1000 } });
