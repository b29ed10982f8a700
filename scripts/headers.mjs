// The headers of the page, said once: `node scripts/headers.mjs` writes them into all that carries them, `--check` fails where
// something differs.
//
// public/_headers is for Netlify and Cloudflare Pages, hosting/ has examples for nginx and Caddy, and the policy also stands in
// the page itself, for hosts that send no headers.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const POLICY = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};
const policy = (parts) => Object.entries(parts).map(([name, value]) => `${name} ${value}`).join("; ");
// The page of examples (embed/examples) has frames of its own, which open tabs.
/** What the page of examples says of itself. */
export const EXAMPLES_POLICY = policy({ ...POLICY, "frame-src": "'self'" });
const EXAMPLES = { "Content-Security-Policy": policy({ ...POLICY, "frame-src": "'self'", "frame-ancestors": "'self'" }) };
// The documents that are made for frames. Whoever opens the page from one hands a draft to it, and must not be cut off from it.
const FRAMES = ["embed.html", "badge.html"];

const ALWAYS = {
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};
// Everything in assets/ has a hash in its name and never changes (scripts/names.mjs); the page says which names are in use. Anybody
// may read it: a frame without an origin of its own cannot do without.
const KEPT = "public, max-age=31536000, immutable";
const ASKED_ANEW = "no-cache";
const ANYBODY = { "Access-Control-Allow-Origin": "*" };

const lines = (headers, line) => Object.entries(headers).map(([name, value]) => line(name, value)).join("\n");
const said = "Made by scripts/headers.mjs: change it there.";
const below = (path, headers) => `${path}\n${lines(headers, (name, value) => `  ${name}: ${value}`)}`;
const fresh = { "Cache-Control": ASKED_ANEW };

/** What hosts read, by the names of the files: with the `hosts` that may show Duetime in a frame, and the origin of who receives cases. */
export const served = (hosts, receiver = "") => {
  // What the page itself and its frame may send to.
  const sends = receiver ? { "connect-src": `'self' ${receiver}` } : {};
  const PAGE = {
    "Content-Security-Policy": policy({ ...POLICY, ...sends, "frame-ancestors": "'self'" }),
    "Cross-Origin-Opener-Policy": "same-origin",
  };
  // What a page cannot say of itself: who may show it in a frame. The page itself nobody, what is made for frames those that are named.
  const FRAMED = { "Content-Security-Policy": policy({ ...POLICY, ...sends, "frame-ancestors": ["'self'", ...hosts].join(" ") }) };
  return {
  _headers: `# ${said}
${[
  below("/*", ALWAYS),
  ...["/", "/index.html"].map((path) => below(path, { ...PAGE, ...fresh })),
  ...FRAMES.map((file) => below(`/${file}`, { ...FRAMED, ...fresh })),
  ...["/embed/", "/embed/index.html"].map((path) => below(path, { ...EXAMPLES, ...fresh })),
  ...["/duetime.json", "/embed.js"].map((path) => below(path, { ...ANYBODY, ...fresh })),
  // Where a host lets browsers keep the worker, they never learn of a new release.
  ...["/worker.js", "/manifest.webmanifest"].map((path) => below(path, fresh)),
  ...["/library/*", "/schema/*"].map((path) => below(path, ANYBODY)),
  below("/assets/*", { "Cache-Control": KEPT, ...ANYBODY }),
].join("\n")}
`,
  "nginx.conf": `# Duetime with nginx, for conf.d. ${said}
# What is not there has to be answered with 404, never with index.html: the page tells by it that there is a new version.
map $uri $duetime_cache {
  ~/assets/ "${KEPT}";
  default "${ASKED_ANEW}";
}
# What is empty is not sent.
map $uri $duetime_anybody {
  ~/(assets|library|schema)/ "*";
  ~/(duetime\\.json|embed\\.js)$ "*";
}
map $uri $duetime_policy {
${FRAMES.map((file) => `  ~/${file.replace(".", "\\.")}$ "${FRAMED["Content-Security-Policy"]}";`).join("\n")}
  ~/embed/(index\\.html)?$ "${EXAMPLES["Content-Security-Policy"]}";
  default "${PAGE["Content-Security-Policy"]}";
}
map $uri $duetime_opener {
${FRAMES.map((file) => `  ~/${file.replace(".", "\\.")}$ "";`).join("\n")}
  ~/embed/(index\\.html)?$ "";
  default "${PAGE["Cross-Origin-Opener-Policy"]}";
}
server {
  listen 80;
  server_name support.example.com;
  root /srv/duetime;
  # What lies there made small by scripts/dist is sent as it is. Take the # away where nginx has brotli (libnginx-mod-http-brotli-static).
  gzip_static on;
  #brotli_static on;
  gzip on;
  # Whoever keeps copies on the way keeps one for each.
  gzip_vary on;
  gzip_types text/css text/javascript application/javascript application/json application/wasm image/svg+xml application/octet-stream;
${lines(ALWAYS, (name, value) => `  add_header ${name} "${value}" always;`)}
  add_header Content-Security-Policy $duetime_policy always;
  add_header Cross-Origin-Opener-Policy $duetime_opener always;
  add_header Access-Control-Allow-Origin $duetime_anybody always;
  # Not "always": nobody shall keep for a year that something was missing.
  add_header Cache-Control $duetime_cache;
}
`,
  Caddyfile: `# Duetime with Caddy. ${said}
# What is not there has to be answered with 404, never with index.html: the page tells by it that there is a new version.
support.example.com {
	root * /srv/duetime
	encode zstd gzip
	# What lies there made small by scripts/dist is sent as it is.
	file_server {
		precompressed br gzip
	}
	header {
${lines(ALWAYS, (name, value) => `\t\t${name} "${value}"`)}
	}
	@framed path ${FRAMES.map((file) => `*/${file}`).join(" ")}
	header @framed {
${lines(FRAMED, (name, value) => `\t\t${name} "${value}"`)}
	}
	@examples path */embed/ */embed/index.html
	header @examples {
${lines(EXAMPLES, (name, value) => `\t\t${name} "${value}"`)}
	}
	@alone not path ${FRAMES.map((file) => `*/${file}`).join(" ")} */embed/ */embed/index.html
	header @alone {
${lines(PAGE, (name, value) => `\t\t${name} "${value}"`)}
	}
	@anybody path */assets/* */library/* */schema/* */duetime.json */embed.js
	header @anybody {
${lines(ANYBODY, (name, value) => `\t\t${name} "${value}"`)}
	}
	# Only what is there: nobody shall keep for a year that something was missing.
	@kept {
		path */assets/*
		file
	}
	header @kept Cache-Control "${KEPT}"
	@page not path */assets/*
	header @page Cache-Control "${ASKED_ANEW}"
}
`,
  };
};

const write = (isCheck) => {
  const { hosts = [] } = JSON.parse(readFileSync("public/duetime.json", "utf8"));
  for (const host of hosts) {
    if (!URL.canParse(host) || new URL(host).origin !== host) throw new Error(`public/duetime.json: ${host} is no origin, such as https://www.example.com`);
  }
  const { _headers, ...hosting } = served(hosts);
  const FILES = { "public/_headers": _headers };
  for (const [name, text] of Object.entries(hosting)) FILES[`hosting/${name}`] = text;
  const META = /(<meta http-equiv="Content-Security-Policy" content=")[^"]*(">)/;
  const page = readFileSync("index.html", "utf8");
  if (!META.test(page)) throw new Error("index.html has no Content-Security-Policy");
  FILES["index.html"] = page.replace(META, `$1${policy(POLICY)}$2`);

  let differ = 0;
  for (const [name, text] of Object.entries(FILES)) {
    let is = "";
    try {
      is = readFileSync(name, "utf8");
    } catch (error) {
      if (error.code !== "ENOENT") throw error;
    }
    if (is === text) continue;
    if (isCheck) {
      console.error(`${name} does not say what scripts/headers.mjs says: run node scripts/headers.mjs`);
      differ += 1;
    } else {
      writeFileSync(name, text);
      console.log(name);
    }
  }
  process.exitCode = differ ? 1 : 0;
};
if (process.argv[1] === fileURLToPath(import.meta.url)) write(process.argv.includes("--check"));
