import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Refusal } from '../core/io.ts';
import type { Answer, Door, Reply, Served } from '../core/preview/http.ts';
import { endOnSignal } from './signals.ts';

/** This machine only: nobody else on the network can read a draft. */
const HOST = '127.0.0.1';
/** How many ports are tried before any that is free will do. */
const STEPS = 20;
/** In milliseconds: a stream that says nothing is taken for dead by some. */
const HEARTBEAT = 15_000;

/**
 * Serves on this machine, at a port, the next ones, or any that is free, until the program is told to end.
 * Rejects with a Refusal where nothing can listen.
 */
export async function serve(port: number, answer: Answer): Promise<Served> {
  const token = randomBytes(16).toString('hex');
  const door = { port, token };
  const server = createServer((asked, response) => {
    void respond(asked, response, answer, door);
  });
  // What is no HTTP gets no answer.
  server.on('clientError', (_, socket) => socket.destroy());
  door.port = await listen(server, port);
  endOnSignal();
  return {
    port: door.port,
    breathe: () => new Promise((resolved) => void setImmediate(resolved)),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, wanted: number): Promise<number> {
  const next = Array.from({ length: STEPS }, (_, step) => wanted + step);
  const ports = wanted === 0 ? [0] : [...next.filter((port) => port <= 65_535), 0];
  let cause: unknown;
  for (const port of ports) {
    try {
      return await listenAt(server, port);
    } catch (error) {
      cause = error;
    }
  }
  throw new Refusal(`cannot listen at port ${wanted}`, 'choose another one with `--port`', cause);
}

function listenAt(server: Server, port: number): Promise<number> {
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen({ port, host: HOST, exclusive: true }, () => {
      server.off('error', failed);
      const address = server.address();
      listening(typeof address === 'object' && address ? address.port : port);
    });
  });
}

async function respond(
  asked: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  door: Door,
): Promise<void> {
  const { method = '', url = '', headersDistinct } = asked;
  const headers = Object.fromEntries(
    Object.entries(headersDistinct).map(([name, values]) => [name, values?.join(', ')]),
  );
  // Whoever leaves before the answer misses nothing.
  response.on('error', () => {});
  const reply = await answer({ method, target: url, headers }, door);
  response.writeHead(reply.status, reply.headers);
  if (method === 'HEAD') response.end();
  else if (typeof reply.body === 'function') stream(reply.body, response);
  else response.end(reply.body);
}

function stream(
  begin: Extract<Reply['body'], (...args: never) => unknown>,
  response: ServerResponse,
) {
  const stop = begin((text) => response.write(text));
  const beat = setInterval(() => response.write(':\n\n'), HEARTBEAT);
  response.on('close', () => {
    clearInterval(beat);
    stop();
  });
}
