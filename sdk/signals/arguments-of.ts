/** The `arguments` object of a call: Google's and Microsoft's libraries take no array in its place. */
export function argumentsOf(..._call: readonly unknown[]): IArguments {
  // eslint-disable-next-line prefer-rest-params -- the very object that is asked for
  return arguments;
}
