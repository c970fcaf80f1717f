/**
 * The least that can answer: Node's own server with one page in memory for each address it was given.
 *
 *   node bare.ts FILE…   the bytes of /1, /2 …; says its port
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const pages = new Map(process.argv.slice(2).map((path, i) => [`/${i + 1}`, readFileSync(path)]));

const server = createServer((request, response) => {
  const page = pages.get(request.url ?? '');
  if (!page) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length });
  response.end(page);
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`));
