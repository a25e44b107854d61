// Preloaded into a client: what it asks of Microsoft's login host, it asks of a host on this machine. LOGIN_HOST names it.
const http = require('http');
const https = require('https');

const target = new URL(process.env.LOGIN_HOST);
const real = new Set(['login.microsoftonline.com', 'login.botframework.com']);

const request = https.request;
https.request = function (first, second, third) {
  const url = typeof first === 'string' ? new URL(first) : first instanceof URL ? first : null;
  const options = url ? (typeof second === 'object' ? second : {}) : first;
  const done = typeof second === 'function' ? second : third;
  const host = url ? url.hostname : options.hostname || (options.host || '').split(':')[0];
  if (!real.has(host)) return request.apply(https, arguments);
  const path = url ? url.pathname + url.search : options.path;
  const { agent, agents, ...rest } = options;
  return http.request({ ...rest, protocol: 'http:', hostname: target.hostname, host: target.hostname, port: target.port, path: `/login/${host}${path}` }, done);
};
https.get = function (...args) {
  const call = https.request(...args);
  call.end();
  return call;
};

const fetched = globalThis.fetch;
globalThis.fetch = (input, init) => {
  const url = new URL(typeof input === 'string' ? input : input.url || input.href);
  return real.has(url.hostname) ? fetched(`${target.origin}/login/${url.hostname}${url.pathname}${url.search}`, init) : fetched(input, init);
};
