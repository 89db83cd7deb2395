import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';

import type { RestEnv } from './rest/app.js';
import type { Gateway } from './gateway/gateway.js';

/** The host is fixed: the sandbox's token is public, so nobody else may reach it. */
export const HOST = '127.0.0.1';

export interface Listening {
  port: number;
  close: () => Promise<void>;
}

/**
 * Serves REST, page and gateway on one port.
 * @throws Error `EADDRINUSE` when the port is taken.
 */
export async function listen(
  fetch: Hono<RestEnv>['fetch'],
  gateway: Gateway,
  port: number,
): Promise<Listening> {
  const respond = getRequestListener(fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => {
    void respond(request, response);
  });
  server.on('upgrade', (request, socket, head) => {
    if ((request.url ?? '').startsWith('/gateway')) gateway.handleUpgrade(request, socket, head);
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return { port: addressOf(server).port, close: () => closeServer(server) };
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
