// A server of static files at a free port of this machine.

import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json',
  '.mjs': 'text/javascript', '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.woff2': 'font/woff2',
};

const fileOf = (root, path) => {
  const file = join(root, normalize(decodeURIComponent(path)));
  const candidates = path.endsWith('/') ? [join(file, 'index.html')] : [file, `${file}.html`];
  return candidates.find((one) => existsSync(one) && statSync(one).isFile());
};

// Serves the folder until the process ends; returns the address, without a slash at its end.
export const serve = async (root) => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = fileOf(root, pathname);
    if (!file && existsSync(join(root, pathname, 'index.html'))) {
      response.writeHead(301, { location: `${pathname}/` }).end();
    } else if (!file) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page.');
    } else {
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` });
      createReadStream(file).pipe(response);
    }
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  server.unref();
  return `http://localhost:${server.address().port}`;
};
