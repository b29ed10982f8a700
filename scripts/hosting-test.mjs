// Whether the examples for nginx and Caddy do what they say: `node scripts/hosting-test.mjs FOLDER` starts each, with a folder that
// scripts/dist made and its own hosting/, on a port of this machine, and looks at what comes. What is not here is said.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request, createServer } from "node:http";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { filesIn } from "./site/folder.mjs";

const folder = resolve(process.argv[2] ?? "dist-site");
const files = filesIn(folder);
const bytes = (name) => readFileSync(join(folder, name));
const { hosts } = JSON.parse(bytes("duetime.json"));
const one = (pattern) => [...files.keys()].find((name) => pattern.test(name)) ?? assert.fail(`${folder} has no file like ${pattern}`);
// Those that scripts/setup unpacked, or else those of this machine.
const ROOTS = [process.env.SERVERS, ""].filter((root) => root !== undefined);
const under = (path) => ROOTS.map((root) => root + path).find((path) => existsSync(path));
const BROTLI = under("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so");
const COMMANDS = { nginx: ["/usr/sbin/nginx", "-v"], caddy: ["/usr/bin/caddy", "version"] };
const here = ([path, version]) => ROOTS.map((root) => root + path).find((path) => spawnSync(path, [version]).status === 0);

const freePort = () => new Promise((done) => {
  const server = createServer().listen(0, "127.0.0.1", () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});
const get = (port, path, headers = {}) => new Promise((done, failed) => {
  const asked = request({ host: "127.0.0.1", port, path, headers: { Host: "support.example.com", ...headers } }, (response) => {
    const parts = [];
    response.on("data", (part) => parts.push(part)).on("end", () => done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }));
  });
  asked.on("error", failed).end();
});

// Each is the example itself, with this port, this folder and no other name.
const SERVERS = {
  nginx: (port, work) => {
    const example = bytes("hosting/nginx.conf").toString();
    const filled = example.replace("listen 80;", `listen 127.0.0.1:${port};`).replace("/srv/duetime", folder);
    assert.notEqual(filled, example);
    const brotli = !!BROTLI;
    if (!brotli) console.log("– nginx without brotli: libnginx-mod-http-brotli-static is not here");
    for (const path of ["client", "proxy", "fastcgi", "uwsgi", "scgi"]) mkdirSync(join(work, path));
    writeFileSync(join(work, "duetime.conf"), brotli ? filled.replace("#brotli_static", "brotli_static") : filled);
    writeFileSync(join(work, "nginx.conf"), `${brotli ? `load_module ${BROTLI};` : ""}
daemon off;
pid ${work}/pid;
error_log stderr;
worker_processes 1;
${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
  include ${under("/etc/nginx/mime.types")};
  access_log off;
  client_body_temp_path ${work}/client;
  proxy_temp_path ${work}/proxy;
  fastcgi_temp_path ${work}/fastcgi;
  uwsgi_temp_path ${work}/uwsgi;
  scgi_temp_path ${work}/scgi;
  include ${work}/duetime.conf;
}
`);
    return { arguments: ["-e", "stderr", "-p", work, "-c", join(work, "nginx.conf")], endings: brotli ? ["br", "gzip"] : ["gzip"] };
  },
  caddy: (port, work) => {
    const example = bytes("hosting/Caddyfile").toString();
    const filled = example.replace("support.example.com {", `http://support.example.com:${port} {\n\tbind 127.0.0.1`).replace("/srv/duetime", folder);
    assert.notEqual(filled, example);
    writeFileSync(join(work, "Caddyfile"), `{\n\tadmin off\n\tauto_https off\n}\n${filled}`);
    return { arguments: ["run", "--config", join(work, "Caddyfile"), "--adapter", "caddyfile"], endings: ["br", "gzip"] };
  },
};

const ALONE = "frame-ancestors 'self'";
const FRAMED = ["frame-ancestors 'self'", ...hosts].join(" ");
const READ = { br: brotliDecompressSync, gzip: gunzipSync };

const checks = (ask, endings) => {
  const policy = (headers, wanted) => assert.ok(headers["content-security-policy"]?.endsWith(wanted), `${headers["content-security-policy"]}\nends in another than ${wanted}`);
  const always = (headers) => {
    assert.equal(headers["referrer-policy"], "no-referrer");
    assert.equal(headers["x-content-type-options"], "nosniff");
    assert.match(headers["permissions-policy"], /camera=\(\)/);
  };
  const document = (path, wanted, opener) => [`${path} is asked for anew, and says who may show it in a frame`, async () => {
    const { status, headers } = await ask(path);
    assert.equal(status, 200);
    always(headers);
    assert.match(headers["content-type"], /^text\/html/);
    assert.equal(headers["cache-control"], "no-cache");
    assert.equal(headers["cross-origin-opener-policy"], opener);
    policy(headers, wanted);
  }];
  const asset = (pattern, type) => [`${pattern} is kept for good, open to anybody, and of its type`, async () => {
    const name = one(pattern);
    const { status, headers, body } = await ask(`/${name}`);
    assert.equal(status, 200);
    always(headers);
    assert.equal(headers["cache-control"], "public, max-age=31536000, immutable");
    assert.equal(headers["access-control-allow-origin"], "*");
    assert.match(headers["content-type"] ?? "", type);
    assert.ok(body.equals(bytes(name)), "the bytes are those of the file");
  }];
  const badges = files.has("badge.html") ? [document("/badge.html", FRAMED)] : [];
  return [
    document("/", ALONE, "same-origin"),
    document("/index.html", ALONE, "same-origin"),
    document("/embed.html", FRAMED),
    ...badges,
    document("/embed/", ALONE),
    ["/embed/ may show frames of this site alone", async () => assert.match((await ask("/embed/")).headers["content-security-policy"], /frame-src 'self';/)],
    asset(/^assets\/duetime-.*_bg\.wasm$/, /^application\/wasm$/),
    asset(/^assets\/boot-.*\.js$/, /^(text|application)\/javascript/),
    asset(/^assets\/page-.*\.css$/, /^text\/css/),
    asset(/^assets\/programmes\/.*\/index\.json$/, /^application\/json/),
    asset(/^assets\/words\/.*\/en-shell\.txt$/, /^text\/plain/),
    ...["/duetime.json", "/embed.js"].map((path) => [`${path} is read by hosts, and asked for anew`, async () => {
      const { status, headers } = await ask(path);
      assert.equal(status, 200);
      assert.equal(headers["access-control-allow-origin"], "*");
      assert.equal(headers["cache-control"], "no-cache");
    }]),
    ["/worker.js is asked for anew, and may fetch from this host", async () => {
      const { status, headers } = await ask("/worker.js");
      assert.equal(status, 200);
      assert.match(headers["content-type"], /^(text|application)\/javascript/);
      assert.equal(headers["cache-control"], "no-cache");
      const said = headers["content-security-policy"];
      assert.ok(!said || said.includes("connect-src 'self'"), said);
    }],
    ...["/manifest.webmanifest", "/icon-192.png"].map((path) => [`${path} is there, and asked for anew`, async () => {
      const { status, headers } = await ask(path);
      assert.deepEqual([status, headers["cache-control"]], [200, "no-cache"]);
    }]),
    ["the page itself is not for scripts of anybody else", async () => assert.equal((await ask("/")).headers["access-control-allow-origin"], undefined)],
    ...["/assets/gone-0123456789.js", "/assets/words/0123456789/en-shell.txt", "/nowhere"].map((path) => [`${path} is not there, and nobody keeps that`, async () => {
      const { status, headers, body } = await ask(path);
      assert.equal(status, 404);
      assert.doesNotMatch(headers["cache-control"] ?? "", /max-age|immutable/);
      assert.doesNotMatch(body.toString(), /boot-/);
      always(headers);
    }]),
    ...endings.flatMap((ending) => ["/", ...["embed.js", one(/^assets\/duetime-.*_bg\.wasm$/), one(/^assets\/answer-.*\.css$/)].map((name) => `/${name}`)].map((path) => [`${path} is sent as it was made small: ${ending}`, async () => {
      const { status, headers, body } = await ask(path, { "Accept-Encoding": ending });
      const file = path === "/" ? "index.html" : path.slice(1);
      assert.equal(status, 200);
      assert.equal(headers["content-encoding"], ending);
      assert.match(headers.vary ?? "", /accept-encoding/i);
      assert.ok(body.equals(bytes(`${file}.${ending === "gzip" ? "gz" : ending}`)), "it is the file that lies there");
      assert.ok(READ[ending](body).equals(bytes(file)));
      if (file.endsWith(".wasm")) assert.equal(headers["content-type"], "application/wasm");
      if (path === "/") policy(headers, ALONE);
    }])),
    ["whoever asks for nothing small gets the file", async () => assert.ok((await ask("/")).body.equals(bytes("index.html")))],
  ];
};

let passed = 0;
let failed = 0;
for (const [name, prepare] of Object.entries(SERVERS)) {
  const command = here(COMMANDS[name]);
  if (!command) {
    console.log(`– ${name} is not here: its example was not tried`);
    continue;
  }
  const work = mkdtempSync(join(tmpdir(), `duetime-${name}-`));
  const port = await freePort();
  const { arguments: said, endings } = prepare(port, work);
  const server = spawn(command, said, { env: { ...process.env, HOME: work, XDG_DATA_HOME: work, XDG_CONFIG_HOME: work }, stdio: ["ignore", "pipe", "pipe"] });
  let told = "";
  let ended = false;
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (data) => (told += data));
  server.on("exit", () => (ended = true));
  try {
    // There as soon as it answers, whatever it answers.
    for (const until = Date.now() + 10_000; ; ) {
      if (await get(port, "/").then(() => true, () => false)) break;
      if (ended || Date.now() > until) throw new Error(`${name} did not start:\n${told}`);
      await new Promise((done) => setTimeout(done, 50));
    }
    for (const [what, check] of checks((path, headers) => get(port, path, headers), endings)) {
      try {
        await check();
        passed += 1;
      } catch (error) {
        failed += 1;
        console.log(`✗ ${name}: ${what}\n${error.message.replace(/^/gm, "    ")}`);
      }
    }
  } catch (error) {
    failed += 1;
    console.log(`✗ ${error.message}`);
  } finally {
    server.kill();
    if (!ended) await new Promise((done) => server.on("exit", done));
    rmSync(work, { recursive: true, force: true });
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
