import { clean, createEnv } from './env.mjs';
import { show, showError } from './show.mjs';

const EVENTS = ['held', 'dropped', 'undeclared', 'returned'];

async function outcomeOf(check, name) {
  const env = createEnv();
  const late = new Promise((resolve) => setTimeout(resolve, env.limit, 'timed out'));
  try {
    return await Promise.race([(async () => show(await check(env)))(), late]);
  } catch (error) {
    return `throws ${showError(error)}`;
  } finally {
    await env.cleanUp?.();
    if (!/^(last):/.test(name)) clean();
  }
}

/** Runs the checks of one file one after the other; `told` is what the guards said of them, and has to stay empty. */
async function run(file) {
  const { checks } = await import(`../checks/${file}.mjs`);
  const told = [];
  const view = window.DingTalkConsent?.view();
  for (const event of view ? EVENTS : []) view.on(event, ({ kind, name }) => told.push(`${event} ${kind} ${JSON.stringify(name)}`));
  const granted = view?.record.purposes ?? null;
  const outcomes = {};
  for (const [name, check] of Object.entries(checks)) {
    const before = told.length;
    const start = performance.now();
    outcomes[name] = await outcomeOf(check, name);
    if (performance.now() - start > 500) (window.slow ??= []).push([name, Math.round(performance.now() - start)]);
    for (let at = before; at < told.length; at++) told[at] += ` (${name})`;
  }
  return { outcomes, told, granted, slow: window.slow ?? [] };
}

window.conformance = { run };
