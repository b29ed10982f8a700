// A receiver of cases on this machine, as a vendor runs one (docs/relay.md), and one that fails in every way that there is.
//
// Each page has a book of its own, by its origin: `cases` by their references, with how often each was sent again; `asked`, what was
// asked; `wrong`, what was not as it should be; `fault`, how it fails: `(method, n) => 'drop'`; `number`, how it numbers cases.
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

/** What a receiver knows of one page. */
const book = () => ({ cases: new Map(), asked: [], wrong: [], fault: () => '', number: (n) => `INC-${n}` });

export async function startReceiver() {
  const books = new Map();
  const at = (origin) => books.get(origin) ?? books.set(origin, book()).get(origin);
  const receipt = ({ cases, number }, reference) => {
    const { n, digest, at } = cases.get(reference);
    return JSON.stringify({ reference, number: number(n), url: `https://desk.example/${n}`, state: number(n) ? 'filed' : 'stored', at, digest });
  };
  /** Takes a case in; gives back the answer. */
  const take = (mine, request, body) => {
    const { cases, wrong } = mine;
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
    return { status: 201, kind: 'application/json', body: receipt(mine, reference) };
  };
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('error', () => {});
    request.on('end', () => {
      const cors = { 'Access-Control-Allow-Origin': request.headers.origin ?? '*', 'Access-Control-Allow-Headers': 'content-type, idempotency-key, content-digest', 'Access-Control-Expose-Headers': 'retry-after, location' };
      if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
      const mine = at(request.headers.origin);
      const isCase = request.method === 'POST';
      mine.asked.push(request.method);
      const fault = mine.fault(request.method, mine.asked.length) || '';
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
      const reply = isCase ? take(mine, request, body) : mine.cases.has(reference) ? { status: 200, kind: 'application/json', body: receipt(mine, reference) } : problem(404, 'not-here');
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
  return { url: `http://127.0.0.1:${server.address().port}/cases`, at };
}
