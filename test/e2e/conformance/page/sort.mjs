/** What a call gives, or the class and name of what it throws: engines word alike errors on a Proxy in their own way. */
export function sort(run) {
  try {
    return run();
  } catch (error) {
    return [error.constructor.name, error.name];
  }
}
