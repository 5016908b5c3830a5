/** The port that the demo is wanted on. */

/** Ends the program with one sentence. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** `PORT`, or 8080. Ends the program where it is no port. */
export function portWanted() {
  const { PORT = '8080' } = process.env;
  const port = Number(PORT);
  if (!/^\d+$/.test(PORT) || port > 65_535) stop(`PORT is "${PORT}"; write a number from 0 (any free port) to 65535.`);
  return port;
}
