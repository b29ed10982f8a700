// The headers of the page, said once: `node scripts/headers.mjs` writes them into all that carries them, `--check` fails where
// something differs.
//
// public/_headers is for Netlify and Cloudflare Pages, hosting/ has examples for nginx and Caddy, and the policy also stands in
// the page itself, for hosts that send no headers.
import { readFileSync, writeFileSync } from "node:fs";

const POLICY = {
  "default-src": "'none'",
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "connect-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};
// What a page cannot say of itself.
const BY_HEADER_ALONE = { "frame-ancestors": "'self'" };
const policy = (parts) => Object.entries(parts).map(([name, value]) => `${name} ${value}`).join("; ");

const ALWAYS = {
  "Content-Security-Policy": policy({ ...POLICY, ...BY_HEADER_ALONE }),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
};
// Everything in assets/ has a hash in its name and never changes (scripts/names.mjs); the page says which names are in use.
const KEPT = "public, max-age=31536000, immutable";
const ASKED_ANEW = "no-cache";

const lines = (headers, line) => Object.entries(headers).map(([name, value]) => line(name, value)).join("\n");
const said = "Made by scripts/headers.mjs: change it there.";

const FILES = {
  "public/_headers": `# ${said}
/*
${lines(ALWAYS, (name, value) => `  ${name}: ${value}`)}
/
  Cache-Control: ${ASKED_ANEW}
/index.html
  Cache-Control: ${ASKED_ANEW}
/assets/*
  Cache-Control: ${KEPT}
`,
  "hosting/nginx.conf": `# Duetime with nginx, for conf.d. ${said}
# What is not there has to be answered with 404, never with index.html: the page tells by it that there is a new version.
map $uri $duetime_cache {
  ~/assets/ "${KEPT}";
  default "${ASKED_ANEW}";
}
server {
  listen 80;
  server_name support.example.com;
  root /srv/duetime;
  gzip on;
  gzip_types text/css text/javascript application/javascript application/json application/wasm image/svg+xml application/octet-stream;
${lines(ALWAYS, (name, value) => `  add_header ${name} "${value}" always;`)}
  # Not "always": nobody shall keep for a year that something was missing.
  add_header Cache-Control $duetime_cache;
}
`,
  "hosting/Caddyfile": `# Duetime with Caddy. ${said}
# What is not there has to be answered with 404, never with index.html: the page tells by it that there is a new version.
support.example.com {
	root * /srv/duetime
	encode zstd gzip
	file_server
	header {
${lines(ALWAYS, (name, value) => `\t\t${name} "${value}"`)}
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
  if (process.argv.includes("--check")) {
    console.error(`${name} does not say what scripts/headers.mjs says: run node scripts/headers.mjs`);
    differ += 1;
  } else {
    writeFileSync(name, text);
    console.log(name);
  }
}
process.exitCode = differ ? 1 : 0;
