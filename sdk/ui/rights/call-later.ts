import type { UiContext, VisitorCalls } from '../../protocol';

/** The visitor calls a method of the handle, through the interface. */
export async function callLater<M extends keyof VisitorCalls>(context: UiContext, method: M, ...args: Parameters<VisitorCalls[M]>): Promise<Awaited<ReturnType<VisitorCalls[M]>>> {
  const { call } = await context.deciding();
  return (await call(method, { script: null, decides: true }, args)) as Awaited<ReturnType<VisitorCalls[M]>>;
}
