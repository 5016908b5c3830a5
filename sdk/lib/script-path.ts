/** What a registration is named by: the path of its worker's script. */
export function scriptPath({ active, waiting, installing }: Pick<ServiceWorkerRegistration, 'active' | 'waiting' | 'installing'>): string {
  const worker = active ?? waiting ?? installing;
  return worker ? new URL(worker.scriptURL).pathname : '';
}
