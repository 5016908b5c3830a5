type Task = () => void;

/** Tasks in a row without an event, after which the library is taken to wait for somebody: it asks again and again whether a connection was closed. */
const QUIET = 100;
/** Milliseconds between two such questions. */
const PAUSE = 20;

const tasks: Task[] = [];
let quiet = 0;
let channel: MessageChannel | undefined;

function runNext(): void {
  quiet++;
  tasks.shift()?.();
}

function post(): void {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = runNext;
  }
  channel.port2.postMessage(null);
}

/**
 * Runs each task in a turn of its own, in their order, so that promises settle in between as they do between two events of
 * the platform. A message, since timers that follow from each other are slowed down to 4 ms. The build puts this in the
 * place of the library's own scheduler, which has a way through the Function constructor.
 */
export function queueTask(task: Task): void {
  tasks.push(task);
  if (quiet < QUIET) post();
  else setTimeout(runNext, PAUSE);
}

/** An event went out: the library is at work. */
export function noteEvent(): void {
  quiet = 0;
}
