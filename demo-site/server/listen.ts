import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The port is in use. The message is a sentence for people. */
export class PortTakenError extends Error {
  constructor(port: number) {
    super(`Port ${port} is taken by another program. Choose another one with PORT, e.g. PORT=${port + 1}.`);
    this.name = 'PortTakenError';
  }
}

const listenOn = (host: string, port: number): Promise<Server> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen({ host, port }, () => done(server));
  });

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/**
 * Listens on loopback only: 127.0.0.1, and ::1 where the machine has it, since browsers take
 * either for `*.localhost`. Port 0 means any. The caller adds what answers, at once. Rejects with `PortTakenError`.
 */
export async function listen(wanted: number): Promise<{ port: number; servers: Server[] }> {
  try {
    const first = await listenOn('127.0.0.1', wanted);
    const { port } = first.address() as AddressInfo;
    const second = await listenOn('::1', port).catch((error: unknown) => {
      if (codeOf(error) === 'EADDRINUSE' && wanted !== 0) {
        first.close();
        throw error;
      }
      return null; // no IPv6 here, or its port is busy: 127.0.0.1 is enough
    });
    return { port, servers: second ? [first, second] : [first] };
  } catch (error) {
    throw codeOf(error) === 'EADDRINUSE' ? new PortTakenError(wanted) : error;
  }
}
