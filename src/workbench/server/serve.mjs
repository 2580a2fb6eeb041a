// Serves the built add-in, the workbench page and Microsoft's office.js to this machine only.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectFolder = join(dirname(fileURLToPath(import.meta.url)), '../../..');

const OFFICE_CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const folders = {
  workbench: join(projectFolder, 'dist/workbench'),
  addin: join(projectFolder, 'dist/addin'),
  office: join(projectFolder, 'node_modules/@microsoft/office-js/dist'),
};

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What the served pages may load: this server and nothing else; no eval anywhere. */
const csp = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

// Over plain http office.js first asks a page beside itself whether the user trusts the host.
const trustPage = '<!doctype html><html lang="en"><title>trust</title><script src="trust.js"></script></html>';
const trustScript = `addEventListener('message', (event) => {
  if (event.source === parent && event.origin === location.origin) {
    parent.postMessage(JSON.stringify({ hostUserTrusted: true }), event.origin);
  }
});`;

/** A file below `folder`, null when the path leaves it or is no file. */
function fileIn(folder, path) {
  const file = normalize(join(folder, path));
  if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) return null;
  return file;
}

/** The built pane with office.js from this server: the only change to what is published. */
function panePage() {
  return readFileSync(join(folders.addin, 'taskpane.html'), 'utf8').split(OFFICE_CDN).join('/office-js/');
}

function answerFor(path) {
  if (path === '/') return { file: fileIn(folders.workbench, 'index.html') };
  if (path === '/addin/taskpane.html') return { body: panePage(), type: types['.html'] };
  if (path.startsWith('/addin/')) return { file: fileIn(folders.addin, path.slice('/addin/'.length)) };
  if (/^\/office-js\/agaveerrorux\//i.test(path)) {
    return path.endsWith('.js') ? { body: trustScript, type: types['.js'] } : { body: trustPage, type: types['.html'] };
  }
  // The package's folders are in lower case whatever case the client asks in.
  if (path.startsWith('/office-js/'))
    return { file: fileIn(folders.office, path.slice('/office-js/'.length).toLowerCase()) };
  return { file: fileIn(folders.workbench, path.slice(1)) };
}

function respond(request, response) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const headers = {
    'Content-Security-Policy': csp,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-cache',
  };
  try {
    const { file, body, type } = answerFor(decodeURIComponent(url.pathname));
    if (body !== undefined) {
      response.writeHead(200, { ...headers, 'Content-Type': type }).end(body);
    } else if (file) {
      const { mtimeMs, size } = statSync(file);
      const tag = `"${mtimeMs}-${size}"`;
      if (request.headers['if-none-match'] === tag) {
        response.writeHead(304, { ...headers, ETag: tag }).end();
        return;
      }
      const contentType = types[extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { ...headers, ETag: tag, 'Content-Type': contentType });
      createReadStream(file).pipe(response);
    } else {
      response.writeHead(404, { ...headers, 'Content-Type': 'text/plain' }).end('404');
    }
  } catch {
    response.writeHead(400, headers).end();
  }
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });
}

/**
 * Starts the server on `port`, or on the first free port after it (0: any free port).
 * @param {number} port
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve(port = 3000) {
  const server = createServer(respond);
  let actual = 0;
  for (let attempt = port; actual === 0; attempt += 1) {
    try {
      actual = await listen(server, attempt);
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || attempt > port + 100) throw error;
    }
  }
  return {
    url: `http://localhost:${actual}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
