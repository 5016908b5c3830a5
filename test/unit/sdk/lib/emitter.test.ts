import { createEmitter } from '../../../../sdk/lib/emitter';

type Events = { said: string; counted: number };

test('each listener hears its own event, in the order they came, until its undo', () => {
  const { on, emit } = createEmitter<Events>();
  const heard: unknown[] = [];
  const undo = on('said', (word) => heard.push(`first ${word}`));
  on('said', (word) => heard.push(`second ${word}`));
  on('counted', (number) => heard.push(number));
  emit('said', 'a');
  undo();
  undo();
  emit('said', 'b');
  emit('counted', 3);
  expect(heard).toEqual(['first a', 'second a', 'second b', 3]);
});

test('a listener that throws keeps nobody from hearing, and its error surfaces', () => {
  const surfaced = jest.fn();
  Object.assign(globalThis, { reportError: surfaced });
  const { on, emit } = createEmitter<Events>();
  const error = new Error('broken listener');
  const second = jest.fn();
  on('said', () => {
    throw error;
  });
  on('said', second);
  expect(() => emit('said', 'a')).not.toThrow();
  expect(second).toHaveBeenCalledWith('a');
  expect(surfaced).toHaveBeenCalledWith(error);
});

test('what a listener adds or takes away counts from the next event on', () => {
  const { on, emit } = createEmitter<Events>();
  const late = jest.fn();
  const leaving = jest.fn();
  on('said', () => {
    on('said', late);
    undo();
  });
  const undo = on('said', leaving);
  emit('said', 'a');
  expect(late).not.toHaveBeenCalled();
  expect(leaving).toHaveBeenCalledTimes(1);
  emit('said', 'b');
  expect(late).toHaveBeenCalledTimes(1);
  expect(leaving).toHaveBeenCalledTimes(1);
});

test('an event that nobody listens to is nobody’s business', () => expect(() => createEmitter<Events>().emit('said', 'a')).not.toThrow());
