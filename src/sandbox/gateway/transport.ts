import { createDeflate, constants } from 'node:zlib';

import type { WebSocket } from 'ws';

/**
 * How payloads go over a socket. discord.js asks for plain JSON, other clients (discord.py) for `zlib-stream`: one
 * deflate stream for the whole connection, flushed after every payload.
 */
export function transportFor(socket: WebSocket, url: URL): (payload: string) => void {
  if (url.searchParams.get('compress') !== 'zlib-stream') {
    return (payload) => {
      socket.send(payload);
    };
  }
  const deflate = createDeflate();
  let chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('close', () => {
    deflate.close();
  });
  return (payload) => {
    deflate.write(payload);
    deflate.flush(constants.Z_SYNC_FLUSH, () => {
      const whole = Buffer.concat(chunks);
      chunks = [];
      if (whole.length > 0) socket.send(whole);
    });
  };
}
