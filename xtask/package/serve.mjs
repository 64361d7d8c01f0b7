// Serves a folder on this machine, with the types and the header that the quiz needs.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';

const TYPES = {
  css: 'text/css', gif: 'image/gif', html: 'text/html; charset=utf-8', jpg: 'image/jpeg', js: 'text/javascript; charset=utf-8',
  json: 'application/json', png: 'image/png', svg: 'image/svg+xml', txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm', webmanifest: 'application/manifest+json', webp: 'image/webp', xml: 'application/xml',
};

export const serve = (folder, port) => {
  const server = createServer((request, answer) => {
    let name;
    try {
      name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    } catch {
      answer.writeHead(400).end();
      return;
    }
    // Without its dots a name stays within the folder.
    let file = join(folder, normalize(name).replace(/^(\.\.[/\\])+/, ''));
    if (existsSync(file) && statSync(file).isDirectory()) {
      if (!name.endsWith('/')) {
        answer.writeHead(301, { location: `${name}/` }).end();
        return;
      }
      file = join(file, 'index.html');
    }
    const isThere = existsSync(file);
    if (!isThere) file = join(folder, '404.html');
    answer.writeHead(isThere ? 200 : 404, {
      'content-type': TYPES[file.split('.').pop()] ?? 'application/octet-stream',
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
    });
    createReadStream(file).pipe(answer);
  });
  server.on('error', (error) => {
    console.error(error.code === 'EADDRINUSE' ? `port ${port} is taken: choose another with --port` : error);
    process.exitCode = 1;
  });
  server.listen(port, '127.0.0.1', () => console.log(`The quiz is at http://127.0.0.1:${server.address().port}/`));
};
