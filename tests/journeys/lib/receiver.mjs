// A receiver of cases on this machine, as a vendor runs one (docs/relay.md), and one that fails in every way that there is.
//
// It keeps what it was given: `cases` by their references, with how often each was stored, and `asked`, what was asked of it.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';

/** The parts of a form: name, name of a file, bytes. */
function partsOf(kind, body) {
  const boundary = /boundary=(\S+)/.exec(kind)[1];
  const text = body.toString('latin1');
  return text.split(`--${boundary}`).slice(1, -1).map((part) => {
    const [head, ...rest] = part.slice(2, -2).split('\r\n\r\n');
    return { name: / name="([^"]*)"/.exec(head)?.[1], file: / filename="([^"]*)"/.exec(head)?.[1], bytes: Buffer.from(rest.join('\r\n\r\n'), 'latin1') };
  });
}

const problem = (status, name, more = {}) => ({ status, kind: 'application/problem+json', body: JSON.stringify({ type: `urn:duetime:problem:${name}`, title: name, status, ...more }) });

export async function startReceiver({ faults = () => '', number = (n) => `INC-${n}` } = {}) {
  const cases = new Map();
  const asked = [];
  const wrong = [];
  const receipt = (reference) => {
    const { n, digest, at } = cases.get(reference);
    return JSON.stringify({ reference, number: number(n), url: `https://desk.example/${n}`, state: number(n) ? 'filed' : 'stored', at, digest });
  };
  /** Takes a case in; gives back the answer. */
  const take = (request, body) => {
    const kind = request.headers['content-type'] ?? '';
    const sum = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
    if (request.headers['content-digest'] !== sum) wrong.push(`digest ${request.headers['content-digest']}`);
    const parts = kind.startsWith('multipart/') ? partsOf(kind, body) : [{ name: 'case', bytes: body }];
    const text = parts[0].bytes;
    let document;
    try {
      document = JSON.parse(text.toString());
    } catch {
      return problem(400, 'not-a-case');
    }
    const { reference } = document;
    if (request.headers['idempotency-key'] !== `"${reference}"`) wrong.push(`key ${request.headers['idempotency-key']}`);
    const digest = createHash('sha256').update(text).digest('hex');
    const before = cases.get(reference);
    if (before && before.digest !== digest) return problem(422, 'other-content');
    if (before) before.again += 1;
    else cases.set(reference, { n: cases.size + 1, digest, document, text: text.toString(), files: parts.slice(1), again: 0, at: new Date().toISOString().replace(/\.\d+/, '') });
    return { status: 201, kind: 'application/json', body: receipt(reference) };
  };
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('error', () => {});
    request.on('end', () => {
      const cors = { 'Access-Control-Allow-Origin': request.headers.origin ?? '*', 'Access-Control-Allow-Headers': 'content-type, idempotency-key, content-digest', 'Access-Control-Expose-Headers': 'retry-after, location' };
      if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
      const is_case = request.method === 'POST';
      asked.push(is_case ? 'POST' : 'GET');
      const fault = faults(request.method, asked.length) || '';
      const answer = ({ status, kind, body, headers = {} }) => response.writeHead(status, { 'Content-Type': kind, 'Cache-Control': 'no-store', ...cors, ...headers }).end(body);
      const [name, argument] = fault.split(':');
      if (name === 'drop') return request.socket.destroy();
      if (name === 'status') return answer({ status: Number(argument), kind: 'text/plain', body: 'no' });
      if (name === 'busy') return answer({ status: 429, kind: 'text/plain', body: '', headers: { 'Retry-After': argument } });
      if (name === 'html') return answer({ status: 200, kind: 'text/html', body: '<h1>Sign in</h1><script>document.title="taken"</script>' });
      if (name === 'redirect') return answer({ status: 307, kind: 'text/plain', body: '', headers: { Location: '/elsewhere' } });
      if (name === 'refuse') return answer(problem(422, 'refused', { detail: 'Which <b>version</b>?', errors: [{ field: argument, message: 'It is <script>missing</script>' }] }));
      if (name === 'huge') return answer({ status: 201, kind: 'application/json', body: JSON.stringify({ number: '1', filler: 'x'.repeat(200_000) }) });
      if (name === 'odd') return answer({ status: 201, kind: 'application/json', body: '{"number": {"toString": 1}, "url": ["javascript:alert(1)"]}' });
      if (name === 'silent') return undefined;
      const body = Buffer.concat(chunks);
      const reference = request.url.split('/').pop();
      const reply = is_case ? take(request, body) : cases.has(reference) ? { status: 200, kind: 'application/json', body: receipt(reference) } : problem(404, 'not-here');
      // What was stored is there, and nobody hears of it.
      if (name === 'lost') return request.socket.destroy();
      if (name === 'after') return answer({ status: Number(argument), kind: 'text/plain', body: '' });
      if (name === 'refused-after') return answer(problem(422, 'refused', { detail: 'made all the same' }));
      if (name === 'half') {
        response.writeHead(201, { 'Content-Type': 'application/json', 'Content-Length': 500, ...cors });
        response.write(reply.body.slice(0, 20));
        return setTimeout(() => request.socket.destroy(), 20);
      }
      if (name === 'wrong') return answer({ ...reply, body: reply.body.slice(0, -5) });
      if (name === 'late') return setTimeout(() => answer(reply), Number(argument));
      return answer(reply);
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const { port } = server.address();
  return {
    cases, asked, wrong, port,
    url: `http://127.0.0.1:${port}/cases`,
    /** From now on fails in another way: `(method, n) => 'drop'`. */
    fail: (other) => (faults = other),
    /** From now on numbers cases otherwise; nothing, as long as the desk gives none. */
    numbers: (other) => (number = other),
    stop: () => new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
    start: () => new Promise((resolve) => server.listen(port, '127.0.0.1', resolve)),
  };
}
