import { guardWorker } from './workers/guard-worker';

/* The first line of a worker's own script: `importScripts('/consent/worker-guard.js')`, or `import '/consent/worker-guard.js'`. */
guardWorker(self);
