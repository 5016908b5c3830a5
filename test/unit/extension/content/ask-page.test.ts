import { askPage, type PageQuestion } from '../../../../extension/content/ask-page';

const question: PageQuestion = { askEvent: 'test:ask', answerEvent: 'test:answer', detail: '{"q":1}', id: 'the-id', patience: 1000, longest: 100 };

const answer = (text: unknown): void => void document.dispatchEvent(new CustomEvent('test:answer', { detail: text }));

/** A page that takes questions and does `then`; returns its undo. */
function takes(then: () => void): () => void {
  const listen = (event: Event): void => (event.preventDefault(), then());
  document.addEventListener('test:ask', listen);
  return () => document.removeEventListener('test:ask', listen);
}

test('a page where no one takes the question is not waited for', async () => {
  jest.useFakeTimers();
  await expect(askPage(question)).resolves.toBeNull();
  jest.useRealTimers();
});

test('an answer at once is taken, also from an SDK that does not cancel the question', async () => {
  const listen = (event: Event): void => answer(`the-id ${(event as CustomEvent<string>).detail}`);
  document.addEventListener('test:ask', listen);
  expect(await askPage(question)).toBe('the-id {"q":1}');
  document.removeEventListener('test:ask', listen);
});

test('an answer later is waited for; those to other questions, too long or no text are not it', async () => {
  const undo = takes(() => setTimeout(() => {
    answer('another-id');
    answer(`the-id ${'x'.repeat(100)}`);
    answer({ toString: () => 'the-id' });
    answer('the-id at last');
  }));
  expect(await askPage(question)).toBe('the-id at last');
  undo();
});

test('an answer that never comes is given up', async () => {
  jest.useFakeTimers();
  const undo = takes(() => undefined);
  const asked = askPage(question);
  jest.advanceTimersByTime(1000);
  await expect(asked).resolves.toBeNull();
  undo();
  jest.useRealTimers();
});
