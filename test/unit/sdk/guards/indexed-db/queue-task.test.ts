import { noteEvent, queueTask } from '../../../../../sdk/guards/indexed-db/queue-task';

/** As the platform does it: a turn for each message. */
class Channel {
  readonly port1: { onmessage: (() => void) | null } = { onmessage: null };
  readonly port2 = { postMessage: (): unknown => setTimeout(() => this.port1.onmessage?.()) };
}

beforeAll(() => void Object.assign(globalThis, { MessageChannel: Channel }));
beforeEach(noteEvent);

test('tasks run in their order, each in a turn of its own: promises settle in between', async () => {
  const log: string[] = [];
  const task = (name: string) => (): void => {
    log.push(name);
    void Promise.resolve().then(() => log.push(`after ${name}`));
  };
  ['one', 'two', 'three'].forEach((name) => queueTask(task(name)));
  expect(log).toEqual([]);
  await new Promise<void>(queueTask);
  expect(log).toEqual(['one', 'after one', 'two', 'after two', 'three', 'after three']);
});

test('who asks again and again without an event is slowed down, until there is one', async () => {
  const timer = jest.spyOn(globalThis, 'setTimeout');
  const waits = (): number => timer.mock.calls.filter(([, milliseconds]) => milliseconds).length;
  const ask = async (times: number): Promise<void> => {
    for (let count = 0; count < times; count++) await new Promise<void>(queueTask);
  };
  await ask(100);
  expect(waits()).toBe(0);
  await ask(3);
  expect(waits()).toBe(3);
  noteEvent();
  await ask(50);
  expect(waits()).toBe(3);
});
